"""A command may be accepted later than it must be completed.

## Why
Of two deadlines the later one then never speaks, and it is not clear which of them was meant.

## Example
```mere
module shop
system Shop "Web shop" { kind platform  actors Clerk }
system Till "Payments" { kind billing  actors Cashier }

boundary Sale from Shop to Till version 1.0 {
  style async command
  command Pay http post "/pay" { request { basketId : uuid } }
  timing {
    accepted  within 5 min
    completed within 30 s
  }
}
```
```report
error[TIM101]: `accepted within 5 min` is later than `completed within 30 s`
 --> example.mere:9:5
  |
9 |     accepted  within 5 min
  |     ^^^^^^^^^^^^^^^^^^^^^^
 ::: example.mere:10:5: completed here
  = help: make the first deadline the shorter one
```

## Instead
```mere
module shop
system Shop "Web shop" { kind platform  actors Clerk }
system Till "Payments" { kind billing  actors Cashier }

boundary Sale from Shop to Till version 1.0 {
  style async command
  command Pay http post "/pay" { request { basketId : uuid } }
  timing {
    accepted  within 5 s
    completed within 30 s
  }
}
```
"""

from collections.abc import Iterator

from merestone.diagnostics import Finding, Related, Severity
from merestone.facts.durations import is_longer, said
from merestone.facts.handoffs import commands
from merestone.model.aspects import Deadline
from merestone.model.boundary import Model

CODE, SEVERITY, ENFORCES = "TIM101", Severity.ERROR, ("S-4.0.2", "S-28.2.2")


def check(model: Model) -> Iterator[Finding]:
    """For each pair of deadlines that are the wrong way round; one pair may serve several handoffs."""
    pairs: set[tuple[Deadline, Deadline]] = set()
    for handoff in commands(model):
        hard = {d.stage: d for d in handoff.all(Deadline) if d.share is None}
        if "accepted" in hard and "completed" in hard:
            pairs.add((hard["accepted"], hard["completed"]))
    for accepted, completed in sorted(pairs, key=lambda p: p[0].span):
        if is_longer(accepted.within, completed.within):
            late, early = said(accepted.within), said(completed.within)
            message = f"`accepted within {late}` is later than `completed within {early}`"
            yield Finding(
                accepted.span,
                message,
                "make the first deadline the shorter one",
                (Related(completed.span, "completed here"),),
            )
