"""A request is retried although it may have been executed.

## Why
Only what was certainly not executed may simply be sent again: not sent, throttled, or refused because the first is
still in flight. Everything else is settled by asking, and the table of answers alone leads back to sending.

## Example
```mere
module shop
system Shop "Web shop" { kind platform  actors Clerk }
system Till "Payments" { kind billing  actors Cashier }

boundary Sale from Shop to Till version 1.0 {
  style sync command
  command Pay http post "/pay" { request { basketId : uuid } }
  recovery { expired retry 3 times, then repair }
}
```
```report
error[REC106]: `expired` does not mean that nothing happened, so a retry may do it twice
 --> example.mere:8:14
  |
8 |   recovery { expired retry 3 times, then repair }
  |              ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^
  = help: retry only notSent, throttled and inFlight; let `unknown ask ..` lead to `resend`
```

## Instead
```mere
module shop
system Shop "Web shop" { kind platform  actors Clerk }
system Till "Payments" { kind billing  actors Cashier }

boundary Sale from Shop to Till version 1.0 {
  style sync command
  command Pay http post "/pay" { request { basketId : uuid } }
  recovery { expired opens PaymentLate for Cashier }
}
```
"""

from collections.abc import Iterator

from merestone.diagnostics import Finding, Severity
from merestone.facts.handoffs import commands
from merestone.model.aspects import Reaction
from merestone.model.boundary import Model

CODE, SEVERITY, ENFORCES = "REC106", Severity.ERROR, ("S-5.2.10", "S-2.0.10", "S-28.3.3", "S-26.4.5", "S-29.2.4")
_NOT_EXECUTED = ("notSent", "throttled", "inFlight")


def check(model: Model) -> Iterator[Finding]:
    """For each retry in a circumstance that does not rule out an effect; a policy may serve several handoffs."""
    reactions = {(r.span, r.circumstance): r for h in commands(model) for r in h.all(Reaction)}
    for reaction in reactions.values():
        if reaction.retry is not None and reaction.circumstance not in _NOT_EXECUTED:
            message = f"`{reaction.circumstance}` does not mean that nothing happened, so a retry may do it twice"
            hint = "retry only notSent, throttled and inFlight; let `unknown ask ..` lead to `resend`"
            yield Finding(reaction.span, message, hint)
