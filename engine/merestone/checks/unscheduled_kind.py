"""A schedule stands where nothing is started by the clock.

## Why
A file is dropped, a command or a query is sent, at a time of day. A fact is told when it has happened, and a stream when it
flows: no schedule makes it earlier or later.

## Example
```mere
module shop
system Shop "Web shop" { kind platform  actors Clerk }
system Books "Reports" { kind warehouse }
channel Sales on kafka "sales" { readers Books }
boundary SalesFeed from Shop to Books version 1.0 {
  style feed
  stream Sold on Sales { fact { saleId : uuid } }
  timing { runs every 1 d }
}
```
```report
error[TIM304]: nothing in `SalesFeed` is started by the clock
 --> example.mere:8:12
  |
8 |   timing { runs every 1 d }
  |            ^^^^^^^^^^^^^^
  = help: remove it, or add the file that is due then
```

## Instead
```mere
module shop
system Shop "Web shop" { kind platform  actors Clerk }
system Till "Payments" { kind billing }
channel Drop on sftp "sales" { readers Till }
boundary Sales from Shop to Till version 1.0 {
  style batch
  file DaySales on Drop {
    manifest { day : date, checksum : hash, rowCount : integer }
    row      { saleId : uuid }
  }
  timing { runs every 1 d }
}
```
"""

from collections.abc import Iterator

from merestone.diagnostics import Finding, Severity
from merestone.model.aspects import Runs
from merestone.model.boundary import Boundary, Model, Operation
from merestone.model.names import local

STARTED = ("file", "command", "query")

CODE, SEVERITY, ENFORCES = "TIM304", Severity.ERROR, ("S-4.0.2",)


def check(model: Model) -> Iterator[Finding]:
    """For each schedule, of a boundary or an operation, that fits no operation it is written for."""
    for boundary in model.boundaries.values():
        yield from _idle(boundary, boundary.operations)
        for operation in boundary.operations:
            yield from _idle(operation, (operation,))


def _idle(place: Boundary | Operation, operations: tuple[Operation, ...]) -> Iterator[Finding]:
    if any(o.kind in STARTED for o in operations):
        return
    for clause in place.clauses:
        if isinstance(clause, Runs):
            message = f"nothing in `{local(place.name)}` is started by the clock"
            yield Finding(clause.span, message, "remove it, or add the file that is due then")
