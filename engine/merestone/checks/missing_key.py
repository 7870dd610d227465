"""A command has no key by which the receiver knows a repetition.

## Why
A request is repeated when its answer is lost. Without a key made of the request's own fields, the repetition is a
second effect: a second order, a second subscription, a second invoice.

## Example
```mere
module shop
system Shop "Web shop" { kind platform  actors Clerk }
system Till "Payments" { kind billing  actors Cashier }

boundary Sale from Shop to Till version 1.0 {
  style sync command
  command Pay http post "/pay" { request { basketId : uuid, amount : money } }
  recovery { rejected opens Refused for Clerk }
}
```
```report
error[REC101]: a repeated `Pay` cannot be told from a new one
 --> example.mere:7:11
  |
7 |   command Pay http post "/pay" { request { basketId : uuid, amount : money } }
  |           ^^^
  = help: add `idempotent by FIELDS forever` to its recovery
```

## Instead
```mere
module shop
system Shop "Web shop" { kind platform  actors Clerk }
system Till "Payments" { kind billing  actors Cashier }

boundary Sale from Shop to Till version 1.0 {
  style sync command
  command Pay http post "/pay" {
    request { basketId : uuid, amount : money }
    recovery { idempotent by basketId forever }
  }
}
```
"""

from collections.abc import Iterator

from merestone.diagnostics import Finding, Severity
from merestone.facts.handoffs import commands
from merestone.model.aspects import Idempotent
from merestone.model.boundary import Model

CODE, SEVERITY, ENFORCES = "REC101", Severity.ERROR, ("S-5.2.6", "S-5.3.8", "S-28.3.1", "S-28.3.2")


def check(model: Model) -> Iterator[Finding]:
    """For each command for which no key is stated."""
    for handoff in commands(model):
        if handoff.clause(Idempotent) is None and handoff.speaks_of("recovery"):
            message = f"a repeated `{handoff.name}` cannot be told from a new one"
            yield Finding(handoff.operation.span, message, "add `idempotent by FIELDS forever` to its recovery")
