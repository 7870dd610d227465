"""A personal field is never erased.

## Why
People may ask that what is known about them is forgotten, and what is kept longer than there is a reason for is a risk. Whoever owns
a personal field says how it is erased, and what stands against it.

## Example
```mere
module shop
system MDM "Customer master" { kind mdm  actors Steward }
entity Customer owned by MDM {
  key customerId : uuid
  mail : email?  sensitive pii
}
```
```report
warning[SEC602]: `mail` of `Customer` is personal, and nothing says how it is erased
 --> example.mere:5:3
  |
5 |   mail : email?  sensitive pii
  |   ^^^^
  = help: add `erase mail by drop on OPERATION.completed`, or `after retention`
```

## Instead
```mere
module shop
system MDM "Customer master" { kind mdm  actors Steward }
entity Customer owned by MDM {
  key customerId : uuid
  mail : email?  sensitive pii
  kept for 7 years
  erase mail by drop after retention
}
```
"""

from collections.abc import Iterator

from merestone.diagnostics import Finding, Severity
from merestone.facts.privacy import personal_fields
from merestone.model.boundary import Model
from merestone.model.names import local

CODE, SEVERITY, ENFORCES = (
    "SEC602",
    Severity.WARNING,
    (
        "S-25.2.6",
        "S-25.2.5",
    ),
)


def check(model: Model) -> Iterator[Finding]:
    """For each personal field of an entity of this spec that no clause erases."""
    for entity in model.vocabulary.entities.values():
        erased = {name for erasure in entity.erasures for name in erasure.fields}
        for field in () if entity.external else personal_fields(model.vocabulary, entity):
            if field.name not in erased:
                text = f"`{field.name}` of `{local(entity.name)}` is personal, and nothing says how it is erased"
                hint = f"add `erase {field.name} by drop on OPERATION.completed`, or `after retention`"
                yield Finding(field.span, text, hint)
