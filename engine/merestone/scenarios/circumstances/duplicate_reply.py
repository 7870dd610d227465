"""A completion comes again: the same event, and the same news under another id."""

from collections.abc import Iterator

from merestone.scenarios.expected import enters
from merestone.scenarios.tale import Draft, expect
from merestone.scenarios.world import World


def scenarios(world: World) -> Iterator[Draft]:
    """It changes nothing the second time."""
    for operation in world.handoffs:
        tale = world.tale(f"{operation.name}.duplicate-completion")
        tale.behave(operation.name, "silent", nth=1)
        world.open(tale)
        world.provoke(tale, operation)
        tale.await_(operation.name, "accepted")
        tale.reply(operation.name, "completed", times=3)
        tale.await_(operation.name, "completed")
        tale.settle()
        again = tale.reply(operation.name, "completed", fresh=True)
        tale.settle()
        once = expect("counts", what="entries", subject=operation.name, state="completed", count=1)
        still = [expect("stays-out", subject=s, states=[], after=again) for s in (operation.name, world.entity.name)]
        taken = expect("answered", step=again, statuses=[204])
        yield world.draft(
            operation,
            "recovery.one-effect",
            "duplicate-completion",
            tale,
            3,
            enters(operation, "completed"),
            once,
            taken,
            *still,
        )
