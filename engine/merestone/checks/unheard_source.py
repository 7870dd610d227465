"""A view is built from facts that do not reach its system.

## Why
A system can only show what it is told, or does itself. A source in which it takes no part would have to be read from somebody
else's database.

## Example
```mere
module shop
system Shop "Web shop"     { kind platform  actors Clerk }
system Desk "Service desk" { kind support   actors Agent }
channel Facts on http "/facts" { carries internal  readers Shop }
entity Basket owned by Shop {
  key basketId : uuid
  buyer  : email sensitive pii
  status : lifecycle { initial open  open -> sent emits BasketSent  final sent }
}
boundary BasketFacts from Shop to Shop version 1.0 {
  style event
  event BasketSent on Facts { fact { basket : reference to Basket } }
  timing { delivered within 1 min }
}
view BasketDesk of Basket in Desk {
  class   operational
  readers Agent
  from    BasketSent
  fresh within 2 min
}
```
```report
error[OBS803]: `BasketSent` does not reach `Desk`, where `BasketDesk` is
  --> example.mere:18:11
   |
18 |   from    BasketSent
   |           ^^^^^^^^^^
   = help: tell it to `Desk`, or build the view from what is told there
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
from merestone.facts.views import reaches
from merestone.model.boundary import Model
from merestone.model.names import local

CODE, SEVERITY, ENFORCES = "OBS803", Severity.ERROR, ("S-24.2.1", "S-18.3.10")


def check(model: Model) -> Iterator[Finding]:
    """For each source in which the view's system takes no part."""
    parties = {o.name: (b, o) for b in model.boundaries.values() for o in b.operations}
    for view in model.views.values():
        for source in view.sources:
            if source.operation in parties and not reaches(*parties[source.operation], view.system):
                name, system = local(source.operation), local(view.system)
                message = f"`{name}` does not reach `{system}`, where `{local(view.name)}` is"
                yield Finding(source.span, message, f"tell it to `{system}`, or build the view from what is told there")
