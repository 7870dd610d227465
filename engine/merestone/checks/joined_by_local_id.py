"""Things are told apart by what only one system calls them.

## Why
A key, an order and a partition must mean the same on both sides, today and after the next merge of two records. What one system
calls something is its own affair, and may change or be given to something else.

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
  event Moved on Moves { fact { customer : reference to Customer, crmId : string(1..18) local to CRM of Customer } }
  recovery { ordered by crmId }
}
```
```report
error[OWN812]: `ordered by crmId` rests on `crmId`, which is only what `CRM` calls the Customer
  --> example.mere:13:14
   |
13 |   recovery { ordered by crmId }
   |              ^^^^^^^^^^^^^^^^
   = help: use the key of `Customer`
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
  event Moved on Moves { fact { customer : reference to Customer, crmId : string(1..18) local to CRM of Customer } }
  recovery { ordered by customer.customerId }
}
```
"""

from collections.abc import Iterator

from merestone.diagnostics import Finding, Severity
from merestone.facts.identities import joins
from merestone.model.boundary import Model
from merestone.model.names import local

CODE, SEVERITY, ENFORCES = "OWN812", Severity.ERROR, ("S-17.2.1", "S-17.3.3")


def check(model: Model) -> Iterator[Finding]:
    """For each key, order or partition that rests on a local id."""
    for joined in joins(model):
        if joined.field.local:
            entity, system = local(joined.field.local.entity), local(joined.field.local.system)
            message = f"{joined.text} rests on `{joined.field.name}`, which is only what `{system}` calls the {entity}"
            yield Finding(joined.span, message, f"use the key of `{entity}`")
