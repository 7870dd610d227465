"""A feed does not say when its copy is too old.

## Why
A copy is always a little late. Whoever reads it must know from when on it is not to be trusted, and what to do then: refuse,
degrade, use it anyway, or show that it is old.

## Example
```mere
module shop
system Shop "Web shop" { kind platform  actors Clerk }
system Books "Reports" { kind warehouse }
channel Sales on kafka "sales" { readers Books }
boundary SalesFeed from Shop to Books version 1.0 {
  style feed
  stream Sold on Sales { fact { saleId : uuid } }
  timing { delivered within 5 s }
}
```
```report
error[TIM302]: `SalesFeed` does not say when its copy is too old to be used
 --> example.mere:5:10
  |
5 | boundary SalesFeed from Shop to Books version 1.0 {
  |          ^^^^^^^^^
  = help: add `stale after D, then flag` to its timing
```

## Instead
```mere
module shop
system Shop "Web shop" { kind platform  actors Clerk }
system Books "Reports" { kind warehouse }
channel Sales on kafka "sales" { readers Books }
boundary SalesFeed from Shop to Books version 1.0 {
  style feed
  stream Sold on Sales { fact { saleId : uuid } }
  timing { delivered within 5 s  stale after 1 d, then flag }
}
```
"""

from collections.abc import Iterator

from merestone.diagnostics import Finding, Severity
from merestone.facts.handoffs import Handoff, handoffs_of
from merestone.model.aspects import Nothing, Stale
from merestone.model.boundary import Model
from merestone.model.names import local

CODE, SEVERITY, ENFORCES = "TIM302", Severity.ERROR, ("S-22.3.1", "S-22.3.4", "S-4.0.2")


def check(model: Model) -> Iterator[Finding]:
    """For each feed without `stale after`, told once for a boundary where no stream has it."""
    for boundary in model.boundaries.values():
        within = [h for h in handoffs_of(model, boundary) if h.operation.kind == "stream" and _speaks(h)]
        timeless = [h for h in within if h.clause(Stale) is None]
        places = [boundary] if timeless and len(timeless) == len(within) else [h.operation for h in timeless]
        for place in places:
            message = f"`{local(place.name)}` does not say when its copy is too old to be used"
            yield Finding(place.span, message, "add `stale after D, then flag` to its timing")


def _speaks(handoff: Handoff) -> bool:
    """Whether timing is stated at all, and not stated to be nothing; a missing aspect is another finding."""
    timing = [i.clause for i in handoff.clauses if i.clause.aspect == "timing"]
    return bool(timing) and not any(isinstance(c, Nothing) for c in timing)
