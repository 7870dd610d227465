"""A role that may ask has no clearance, where others have one.

## Why
Where some roles are limited to accounts, regions or labels, a role without a clearance reaches everything. That may be meant, and then
it is said: `accounts all`.

## Example
```mere
module shop
system Desk "Deal desk" {
  kind platform
  actors SalesRep, Approver
  clearance SalesRep { accounts own  regions own }
}
system Pricing "Pricing" { kind pricing }
boundary PriceView from Desk to Pricing version 1.0 {
  style query
  query ShowPrice http get "/prices/{priceId}" { request { priceId : uuid }  answer { net : money } }
  access { scope "price:read"  roles SalesRep, Approver }
}
```
```report
warning[SEC607]: nothing says what `Approver` may reach, and other roles of `Desk` are limited
 --> example.mere:2:8
  |
2 | system Desk "Deal desk" {
  |        ^^^^
 ::: example.mere:11:3: it may ask here
  = help: add `clearance Approver { accounts ..  regions ..  sees .. }` to the system
```

## Instead
```mere
module shop
system Desk "Deal desk" {
  kind platform
  actors SalesRep, Approver
  clearance SalesRep { accounts own  regions own }
  clearance Approver { accounts region  regions own  sees price, margin }
}
system Pricing "Pricing" { kind pricing }
boundary PriceView from Desk to Pricing version 1.0 {
  style query
  query ShowPrice http get "/prices/{priceId}" { request { priceId : uuid }  answer { net : money } }
  access { scope "price:read"  roles SalesRep, Approver }
}
```
"""

from collections.abc import Iterator

from merestone.diagnostics import Finding, Related, Severity
from merestone.facts.clearances import cleared
from merestone.facts.in_force import access_of
from merestone.model.boundary import Model
from merestone.model.names import local

CODE, SEVERITY, ENFORCES = (
    "SEC607",
    Severity.WARNING,
    (
        "S-16.2.2",
        "S-16.2.3",
        "S-16.2.1",
        "S-3.0.10",
    ),
)


def check(model: Model) -> Iterator[Finding]:
    """For each role of a system that has clearances, if an operation names it and no clearance does; told once."""
    said = cleared(model)
    homes = {role: s for s in model.systems.values() if s.clearances for role in s.actors}
    asked = {
        role: access[0]
        for boundary in model.boundaries.values()
        for operation in boundary.operations
        if (access := access_of(boundary, operation))
        for role in access[0].roles
    }
    for role, said_by in asked.items():
        if role in homes and role not in said:
            text = f"nothing says what `{local(role)}` may reach, and other roles of `{local(homes[role].name)}` are limited"
            hint = f"add `clearance {local(role)} {{ accounts ..  regions ..  sees .. }}` to the system"
            yield Finding(homes[role].span, text, hint, (Related(said_by.span, "it may ask here"),))
