"""What one system calls something goes to another system alone.

## Why
A local id is a reference into the system that made it. Anywhere else it identifies nothing: two systems may use one id for two
things, and a merged customer keeps only one of hers. The identity that every system knows goes with it: a reference to the entity.
Only who owns the entity may be asked by a local id alone, for that is where it is looked up.

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
  event Moved on Moves { fact { crmId : string(1..18) local to CRM of Customer } }
}
```
```report
error[OWN811]: `crmId` is what `CRM` calls the Customer, and goes to `Till` alone
  --> example.mere:12:33
   |
12 |   event Moved on Moves { fact { crmId : string(1..18) local to CRM of Customer } }
   |                                 ^^^^^
   = help: add a field of type `reference to Customer` beside it
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
}
```
"""

from collections.abc import Iterator

from merestone.diagnostics import Finding, Severity
from merestone.facts.identities import hearers, identified, local_ids
from merestone.model.boundary import Model
from merestone.model.names import local
from merestone.model.types import Field

CODE, SEVERITY, ENFORCES = "OWN811", Severity.ERROR, ("S-17.2.1", "S-17.3.1", "S-17.3.3")


def check(model: Model) -> Iterator[Finding]:
    """For each local id in a message to another system that does not name the entity by its key."""
    for boundary in model.boundaries.values():
        for operation in boundary.operations:
            for message in operation.messages:
                for field in local_ids(model, message.fields):
                    others = [s for s in hearers(boundary, operation, message) if s not in _knowing(model, field)]
                    if field.local and others and field.local.entity not in identified(model, message):
                        entity, system = local(field.local.entity), local(field.local.system)
                        message_ = f"`{field.name}` is what `{system}` calls the {entity}, and goes to `{local(others[0])}` alone"
                        yield Finding(field.span, message_, f"add a field of type `reference to {entity}` beside it")


def _knowing(model: Model, field: Field) -> tuple[str, ...]:
    """The systems that know what a local id stands for: the one that made it up, and the owner of what is called so."""
    named = model.vocabulary.entities.get(field.local.entity) if field.local else None
    return (field.local.system, *((named.owner,) if named else ())) if field.local else ()
