"""A feed to a warehouse does not say what it may never hold up.

## Why
Reports are made of what has happened. If an order waited for a report, the reporting system would decide when an order may
go on; so a feed to a warehouse names what never waits for it.

## Example
```mere
module shop
system Shop "Web shop" { kind platform  actors Clerk }
system Books "Reports" { kind warehouse }
channel Sales on kafka "sales" { readers Books }
entity Sale owned by Shop {
  key saleId : uuid
  status : lifecycle {
    initial open
    open -> told
    final told
  }
}
boundary SalesFeed from Shop to Books version 1.0 {
  style feed
  stream Sold on Sales { fact { saleId : uuid } }
  recovery { dedupe by eventId }
}
```
```report
error[STY306]: `SalesFeed` feeds a warehouse and does not say what never waits for it
  --> example.mere:13:10
   |
13 | boundary SalesFeed from Shop to Books version 1.0 {
   |          ^^^^^^^^^
   = help: add `never blocks ENTITY` to its recovery
```

## Instead
```mere
module shop
system Shop "Web shop" { kind platform  actors Clerk }
system Books "Reports" { kind warehouse }
channel Sales on kafka "sales" { readers Books }
entity Sale owned by Shop {
  key saleId : uuid
  status : lifecycle {
    initial open
    open -> told
    final told
  }
}
boundary SalesFeed from Shop to Books version 1.0 {
  style feed
  stream Sold on Sales { fact { saleId : uuid } }
  recovery { never blocks Sale  dedupe by eventId }
}
```
"""

from collections.abc import Iterator

from merestone.diagnostics import Finding, Severity
from merestone.facts.handoffs import Handoff, streams
from merestone.model.aspects import NeverBlocks
from merestone.model.boundary import Model
from merestone.model.names import local

CODE, SEVERITY, ENFORCES = "STY306", Severity.ERROR, ("S-6.0.9", "S-7.0.7", "S-18.0.1")


def check(model: Model) -> Iterator[Finding]:
    """For each boundary with a feed to a warehouse in which nothing is said never to wait."""
    within: dict[str, list[Handoff]] = {}
    for handoff in streams(model):
        within.setdefault(handoff.boundary.name, []).append(handoff)
    for handoffs in within.values():
        boundary = handoffs[0].boundary
        kinds = [model.systems[r].kind for r in boundary.receivers if r in model.systems]
        said = any(h.clause(NeverBlocks) for h in handoffs)
        recovery = any(i.clause.aspect == "recovery" for h in handoffs for i in h.clauses)
        if "warehouse" in kinds and recovery and not said:
            message = f"`{local(boundary.name)}` feeds a warehouse and does not say what never waits for it"
            yield Finding(boundary.span, message, "add `never blocks ENTITY` to its recovery")
