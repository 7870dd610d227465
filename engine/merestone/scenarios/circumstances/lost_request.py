"""The target's request is lost before it has any effect."""

from collections.abc import Iterator

from merestone.scenarios.expected import asks_first, effects, enters, evidence, one_intent
from merestone.scenarios.tale import Draft, expect
from merestone.scenarios.world import World


def scenarios(world: World) -> Iterator[Draft]:
    """The outcome is unknown; asking proves that nothing happened; the same request is sent again."""
    for operation in world.handoffs:
        ask = operation.unknown.ask if operation.unknown else None
        if ask is None:
            continue
        tale = world.tale(f"{operation.name}.lost-request")
        tale.behave(operation.name, "drop", nth=1, point="before-effect")
        world.open(tale)
        world.provoke(tale, operation)
        tale.await_(operation.name, "unknown")
        tale.advance(ask.every_ms)
        tale.await_(operation.name, "unknown", count=2)
        tale.advance(ask.every_ms)
        tale.await_(operation.name, "requested", count=2)
        tale.await_(operation.name, "completed")
        tale.settle()
        tale.read("evidence", operation.name)
        path = enters(operation, "requested", "unknown", "reconciling", "requested", "completed")
        no_outcome = expect("stays-out", subject=operation.name, states=["failed", "rejected"])
        lost = "lost-request"
        yield world.draft(
            operation,
            "timing.unknown-is-no-outcome",
            lost,
            tale,
            2,
            enters(operation, "requested", "unknown"),
            no_outcome,
        )
        yield world.draft(
            operation, "recovery.asks-first", lost, tale, 2, path, asks_first(operation, attempts=2), effects(operation)
        )
        yield world.draft(
            operation, "recovery.one-key", lost, tale, 2, one_intent(world.contract, operation, "key", attempts=2)
        )
        yield world.draft(
            operation, "mutability.frozen", lost, tale, 2, one_intent(world.contract, operation, "content", attempts=2)
        )
        yield world.draft(
            operation, "ownership.lifecycle", lost, tale, 2, expect("walks", subjects=[operation.name, *world.owned])
        )
        yield from evidence(world, operation, lost, tale, "completed")
