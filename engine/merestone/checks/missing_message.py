"""A handoff lacks a message that its style needs.

## Why
An asynchronous command tells that it was accepted, that it is completed, and that it failed; a synchronous one is
completed or rejected. Where one of these has no message, the asker can only guess.

## Example
```mere
module shop
system Shop "Web shop" { kind platform  actors Clerk }
system Till "Payments" { kind billing  actors Cashier }

boundary Sale from Shop to Till version 1.0 {
  style async command
  command Pay http post "/pay" {
    request   { amount : money }
    accepted  as PayAccepted { paymentId : uuid }
    completed as Paid        { paymentId : uuid }
  }
}
```
```report
error[STY103]: `Pay` has no `failed` message, which every async command needs
 --> example.mere:7:11
  |
7 |   command Pay http post "/pay" {
  |           ^^^
  = help: add `failed { .. }`
```

## Instead
```mere
module shop
system Shop "Web shop" { kind platform  actors Clerk }
system Till "Payments" { kind billing  actors Cashier }

boundary Sale from Shop to Till version 1.0 {
  style async command
  command Pay http post "/pay" {
    request   { amount : money }
    accepted  as PayAccepted { paymentId : uuid }
    completed as Paid        { paymentId : uuid }
    failed    as PayFailed   { reason : string(1..200) }
  }
}
```
"""

from collections.abc import Iterator

from merestone.diagnostics import Finding, Severity
from merestone.facts.handoffs import handoffs
from merestone.model.boundary import Model
from merestone.styles import style_named

CODE, SEVERITY = "STY103", Severity.ERROR
ENFORCES = ("S-5.2.1", "S-5.2.8", "S-5.3.9", "S-5.3.10", "S-5.3.11")
WAIVABLE = False


def check(model: Model) -> Iterator[Finding]:
    """For each message that the style demands and the operation does not have."""
    for handoff in handoffs(model):
        written = {m.role for m in handoff.operation.messages}
        for role in style_named(handoff.boundary.style).demanded:
            if role not in written:
                message = f"`{handoff.name}` has no `{role}` message, which every {handoff.boundary.style} needs"
                yield Finding(handoff.operation.span, message, f"add `{role} {{ .. }}`", topic=role)
