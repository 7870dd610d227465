"""A data warehouse gives commands, and no operational view says on what it decides.

## Why
Analytics must not drive operational commands, unless it is built as an operational product: with a view that is operational, says
how fresh it is, and drives exactly that command.

## Example
```mere
module shop
system Shop  "Web shop" { kind platform  actors Clerk }
system Books "Reports"  { kind warehouse actors Analyst }
entity Basket owned by Shop {
  key basketId : uuid
  status : lifecycle { initial open  open -> dropped on DropBasket.completed  final dropped }
}
boundary Dropping from Books to Shop version 1.0 {
  style sync command
  command DropBasket http post "/drops" { request { basket : reference to Basket }  completed { dropId : uuid } }
}
```
```report
warning[OWN802]: `Books` is a warehouse, and gives the command `DropBasket`
  --> example.mere:10:11
   |
10 |   command DropBasket http post "/drops" { request { basket : reference to Basket }  completed { dropId : uuid } }
   |           ^^^^^^^^^^
  ::: example.mere:3:8: the warehouse
   = help: let another system give it, or add an operational view that `drives` it
```

## Instead
```mere
module shop
system Shop  "Web shop" { kind platform  actors Clerk }
system Books "Reports"  { kind warehouse actors Analyst }
entity Basket owned by Shop {
  key basketId : uuid
  status : lifecycle { initial open  open -> dropped on DropBasket.completed  final dropped }
}
boundary Dropping from Books to Shop version 1.0 {
  style sync command
  command DropBasket http post "/drops" { request { basket : reference to Basket }  completed { dropId : uuid } }
}
view OldBaskets of Basket in Books {
  class   operational
  readers Analyst
  shows   Basket.basketId
  fresh within 5 s
  drives  DropBasket
}
```
"""

from collections.abc import Iterator

from merestone.diagnostics import Finding, Related, Severity
from merestone.model.boundary import Model
from merestone.model.names import local

CODE, SEVERITY, ENFORCES = "OWN802", Severity.WARNING, ("S-18.0.1",)


def check(model: Model) -> Iterator[Finding]:
    """For each command that a system of kind `warehouse` gives and no operational view drives."""
    driven = {(v.system, d.operation) for v in model.views.values() for d in v.drives}
    faulty = {v.system for v in model.views.values() if any(extent.contains(v.span) for extent in model.unsound)}
    for boundary in model.boundaries.values():
        for operation in (o for o in boundary.operations if o.kind == "command"):
            for sender in (operation.only_from,) if operation.only_from else boundary.senders:
                system = model.systems.get(sender)
                if (
                    system
                    and system.kind == "warehouse"
                    and sender not in faulty
                    and (sender, operation.name) not in driven
                ):
                    message = f"`{local(sender)}` is a warehouse, and gives the command `{local(operation.name)}`"
                    hint = "let another system give it, or add an operational view that `drives` it"
                    yield Finding(operation.span, message, hint, (Related(system.span, "the warehouse"),))
