"""What an erasure leaves does not fit the field.

## Why
After an erasure the entity is still told, with what is left of it. A field that is dropped must be allowed to be absent, and one that is
replaced by a hash or a token must be a text that has room for it, or every message about the entity breaks its contract.

## Example
```mere
module shop
system MDM "Customer master" { kind mdm  actors Steward }
entity Customer owned by MDM {
  key customerId : uuid
  mail : email  sensitive pii
  kept for 7 years
  erase mail by drop after retention
}
```
```report
error[TYP611]: `mail` of `Customer` is dropped and may not be absent
 --> example.mere:7:3
  |
7 |   erase mail by drop after retention
  |   ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^
 ::: example.mere:5:3: the field
  = help: write `?` behind the type of `mail`, or erase it another way
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

from merestone.diagnostics import Finding, Related, Severity
from merestone.facts.privacy import HASH_LENGTH, fits
from merestone.model.boundary import Model
from merestone.model.lifetimes import Erasure
from merestone.model.names import local
from merestone.model.reach import whole_key
from merestone.model.types import Field

CODE, SEVERITY, ENFORCES = "TYP611", Severity.ERROR, ("S-25.2.6",)


def check(model: Model) -> Iterator[Finding]:
    """For each erased field that could not hold what is left."""
    for entity in model.vocabulary.entities.values():
        keys = {f.name for f in whole_key(model.vocabulary, entity.name)}
        fields = {f.name: f for f in entity.fields if f.name not in keys}
        for erasure in entity.erasures:
            for field in (fields[n] for n in erasure.fields if n in fields):
                if why := _unfit(field, erasure):
                    text = f"`{field.name}` of `{local(entity.name)}` {why[0]}"
                    yield Finding(erasure.span, text, why[1], (Related(field.span, "the field"),))


def _unfit(field: Field, erasure: Erasure) -> tuple[str, str] | None:
    if fits(field, erasure.way):
        return None
    if erasure.way == "drop":
        return (
            "is dropped and may not be absent",
            f"write `?` behind the type of `{field.name}`, or erase it another way",
        )
    if erasure.way == "hash":
        return (
            "has no room for a hash",
            f"erase it by drop, or let it be a `string` of {HASH_LENGTH} characters or more",
        )
    return "has no room for a token", "erase it by drop, or let it be a `string`"
