"""The target dies while it waits for an answer, and comes back."""

from collections.abc import Iterator

from merestone.scenarios.expected import asks_first, effects, enters, evidence
from merestone.scenarios.tale import Draft
from merestone.scenarios.world import World


def scenarios(world: World) -> Iterator[Draft]:
    """What was sent and not answered is unknown after the restart: it is asked about, not sent again."""
    for operation in world.handoffs:
        ask = operation.unknown.ask if operation.unknown else None
        if ask is None:
            continue
        tale = world.tale(f"{operation.name}.crash-while-waiting")
        tale.behave(operation.name, "withhold", nth=1, point="after-effect")
        tale.behave(operation.name, "drop", nth=1, point="on-reply")
        world.open(tale)
        world.provoke(tale, operation)
        tale.await_request(operation.name)
        tale.crash()
        tale.await_(operation.name, "unknown")
        tale.advance(ask.every_ms)
        tale.await_(operation.name, "completed")
        tale.settle()
        tale.read("evidence", operation.name)
        survived = enters(operation, "requested", "unknown", "completed"), asks_first(operation), effects(operation)
        yield world.draft(operation, "recovery.survives-crash", "crash-while-waiting", tale, 3, *survived)
        yield from evidence(world, operation, "crash-while-waiting", tale, "completed")
