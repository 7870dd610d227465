"""Who takes part in an operation."""

from merestone.model.boundary import Boundary, Model, Operation
from merestone.semantics.once import once


def starters(boundary: Boundary, operation: Operation) -> frozenset[str]:
    """The systems that may start it: those who ask a command, or tell a fact."""
    return frozenset({operation.only_from} if operation.only_from else boundary.senders)


def receivers(boundary: Boundary, operation: Operation) -> frozenset[str]:
    """The systems that it goes to: those who answer a command, or hear a fact."""
    return frozenset({operation.only_to} if operation.only_to else boundary.receivers)


def parties(boundary: Boundary, operation: Operation) -> frozenset[str]:
    """Everybody who learns of it."""
    return starters(boundary, operation) | receivers(boundary, operation)


def boundary_of(model: Model, operation: str) -> Boundary | None:
    """The boundary that holds the operation of that qualified name; None if it has a fault of its own."""
    return _boundaries(model).get(operation)


@once
def _boundaries(model: Model) -> dict[str, Boundary]:
    """The boundary of each operation."""
    return {o.name: b for b in model.boundaries.values() for o in b.operations}
