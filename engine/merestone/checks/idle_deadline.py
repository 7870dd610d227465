"""A deadline is set for a stage that no operation here has.

## Why
A synchronous command is not accepted first, and a fact is not completed. The deadline would never be judged, and whoever
reads it expects something that does not come.

## Example
```mere
module shop
system Shop "Web shop" { kind platform  actors Clerk }
system Till "Payments" { kind billing  actors Cashier }

boundary Sale from Shop to Till version 1.0 {
  style sync command
  command Pay http post "/pay" { request { basketId : uuid } completed { receiptNo : uuid } }
  timing { accepted within 5 s  completed within 10 s }
}
```
```report
error[TIM105]: nothing in `Sale` is ever `accepted`
 --> example.mere:8:12
  |
8 |   timing { accepted within 5 s  completed within 10 s }
  |            ^^^^^^^^^^^^^^^^^^^
  = help: remove the deadline, or add the message it waits for
```

## Instead
```mere
module shop
system Shop "Web shop" { kind platform  actors Clerk }
system Till "Payments" { kind billing  actors Cashier }

boundary Sale from Shop to Till version 1.0 {
  style sync command
  command Pay http post "/pay" { request { basketId : uuid } completed { receiptNo : uuid } }
  timing { completed within 10 s }
}
```
"""

from collections.abc import Iterator

from merestone.diagnostics import Finding, Severity
from merestone.model.aspects import Deadline, Stage
from merestone.model.boundary import Boundary, Model, Operation
from merestone.model.names import local

CODE, SEVERITY, ENFORCES = "TIM105", Severity.ERROR, ("S-4.0.2", "S-4.0.14")


def check(model: Model) -> Iterator[Finding]:
    """For each deadline, of a boundary or an operation, that fits no operation it is written for."""
    for boundary in model.boundaries.values():
        yield from _idle(boundary, boundary.operations)
        for operation in boundary.operations:
            yield from _idle(operation, (operation,))


def _idle(place: Boundary | Operation, operations: tuple[Operation, ...]) -> Iterator[Finding]:
    for clause in place.clauses:
        if isinstance(clause, Deadline) and not any(_has(o, clause.stage) for o in operations):
            message = f"nothing in `{local(place.name)}` is ever `{clause.stage}`"
            yield Finding(clause.span, message, "remove the deadline, or add the message it waits for")


def _has(operation: Operation, stage: Stage) -> bool:
    """Whether a handoff of the operation comes to that stage."""
    match stage:
        case "accepted":
            return operation.message(stage) is not None
        case "completed":
            return operation.kind == "file" or operation.message(stage) is not None
        case "answered":
            return operation.kind in {"query", "status query"}
        case "delivered":
            return operation.kind in {"event", "stream"}
        case "applied":
            return operation.kind in {"event", "stream", "file"}
