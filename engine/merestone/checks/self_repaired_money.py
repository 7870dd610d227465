"""A difference in money is repaired without a person.

## Why
Financial correction follows the policy of finance, not what is convenient: it needs somebody who approves it, and it is a reversal, not
an edit. A machine that corrects amounts by itself hides the mistake that made them differ.

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
  command Pay http post "/payments" { request { basket : snapshot of Basket }  completed { receipt : snapshot of Receipt } }
}
reconciliation BasketsAgainstReceipts {
  compare Basket.total with Receipt.sum by basketId
  runs every 1 d
  repair alone with Pay when Basket is paid
  otherwise opens Differs for Clerk within 1 d
}
```
```report
error[REC702]: money is repaired here without a person
  --> example.mere:24:3
   |
24 |   repair alone with Pay when Basket is paid
   |   ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^
  ::: example.mere:22:3: what is compared
   = help: remove the line: every difference then goes to the role of `otherwise`
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
  command Pay http post "/payments" { request { basket : snapshot of Basket }  completed { receipt : snapshot of Receipt } }
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
from merestone.facts.comparisons import subject_of
from merestone.model.boundary import Model

CODE, SEVERITY, ENFORCES = "REC702", Severity.ERROR, ("S-23.3.4", "S-23.3.3")


def check(model: Model) -> Iterator[Finding]:
    """For each `repair alone` where what is compared is money or has money in it."""
    for one in model.reconciliations.values():
        if one.alone and subject_of(model, one) == "financial":
            message = "money is repaired here without a person"
            hint = "remove the line: every difference then goes to the role of `otherwise`"
            yield Finding(one.alone.span, message, hint, (Related(one.compare, "what is compared"),))
