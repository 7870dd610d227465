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
  = help: add `erase mail by drop on OPERATION.completed`, or `kept for D` and `erase mail by drop after retention`
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
from merestone.facts.privacy import fits, personal_fields
from merestone.model.boundary import Model
from merestone.model.entities import Entity
from merestone.model.lifetimes import ErasedBy
from merestone.model.names import local
from merestone.model.reach import whole_key
from merestone.model.types import Field

CODE, SEVERITY, ENFORCES = (
    "SEC602",
    Severity.WARNING,
    (
        "S-25.2.6",
        "S-25.2.5",
    ),
)


_WAYS: tuple[ErasedBy, ...] = ("drop", "hash", "tokenise", "key drop")


def check(model: Model) -> Iterator[Finding]:
    """For each personal field of an entity of this spec that no clause erases."""
    for entity in model.vocabulary.entities.values():
        erased = {name for erasure in entity.erasures for name in erasure.fields}
        keys = {f.name for f in whole_key(model.vocabulary, entity.name)}
        for field in () if entity.external else personal_fields(model.vocabulary, entity):
            if field.name not in erased:
                text = f"`{field.name}` of `{local(entity.name)}` is personal, and nothing says how it is erased"
                yield Finding(field.span, text, _new_key() if field.name in keys else _clause(entity, field))


def _new_key() -> str:
    return "give the entity a key that says nothing about a person, and erase the field"


def _clause(entity: Entity, field: Field) -> str:
    """The clause to write, in a way that the field can bear, and where the entity is kept for a time, at its end too."""
    erase = f"erase {field.name} by {next(way for way in _WAYS if fits(field, way))}"
    asked = f"add `{erase} on OPERATION.completed`"
    if entity.kept is None:
        return f"{asked}, or `kept for D` and `{erase} after retention`"
    return asked if entity.kept.forever else f"{asked}, or `{erase} after retention`"
