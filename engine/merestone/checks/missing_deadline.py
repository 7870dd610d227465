"""A handoff lacks a deadline that its style needs.

## Why
What has no deadline is never late, and a handoff that nobody misses stays open.

## Example
```mere
module shop
system Shop "Web shop" { kind platform  actors Clerk }
system Till "Payments" { kind billing  actors Cashier }

boundary Sale from Shop to Till version 1.0 {
  style async command
  command Pay http post "/pay" { request { basketId : uuid } }
  timing {
    accepted within 5 s
    timeout  means unknown
  }
}
```
```report
error[TIM104]: `Sale` sets no deadline for `completed`
 --> example.mere:5:10
  |
5 | boundary Sale from Shop to Till version 1.0 {
  |          ^^^^
  = help: add `completed within D` to its timing
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
    completed within 4 h
    timeout   means unknown
  }
}
```
"""

from collections.abc import Iterator

from merestone.diagnostics import Finding, Severity
from merestone.facts.handoffs import Handoff, handoffs_of
from merestone.model.aspects import Deadline, Nothing
from merestone.model.boundary import Model
from merestone.model.names import local
from merestone.styles import style_named

CODE, SEVERITY, ENFORCES = "TIM104", Severity.ERROR, ("S-4.0.2", "S-28.2.2")


def check(model: Model) -> Iterator[Finding]:
    """For each stage without a hard deadline, told once for a boundary where no handoff has it."""
    for boundary in model.boundaries.values():
        within = [h for h in handoffs_of(model, boundary) if _speaks(h)]
        for stage in style_named(boundary.style).stages if within else ():
            late = [h for h in within if all(d.stage != stage or d.share is not None for d in h.all(Deadline))]
            if late:
                place = boundary if len(late) == len(within) else late[0].operation
                message = f"`{local(place.name)}` sets no deadline for `{stage}`"
                yield Finding(place.span, message, f"add `{stage} within D` to its timing", topic=stage)


def _speaks(handoff: Handoff) -> bool:
    """Whether timing is stated at all, and not stated to be nothing; a missing aspect is another finding."""
    timing = [i.clause for i in handoff.clauses if i.clause.aspect == "timing"]
    return bool(timing) and not any(isinstance(c, Nothing) for c in timing)
