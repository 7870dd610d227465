"""A command, a question or a file names no role that may give it.

## Why
A scope says which door a token opens, and not who may hold it. Where no role is named, every service with such a token may
do what was meant for one desk, and no test can show that anybody is refused.

## Example
```mere
module shop
system Shop "Web shop" { kind platform  actors Clerk }
system Till "Payments" { kind billing  actors Cashier }

boundary Sale from Shop to Till version 1.0 {
  style sync command
  command Pay http post "/pay" { request { basketId : uuid } }
  access { scope "till:pay" }
}
```
```report
error[SEC104]: `Pay` names no role that may give it
 --> example.mere:7:11
  |
7 |   command Pay http post "/pay" { request { basketId : uuid } }
  |           ^^^
  = help: add `roles ROLE, ..` to its access
```

## Instead
```mere
module shop
system Shop "Web shop" { kind platform  actors Clerk }
system Till "Payments" { kind billing  actors Cashier }

boundary Sale from Shop to Till version 1.0 {
  style sync command
  command Pay http post "/pay" { request { basketId : uuid } }
  access { scope "till:pay"  roles Clerk }
}
```
"""

from collections.abc import Iterator

from merestone.diagnostics import Finding, Severity
from merestone.facts.handoffs import handoffs
from merestone.facts.in_force import access_of
from merestone.model.boundary import Model

CODE, SEVERITY, ENFORCES = "SEC104", Severity.ERROR, ("S-16.3.2", "S-25.1.5")
_ASKED = ("command", "query", "file")


def check(model: Model) -> Iterator[Finding]:
    """For each access of a handoff that is asked for; who reads what is told is said by its channel."""
    asked = (h for h in handoffs(model) if h.operation.kind in _ASKED)
    for handoff in asked:
        found = access_of(handoff.boundary, handoff.operation)
        if found is not None and not found[0].roles:
            message = f"`{handoff.name}` names no role that may give it"
            yield Finding(handoff.operation.span, message, "add `roles ROLE, ..` to its access")
