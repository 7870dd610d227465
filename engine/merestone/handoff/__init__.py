"""The derived machine of each side of every operation: from style, timing and recovery alone (`docs/semantics.md` 2)."""

from merestone.contract.boundaries import Operation
from merestone.contract.contract import Contract
from merestone.handoff.batch import applier, sender
from merestone.handoff.command import provider, requirer
from merestone.handoff.event import publisher, receiver
from merestone.handoff.feed import feeder, reader
from merestone.semantics.machine import Machine

__all__ = ["derive", "machines_of"]


def derive(contract: Contract) -> tuple[Machine, ...]:
    """Every derived machine of the contract, by operation, the starting side first: one for each system that may start."""
    return tuple(machine for operation in contract.operations for machine in machines_of(operation))


def machines_of(operation: Operation) -> tuple[Machine, ...]:
    """The machines of one operation; a query, and a file that only backfills a feed, has no outcome and no machine."""
    each = [operation.begun_by(asker) for asker in operation.askers]
    match operation.kind:
        case "command":
            return (*map(requirer, each), provider(operation))
        case "event":
            return (*map(publisher, each), *(receiver(operation, system) for system in operation.providers))
        case "stream":
            return (*map(feeder, each), *(reader(operation, system) for system in operation.providers))
        case "file" if operation.message("accepted"):
            return (*map(sender, each), *(applier(operation, system) for system in operation.providers))
        case _:
            return ()
