"""A handoff lacks a message that its style needs.

## Why
An asynchronous command tells that it was accepted, that it is completed, and that it failed; a synchronous one is
completed or rejected. Where one of these has no message, the asker can only guess. A question is answered, wherever it stands.

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

from collections.abc import Iterable, Iterator

from merestone.diagnostics import Finding, Severity
from merestone.model.boundary import HANDED_OVER, Model, Operation, Role
from merestone.model.names import local
from merestone.styles import style_named

CODE, SEVERITY = "STY103", Severity.ERROR
ENFORCES = ("S-5.2.1", "S-5.2.8", "S-5.3.9", "S-5.3.10", "S-5.3.11")
WAIVABLE = False


def check(model: Model) -> Iterator[Finding]:
    """For each message that the style demands and the operation does not have, and each question without an answer."""
    for boundary in model.boundaries.values():
        for operation in boundary.operations:
            if operation.kind == HANDED_OVER[boundary.style]:
                yield from _missing(operation, style_named(boundary.style).demanded, boundary.style)
            elif operation.kind in ("query", "status query"):
                yield from _missing(operation, style_named("query").demanded, operation.kind)


def _missing(operation: Operation, demanded: Iterable[Role], by: str) -> Iterator[Finding]:
    written = {m.role for m in operation.messages}
    for role in demanded:
        if role not in written:
            message = f"`{local(operation.name)}` has no `{role}` message, which every {by} needs"
            yield Finding(operation.span, message, f"add `{role} {{ .. }}`", topic=role)
