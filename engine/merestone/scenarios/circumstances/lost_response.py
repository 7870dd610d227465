"""The other system did what it was asked, and its answer and its reply are lost."""

from collections.abc import Iterator

from merestone.scenarios.expected import asks_first, decided, effects, enters, evidence
from merestone.scenarios.tale import Draft, expect
from merestone.scenarios.world import World


def scenarios(world: World) -> Iterator[Draft]:
    """The outcome is unknown; asking finds it done; nothing is sent again."""
    for operation in world.handoffs:
        ask = operation.unknown.ask if operation.unknown else None
        if ask is None:
            continue
        tale = world.tale(f"{operation.name}.lost-response-after-effect")
        tale.behave(operation.name, "drop", nth=1, point="after-effect")
        tale.behave(operation.name, "drop", nth=1, point="on-reply")
        world.open(tale)
        world.provoke(tale, operation)
        tale.await_(operation.name, "unknown")
        tale.settle()
        tale.advance(ask.every_ms // 2)
        tale.settle()
        tale.advance(ask.every_ms - ask.every_ms // 2)
        tale.await_(operation.name, "completed")
        tale.settle()
        tale.read("evidence", operation.name)
        circumstance = "lost-response-after-effect"
        once = expect("counts", what="requests", subject=operation.name, count=1)
        found = enters(operation, "requested", "unknown", "reconciling", "completed")
        turn = expect("timely", subject=operation.name, source="unknown", target="reconciling", after_ms=ask.every_ms)
        yield world.draft(operation, "recovery.settles", circumstance, tale, 2, found, turn, once, effects(operation))
        yield world.draft(operation, "recovery.asks-first", circumstance, tale, 2, asks_first(operation), once)
        unknown = enters(operation, "requested", "unknown")
        yield world.draft(
            operation,
            "timing.unknown-is-no-outcome",
            circumstance,
            tale,
            2,
            unknown,
            decided(world.contract, operation),
        )
        yield from evidence(world, operation, circumstance, tale, "completed")
