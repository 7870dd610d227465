"""The table of answers does not say what else leads to.

## Why
There is always a case that no row foresees: no answer at all, or the time for asking is spent. `otherwise` sends it to
people before it is forgotten.

## Example
```mere
module shop
system Shop "Web shop" { kind platform  actors Clerk }
system Till "Payments" { kind billing  actors Cashier }
enum PayState { paid, refused, pending }
boundary Sale from Shop to Till version 1.0 {
  style sync command
  command Pay http post "/pay" { request { basketId : uuid } }
  status query PayStatus http get "/pay/{idempotencyKey}" { answer { state : PayState } }
  recovery {
    unknown ask PayStatus every 1 min for 1 h {
      found paid    -> completed
      found refused -> rejected
      found pending -> requested
    }
  }
}
```
```report
error[REC104]: nothing is said for the case that `PayStatus` gives no usable answer
  --> example.mere:10:13
   |
10 |     unknown ask PayStatus every 1 min for 1 h {
   |             ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^
   = help: add `otherwise -> repair` as the last row
```

## Instead
```mere
module shop
system Shop "Web shop" { kind platform  actors Clerk }
system Till "Payments" { kind billing  actors Cashier }
enum PayState { paid, refused, pending }
boundary Sale from Shop to Till version 1.0 {
  style sync command
  command Pay http post "/pay" { request { basketId : uuid } }
  status query PayStatus http get "/pay/{idempotencyKey}" { answer { state : PayState } }
  recovery {
    unknown ask PayStatus every 1 min for 1 h {
      found paid    -> completed
      found refused -> rejected
      found pending -> requested
      otherwise     -> repair
    }
  }
}
```
"""

from collections.abc import Iterator

from merestone.diagnostics import Applicability, Edit, Finding, Fix, Severity, end_of
from merestone.facts.handoffs import asks
from merestone.model.aspects import Ask
from merestone.model.boundary import Model
from merestone.model.names import local

CODE, SEVERITY, ENFORCES = "REC104", Severity.ERROR, ("S-28.5.1", "S-28.5.4")
FIX = Applicability.SAFE


def check(model: Model) -> Iterator[Finding]:
    """For each table without `otherwise`."""
    for ask in asks(model):
        if all(row.kind != "otherwise" for row in ask.rows):
            message = f"nothing is said for the case that `{local(ask.query)}` gives no usable answer"
            title = "add `otherwise -> repair` as the last row"
            yield Finding(ask.span, message, title, fixes=tuple(_last_row(ask, title)))


def _last_row(ask: Ask, title: str) -> Iterator[Fix]:
    """The row as one more line, or behind the others if they stand on one line."""
    if ask.rows:
        last = ask.rows[-1].span
        lead = "\n" + " " * (last.column - 1) if last.line > ask.span.line else "  "
        yield Fix(title, (Edit(end_of(last), f"{lead}otherwise -> repair"),))
