"""An answer settles an unknown outcome as one for which the command has no message.

## Why
Who learns by asking that a request was refused acts as if it had been told so. If the command cannot tell it, there is no reason,
no field and no test for that end, and it is handled by whoever meets it first.

## Example
```mere
module shop
system Shop "Web shop" { kind platform  actors Clerk }
system Till "Payments" { kind billing  actors Cashier }
enum PayState { paid, refused }
boundary Sale from Shop to Till version 1.0 {
  style async command
  command Pay http post "/pay" {
    request   { basketId : uuid }
    accepted  { paymentId : uuid }
    completed { paymentId : uuid }
    failed    { reason : string(1..200) }
  }
  status query PayStatus http get "/pay/{idempotencyKey}" { answer { state : PayState } }
  recovery {
    unknown ask PayStatus every 1 min for 1 h {
      found paid    -> completed
      found refused -> rejected
      otherwise     -> repair
    }
  }
}
```
```report
error[REC117]: an answer may settle `Pay` as rejected, and it has no such message
 --> example.mere:7:11
  |
7 |   command Pay http post "/pay" {
  |           ^^^
 ::: example.mere:17:7: the answer
  = help: add `rejected { reason : .. }`
```

## Instead
```mere
module shop
system Shop "Web shop" { kind platform  actors Clerk }
system Till "Payments" { kind billing  actors Cashier }
enum PayState { paid, refused }
boundary Sale from Shop to Till version 1.0 {
  style async command
  command Pay http post "/pay" {
    request   { basketId : uuid }
    accepted  { paymentId : uuid }
    completed { paymentId : uuid }
    failed    { reason : string(1..200) }
    rejected  { reason : string(1..200) }
  }
  status query PayStatus http get "/pay/{idempotencyKey}" { answer { state : PayState } }
  recovery {
    unknown ask PayStatus every 1 min for 1 h {
      found paid    -> completed
      found refused -> rejected
      otherwise     -> repair
    }
  }
}
```
"""

from collections.abc import Iterator

from merestone.diagnostics import Finding, Related, Severity
from merestone.facts.handoffs import handoffs
from merestone.model.aspects import Unknown
from merestone.model.boundary import Model

CODE, SEVERITY, ENFORCES = "REC117", Severity.ERROR, ("S-5.2.1", "S-5.2.8", "S-28.5.1")


def check(model: Model) -> Iterator[Finding]:
    """For each command with a row that leads to `rejected`; the other ends are demanded by the style."""
    for handoff in handoffs(model):
        asked = handoff.clause(Unknown) if handoff.operation.kind == "command" else None
        refused = [row for row in asked.ask.rows if row.outcome == "rejected"] if asked and asked.ask else []
        if refused and handoff.operation.message("rejected") is None:
            message = f"an answer may settle `{handoff.name}` as rejected, and it has no such message"
            related = (Related(refused[0].span, "the answer"),)
            hint = "add `rejected { reason : .. }`"
            yield Finding(handoff.operation.span, message, hint, related=related)
