"""Nothing has happened yet that would allow a handoff."""

from collections.abc import Iterator

from merestone.scenarios.tale import Draft, expect
from merestone.scenarios.world import World


def scenarios(world: World) -> Iterator[Draft]:
    """The story is open and time passes: the handoff is not asked. Then it is allowed, and the order of things holds."""
    for operation in world.handoffs:
        tale = world.tale(f"{operation.name}.before-its-time")
        world.open(tale)
        undone = world.undone_by(operation)
        if undone:
            world.provoke(tale, undone)
            tale.await_(undone.name, "completed")
        tale.settle()
        tale.advance(3_600_000)
        tale.settle()
        early = (
            expect("counts", what="requests", subject=operation.name, count=0),
            expect("walks", subjects=[world.entity.name]),
        )
        yield world.draft(operation, "timing.not-before", "nothing-yet", tale, 1, *early)
        for invariant in world.contract.invariants:
            if invariant.formula.kind != "precedes" or invariant.formula.then.subject != operation.name:
                continue
            allowed = world.tale(f"{operation.name}.before-its-time.{invariant.name}")
            world.open(allowed)
            world.provoke(allowed, operation)
            allowed.await_(operation.name, "completed")
            allowed.settle()
            yield world.draft(
                operation, "timing.not-before", "once-allowed", allowed, 1, expect("holds", invariant=invariant.name)
            )
