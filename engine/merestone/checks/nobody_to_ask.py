"""A value is promised to be consistent when asked, and there is nothing to ask.

## Why
The promise is that a copy may be old and the owner always tells the truth. Whoever has the copy needs a question to put to the
owner: a query beside the event, the feed, the file or the command.

## Example
```mere
module shop
system Shop  "Web shop" { kind platform  actors Clerk }
system Books "Reports"  { kind warehouse }
channel Sales on kafka "sales" { readers Books }
boundary SalesFeed from Shop to Books version 1.0 {
  style feed
  stream Sold on Sales { fact { saleId : uuid } }
  timing { delivered within 30 s  stale after 1 d, then flag  consistent when asked }
}
```
```report
error[TIM814]: `Sold` is promised to be consistent when asked, and nothing can be asked here
 --> example.mere:8:63
  |
8 |   timing { delivered within 30 s  stale after 1 d, then flag  consistent when asked }
  |                                                               ^^^^^^^^^^^^^^^^^^^^^
  = help: add a query to the boundary, or promise `consistent within D`
```

## Instead
```mere
module shop
system Shop  "Web shop" { kind platform  actors Clerk }
system Books "Reports"  { kind warehouse }
channel Sales on kafka "sales" { readers Books }
boundary SalesFeed from Shop to Books version 1.0 {
  style feed
  stream Sold on Sales { fact { saleId : uuid } }
  query FindSale http get "/sales/{saleId}" { request { saleId : uuid }  answer { saleId : uuid } }
  timing { delivered within 30 s  stale after 1 d, then flag  consistent when asked }
}
```
"""

from collections.abc import Iterator

from merestone.diagnostics import Finding, Severity
from merestone.facts.handoffs import handoffs
from merestone.model.aspects import Consistent
from merestone.model.boundary import Model

CODE, SEVERITY, ENFORCES = "TIM814", Severity.ERROR, ("S-28.4.1", "S-28.4.4")


def check(model: Model) -> Iterator[Finding]:
    """For each promise in a boundary without any query, told once for a clause."""
    told: set[Consistent] = set()
    for handoff in handoffs(model):
        promise = handoff.clause(Consistent)
        asked = any(operation.kind in ("query", "status query") for operation in handoff.boundary.operations)
        if promise and promise.promise == "when asked" and not asked and promise not in told:
            told.add(promise)
            message = f"`{handoff.name}` is promised to be consistent when asked, and nothing can be asked here"
            yield Finding(promise.span, message, "add a query to the boundary, or promise `consistent within D`")
