"""A field outside of an entity says who decides it.

## Why
A message or a plain type carries values; what they are is decided where they live, in an entity. A second answer in every
message could only disagree with the first.

## Example
```mere
module shop
system Tax "Tax engine" { kind tax }

type Line { rate : decimal(5, 2) decided by Tax }
```
```report
error[OWN401]: `rate` is no field of an entity, so nobody decides it here
 --> example.mere:4:13
  |
4 | type Line { rate : decimal(5, 2) decided by Tax }
  |             ^^^^
  = help: leave `decided by Tax` out, or write it at the field of the entity
```

## Instead
```mere
module shop
system Tax "Tax engine" { kind tax }
system Shop "Web shop" { kind platform }

entity Invoice owned by Shop {
  key invoiceId : uuid
  rate : decimal(5, 2) decided by Tax
}
```
"""

from collections.abc import Iterator

from merestone.diagnostics import Finding, Severity
from merestone.model.boundary import Model
from merestone.model.names import local
from merestone.model.types import Field

CODE, SEVERITY, ENFORCES = "OWN401", Severity.ERROR, ("S-4.0.1", "S-4.0.9")


def check(model: Model) -> Iterator[Finding]:
    """For each field of a message or plain type that names its decider."""
    for field in _outside(model):
        if field.decided:
            message = f"`{field.name}` is no field of an entity, so nobody decides it here"
            hint = f"leave `decided by {local(field.decided)}` out, or write it at the field of the entity"
            yield Finding(field.span, message, hint)


def _outside(model: Model) -> Iterator[Field]:
    for record in model.vocabulary.records.values():
        yield from record.fields
    for operation in model.operations():
        for message in operation.messages:
            yield from message.fields
