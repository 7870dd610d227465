"""A view shows something under a label that it may not carry.

## Why
Whoever reads the view reads the value. A view says which labels it may carry, as a channel does, so that personal data, prices and
margins do not reach readers by accident. A field that is redacted carries nothing.

## Example
```mere
module shop
system Shop "Web shop"     { kind platform  actors Clerk }
system Desk "Service desk" { kind support   actors Agent }
channel Facts on http "/facts" { carries pii  readers Desk }
entity Basket owned by Shop {
  key basketId : uuid
  buyer  : email sensitive pii
  status : lifecycle { initial open  open -> sent emits BasketSent  final sent }
}
boundary BasketFacts from Shop to Desk version 1.0 {
  style event
  event BasketSent on Facts { fact { basket : replica of Basket } }
  timing { delivered within 1 min }
}
view BasketDesk of Basket in Desk {
  class   operational
  readers Agent
  from    BasketSent
  shows   Basket.status, Basket.buyer
  answers where
  fresh within 2 min
}
```
```report
error[SEC801]: `Basket.buyer` is pii, and `BasketDesk` may not carry that
  --> example.mere:19:26
   |
19 |   shows   Basket.status, Basket.buyer
   |                          ^^^^^^^^^^^^
   = help: leave it out, redact it, or add `carries pii`
```

## Instead
```mere
module shop
system Shop "Web shop"     { kind platform  actors Clerk }
system Desk "Service desk" { kind support   actors Agent }
channel Facts on http "/facts" { carries pii  readers Desk }
entity Basket owned by Shop {
  key basketId : uuid
  buyer  : email sensitive pii
  status : lifecycle { initial open  open -> sent emits BasketSent  final sent }
}
boundary BasketFacts from Shop to Desk version 1.0 {
  style event
  event BasketSent on Facts { fact { basket : replica of Basket } }
  timing { delivered within 1 min }
}
view BasketDesk of Basket in Desk {
  class   operational
  readers Agent
  from    BasketSent
  shows   Basket.status, Basket.buyer
  answers where
  fresh within 2 min
  carries pii
}
```
"""

from collections.abc import Iterator

from merestone.diagnostics import Finding, Severity
from merestone.facts.views import labels_of
from merestone.model.boundary import Model
from merestone.model.names import local

CODE, SEVERITY, ENFORCES = "SEC801", Severity.ERROR, ("S-3.0.10", "S-25.2.2")


def check(model: Model) -> Iterator[Finding]:
    """For each value whose label the view does not carry."""
    for view in model.views.values():
        for shown in view.shows:
            for label in (each for each in labels_of(model, shown) if each not in view.carries):
                field = f"{local(shown.entity or '')}.{shown.name}"
                message = f"`{field}` is {label}, and `{local(view.name)}` may not carry that"
                yield Finding(shown.span, message, f"leave it out, redact it, or add `carries {label}`")
