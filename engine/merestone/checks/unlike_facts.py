"""A reconciliation compares two facts that cannot be compared.

## Why
Whether an amount and a state agree is a question without an answer, so the comparison would never find anything, or always.

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
  compare Basket.colour with Receipt.sum by basketId
  runs every 1 d
  otherwise opens Differs for Cashier within 1 d
}
```
```report
error[TYP711]: `Basket.colour` is a state, and `Receipt.sum` is `money`
  --> example.mere:22:11
   |
22 |   compare Basket.colour with Receipt.sum by basketId
   |           ^^^^^^^^^^^^^
  ::: example.mere:22:30: the other side
   = help: compare two facts of one type
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
from merestone.facts.comparisons import WORDS, fact_of, measure
from merestone.model.boundary import Model
from merestone.model.names import local

CODE, SEVERITY, ENFORCES = "TYP711", Severity.ERROR, ("S-23.1.2", "S-23.1.3")


def check(model: Model) -> Iterator[Finding]:
    """For each reconciliation whose sides have no measure in common."""
    for one in model.reconciliations.values():
        left, right = (measure(model.vocabulary, side.type) for side in (one.left, one.right))
        if left is None or left != right:
            message = f"`{fact_of(one.left)}` is {_said(left)}, and `{fact_of(one.right)}` is {_said(right)}"
            related = (Related(one.right.span, "the other side"),)
            yield Finding(one.left.span, message, "compare two facts of one type", related)


def _said(found: str | None) -> str:
    """The measure as a reader calls it."""
    if found is None:
        return "nothing that compares"
    kind, _, entity = found.rpartition(" ")
    return f"{kind} `{local(entity)}`" if kind else "a state" if found == WORDS else f"`{local(found)}`"
