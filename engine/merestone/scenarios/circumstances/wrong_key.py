"""A command comes without a key, or with one that is not that of its content."""

from collections.abc import Iterator

from merestone.scenarios.tale import Draft, expect
from merestone.scenarios.world import World

REFUSED = {"missing": "idempotency-key-missing", "foreign": "invalid"}


def scenarios(world: World) -> Iterator[Draft]:
    """It is refused, and leaves nothing behind."""
    for operation in world.commands:
        if operation.idempotency is None:
            continue
        for key, problem in REFUSED.items():
            tale = world.tale(f"{operation.name}.{key}-key")
            if operation is not world.opening:
                world.open(tale)
                tale.settle()
            step = tale.send(operation.name, key=key)
            tale.settle()
            refused = expect("answered", step=step, statuses=[400], problem=problem)
            still = expect("stays-out", subject=world.entity.name, states=[], after=step)
            yield world.draft(operation, "recovery.needs-key", f"{key}-key", tale, 1, refused, still)
