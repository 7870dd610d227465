"""Two systems show one certificate.

## Why
Who speaks is known by the name in the certificate. Where two systems share it, what the one may do the other may do too, and of a request
that should not have come nobody can say whose it was.

## Example
```mere
module shop
system Shop  "Web shop" { kind platform  identity "spiffe://retail.example/shop" }
system Kiosk "Kiosk"    { kind platform  identity "spiffe://retail.example/shop" }
```
```report
error[SEC105]: `Kiosk` and `Shop` are both known as "spiffe://retail.example/shop"
 --> example.mere:3:8
  |
3 | system Kiosk "Kiosk"    { kind platform  identity "spiffe://retail.example/shop" }
  |        ^^^^^
 ::: example.mere:2:8: the other
  = help: give each system an identity of its own
```

## Instead
```mere
module shop
system Shop  "Web shop" { kind platform  identity "spiffe://retail.example/shop" }
system Kiosk "Kiosk"    { kind platform  identity "spiffe://retail.example/kiosk" }
```
"""

from collections.abc import Iterator

from merestone.diagnostics import Finding, Related, Severity
from merestone.model.boundary import Model
from merestone.model.entities import System
from merestone.model.names import local

CODE, SEVERITY, ENFORCES = "SEC105", Severity.ERROR, ("S-25.1.1", "S-25.1.7")


def check(model: Model) -> Iterator[Finding]:
    """For each system with the identity of one before it."""
    first: dict[str, System] = {}
    for system in sorted(model.systems.values(), key=lambda s: s.span):
        other = first.setdefault(system.identity, system) if system.identity else system
        if other is not system:
            message = f'`{local(system.name)}` and `{local(other.name)}` are both known as "{system.identity}"'
            hint = "give each system an identity of its own"
            yield Finding(system.span, message, hint, (Related(other.span, "the other"),))
