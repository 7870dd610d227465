"""A key is erased.

## Why
What is erased is still referred to: by orders, invoices, evidence. Without its key nobody can tell what they refer to, nor show that it
was erased. A key that is personal itself is the thing to change: let the entity have a key that says nothing.

## Example
```mere
module shop
system MDM "Customer master" { kind mdm  actors Steward }
entity Customer owned by MDM {
  key mail : string
  kept for 7 years
  erase mail by hash after retention
}
```
```report
error[SEC601]: `mail` is the key of `Customer` and cannot be erased
 --> example.mere:6:3
  |
6 |   erase mail by hash after retention
  |   ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^
 ::: example.mere:4:7: the key
  = help: give the entity a key that says nothing about a person, and erase the field
```

## Instead
```mere
module shop
system MDM "Customer master" { kind mdm  actors Steward }
entity Customer owned by MDM {
  key customerId : uuid
  mail : string
  kept for 7 years
  erase mail by hash after retention
}
```
"""

from collections.abc import Iterator

from merestone.diagnostics import Finding, Related, Severity
from merestone.model.boundary import Model
from merestone.model.names import local
from merestone.model.reach import whole_key

CODE, SEVERITY, ENFORCES = "SEC601", Severity.ERROR, ("S-25.2.6",)


def check(model: Model) -> Iterator[Finding]:
    """For each erased field that is part of the key of its entity."""
    for entity in model.vocabulary.entities.values():
        keys = {f.name: f for f in whole_key(model.vocabulary, entity.name)}
        for erasure in entity.erasures:
            for name in (f for f in erasure.fields if f in keys):
                text = f"`{name}` is the key of `{local(entity.name)}` and cannot be erased"
                hint = "give the entity a key that says nothing about a person, and erase the field"
                yield Finding(erasure.span, text, hint, (Related(keys[name].span, "the key"),))
