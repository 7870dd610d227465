"""An operation is only from a system that is no sender of its boundary, or only to one that is no receiver.

## Why
`only from` and `only to` choose among the sides that the boundary has. A system that stands on neither would ask or tell where nobody
expects it, and those whom the boundary names would be left out.

## Example
```mere
module shop
system Shop  "Web shop" { kind platform }
system Kiosk "Kiosk"    { kind platform }
system Till  "Payments" { kind billing }
system Desk  "Service desk" { kind support }
boundary Stock from Shop, Kiosk to Till version 1.0 {
  style query
  query FindPrice http get "/prices" { only from Desk  answer { amount : money } }
}
```
```report
error[STY111]: `FindPrice` is only from `Desk`, which is no sender of `Stock`
 --> example.mere:8:9
  |
8 |   query FindPrice http get "/prices" { only from Desk  answer { amount : money } }
  |         ^^^^^^^^^
  = help: write `only from Shop` or `only from Kiosk`
```

## Instead
```mere
module shop
system Shop  "Web shop" { kind platform }
system Kiosk "Kiosk"    { kind platform }
system Till  "Payments" { kind billing }
system Desk  "Service desk" { kind support }
boundary Stock from Shop, Kiosk to Till version 1.0 {
  style query
  query FindPrice http get "/prices" { only from Shop  answer { amount : money } }
}
```
"""

from collections.abc import Iterator

from merestone.diagnostics import Finding, Severity
from merestone.model.boundary import Boundary, Model, Operation
from merestone.model.names import local

CODE, SEVERITY, ENFORCES = "STY111", Severity.ERROR, ("S-5.0.1", "S-21.0.1")
WAIVABLE = False


def check(model: Model) -> Iterator[Finding]:
    """For each `only from` and `only to` that names none of its side."""
    for boundary in model.boundaries.values():
        for operation in boundary.operations:
            if operation.only_from and operation.only_from not in boundary.senders:
                yield _stranger(boundary, operation, "from", operation.only_from, boundary.senders)
            if operation.only_to and operation.only_to not in boundary.receivers:
                yield _stranger(boundary, operation, "to", operation.only_to, boundary.receivers)


def _stranger(boundary: Boundary, operation: Operation, word: str, system: str, side: tuple[str, ...]) -> Finding:
    role = "sender" if word == "from" else "receiver"
    message = (
        f"`{local(operation.name)}` is only {word} `{local(system)}`, which is no {role} of `{local(boundary.name)}`"
    )
    known = " or ".join(f"`only {word} {local(name)}`" for name in dict.fromkeys(side))
    return Finding(operation.span, message, f"write {known}")
