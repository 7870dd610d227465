"""A view shows something that its system is never told.

## Why
What is shown and not owned has to come from somewhere: a copy or a derived value in a message, a field beside a reference, the
event of a transition, or, for attempts and outcomes, what the system keeps as evidence itself.

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
  shows   Basket.status, Basket.buyer
  answers where
  fresh within 2 min
  carries pii
}
```
```report
error[OBS804]: `BasketDesk` shows `Basket.buyer`, and nothing that it is built from tells `Desk`
  --> example.mere:19:26
   |
19 |   shows   Basket.status, Basket.buyer
   |                          ^^^^^^^^^^^^
   = help: add a source that tells it, or leave it out
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
  event BasketSent on Facts { fact { basket : reference to Basket, buyer : email sensitive pii } }
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
from merestone.facts.views import known
from merestone.model.boundary import Model
from merestone.model.names import local

CODE, SEVERITY, ENFORCES = "OBS804", Severity.ERROR, ("S-21.2.1", "S-24.2.1", "S-18.3.10")


def check(model: Model) -> Iterator[Finding]:
    """For each value that no source brings to the view's system."""
    for view in model.views.values():
        for shown in (s for s in view.shows if not known(model, view, s)):
            name = f"{local(shown.entity)}.{shown.name}" if shown.entity else shown.name
            system = local(view.system)
            message = f"`{local(view.name)}` shows `{name}`, and nothing that it is built from tells `{system}`"
            hint = f"add a source that tells it, or {'let `' + system + '` keep it as evidence' if not shown.entity else 'leave it out'}"
            yield Finding(shown.span, message, hint)
