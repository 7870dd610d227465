"""A key is derived, or a key is what is derived.

## Why
A key says which thing is meant, and does not change. What is shown with its source and its age is a value that may change.
Where the identity of another system's thing is meant, a reference carries it.

## Example
```mere
module shop
system CRM "Customer records" { kind crm }
system OMS "Order management" { kind platform }
entity Order owned by OMS {
  key orderId : uuid
  status : lifecycle { initial open  open -> done  final done }
}
entity Lead owned by CRM { key leadId : uuid  order : derived from OMS.Order.orderId }
```
```report
error[TYP601]: `order` is derived from `Order.orderId`, which is part of the key
 --> example.mere:8:47
  |
8 | entity Lead owned by CRM { key leadId : uuid  order : derived from OMS.Order.orderId }
  |                                               ^^^^^
  = help: write `order : reference to Order`
```

## Instead
```mere
module shop
system CRM "Customer records" { kind crm }
system OMS "Order management" { kind platform }
entity Order owned by OMS {
  key orderId : uuid
  status : lifecycle { initial open  open -> done  final done }
}
entity Lead owned by CRM { key leadId : uuid  order : reference to Order }
```
"""

from collections.abc import Iterator

from merestone.diagnostics import Finding, Severity
from merestone.facts.shown import derivation, every_field
from merestone.model.boundary import Model
from merestone.model.names import local
from merestone.model.reach import whole_key

CODE, SEVERITY, ENFORCES = (
    "TYP601",
    Severity.ERROR,
    (
        "S-22.2.1",
        "S-21.2.1",
    ),
)


def check(model: Model) -> Iterator[Finding]:
    """For each field derived from a part of a key, and each key field that is derived."""
    keys = {f.span for e in model.vocabulary.entities.values() for f in e.key}
    for shown in every_field(model):
        derived, name = derivation(shown.field.type), shown.field.name
        if derived is None:
            continue
        if derived.field in {f.name for f in whole_key(model.vocabulary, derived.entity)}:
            entity = local(derived.entity)
            text = f"`{name}` is derived from `{entity}.{derived.field}`, which is part of the key"
            yield Finding(shown.field.span, text, f"write `{name} : reference to {entity}`")
        elif shown.field.span in keys:
            yield Finding(shown.field.span, f"the key `{name}` of {shown.of} is derived", "make it a field, not a key")
