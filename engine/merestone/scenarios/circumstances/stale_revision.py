"""A change is based on an old revision, or on none."""

from collections.abc import Iterator

from merestone.scenarios.tale import Draft, expect
from merestone.scenarios.world import World

REFUSED = {"stale": (412, "stale"), "missing": (428, "revision-missing")}


def scenarios(world: World) -> Iterator[Draft]:
    """Each command that says what it is based on."""
    for operation in world.commands:
        if operation.based_on is None:
            continue
        for revision, (status, problem) in REFUSED.items():
            tale = world.tale(f"{operation.name}.{revision}-revision")
            world.open(tale)
            tale.settle()
            step = tale.send(operation.name, revision=revision)
            tale.settle()
            refused = expect("answered", step=step, statuses=[status], problem=problem)
            still = expect("stays-out", subject=world.entity.name, states=[], after=step)
            yield world.draft(operation, "mutability.based-on", f"{revision}-revision", tale, 2, refused, still)
