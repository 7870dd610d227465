"""A command names no way to settle an unknown outcome.

## Why
When the answer is lost, the effect may have happened or not. Somebody must ask, at stated times and for a stated while;
otherwise the handoff stays unknown for ever and whatever waits for it with it.

## Example
```mere
module shop
system Shop "Web shop" { kind platform  actors Clerk }
system Till "Payments" { kind billing  actors Cashier }

boundary Sale from Shop to Till version 1.0 {
  style sync command
  command Pay http post "/pay" { request { basketId : uuid } }
  recovery { unknown named PaymentUnknown }
}
```
```report
error[REC102]: `Pay` can end unknown, and nothing settles it
 --> example.mere:7:11
  |
7 |   command Pay http post "/pay" { request { basketId : uuid } }
  |           ^^^
  = help: add `unknown named NAME ask QUERY every D for D { .. otherwise -> repair }` to its recovery
```

## Instead
```mere
module shop
system Shop "Web shop" { kind platform  actors Clerk }
system Till "Payments" { kind billing  actors Cashier }

enum PayState { paid, refused }
boundary Sale from Shop to Till version 1.0 {
  style sync command
  command Pay http post "/pay" { request { basketId : uuid } }
  status query PayStatus http get "/pay/{idempotencyKey}" { answer { state : PayState } }
  recovery {
    unknown named PaymentUnknown ask PayStatus every 1 min for 1 h {
      found paid    -> completed
      found refused -> rejected
      otherwise     -> repair
    }
  }
}
```
"""

from collections.abc import Iterator

from merestone.diagnostics import Finding, Severity
from merestone.facts.handoffs import commands
from merestone.model.aspects import Unknown
from merestone.model.boundary import Model

CODE, SEVERITY = "REC102", Severity.ERROR
ENFORCES = ("S-4.0.11", "S-5.3.12", "S-23.0.1", "S-22.4.1", "S-26.5.1", "S-28.4.3")


def check(model: Model) -> Iterator[Finding]:
    """For each command whose unknown outcome nobody asks about."""
    for handoff in commands(model):
        unknown = handoff.clause(Unknown)
        if (unknown is None or unknown.ask is None) and handoff.speaks_of("recovery"):
            message = f"`{handoff.name}` can end unknown, and nothing settles it"
            hint = "add `unknown named NAME ask QUERY every D for D { .. otherwise -> repair }` to its recovery"
            yield Finding(handoff.operation.span, message, hint)
