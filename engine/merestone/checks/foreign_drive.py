"""A view drives a command that its system does not give.

## Why
What is decided at a screen is sent by the system behind the screen. If another system is the one that asks, the view cannot
drive the command: it can only tell a person to go there.

## Example
```mere
module shop
system Shop  "Web shop" { kind platform  actors Clerk }
system Books "Reports"  { kind support   actors Analyst }
entity Basket owned by Shop {
  key basketId : uuid
  status : lifecycle { initial open  open -> dropped on DropBasket.completed  final dropped }
}
boundary Dropping from Books to Shop version 1.0 {
  style sync command
  command DropBasket http post "/drops" { request { basket : reference to Basket }  completed { dropId : uuid } }
}
system Desk "Service desk" { kind support actors Agent }
view BasketDesk of Basket in Shop {
  class   operational
  readers Clerk
  shows   Basket.status
  fresh within 1 s
  drives  DropBasket
}
```
```report
error[OBS805]: `DropBasket` is asked by `Books`, not by `Shop`, where `BasketDesk` is
  --> example.mere:18:11
   |
18 |   drives  DropBasket
   |           ^^^^^^^^^^
   = help: leave it out, or let the system of the view ask
```

## Instead
```mere
module shop
system Shop  "Web shop" { kind platform  actors Clerk }
system Books "Reports"  { kind support   actors Analyst }
entity Basket owned by Shop {
  key basketId : uuid
  status : lifecycle { initial open  open -> dropped on DropBasket.completed  final dropped }
}
boundary Dropping from Desk to Shop version 1.0 {
  style sync command
  command DropBasket http post "/drops" { request { basket : reference to Basket }  completed { dropId : uuid } }
}
system Desk "Service desk" { kind support actors Agent }
view BasketDesk of Basket in Desk {
  class   operational
  readers Agent
  shows   Basket.basketId
  fresh within 1 s
  drives  DropBasket
}
```
"""

from collections.abc import Iterator

from merestone.diagnostics import Finding, Severity
from merestone.model.boundary import Model
from merestone.model.names import local

CODE, SEVERITY, ENFORCES = "OBS805", Severity.ERROR, ("S-18.0.1", "S-18.2.1")


def check(model: Model) -> Iterator[Finding]:
    """For each command whose sender is not the view's system."""
    senders = {
        o.name: (o.only_from,) if o.only_from else b.senders for b in model.boundaries.values() for o in b.operations
    }
    for view in model.views.values():
        for drive in view.drives:
            known = senders.get(drive.operation, (view.system,))
            if view.system not in known:
                name, asks = local(drive.operation), " or ".join(f"`{local(s)}`" for s in known)
                message = f"`{name}` is asked by {asks}, not by `{local(view.system)}`, where `{local(view.name)}` is"
                yield Finding(drive.span, message, "leave it out, or let the system of the view ask")
