"""Two operations that one system answers have one address.

## Why
A caller names an operation by method and path. Where two share them, the contract has room for one only, and the system that answers
cannot tell which was meant. A parameter of the path stands for any text, whatever it is called.

## Example
```mere
module shop
system Shop "Web shop" { kind platform  actors Clerk }
system Till "Payments" { kind billing }
boundary Payment from Shop to Till version 1.0 {
  style sync command
  command Pay    http post "/payments" { request { amount : money } }
  command Refund http post "/payments" { request { amount : money } }
}
```
```report
error[STY121]: `Till` answers `Pay` and `Refund` at `POST /payments`
 --> example.mere:7:11
  |
7 |   command Refund http post "/payments" { request { amount : money } }
  |           ^^^^^^
 ::: example.mere:6:11: the other
  = help: give one of the two a path of its own
```

## Instead
```mere
module shop
system Shop "Web shop" { kind platform  actors Clerk }
system Till "Payments" { kind billing }
boundary Payment from Shop to Till version 1.0 {
  style sync command
  command Pay    http post "/payments" { request { amount : money } }
  command Refund http post "/refunds"  { request { amount : money } }
}
```
"""

import re
from collections.abc import Iterator

from merestone.diagnostics import Finding, Related, Severity
from merestone.facts.parties import receivers
from merestone.model.boundary import Model, Operation
from merestone.model.names import local

CODE, SEVERITY, ENFORCES = "STY121", Severity.ERROR, ("S-4.0.14",)
WAIVABLE = False

_PARAMETER = re.compile(r"\{[^}]*\}")


def check(model: Model) -> Iterator[Finding]:
    """For each operation with the method and path of an earlier one that the same system answers; told once."""
    first: dict[tuple[str, str, str], Operation] = {}
    for boundary in model.boundaries.values():
        for operation in (o for o in boundary.operations if o.method and o.path):
            address = operation.method or "", _PARAMETER.sub("{}", operation.path or "")
            places = [(system, *address) for system in sorted(receivers(boundary, operation))]
            if taken := next((p for p in places if p in first), None):
                yield _finding(taken[0], operation, first[taken])
            for place in places:
                first.setdefault(place, operation)


def _finding(system: str, operation: Operation, other: Operation) -> Finding:
    what = f"`{local(other.name)}` and `{local(operation.name)}`"
    message = f"`{local(system)}` answers {what} at `{(operation.method or '').upper()} {operation.path}`"
    hint = "give one of the two a path of its own"
    return Finding(operation.span, message, hint, (Related(other.span, "the other"),))
