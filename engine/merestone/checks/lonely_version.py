"""An earlier version is kept although no consumer is on it.

## Why
Either it can go, and with it the cost of running it, or a consumer is missing from the list: then nobody would warn that one
before it goes.

## Example
```mere
module shop
system Shop  "Web shop" { kind platform }
system Till  "Payments" { kind billing }
system Books "Reports"  { kind warehouse }
channel Sales on http "/sales" { carries internal  readers Till, Books }
boundary Sale from Shop to Till, Books version 2.0 {
  versions {
    still    1.4 deprecated from 2026-12-01 until 2027-06-30
    consumer Till on 2.0
  }
  style event
  event Sold on Sales { fact { amount : money } }
}
```
```report
warning[GOV804]: nobody is said to be on 1.4 of `Sale`, which is still there
 --> example.mere:8:5
  |
8 |     still    1.4 deprecated from 2026-12-01 until 2027-06-30
  |     ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^
  = help: name its consumers with `consumer SYSTEM on 1.4`, or leave it out
```

## Instead
```mere
module shop
system Shop  "Web shop" { kind platform }
system Till  "Payments" { kind billing }
system Books "Reports"  { kind warehouse }
channel Sales on http "/sales" { carries internal  readers Till, Books }
boundary Sale from Shop to Till, Books version 2.0 {
  versions {
    still    1.4 deprecated from 2026-12-01 until 2027-06-30
    consumer Till on 1.4
  }
  style event
  event Sold on Sales { fact { amount : money } }
}
```
"""

from collections.abc import Iterator

from merestone.diagnostics import Finding, Severity
from merestone.model.boundary import Model
from merestone.model.names import local
from merestone.model.versions import same

CODE, SEVERITY, ENFORCES = "GOV804", Severity.WARNING, ("S-28.7.2",)


def check(model: Model) -> Iterator[Finding]:
    """For each earlier version that no consumer is said to be on."""
    for boundary in model.boundaries.values():
        versions = boundary.versions
        for earlier in versions.earlier if versions else ():
            if versions and not any(same(c.version, earlier.version) for c in versions.consumers):
                message = f"nobody is said to be on {earlier.version} of `{local(boundary.name)}`, which is still there"
                yield Finding(
                    earlier.span,
                    message,
                    f"name its consumers with `consumer SYSTEM on {earlier.version}`, or leave it out",
                )
