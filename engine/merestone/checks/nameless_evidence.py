"""What is kept of a fact does not say which fact it was.

## Why
Two systems differ, and the first question is which facts each of them has seen. A time or a hash of something else does not
answer it: only the event's own id does, or the fact itself.

## Example
```mere
module shop
system Shop "Web shop" { kind platform  actors Clerk }
system Till "Payments" { kind billing  actors Cashier }

boundary Sales from Shop to Till version 1.0 {
  style event
  event BasketSent http post "/sent" { fact { basketId : uuid } }
  evidence { Till keeps receivedAt for 2 years }
}
```
```report
error[EVI103]: what `Till` keeps does not say of which fact
 --> example.mere:8:14
  |
8 |   evidence { Till keeps receivedAt for 2 years }
  |              ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^
  = help: add `eventId` to what is kept
```

## Instead
```mere
module shop
system Shop "Web shop" { kind platform  actors Clerk }
system Till "Payments" { kind billing  actors Cashier }

boundary Sales from Shop to Till version 1.0 {
  style event
  event BasketSent http post "/sent" { fact { basketId : uuid } }
  evidence { Till keeps eventId, receivedAt for 2 years }
}
```
"""

from collections.abc import Iterator

from merestone.diagnostics import Finding, Severity
from merestone.facts.handoffs import handoffs
from merestone.model.aspects import Keeps
from merestone.model.boundary import Model
from merestone.model.names import local

CODE, SEVERITY, ENFORCES = "EVI103", Severity.ERROR, ("S-4.0.4", "S-5.5.11")
_NAMING = {("eventId",), ("fact",), ("fact", "hash")}


def check(model: Model) -> Iterator[Finding]:
    """For each `keeps` of events and streams without anything that names the fact; one clause may serve several of them."""
    told = (h for h in handoffs(model) if h.operation.kind in ("event", "stream"))
    for clause in {c.span: c for h in told for c in h.all(Keeps)}.values():
        if not any(item.path in _NAMING for item in clause.items):
            message = f"what `{local(clause.holder)}` keeps does not say of which fact"
            yield Finding(clause.span, message, "add `eventId` to what is kept")
