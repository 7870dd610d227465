"""A reconciliation matches two sides by something that one of them does not have.

## Why
Before two facts are compared, it must be known that they speak of the same thing. What they are matched by must be on both sides: in
the key, in a field, in the key of something that is referred to, or in what is compared.

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
  compare Basket.total with Receipt.sum by receiptId
  runs every 1 d
  otherwise opens Differs for Cashier within 1 d
}
```
```report
error[TYP713]: `Basket` has no `receiptId` to be matched by
  --> example.mere:22:44
   |
22 |   compare Basket.total with Receipt.sum by receiptId
   |                                            ^^^^^^^^^
  ::: example.mere:22:11: the side without it
   = help: both sides have: basketId
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
from merestone.facts.comparisons import keys, measure, sides
from merestone.model.boundary import Model
from merestone.model.names import local
from merestone.model.ties import Reconciliation

CODE, SEVERITY, ENFORCES = "TYP713", Severity.ERROR, ("S-23.1.3", "S-23.2.1")


def check(model: Model) -> Iterator[Finding]:
    """For each name after `by` that a side does not have, or that has another type there."""
    for one in model.reconciliations.values():
        left, right = (keys(model.vocabulary, side) for side in sides(one))
        for name, span in zip(one.by, one.by_spans, strict=True):
            missing = [side for side, known in zip(sides(one), (left, right), strict=True) if name not in known]
            if missing:
                message = f"`{local(missing[0].entity)}` has no `{name}` to be matched by"
                yield Finding(span, message, _hint(model, one), (Related(missing[0].span, "the side without it"),))
            elif measure(model.vocabulary, left[name]) != measure(model.vocabulary, right[name]):
                yield Finding(span, f"`{name}` has another type on each side", _hint(model, one))


def _hint(model: Model, one: Reconciliation) -> str:
    left, right = (keys(model.vocabulary, side) for side in sides(one))
    shared = [
        n for n, t in left.items() if n in right and measure(model.vocabulary, t) == measure(model.vocabulary, right[n])
    ]
    return f"both sides have: {', '.join(shared)}" if shared else "let one side refer to the other"
