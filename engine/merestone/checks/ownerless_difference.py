"""A reconciliation does not say whose a difference is.

## Why
A difference that is found and belongs to nobody stays. Every discrepancy has an owner: a case with a name, a role that gets it, and
the time it has for it.

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
}
```
```report
error[REC701]: `BasketsAgainstReceipts` finds differences, and nobody owns them
  --> example.mere:21:16
   |
21 | reconciliation BasketsAgainstReceipts {
   |                ^^^^^^^^^^^^^^^^^^^^^^
   = help: add `otherwise opens BasketsAgainstReceiptsDiffers for ROLE within 1 d`
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

from merestone.diagnostics import Finding, Severity
from merestone.model.boundary import Model
from merestone.model.names import local

CODE, SEVERITY, ENFORCES = "REC701", Severity.ERROR, ("S-23.3.1", "S-23.0.1")


def check(model: Model) -> Iterator[Finding]:
    """For each reconciliation without `otherwise`."""
    for one in model.reconciliations.values():
        if one.otherwise is None:
            name = local(one.name)
            message = f"`{name}` finds differences, and nobody owns them"
            yield Finding(one.span, message, f"add `otherwise opens {name}Differs for ROLE within 1 d`")
