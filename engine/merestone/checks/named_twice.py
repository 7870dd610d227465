"""A system stands twice on one side of a boundary.

## Why
Each name is one that may start, or one that answers. A second time it adds nothing; most often another system was meant.

## Example
```mere
module shop
system Shop  "Web shop" { kind platform }
system Kiosk "Kiosk"    { kind platform }
system Till  "Payments" { kind billing }
boundary Stock from Shop, Shop to Till version 1.0 {
  style query
  query FindPrice http get "/prices" { answer { amount : money } }
}
```
```report
error[STY112]: `Stock` is from `Shop` more than once
 --> example.mere:5:10
  |
5 | boundary Stock from Shop, Shop to Till version 1.0 {
  |          ^^^^^
  = help: name `Shop` once
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
from merestone.model.boundary import Model
from merestone.model.names import local

CODE, SEVERITY, ENFORCES = "STY112", Severity.ERROR, ("S-5.0.1", "S-21.0.1")
WAIVABLE = False


def check(model: Model) -> Iterator[Finding]:
    """For each name that a side of a boundary has before."""
    for boundary in model.boundaries.values():
        for word, side in (("from", boundary.senders), ("to", boundary.receivers)):
            for system in dict.fromkeys(name for name in side if side.count(name) > 1):
                message = f"`{local(boundary.name)}` is {word} `{local(system)}` more than once"
                yield Finding(boundary.span, message, f"name `{local(system)}` once")
