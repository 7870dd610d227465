"""A command may be given by a system that may not ask what became of it, or may not take it back.

## Why
Whoever gives a command settles it: after a lost answer that system asks, and if the effect has to go again, that system undoes it.
Where the question or the undoing is open to others only, an unknown outcome stays unknown for it.

## Example
```mere
module shop
system Shop  "Web shop" { kind platform }
system Kiosk "Kiosk"    { kind platform }
system Till  "Payments" { kind billing  actors Cashier }

enum PayState { paid, refused }
boundary Sale from Shop, Kiosk to Till version 1.0 {
  style sync command
  command Pay http post "/pay" {
    request { basketId : uuid }
    recovery { unknown named PaymentUnclear  ask PayStatus every 1 min for 1 h { otherwise -> repair } }
  }
  status query PayStatus http get "/pay/{idempotencyKey}" { only from Shop  answer { state : PayState } }
}
```
```report
error[REC119]: `Kiosk` may send `Pay`, and may not ask what became of it with `PayStatus`
  --> example.mere:11:46
   |
11 |     recovery { unknown named PaymentUnclear  ask PayStatus every 1 min for 1 h { otherwise -> repair } }
   |                                              ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^
  ::: example.mere:13:16: only from `Shop`
   = help: let `Kiosk` send `PayStatus` too
```

## Instead
```mere
module shop
system Shop  "Web shop" { kind platform }
system Kiosk "Kiosk"    { kind platform }
system Till  "Payments" { kind billing  actors Cashier }

enum PayState { paid, refused }
boundary Sale from Shop, Kiosk to Till version 1.0 {
  style sync command
  command Pay http post "/pay" {
    request { basketId : uuid }
    recovery { unknown named PaymentUnclear  ask PayStatus every 1 min for 1 h { otherwise -> repair } }
  }
  status query PayStatus http get "/pay/{idempotencyKey}" { answer { state : PayState } }
}
```
"""

from collections.abc import Iterator

from merestone.diagnostics import Finding, Related, Severity, Span
from merestone.facts.handoffs import Handoff, commands, operation_named
from merestone.facts.parties import boundary_of, starters
from merestone.model.aspects import Undo, Unknown
from merestone.model.boundary import Model
from merestone.model.names import local

CODE, SEVERITY, ENFORCES = "REC119", Severity.ERROR, ("S-4.0.11", "S-5.3.12", "S-28.4.3")


def check(model: Model) -> Iterator[Finding]:
    """For each question and each undoing of a command that one of its senders may not send."""
    for handoff in commands(model):
        unknown, undo = handoff.clause(Unknown), handoff.clause(Undo)
        if unknown and unknown.ask:
            yield from _withheld(model, handoff, unknown.ask.query, unknown.ask.span, "ask what became of it with")
        if undo:
            yield from _withheld(model, handoff, undo.operation, undo.span, "take it back with")


def _withheld(model: Model, handoff: Handoff, name: str, span: Span, does: str) -> Iterator[Finding]:
    other, around = operation_named(model, name), boundary_of(model, name)
    if other is None or around is None:
        return
    may = starters(around, other)
    for system in handoff.boundary.senders:
        if system in starters(handoff.boundary, handoff.operation) - may:
            message = f"`{local(system)}` may send `{handoff.name}`, and may not {does} `{local(name)}`"
            related = (Related(other.span, f"only from {' or '.join(f'`{local(s)}`' for s in sorted(may))}"),)
            yield Finding(span, message, f"let `{local(system)}` send `{local(name)}` too", related)
