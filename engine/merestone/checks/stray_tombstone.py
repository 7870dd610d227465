"""A tombstone does not carry what its facts are ordered by.

## Why
Facts and their erasure are one sequence. A tombstone without the ordering key arrives beside it: it may overtake the fact that
it erases, and the copy stays.

## Example
```mere
module shop
system Shop "Web shop" { kind platform  actors Clerk }
system Books "Reports" { kind warehouse }
channel Sales on kafka "sales" { readers Books }
boundary SalesFeed from Shop to Books version 1.0 {
  style feed
  stream Sold on Sales {
    fact      { saleId : uuid, total : money }
    tombstone as SaleErased { reason : string(1..80) }
  }
  recovery { ordered by saleId }
}
```
```report
error[REC303]: `SaleErased` has no `saleId`, by which `Sold` is ordered
 --> example.mere:9:5
  |
9 |     tombstone as SaleErased { reason : string(1..80) }
  |     ^^^^^^^^^^^^^^^^^^^^^^^
  = help: add `saleId` to it
```

## Instead
```mere
module shop
system Shop "Web shop" { kind platform  actors Clerk }
system Books "Reports" { kind warehouse }
channel Sales on kafka "sales" { readers Books }
boundary SalesFeed from Shop to Books version 1.0 {
  style feed
  stream Sold on Sales {
    fact      { saleId : uuid, total : money }
    tombstone as SaleErased { saleId : uuid }
  }
  recovery { ordered by saleId }
}
```
"""

from collections.abc import Iterator

from merestone.diagnostics import Finding, Severity
from merestone.facts.handoffs import streams
from merestone.facts.in_force import leads_somewhere
from merestone.model.aspects import OrderedBy
from merestone.model.boundary import Model

CODE, SEVERITY, ENFORCES = "REC303", Severity.ERROR, ("S-5.5.9", "S-5.5.8")
WAIVABLE = False


def check(model: Model) -> Iterator[Finding]:
    """For each tombstone in which a path of the order leads nowhere."""
    for handoff in streams(model):
        tombstone = handoff.operation.message("tombstone")
        for order in handoff.all(OrderedBy) if tombstone else ():
            lost = [p for p in order.paths if tombstone and not leads_somewhere(model.vocabulary, tombstone.fields, p)]
            if tombstone and lost:
                path = ".".join(lost[0])
                message = f"`{tombstone.name}` has no `{path}`, by which `{handoff.name}` is ordered"
                yield Finding(tombstone.span, message, f"add `{path.split('.')[0]}` to it")
