"""A system would ask itself.

## Why
A boundary is between systems: what one asks of itself crosses none, has no contract and no second side that could be tested. Where two
systems ask each other, each operation says which way it goes.

## Example
```mere
module shop
system Shop  "Web shop" { kind platform }
system Kiosk "Kiosk"    { kind platform }
system Till  "Payments" { kind billing }
boundary Stock from Shop, Till to Till version 1.0 {
  style query
  query FindPrice http get "/prices" { answer { amount : money } }
}
```
```report
error[STY113]: `Till` would ask itself with `FindPrice`
 --> example.mere:7:9
  |
7 |   query FindPrice http get "/prices" { answer { amount : money } }
  |         ^^^^^^^^^
  = help: take it off one side, or add `only from` and `only to`
```

## Instead
```mere
module shop
system Shop  "Web shop" { kind platform }
system Kiosk "Kiosk"    { kind platform }
system Till  "Payments" { kind billing }
boundary Stock from Shop, Kiosk to Till version 1.0 {
  style query
  query FindPrice http get "/prices" { answer { amount : money } }
}
```
"""

from collections.abc import Iterator

from merestone.diagnostics import Finding, Severity
from merestone.facts.parties import receivers, starters
from merestone.model.boundary import Model
from merestone.model.names import local

CODE, SEVERITY, ENFORCES = "STY113", Severity.ERROR, ("S-5.0.1", "S-21.0.1")
_ASKED = ("command", "query", "status query")


def check(model: Model) -> Iterator[Finding]:
    """For each command and query of which somebody is on both sides."""
    for boundary in model.boundaries.values():
        for operation in (o for o in boundary.operations if o.kind in _ASKED):
            for system in sorted(starters(boundary, operation) & receivers(boundary, operation)):
                message = f"`{local(system)}` would ask itself with `{local(operation.name)}`"
                yield Finding(operation.span, message, "take it off one side, or add `only from` and `only to`")
