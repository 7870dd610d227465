"""One of several senders has none of the roles that are asked for.

## Why
Each role is an actor of one system. Where the roles name actors of some of the senders only, the others are refused by the very boundary
that names them, and nobody sees it before the first call. A boundary whose roles are actors of none of its senders is not meant: there
people of other systems act through them.

## Example
```mere
module shop
system Shop  "Web shop" { kind platform  actors ShopService }
system Kiosk "Kiosk"    { kind platform  actors KioskService }
system Till  "Payments" { kind billing }
boundary Stock from Shop, Kiosk to Till version 1.0 {
  style query
  query FindPrice http get "/prices" { answer { amount : money } }
  access { scope "prices"  roles ShopService }
}
```
```report
warning[SEC104]: none of the roles is an actor of `Kiosk`, who may send `FindPrice`
 --> example.mere:8:3
  |
8 |   access { scope "prices"  roles ShopService }
  |   ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^
  = help: add the actors of `Kiosk` by which it is sent to the roles
```

## Instead
```mere
module shop
system Shop  "Web shop" { kind platform  actors ShopService }
system Kiosk "Kiosk"    { kind platform  actors KioskService }
system Till  "Payments" { kind billing }
boundary Stock from Shop, Kiosk to Till version 1.0 {
  style query
  query FindPrice http get "/prices" { answer { amount : money } }
  access { scope "prices"  roles ShopService, KioskService }
}
```
"""

from collections.abc import Iterator

from merestone.diagnostics import Finding, Severity
from merestone.facts.in_force import access_of
from merestone.facts.parties import receivers, starters
from merestone.model.boundary import Access, Model
from merestone.model.names import local

CODE, SEVERITY, ENFORCES = "SEC104", Severity.WARNING, ("S-3.0.10", "S-5.3.9")


def check(model: Model) -> Iterator[Finding]:
    """For each clause whose roles some of the senders have, and others not."""
    told = set()
    for boundary in model.boundaries.values():
        for operation in boundary.operations:
            held = access_of(boundary, operation)
            if held is None or held[0].span in told:
                continue
            senders = sorted(starters(boundary, operation) - receivers(boundary, operation))
            lacking = [system for system in senders if not _has_one(model, system, held[0])]
            if lacking and len(lacking) < len(senders):
                told.add(held[0].span)
                who = " and ".join(f"`{local(system)}`" for system in lacking)
                message = f"none of the roles is an actor of {who}, who may send `{local(operation.name)}`"
                yield Finding(held[0].span, message, f"add the actors of {who} by which it is sent to the roles")


def _has_one(model: Model, system: str, access: Access) -> bool:
    """Whether the roles leave a sender in: one is an actor of it, or there are none."""
    known = model.systems.get(system)
    return known is None or not access.roles or bool(set(access.roles) & set(known.actors))
