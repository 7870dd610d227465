"""A request is sent again because its receiver has once said that it knows nothing of it.

## Why
A request may still be under way while the question about it is answered, and then both arrive. Only who is asked a second time,
some while later, and still knows nothing will not get the first one any more.

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
      absent        -> resend
      otherwise     -> repair
    }
  }
}
```
```report
error[REC113]: one answer of `PayStatus` does not prove that nothing will arrive any more
  --> example.mere:14:7
   |
14 |       absent        -> resend
   |       ^^^^^^^^^^^^^^^^^^^^^^^
   = help: write `absent 2 times, D apart -> resend`
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
      absent 2 times, 1 min apart -> resend
      otherwise     -> repair
    }
  }
}
```
"""

from collections.abc import Iterator

from merestone.diagnostics import Finding, Severity
from merestone.facts.handoffs import asks
from merestone.model.boundary import Model
from merestone.model.names import local

CODE, SEVERITY, ENFORCES = "REC113", Severity.ERROR, ("S-15.1.1", "S-15.1.4", "S-5.2.10")


def check(model: Model) -> Iterator[Finding]:
    """For each row that leads back to sending after one answer."""
    for ask in asks(model):
        for row in ask.rows:
            if row.kind == "absent" and row.outcome == "resend" and row.times < 2:
                message = f"one answer of `{local(ask.query)}` does not prove that nothing will arrive any more"
                yield Finding(row.span, message, "write `absent 2 times, D apart -> resend`")
