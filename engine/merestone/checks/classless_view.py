"""A view does not say what it may be used for.

## Why
An operational view is fresh to the second and people act on it; an analytical one is late and for trends; an archive is kept as
proof. Which one it is decides how it is fed, and whether anything may be decided on it.

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
  readers Agent
  from    BasketSent
  shows   Basket.status
  answers where
  fresh within 2 min
}
```
```report
error[OBS806]: `BasketDesk` does not say what it may be used for
  --> example.mere:15:6
   |
15 | view BasketDesk of Basket in Desk {
   |      ^^^^^^^^^^
   = help: add `class operational`, `class analytical` or `class archive`
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

CODE, SEVERITY, ENFORCES = "OBS806", Severity.ERROR, ("S-18.2.1", "S-18.2.2", "S-18.2.3")


def check(model: Model) -> Iterator[Finding]:
    """For each view without a class."""
    for view in model.views.values():
        if view.class_ is None:
            message = f"`{local(view.name)}` does not say what it may be used for"
            yield Finding(view.span, message, "add `class operational`, `class analytical` or `class archive`")
