"""A view does not say how old what it shows may be.

## Why
Who looks at it must know whether it is of this second or of last night. Only an archive needs no such promise: it shows what was.

## Example
```mere
module shop
system Shop "Web shop"     { kind platform  actors Clerk }
system Desk "Service desk" { kind support   actors Agent }
channel Facts on http "/facts" { carries internal  readers Desk }
entity Basket owned by Shop {
  key basketId : uuid
  buyer  : email sensitive pii
  status : lifecycle { initial open  open -> sent emits BasketSent  final sent }
}
boundary BasketFacts from Shop to Desk version 1.0 {
  style event
  event BasketSent on Facts { fact { basket : reference to Basket } }
  timing { delivered within 1 min }
}
view BasketDesk of Basket in Desk {
  class   operational
  readers Agent
  from    BasketSent
  shows   Basket.status
  answers where
}
```
```report
error[TIM802]: `BasketDesk` does not say how old what it shows may be
  --> example.mere:15:6
   |
15 | view BasketDesk of Basket in Desk {
   |      ^^^^^^^^^^
   = help: add `fresh within D`
```

## Instead
```mere
module shop
system Shop "Web shop"     { kind platform  actors Clerk }
system Desk "Service desk" { kind support   actors Agent }
channel Facts on http "/facts" { carries internal  readers Desk }
entity Basket owned by Shop {
  key basketId : uuid
  buyer  : email sensitive pii
  status : lifecycle { initial open  open -> sent emits BasketSent  final sent }
}
boundary BasketFacts from Shop to Desk version 1.0 {
  style event
  event BasketSent on Facts { fact { basket : reference to Basket } }
  timing { delivered within 1 min }
}
view BasketDesk of Basket in Desk {
  class   operational
  readers Agent
  from    BasketSent
  shows   Basket.status
  answers where
  fresh within 2 min
}
```
"""

from collections.abc import Iterator

from merestone.diagnostics import Finding, Severity
from merestone.model.boundary import Model
from merestone.model.names import local

CODE, SEVERITY, ENFORCES = "TIM802", Severity.ERROR, ("S-18.2.1", "S-18.2.2", "S-28.4.4")


def check(model: Model) -> Iterator[Finding]:
    """For each operational or analytical view without `fresh within`."""
    for view in model.views.values():
        if view.class_ in ("operational", "analytical") and view.fresh_ms is None:
            message = f"`{local(view.name)}` does not say how old what it shows may be"
            yield Finding(view.span, message, "add `fresh within D`")
