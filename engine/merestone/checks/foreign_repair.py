"""A reconciliation repairs with a command that the comparing system does not start.

## Why
What the comparison finds, the same system repairs. A command that another one starts would have to be asked for, by a way that is
written nowhere.

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
  compare Basket.status with Receipt.status by basketId
  agree paid with settled
  runs every 1 d
  repair alone with Pay when Basket is paid
  otherwise opens Differs for Cashier within 1 d
}
```
```report
error[REC704]: `Till` compares, and `Pay` is started by `Shop`
  --> example.mere:25:3
   |
25 |   repair alone with Pay when Basket is paid
   |   ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^
  ::: example.mere:19:11: the command
   = help: name a command of `Till`, or give the differences to a role of `Shop`
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
  compare Basket.status with Receipt.status by basketId
  agree paid with settled
  runs every 1 d
  otherwise opens Differs for Cashier within 1 d
}
```
"""

from collections.abc import Iterator

from merestone.diagnostics import Finding, Related, Severity
from merestone.facts.comparisons import comparer
from merestone.facts.parties import boundary_of, starters
from merestone.model.boundary import Model
from merestone.model.names import local

CODE, SEVERITY, ENFORCES = "REC704", Severity.ERROR, ("S-23.3.3", "S-23.2.1")


def check(model: Model) -> Iterator[Finding]:
    """For each `repair alone` whose command starts elsewhere."""
    for one in model.reconciliations.values():
        system, boundary = comparer(model, one), boundary_of(model, one.alone.operation) if one.alone else None
        if one.alone is None or system is None or boundary is None:
            continue
        operation = model.operation(one.alone.operation)
        starting = starters(boundary, operation)
        if system not in starting:
            who = ", ".join(sorted(f"`{local(s)}`" for s in starting))
            message = f"`{local(system)}` compares, and `{local(operation.name)}` is started by {who}"
            hint = f"name a command of `{local(system)}`, or give the differences to a role of {who}"
            yield Finding(one.alone.span, message, hint, (Related(operation.span, "the command"),))
