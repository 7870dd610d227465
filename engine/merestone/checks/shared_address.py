"""Two operations of one system have the same address.

## Why
A request is told apart by its method and path alone. Of two operations that share them, the system could answer only one.

## Example
```mere
module shop
system Shop "Web shop" { kind platform  actors Clerk }
system Till "Payments" { kind billing }
boundary Sale from Shop to Till version 1.0 {
  style sync command
  command Pay    http post "/payments" { request { amount : money } }
  command Refund http post "/payments" { request { amount : money } }
}
```
```report
error[STY109]: `Refund` has the address of `Pay`: post /payments
 --> example.mere:7:11
  |
7 |   command Refund http post "/payments" { request { amount : money } }
  |           ^^^^^^
 ::: example.mere:6:11: the other
  = help: give one of them another path
```

## Instead
```mere
module shop
system Shop "Web shop" { kind platform  actors Clerk }
system Till "Payments" { kind billing }
boundary Sale from Shop to Till version 1.0 {
  style sync command
  command Pay    http post "/payments" { request { amount : money } }
  command Refund http post "/refunds"  { request { amount : money } }
}
```
"""

import re
from collections.abc import Iterator

from merestone.diagnostics import Finding, Related, Severity
from merestone.model.boundary import Model, Operation
from merestone.model.names import local

CODE, SEVERITY, ENFORCES = "STY109", Severity.ERROR, ("S-4.0.14",)
WAIVABLE = False


def check(model: Model) -> Iterator[Finding]:
    """For each operation after the first of that method and path, whatever the parts of the path are called."""
    first: dict[tuple[str, str | None, str], Operation] = {}
    for boundary in model.boundaries.values():
        for operation in boundary.operations:
            if operation.path is None:
                continue
            path = re.sub(r"\{\w+\}", "{}", operation.path)
            for system in (operation.only_to,) if operation.only_to else boundary.receivers:
                other = first.setdefault((system, operation.method, path), operation)
                if other is not operation:
                    message = f"`{local(operation.name)}` has the address of `{local(other.name)}`: {operation.method} {operation.path}"
                    related = (Related(other.span, "the other"),)
                    yield Finding(operation.span, message, "give one of them another path", related)
                    break
