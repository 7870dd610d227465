"""What allows a handoff has come about, and its time to start runs out."""

from collections.abc import Iterator

from merestone.scenarios.tale import Draft, expect
from merestone.scenarios.world import World


def scenarios(world: World) -> Iterator[Draft]:
    """Each handoff with a time to start: the clock jumps past it, and the request must have come before."""
    for operation in world.handoffs:
        if operation.must_start is None:
            continue
        tale = world.tale(f"{operation.name}.slow-start")
        tale.behave(operation.name, "withhold")
        world.open(tale)
        world.provoke(tale, operation)
        tale.settle()
        tale.advance(operation.must_start.within_ms + 60_000)
        tale.settle()
        after, within = operation.must_start.after, operation.must_start.within_ms
        start = expect(
            "starts-within", operation=operation.name, subject=after.subject, state=after.state, within_ms=within
        )
        yield world.draft(operation, "timing.starts-in-time", "slow-start", tale, 2, start)
