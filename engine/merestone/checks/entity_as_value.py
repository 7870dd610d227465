"""An entity is used as a plain value.

## Why
An entity has an owner and changes over time. What crosses is its identity (`reference to`), a frozen copy that is kept
as evidence (`snapshot of`), or a copy that may be stale (`replica of`); a plain value would be none of these.

## Example
```mere
module shop
system Shop "Web shop" { kind platform  actors Clerk }
system Till "Payments" { kind billing  actors Cashier }

entity Receipt owned by Till { key receiptId : uuid }
boundary Sale from Shop to Till version 1.0 {
  style event
  event Sold http post "/sold" { fact { receipt : Receipt } }
}
```
```report
error[TYP201]: `receipt` holds the entity `Receipt` as a plain value
 --> example.mere:8:41
  |
8 |   event Sold http post "/sold" { fact { receipt : Receipt } }
  |                                         ^^^^^^^
  = help: write `reference to Receipt`, `snapshot of Receipt` or `replica of Receipt`
```

## Instead
```mere
module shop
system Shop "Web shop" { kind platform  actors Clerk }
system Till "Payments" { kind billing  actors Cashier }

entity Receipt owned by Till { key receiptId : uuid }
boundary Sale from Shop to Till version 1.0 {
  style event
  event Sold http post "/sold" { fact { receipt : reference to Receipt } }
}
```
"""

from collections.abc import Iterator

from merestone.diagnostics import Finding, Severity
from merestone.model.boundary import Model
from merestone.model.names import local
from merestone.model.types import Field, ListOf, MapOf, Named, Type

CODE, SEVERITY = "TYP201", Severity.ERROR
ENFORCES = ("S-4.0.3", "S-22.1.1", "S-22.2.1", "S-28.1.2", "S-29.2.8", "S-29.2.9")


def check(model: Model) -> Iterator[Finding]:
    """For each field whose type is an entity, alone, in a list or in a map."""
    for field in _fields(model):
        name = _entity_in(field.type)
        if name:
            message = f"`{field.name}` holds the entity `{local(name)}` as a plain value"
            name = local(name)
            yield Finding(
                field.span, message, f"write `reference to {name}`, `snapshot of {name}` or `replica of {name}`"
            )


def _fields(model: Model) -> Iterator[Field]:
    for record in model.vocabulary.records.values():
        yield from record.fields
    for entity in model.vocabulary.entities.values():
        yield from (*entity.key, *entity.fields)
    for operation in model.operations():
        for message in operation.messages:
            yield from message.fields


def _entity_in(type_: Type) -> str | None:
    while isinstance(type_, ListOf | MapOf):
        type_ = type_.item
    return type_.name if isinstance(type_, Named) and type_.of in {"entity", "milestone"} else None
