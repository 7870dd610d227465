"""A command is at the very edge of what is allowed."""

from collections.abc import Iterator

from merestone.contract.examples import boundary_values
from merestone.plan import Patch
from merestone.scenarios.tale import Draft, expect
from merestone.scenarios.world import World


def scenarios(world: World) -> Iterator[Draft]:
    """Every edge of the opening, each with an identity of its own; for other commands, one story for each edge."""
    for operation in world.commands:
        request = operation.message("request")
        edges = list(boundary_values(world.contract, request)) if request else []
        if operation is world.opening:
            tale = world.tale(f"{operation.name}.boundary-values")
            steps = [tale.send(operation.name, fresh=True, patch=_patches(edge.ops)) for edge in edges]
            tale.settle()
            taken = [expect("answered", step=step, statuses=[200]) for step in steps]
            apart = expect("distinct", steps=steps)
            yield world.draft(operation, "shape.accepts-valid", "boundary-values", tale, 1, apart, *taken)
            continue
        for edge in edges:
            tale = world.tale(f"{operation.name}.boundary-values.{edge.name}")
            world.open(tale)
            step = tale.send(operation.name, patch=_patches(edge.ops))
            tale.settle()
            alive = expect("answered", step=step, statuses=[200]), expect("walks", subjects=[operation.name])
            yield world.draft(operation, "shape.accepts-valid", edge.name, tale, 1, *alive)


def _patches(ops: object) -> tuple[Patch, ...]:
    """The changes of an edge; hashes of changed copies are left to the story."""
    listed = (Patch.model_validate(op) for op in ops)  # type: ignore[attr-defined]
    return tuple(p for p in listed if not p.path.endswith("/contentHash"))
