"""A role gets what it may not see.

## Why
An answer is the same for every role that may ask. A label that one of them may not see must not be in it: hiding a field on the screen
hides it from nobody who asks directly.

## Example
```mere
module shop
system Desk "Deal desk" {
  kind platform
  actors SalesRep, Approver
  clearance SalesRep { accounts own  regions own  sees price }
}
system Pricing "Pricing" { kind pricing }
boundary PriceView from Desk to Pricing version 1.0 {
  style query
  query ShowPrice http get "/prices/{priceId}" {
    request { priceId : uuid }
    answer  { net : money  sensitive price, floor : money  sensitive margin }
  }
  access { scope "price:read"  roles SalesRep }
}
```
```report
error[SEC605]: `floor` is margin, and `SalesRep`, who may ask `ShowPrice`, may not see that
  --> example.mere:12:45
   |
12 |     answer  { net : money  sensitive price, floor : money  sensitive margin }
   |                                             ^^^^^
  ::: example.mere:5:13: the clearance
   = help: redact the field, let another operation answer it, or add `margin` to what `SalesRep` sees
```

## Instead
```mere
module shop
system Desk "Deal desk" {
  kind platform
  actors SalesRep, Approver
  clearance SalesRep { accounts own  regions own  sees price }
}
system Pricing "Pricing" { kind pricing }
boundary PriceView from Desk to Pricing version 1.0 {
  style query
  query ShowPrice http get "/prices/{priceId}" {
    request { priceId : uuid }
    answer  { net : money  sensitive price, floor : money  sensitive margin  redacted by drop }
  }
  access { scope "price:read"  roles SalesRep }
}
```
"""

from collections.abc import Iterator

from merestone.diagnostics import Finding, Related, Severity
from merestone.facts.clearances import cleared
from merestone.facts.in_force import access_of
from merestone.facts.labels import labels_in
from merestone.model.boundary import Model, Operation
from merestone.model.entities import Clearance
from merestone.model.names import local

CODE, SEVERITY, ENFORCES = (
    "SEC605",
    Severity.ERROR,
    (
        "S-16.2.5",
        "S-16.0.2",
        "S-16.3.1",
        "S-25.2.2",
    ),
)


_ANSWERS = {"answer", "accepted", "completed", "rejected", "failed"}


def check(model: Model) -> Iterator[Finding]:
    """For each label in an answer that one of the roles that may ask may not see."""
    said = cleared(model)
    for boundary in model.boundaries.values():
        for operation in boundary.operations:
            access = access_of(boundary, operation)
            for role in access[0].roles if access and operation.kind not in {"event", "stream", "file"} else ():
                if (clearance := said.get(role)) and clearance.sees is not None:
                    yield from _beyond(model, operation, clearance)


def _beyond(model: Model, operation: Operation, clearance: Clearance) -> Iterator[Finding]:
    for message in operation.messages:
        for label, field in labels_in(model.vocabulary, message.fields) if message.role in _ANSWERS else ():
            if label not in (clearance.sees or ()):
                role = local(clearance.role)
                text = (
                    f"`{field.name}` is {label}, and `{role}`, who may ask `{local(operation.name)}`, may not see that"
                )
                hint = f"redact the field, let another operation answer it, or add `{label}` to what `{role}` sees"
                yield Finding(field.span, text, hint, (Related(clearance.span, "the clearance"),))
