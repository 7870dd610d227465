"""The target asks another system, and all goes well."""

from collections.abc import Iterator

from merestone.scenarios.expected import decided, effects, enters, evidence, one_intent
from merestone.scenarios.tale import Draft, expect
from merestone.scenarios.world import World


def scenarios(world: World) -> Iterator[Draft]:
    """Each handoff, from what allows it to its completion."""
    for operation in world.handoffs:
        tale = world.tale(f"{operation.name}.nominal")
        world.open(tale)
        world.provoke(tale, operation)
        tale.await_(operation.name, "completed")
        tale.settle()
        tale.read("evidence", operation.name)
        done = enters(operation, "requested", "completed")
        walks = expect("walks", subjects=[operation.name, *world.owned])
        yield world.draft(
            operation, "shape.conforms", "nominal", tale, 0, expect("conforms", operations=[operation.name])
        )
        yield world.draft(operation, "ownership.lifecycle", "nominal", tale, 1, done, walks)
        yield world.draft(
            operation, "ownership.owner-decides", "nominal", tale, 1, done, decided(world.contract, operation)
        )
        yield world.draft(operation, "recovery.one-effect", "nominal", tale, 1, done, effects(operation))
        key = one_intent(world.contract, operation, "key", attempts=1)
        yield world.draft(operation, "recovery.one-key", "nominal", tale, 1, key)
        if operation.must_start:
            after, within = operation.must_start.after, operation.must_start.within_ms
            start = expect(
                "starts-within", operation=operation.name, subject=after.subject, state=after.state, within_ms=within
            )
            yield world.draft(operation, "timing.starts-in-time", "nominal", tale, 1, start)
        yield from evidence(world, operation, "nominal", tale, "completed")
