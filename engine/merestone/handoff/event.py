"""The two sides of an event."""

from merestone.contract.boundaries import Operation
from merestone.semantics.machine import Machine, Transition


def publisher(operation: Operation) -> Machine:
    """The emitter's machine: recorded with the change it tells of, published once every reader has taken it."""
    return Machine(
        subject=operation.name,
        kind="publisher",
        system=operation.requirer,
        states=("recorded", "published"),
        initial="recorded",
        final=("published",),
        transitions=(Transition(source="recorded", target="published", trigger="taken by all", by=operation.requirer),),
    )


def receiver(operation: Operation, system: str) -> Machine:
    """One reader's machine."""
    arrows = (
        ("received", "applied", "applied"),
        ("received", "parked", "gap, poison or conflict"),
        ("received", "quarantined", "invalid"),
        ("parked", "applied", "gap filled, or settled by an operator"),
    )
    return Machine(
        subject=operation.name,
        kind="receiver",
        system=system,
        states=("received", "applied", "parked", "quarantined"),
        initial="received",
        final=("applied", "quarantined"),
        groups={"open": ("received", "parked")},
        transitions=tuple(Transition(source=s, target=t, trigger=why, by=system) for s, t, why in arrows),
    )
