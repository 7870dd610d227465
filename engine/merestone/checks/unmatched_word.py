"""A reconciliation of states leaves a word without a match.

## Why
Two owners call the same state by two names. Where nobody says which, a comparison reports every healthy pair as a difference, or
nobody looks at it any more. A word that is the same on both sides agrees with itself; every other one needs a line.

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
  runs every 1 d
  otherwise opens Differs for Cashier within 1 d
}
```
```report
error[TYP712]: nothing agrees with `paid` of `Basket.status` and with `settled` of `Receipt.status`
  --> example.mere:22:3
   |
22 |   compare Basket.status with Receipt.status by basketId
   |   ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^
   = help: add `agree paid with settled` where they mean the same
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

from collections.abc import Iterator, Sequence

from merestone.diagnostics import Finding, Severity
from merestone.facts.comparisons import fact_of, sides, unmatched, words
from merestone.model.boundary import Model
from merestone.model.ties import Reconciliation, Side

CODE, SEVERITY, ENFORCES = "TYP712", Severity.ERROR, ("S-23.1.2",)


def check(model: Model) -> Iterator[Finding]:
    """For each reconciliation of words with some that agree with none of the other side."""
    for one in model.reconciliations.values():
        if one.left.owner == one.right.owner or not all(words(model.vocabulary, s.type) for s in sides(one)):
            continue
        if alone := unmatched(model.vocabulary, one):
            said = [", ".join(f"`{w}`" for s, w in alone if s is side) for side in sides(one)]
            of = [f"{s} of `{fact_of(side)}`" for side, s in zip(sides(one), said, strict=True) if s]
            yield Finding(one.compare, f"nothing agrees with {' and with '.join(of)}", _hint(one, alone))


def _hint(one: Reconciliation, alone: Sequence[tuple[Side, str]]) -> str:
    """The line to write; a word may also have nothing on the other side."""
    left, right = ([w for s, w in alone if s is side] for side in sides(one))
    return f"add `agree {', '.join(left) or 'nothing'} with {', '.join(right) or 'nothing'}` where they mean the same"
