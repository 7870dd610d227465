"""An unknown outcome may be asked about for longer than an invariant allows.

## Why
An invariant promises that every unknown is settled within a time. If the clauses go on asking for longer, the promise
cannot be kept, however well the systems are built.

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
    unknown ask PayStatus every 15 min for 48 h {
      found paid    -> completed
      found refused -> rejected
      found pending -> requested
      otherwise     -> repair
    }
  }
}
invariant EveryUnknownIsSettled {
  Pay enters unknown leads to Pay is [completed, rejected, repair] within 25 h
}
```
```report
error[TIM102]: `Pay` may be asked about for 2 d 15 min, and `EveryUnknownIsSettled` promises an end within 1 d 1 h
  --> example.mere:10:13
   |
10 |     unknown ask PayStatus every 15 min for 48 h {
   |             ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^
  ::: example.mere:18:11: promised here
   = help: ask for a shorter time, or promise a longer one
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
    unknown ask PayStatus every 15 min for 24 h {
      found paid    -> completed
      found refused -> rejected
      found pending -> requested
      otherwise     -> repair
    }
  }
}
invariant EveryUnknownIsSettled {
  Pay enters unknown leads to Pay is [completed, rejected, repair] within 25 h
}
```
"""

from collections.abc import Iterator

from merestone.diagnostics import Finding, Related, Severity
from merestone.facts.durations import in_words
from merestone.facts.handoffs import Handoff, commands
from merestone.model.aspects import Unknown
from merestone.model.boundary import Invariant, Model
from merestone.model.names import local
from merestone.semantics.formula import LeadsTo

CODE, SEVERITY, ENFORCES = "TIM102", Severity.ERROR, ("S-4.0.2", "S-28.2.3", "S-23.0.1")


def check(model: Model) -> Iterator[Finding]:
    """For each `X enters unknown leads to .. within D` with a D shorter than the questions and one more poll."""
    by_name = {h.operation.name: h for h in commands(model)}
    for invariant in model.invariants.values():
        formula = invariant.formula
        if isinstance(formula, LeadsTo) and formula.occurrence.subject in by_name:
            yield from _too_late(invariant, formula, by_name[formula.occurrence.subject])


def _too_late(invariant: Invariant, promise: LeadsTo, handoff: Handoff) -> Iterator[Finding]:
    unknown = handoff.clause(Unknown)
    names = {"unknown", unknown.name} if unknown else set()
    if not unknown or not unknown.ask or promise.occurrence.state not in names:
        return
    longest = unknown.ask.for_ms + unknown.ask.every_ms
    if longest > promise.within_ms:
        message = (
            f"`{handoff.name}` may be asked about for {in_words(longest)}, and `{local(invariant.name)}` promises an "
            f"end within {in_words(promise.within_ms)}"
        )
        related = (Related(invariant.span, "promised here"),)
        yield Finding(unknown.ask.span, message, "ask for a shorter time, or promise a longer one", related)
