"""Evidence is kept by a system that is no party.

## Why
A system that sees neither request nor answer cannot keep proof of them.

## Example
```mere
module shop
system Shop "Web shop" { kind platform  actors Clerk }
system Till "Payments" { kind billing  actors Cashier }
system Store "Warehouse" { kind inventory }
boundary Sale from Shop to Till version 1.0 {
  style event
  event Sold http post "/sold" { fact { amount : money } }
  evidence { Store keeps eventId for 10 years }
}
```
```report
error[EVI102]: `Store` is no party to `Sale` and has nothing to keep
 --> example.mere:8:14
  |
8 |   evidence { Store keeps eventId for 10 years }
  |              ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^
  = help: name one of: Shop, Till
```

## Instead
```mere
module shop
system Shop "Web shop" { kind platform  actors Clerk }
system Till "Payments" { kind billing  actors Cashier }

boundary Sale from Shop to Till version 1.0 {
  style event
  event Sold http post "/sold" { fact { amount : money } }
  evidence { Till keeps eventId for 10 years }
}
```
"""

from collections.abc import Iterator

from merestone.diagnostics import Finding, Severity
from merestone.facts.handoffs import handoffs
from merestone.model.aspects import Keeps
from merestone.model.boundary import Model
from merestone.model.names import local

CODE, SEVERITY, ENFORCES = "EVI102", Severity.ERROR, ("S-4.0.4", "S-28.7.4")


def check(model: Model) -> Iterator[Finding]:
    """For each holder that neither sends nor receives."""
    seen: set[Keeps] = set()
    for handoff in handoffs(model):
        parties = (*handoff.boundary.senders, *handoff.boundary.receivers)
        for clause in handoff.all(Keeps):
            if clause.holder not in parties and clause not in seen:
                seen.add(clause)
                message = (
                    f"`{local(clause.holder)}` is no party to `{local(handoff.boundary.name)}` and has nothing to keep"
                )
                yield Finding(clause.span, message, f"name one of: {', '.join(local(p) for p in parties)}")
