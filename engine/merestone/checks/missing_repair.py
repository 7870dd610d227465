"""A command has no human way out.

## Why
Some outcomes cannot be settled by a machine. Then a named desk must be able to confirm, resend or abandon, within a
stated time; otherwise the handoff stays open and nobody is late.

## Example
```mere
module shop
system Shop "Web shop" { kind platform  actors Clerk }
system Till "Payments" { kind billing  actors Cashier }

boundary Sale from Shop to Till version 1.0 {
  style sync command
  command Pay http post "/pay" { request { basketId : uuid } }
  recovery { idempotent by basketId forever }
}
```
```report
error[REC109]: nobody repairs a `Pay` that no machine can settle
 --> example.mere:7:11
  |
7 |   command Pay http post "/pay" { request { basketId : uuid } }
  |           ^^^
  = help: add `repair by ROLE within D may confirm, resend, abandon` to its recovery
```

## Instead
```mere
module shop
system Shop "Web shop" { kind platform  actors Clerk }
system Till "Payments" { kind billing  actors Cashier }

boundary Sale from Shop to Till version 1.0 {
  style sync command
  command Pay http post "/pay" { request { basketId : uuid } }
  recovery {
    idempotent by basketId forever
    repair by Cashier within 1 d may confirm, resend, abandon
  }
}
```
"""

from collections.abc import Iterator

from merestone.diagnostics import Finding, Severity
from merestone.facts.handoffs import commands
from merestone.model.aspects import Repair
from merestone.model.boundary import Model

CODE, SEVERITY, ENFORCES = "REC109", Severity.ERROR, ("S-2.0.11", "S-28.5.4", "S-29.2.6")


def check(model: Model) -> Iterator[Finding]:
    """For each command for which no desk repairs."""
    for handoff in commands(model):
        if handoff.clause(Repair) is None and handoff.speaks_of("recovery"):
            message = f"nobody repairs a `{handoff.name}` that no machine can settle"
            hint = "add `repair by ROLE within D may confirm, resend, abandon` to its recovery"
            yield Finding(handoff.operation.span, message, hint)
