"""What becomes of a handoff is guessed where the answers contradict each other, never come, or the time is spent.

## Why
`otherwise` is what is left when asking has settled nothing. Whoever calls that failed sends again what may have happened; whoever
calls it completed may have been given nothing. Only a person, who looks at both sides, knows more.

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
      otherwise     -> failed
    }
  }
}
```
```report
warning[REC118]: `failed` is a guess where `PayStatus` has settled nothing
  --> example.mere:14:7
   |
14 |       otherwise     -> failed
   |       ^^^^^^^^^^^^^^^^^^^^^^^
   = help: write `otherwise -> repair`, and let a person look at both sides
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

from merestone.diagnostics import Finding, Severity
from merestone.facts.handoffs import asks
from merestone.model.boundary import Model
from merestone.model.names import local

CODE, SEVERITY, ENFORCES = "REC118", Severity.WARNING, ("S-5.2.10", "S-15.1.1", "S-28.5.1")


def check(model: Model) -> Iterator[Finding]:
    """For each last row that leads to an outcome and not to a person."""
    for ask in asks(model):
        for row in ask.rows:
            if row.kind == "otherwise" and row.outcome != "repair":
                message = f"`{row.outcome}` is a guess where `{local(ask.query)}` has settled nothing"
                yield Finding(row.span, message, "write `otherwise -> repair`, and let a person look at both sides")
