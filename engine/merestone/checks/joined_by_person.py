"""Things are told apart by a name or an address of a person.

## Why
People share addresses, change them, and spell their names in more ways than one: so customers are doubled, and bills go to the
wrong account. A key also ends up in logs, topics and paths, where personal data should not be.

## Example
```mere
module shop
system CRM  "Customer records" { kind crm      actors Agent }
system MDM  "Master data"      { kind mdm }
system Till "Payments"         { kind billing }
entity Customer owned by MDM {
  key customerId : id "CUST-[0-9]{7}"  enterprise identifier
  crmId          : string(1..18)  local to CRM
}
channel Moves on http "/moves" { carries internal, pii  readers Till }
boundary Moving from CRM to Till version 1.0 {
  style event
  event Moved on Moves { fact { customer : reference to Customer, buyer : email } }
  recovery { ordered by buyer }
}
```
```report
warning[OWN813]: `ordered by buyer` rests on `buyer`, which is about a person and no identifier
  --> example.mere:13:14
   |
13 |   recovery { ordered by buyer }
   |              ^^^^^^^^^^^^^^^^
   = help: use an identifier that nobody changes, such as a key of type `uuid` or `id`
```

## Instead
```mere
module shop
system CRM  "Customer records" { kind crm      actors Agent }
system MDM  "Master data"      { kind mdm }
system Till "Payments"         { kind billing }
entity Customer owned by MDM {
  key customerId : id "CUST-[0-9]{7}"  enterprise identifier
  crmId          : string(1..18)  local to CRM
}
channel Moves on http "/moves" { carries internal, pii  readers Till }
boundary Moving from CRM to Till version 1.0 {
  style event
  event Moved on Moves { fact { customer : reference to Customer, buyer : email } }
  recovery { ordered by customer.customerId }
}
```
"""

from collections.abc import Iterator

from merestone.diagnostics import Finding, Severity
from merestone.facts.identities import is_personal, joins
from merestone.model.boundary import Model

CODE, SEVERITY, ENFORCES = "OWN813", Severity.WARNING, ("S-17.2.1", "S-17.2.2", "S-25.2.1")


def check(model: Model) -> Iterator[Finding]:
    """For each key, order or partition that rests on an address or on personal data."""
    for joined in joins(model):
        if not joined.field.local and is_personal(model, joined.field):
            message = f"{joined.text} rests on `{joined.field.name}`, which is about a person and no identifier"
            yield Finding(
                joined.span, message, "use an identifier that nobody changes, such as a key of type `uuid` or `id`"
            )
