"""A reader of a view is shown what it may not see.

## Why
A view is the same for everybody who may look at it. What one of its readers is not cleared for must not be in it, however the
screen is laid out.

## Example
```mere
module shop
system Shop "Web shop" {
  kind platform
  actors Clerk
  clearance Clerk { accounts all  sees price }
}
entity Basket owned by Shop {
  key basketId : uuid
  buyer : email sensitive pii
}
view Baskets of Basket in Shop {
  class   operational
  readers Clerk
  carries pii
  shows   Basket.buyer
  fresh within 1 s
}
```
```report
error[SEC802]: `Basket.buyer` is pii, and `Clerk`, who reads `Baskets`, may not see that
  --> example.mere:15:11
   |
15 |   shows   Basket.buyer
   |           ^^^^^^^^^^^^
  ::: example.mere:5:13: the clearance
   = help: leave it out, redact it, or add `pii` to what `Clerk` sees
```

## Instead
```mere
module shop
system Shop "Web shop" {
  kind platform
  actors Clerk
  clearance Clerk { accounts all  sees pii }
}
entity Basket owned by Shop {
  key basketId : uuid
  buyer : email sensitive pii
}
view Baskets of Basket in Shop {
  class   operational
  readers Clerk
  carries pii
  shows   Basket.buyer
  fresh within 1 s
}
```
"""

from collections.abc import Iterator

from merestone.diagnostics import Finding, Related, Severity
from merestone.facts.clearances import cleared
from merestone.facts.views import labels_of
from merestone.model.boundary import Model
from merestone.model.entities import Clearance
from merestone.model.names import local
from merestone.model.views import View

CODE, SEVERITY, ENFORCES = "SEC802", Severity.ERROR, ("S-16.2.5", "S-16.3.1", "S-25.2.2")


def check(model: Model) -> Iterator[Finding]:
    """For each label in a view that the clearance of one of its readers leaves out."""
    said = cleared(model)
    for view in model.views.values():
        for clearance in (said[role] for role in view.readers if role in said):
            yield from _beyond(model, view, clearance)


def _beyond(model: Model, view: View, clearance: Clearance) -> Iterator[Finding]:
    sees = clearance.sees
    for shown in view.shows if sees is not None else ():
        for label in (each for each in labels_of(model, shown) if each not in (sees or ())):
            field, role = f"{local(shown.entity or '')}.{shown.name}", local(clearance.role)
            message = f"`{field}` is {label}, and `{role}`, who reads `{local(view.name)}`, may not see that"
            hint = f"leave it out, redact it, or add `{label}` to what `{role}` sees"
            yield Finding(shown.span, message, hint, (Related(clearance.span, "the clearance"),))
