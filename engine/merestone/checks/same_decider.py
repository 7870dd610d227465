"""A reconciliation compares two facts of one owner.

## Why
What one system decides it holds once; comparing it with itself finds bugs of that system, not differences between two. A standing
comparison is for two facts that two owners decide and that must agree.

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
  compare Basket.total with Basket.total by basketId
  runs every 1 d
  otherwise opens Differs for Cashier within 1 d
}
```
```report
error[OWN701]: both sides are decided by `Shop`
  --> example.mere:22:3
   |
22 |   compare Basket.total with Basket.total by basketId
   |   ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^
  ::: example.mere:2:8: the system that decides both
   = help: compare it with what another system decides
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
from merestone.model.boundary import Model
from merestone.model.names import local

CODE, SEVERITY, ENFORCES = "OWN701", Severity.ERROR, ("S-23.1.2", "S-21.0.1")


def check(model: Model) -> Iterator[Finding]:
    """For each reconciliation whose sides are decided by one system."""
    for one in model.reconciliations.values():
        if one.left.owner == one.right.owner:
            owner = local(one.left.owner)
            system = model.systems.get(one.left.owner)
            related = (Related(system.span, "the system that decides both"),) if system else ()
            message = f"both sides are decided by `{owner}`"
            yield Finding(one.compare, message, "compare it with what another system decides", related)
