"""Something that is no key is called an enterprise identifier.

## Why
Every system is to know the entity by it. That is what its key is for: an identifier beside the key would be a second identity.

## Example
```mere
module shop
system CRM  "Customer records" { kind crm      actors Agent }
system MDM  "Master data"      { kind mdm }
system Till "Payments"         { kind billing }
entity Customer owned by MDM {
  key recordNo : uuid
  customerId   : id "CUST-[0-9]{7}"  enterprise identifier
}
```
```report
error[OWN814]: `customerId` in `Customer` is no key, so it identifies nothing
 --> example.mere:7:3
  |
7 |   customerId   : id "CUST-[0-9]{7}"  enterprise identifier
  |   ^^^^^^^^^^
  = help: make it the `key` of the entity, or leave `enterprise identifier` out
```

## Instead
```mere
module shop
system CRM  "Customer records" { kind crm      actors Agent }
system MDM  "Master data"      { kind mdm }
system Till "Payments"         { kind billing }
entity Customer owned by MDM {
  key customerId : id "CUST-[0-9]{7}"  enterprise identifier
  recordNo       : uuid
}
```
"""

from collections.abc import Iterator

from merestone.diagnostics import Finding, Severity
from merestone.facts.shown import every_field
from merestone.model.boundary import Model

CODE, SEVERITY, ENFORCES = "OWN814", Severity.ERROR, ("S-17.3.1",)


def check(model: Model) -> Iterator[Finding]:
    """For each field with the mark that is no key of an entity."""
    keys = {key.span for entity in model.vocabulary.entities.values() for key in entity.key}
    for shown in every_field(model):
        if shown.field.enterprise and shown.field.span not in keys:
            message = f"`{shown.field.name}` in {shown.of} is no key, so it identifies nothing"
            yield Finding(
                shown.field.span, message, "make it the `key` of the entity, or leave `enterprise identifier` out"
            )
