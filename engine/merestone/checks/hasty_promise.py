"""Both sides are promised to agree before the deadline of what makes them agree.

## Why
They agree when the fact has been delivered, or the command is completed. A promise that is shorter than that deadline is broken
each time the deadline is used.

## Example
```mere
module shop
system Shop  "Web shop" { kind platform  actors Clerk }
system Books "Reports"  { kind warehouse }
channel Sales on kafka "sales" { readers Books }
boundary SalesFeed from Shop to Books version 1.0 {
  style feed
  stream Sold on Sales { fact { saleId : uuid } }
  timing { delivered within 30 s  stale after 1 d, then flag  consistent within 5 s }
}
```
```report
error[TIM812]: `consistent within 5 s` is shorter than `delivered within 30 s`
 --> example.mere:8:63
  |
8 |   timing { delivered within 30 s  stale after 1 d, then flag  consistent within 5 s }
  |                                                               ^^^^^^^^^^^^^^^^^^^^^
 ::: example.mere:8:12: what makes both sides agree
  = help: promise `consistent within 30 s` or more
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
  timing { delivered within 30 s  stale after 1 d, then flag  consistent within 1 min }
}
```
"""

from collections.abc import Iterator

from merestone.diagnostics import Finding, Related, Severity
from merestone.facts.durations import in_words
from merestone.facts.handoffs import handoffs
from merestone.model.aspects import Consistent, Deadline
from merestone.model.boundary import Model

CODE, SEVERITY, ENFORCES = "TIM812", Severity.ERROR, ("S-28.4.1", "S-28.2.2")


MAKES_AGREE = {"async command": "completed", "batch": "completed", "event": "delivered", "feed": "delivered"}
"""The stage, by style, at which the other side knows."""


def check(model: Model) -> Iterator[Finding]:
    """For each promise that is shorter than the deadline, told once for a pair of clauses."""
    pairs: set[tuple[Consistent, Deadline]] = set()
    for handoff in handoffs(model):
        promise, stage = handoff.clause(Consistent), MAKES_AGREE.get(handoff.boundary.style)
        hard = [d for d in handoff.all(Deadline) if d.stage == stage and d.share is None]
        pairs |= {(promise, d) for d in hard if promise and _is_shorter(promise, d)}
    for promise, deadline in sorted(pairs, key=lambda pair: pair[0].span):
        short, long = in_words(promise.within_ms or 0), in_words(deadline.within_ms or 0)
        message = f"`consistent within {short}` is shorter than `{deadline.stage} within {long}`"
        related = (Related(deadline.span, "what makes both sides agree"),)
        yield Finding(promise.span, message, f"promise `consistent within {long}` or more", related)


def _is_shorter(promise: Consistent, deadline: Deadline) -> bool:
    known = promise.within_ms is not None and deadline.within_ms is not None
    return known and (promise.within_ms or 0) < (deadline.within_ms or 0)
