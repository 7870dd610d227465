"""A reconciliation falls to a system that does not see both sides.

## Why
The desk that gets the differences belongs to a system, and that system compares. It must hold the fact, or be told it, or be able to ask
for it. Otherwise somebody copies tables by hand, and that is the comparison that nobody runs.

## Example
```mere
module shop
system Shop "Web shop" { kind platform  actors Clerk }
system Till "Payments" { kind billing  actors Cashier }
enum Colour { red, green }
entity Basket owned by Shop {
  key basketId : uuid
  total  : money
  colour : Colour
  status : lifecycle { initial open  open -> paid  final paid }
}
entity Receipt owned by Till {
  key receiptId : uuid
  basket : reference to Basket
  sum    : money
  status : lifecycle { initial open  open -> settled  final settled }
}
boundary Payment from Shop to Till version 1.0 {
  style sync command
  command Pay http post "/payments" { request { basket : snapshot of Basket } }
}
reconciliation BasketsAgainstReceipts {
  compare Basket.total with Receipt.sum by basketId
  runs every 1 d
  otherwise opens Differs for Clerk within 1 d
}
```
```report
error[REC703]: `Shop` compares, as its `Clerk` gets the differences, and never sees `Receipt.sum`
  --> example.mere:24:3
   |
24 |   otherwise opens Differs for Clerk within 1 d
   |   ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^
  ::: example.mere:22:29: what it does not see
   = help: give the differences to a role of a system that sees both, or let `Till` tell it
```

## Instead
```mere
module shop
system Shop "Web shop" { kind platform  actors Clerk }
system Till "Payments" { kind billing  actors Cashier }
enum Colour { red, green }
entity Basket owned by Shop {
  key basketId : uuid
  total  : money
  colour : Colour
  status : lifecycle { initial open  open -> paid  final paid }
}
entity Receipt owned by Till {
  key receiptId : uuid
  basket : reference to Basket
  sum    : money
  status : lifecycle { initial open  open -> settled  final settled }
}
boundary Payment from Shop to Till version 1.0 {
  style sync command
  command Pay http post "/payments" { request { basket : snapshot of Basket } }
}
reconciliation BasketsAgainstReceipts {
  compare Basket.total with Receipt.sum by basketId
  runs every 1 d
  otherwise opens Differs for Cashier within 1 d
}
```
"""

from collections.abc import Iterator

from merestone.diagnostics import Finding, Related, Severity
from merestone.facts.comparisons import comparer, fact_of, sides
from merestone.facts.sights import sights
from merestone.model.boundary import Model
from merestone.model.names import local

CODE, SEVERITY, ENFORCES = "REC703", Severity.ERROR, ("S-23.2.1", "S-22.4.1")


def check(model: Model) -> Iterator[Finding]:
    """For each reconciliation with a side that the comparing system neither decides nor is ever told.

    Nothing is said while any declaration has a fault: what tells it may stand there.
    """
    for one in model.reconciliations.values():
        system = comparer(model, one)
        if model.unsound or system is None or one.otherwise is None or one.left.owner == one.right.owner:
            continue
        if unseen := [s for s in sides(one) if system != s.owner and next(sights(model, system, s), None) is None]:
            role, facts = local(one.otherwise.owner), " and ".join(f"`{fact_of(s)}`" for s in unseen)
            message = f"`{local(system)}` compares, as its `{role}` gets the differences, and never sees {facts}"
            owners = " and ".join(dict.fromkeys(f"`{local(s.owner)}`" for s in unseen))
            hint = f"give the differences to a role of a system that sees both, or let {owners} tell it"
            related = tuple(Related(s.span, "what it does not see") for s in unseen)
            yield Finding(one.otherwise.span, message, hint, related)
