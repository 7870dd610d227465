"""A copy counts as stale while it is as good as promised.

## Why
`consistent within` says how far a copy may lag behind, `stale after` from when on it is not to be trusted. If the second comes
first, every copy is distrusted although nobody broke a promise. What is consistent at once has no age that could be too great.

## Example
```mere
module shop
system Shop  "Web shop" { kind platform  actors Clerk }
system Books "Reports"  { kind warehouse }
channel Sales on kafka "sales" { readers Books }
boundary SalesFeed from Shop to Books version 1.0 {
  style feed
  stream Sold on Sales { fact { saleId : uuid } }
  timing { delivered within 30 s  stale after 1 d, then flag  consistent within 2 d }
}
```
```report
error[TIM813]: `consistent within 2 d` does not go with `stale after 1 d`
 --> example.mere:8:63
  |
8 |   timing { delivered within 30 s  stale after 1 d, then flag  consistent within 2 d }
  |                                                               ^^^^^^^^^^^^^^^^^^^^^
 ::: example.mere:8:35: counts as stale here
  = help: call it stale only later than it may lag
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
  timing { delivered within 30 s  stale after 1 d, then flag  consistent within 1 h }
}
```
"""

from collections.abc import Iterator

from merestone.diagnostics import Finding, Related, Severity
from merestone.facts.durations import in_words
from merestone.facts.handoffs import handoffs
from merestone.model.aspects import Consistent, Stale
from merestone.model.boundary import Model

CODE, SEVERITY, ENFORCES = "TIM813", Severity.ERROR, ("S-28.4.1", "S-28.4.4")


def check(model: Model) -> Iterator[Finding]:
    """For each promise that leaves no time between its end and staleness, told once for a pair of clauses."""
    pairs: set[tuple[Consistent, Stale]] = set()
    for handoff in handoffs(model):
        promise, stale = handoff.clause(Consistent), handoff.clause(Stale)
        if promise and stale and _leaves_no_time(promise, stale):
            pairs.add((promise, stale))
    for promise, stale in sorted(pairs, key=lambda pair: pair[0].span):
        said = f"consistent {f'within {in_words(promise.within_ms)}' if promise.within_ms else promise.promise}"
        message = f"`{said}` does not go with `stale after {in_words(stale.after_ms)}`"
        hint = "call it stale only later than it may lag" if promise.within_ms else "leave one of them out"
        yield Finding(promise.span, message, hint, (Related(stale.span, "counts as stale here"),))


def _leaves_no_time(promise: Consistent, stale: Stale) -> bool:
    return promise.promise == "at once" or (promise.within_ms or 0) > stale.after_ms
