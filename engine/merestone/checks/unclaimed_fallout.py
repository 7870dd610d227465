"""A fallout is opened, and nobody is named who looks after it.

## Why
A fallout is a piece of work for people. In a list that belongs to nobody it is found when the customer calls.

## Example
```mere
module shop
system Shop "Web shop" { kind platform  actors Clerk }
system Till "Payments" { kind billing  actors Cashier }

boundary Sale from Shop to Till version 1.0 {
  style sync command
  command Pay http post "/pay" { request { basketId : uuid } }
  recovery { failed opens PaymentFailed }
}
```
```report
error[REC114]: a `PaymentFailed` is opened, and nobody looks after it
 --> example.mere:8:14
  |
8 |   recovery { failed opens PaymentFailed }
  |              ^^^^^^^^^^^^^^^^^^^^^^^^^^
  = help: write `opens PaymentFailed for ROLE`
```

## Instead
```mere
module shop
system Shop "Web shop" { kind platform  actors Clerk }
system Till "Payments" { kind billing  actors Cashier }

boundary Sale from Shop to Till version 1.0 {
  style sync command
  command Pay http post "/pay" { request { basketId : uuid } }
  recovery { failed opens PaymentFailed for Cashier }
}
```
"""

from collections.abc import Iterator

from merestone.diagnostics import Finding, Severity
from merestone.facts.handoffs import handoffs
from merestone.model.aspects import Reaction
from merestone.model.boundary import Model

CODE, SEVERITY, ENFORCES = "REC114", Severity.ERROR, ("S-2.0.11", "S-15.1.7", "S-28.5.4")


def check(model: Model) -> Iterator[Finding]:
    """For each reaction that opens a fallout for no role; a policy may serve several handoffs."""
    reactions = {(r.span, r.circumstance): r for h in handoffs(model) for r in h.all(Reaction)}
    for reaction in reactions.values():
        if reaction.opens and reaction.owner is None:
            message = f"a `{reaction.opens}` is opened, and nobody looks after it"
            yield Finding(reaction.span, message, f"write `opens {reaction.opens} for ROLE`")
