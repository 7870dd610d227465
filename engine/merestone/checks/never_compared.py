"""A reconciliation never runs.

## Why
A comparison that nothing starts finds nothing. How long a difference may go unseen is part of what two owners agree on: before the
next invoice, before the period closes, before the customer calls.

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
  otherwise opens Differs for Cashier within 1 d
}
```
```report
error[TIM702]: nothing says when `BasketsAgainstReceipts` runs
  --> example.mere:21:16
   |
21 | reconciliation BasketsAgainstReceipts {
   |                ^^^^^^^^^^^^^^^^^^^^^^
   = help: add `runs daily at 06:00 in CALENDAR` or `runs every 1 d`
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

CODE, SEVERITY, ENFORCES = "TIM702", Severity.ERROR, ("S-23.2.1", "S-23.0.1")


def check(model: Model) -> Iterator[Finding]:
    """For each reconciliation without a schedule."""
    for one in model.reconciliations.values():
        if one.schedule is None:
            message = f"nothing says when `{local(one.name)}` runs"
            yield Finding(one.span, message, "add `runs daily at 06:00 in CALENDAR` or `runs every 1 d`")
