"""A key is forgotten before its request is settled.

## Why
After the window the same key counts as new. If retries, questions and repair can take longer than that, the last resend
is a second effect.

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
    idempotent by basketId for 12 h
    repair by Cashier within 1 d may resend, abandon
    unknown ask PayStatus every 1 min for 1 h {
      found paid    -> completed
      found refused -> rejected
      found pending -> requested
      otherwise     -> repair
    }
  }
}
```
```report
error[REC110]: the key of `Pay` is forgotten after 12 h, and settling it may take 1 d 1 h
  --> example.mere:10:5
   |
10 |     idempotent by basketId for 12 h
   |     ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^
   = help: write a longer window, or `forever`
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
    idempotent by basketId for 90 d
    repair by Cashier within 1 d may resend, abandon
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
from merestone.facts.durations import at_most, in_words, retrying
from merestone.facts.handoffs import Handoff, commands
from merestone.model.aspects import Idempotent, Reaction, Repair, Unknown
from merestone.model.boundary import Model

CODE, SEVERITY, ENFORCES = "REC110", Severity.ERROR, ("S-5.2.6", "S-5.2.10", "S-28.3.4")


def check(model: Model) -> Iterator[Finding]:
    """For each key with a window shorter than the longest way to the last resend."""
    for handoff in commands(model):
        key = handoff.clause(Idempotent)
        longest = _longest(model, handoff)
        if key and key.window_ms is not None and key.window_ms < longest:
            message = (
                f"the key of `{handoff.name}` is forgotten after {in_words(key.window_ms)}, and settling it may take "
                f"{in_words(longest)}"
            )
            yield Finding(key.span, message, "write a longer window, or `forever`")


def _longest(model: Model, handoff: Handoff) -> int:
    """Retries, then questions, then repair, one after the other."""
    unknown, repair = handoff.clause(Unknown), handoff.clause(Repair)
    asking = unknown.ask.for_ms if unknown and unknown.ask else 0
    retries = max((retrying(r) for r in handoff.all(Reaction)), default=0)
    return retries + asking + (at_most(model, repair.within) if repair else 0)
