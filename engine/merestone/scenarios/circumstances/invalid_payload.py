"""A command breaks its schema or a check, in every way there is."""

from collections.abc import Iterator

from merestone.contract.boundaries import Operation
from merestone.contract.examples import invalid_values
from merestone.plan import Expectation, Patch
from merestone.scenarios.tale import Draft, Tale, expect
from merestone.scenarios.world import World

FORGED = ("forged-",)


def scenarios(world: World) -> Iterator[Draft]:
    """One story for each command, in which every broken payload is refused and nothing moves."""
    for operation in world.commands:
        tale = world.tale(f"{operation.name}.invalid-payload")
        if operation is not world.opening:
            world.open(tale)
        shape, forged = _attempts(world, operation, tale)
        tale.settle()
        nothing = expect("counts", what="instances", subject=operation.name, count=0)
        yield world.draft(operation, "shape.refuses-invalid", "invalid-payload", tale, 1, *shape, nothing)
        if forged:
            yield world.draft(operation, "mutability.snapshot-intact", "forged-snapshot", tale, 1, *forged, nothing)


def _attempts(world: World, operation: Operation, tale: Tale) -> tuple[list[Expectation], list[Expectation]]:
    request = operation.message("request")
    assert request, f"expected {operation.name} to have a request"
    shape: list[Expectation] = []
    forged: list[Expectation] = []
    for variant in invalid_values(world.contract, request):
        step = tale.send(operation.name, patch=patches(variant.ops, variant.name))
        refused = expect("answered", step=step, statuses=[400], problem="invalid")
        (forged if variant.name.startswith(FORGED) else shape).append(refused)
    return shape, forged


def patches(ops: object, name: str) -> tuple[Patch, ...]:
    """The changes of a variant; hashes of changed copies are left to the story, unless the hash itself is what is wrong."""
    listed = [Patch.model_validate(op) for op in ops]  # type: ignore[attr-defined]
    if len(listed) == 1:
        return tuple(listed)
    return tuple(p for p in listed if not p.path.endswith("/contentHash"))
