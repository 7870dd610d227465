"""A command tries to set what another system decides."""

from collections.abc import Iterator

from merestone.plan import Patch
from merestone.scenarios.tale import Draft, expect
from merestone.scenarios.world import World


def scenarios(world: World) -> Iterator[Draft]:
    """The opening carries the lifecycle field of the entity it creates: it is refused whole."""
    field = next(f.name for f in world.entity.fields if f.type.kind == "states")
    final = world.lifecycle.final[-1] if world.lifecycle.final else world.lifecycle.states[-1]
    tale = world.tale(f"{world.opening.name}.foreign-write")
    step = tale.send(world.opening.name, patch=(Patch(op="set", path=f"/{field}", value=final),))
    tale.settle()
    refused = expect("answered", step=step, statuses=[400], problem="invalid")
    still = expect("stays-out", subject=world.entity.name, states=[])
    yield world.draft(world.opening, "ownership.foreign-write", "writes-state", tale, 1, refused, still)
