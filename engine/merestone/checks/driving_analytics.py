"""A command is given from a view that is not operational.

## Why
An analytical view is minutes to a day old, and its figures are rounded, joined and corrected later; an archive shows what was. Who
gives commands from either acts on what is no longer so. Analytics owns insight, not decisions.

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
view OldBaskets of Basket in Books {
  class   analytical
  readers Analyst
  shows   Basket.basketId
  fresh within 1 d
  drives  DropBasket
}
```
```report
error[OWN801]: `DropBasket` is given from `OldBaskets`, which is an analytical view
  --> example.mere:17:11
   |
17 |   drives  DropBasket
   |           ^^^^^^^^^^
   = help: give it from an operational view that is fresh enough to act on
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

from merestone.diagnostics import Finding, Severity
from merestone.model.boundary import Model
from merestone.model.names import local

CODE, SEVERITY, ENFORCES = "OWN801", Severity.ERROR, ("S-18.0.1", "S-18.2.2")


def check(model: Model) -> Iterator[Finding]:
    """For each command that an analytical view or an archive drives."""
    for view in model.views.values():
        for drive in view.drives if view.class_ in ("analytical", "archive") else ():
            message = f"`{local(drive.operation)}` is given from `{local(view.name)}`, which is {_a(view.class_ or '')}"
            yield Finding(drive.span, message, "give it from an operational view that is fresh enough to act on")


def _a(class_: str) -> str:
    return "an archive" if class_ == "archive" else f"an {class_} view"
