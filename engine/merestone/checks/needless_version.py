"""An earlier version is kept although the current one is promised to stand in for it.

## Why
Compatibility is promised so that consumers need not move. `forward` lets those who are told stay, `backward` those who ask,
`full` both, as long as the major number is the same. A second version beside it costs, and casts doubt on the promise.

## Example
```mere
module shop
system Shop  "Web shop" { kind platform }
system Till  "Payments" { kind billing }
system Books "Reports"  { kind warehouse }
channel Sales on http "/sales" { carries internal  readers Till, Books }
boundary Sale from Shop to Till, Books version 1.5 {
  versions {
    compatible forward
    still      1.4
    consumer   Till on 1.4
  }
  style event
  event Sold on Sales { fact { amount : money } }
}
```
```report
warning[GOV805]: 1.5 of `Sale` is promised to be forward compatible with 1.4, so that need not be there
 --> example.mere:9:5
  |
9 |     still      1.4
  |     ^^^^^^^^^^^^^^
  = help: leave it out, or make the promise smaller
```

## Instead
```mere
module shop
system Shop  "Web shop" { kind platform }
system Till  "Payments" { kind billing }
system Books "Reports"  { kind warehouse }
channel Sales on http "/sales" { carries internal  readers Till, Books }
boundary Sale from Shop to Till, Books version 1.5 {
  versions {
    compatible forward
    consumer   Till on 1.4
  }
  style event
  event Sold on Sales { fact { amount : money } }
}
```
"""

from collections.abc import Iterator

from merestone.diagnostics import Finding, Severity
from merestone.facts.versions import kept_alive
from merestone.model.boundary import Model
from merestone.model.names import local

CODE, SEVERITY, ENFORCES = "GOV805", Severity.WARNING, ("S-28.7.1",)


def check(model: Model) -> Iterator[Finding]:
    """For each earlier version whose consumers are served by the current one."""
    for boundary in model.boundaries.values():
        versions = boundary.versions
        for earlier in versions.earlier if versions else ():
            if versions and kept_alive(boundary, earlier.version):
                name, promised = local(boundary.name), versions.compatible
                message = f"{boundary.version} of `{name}` is promised to be {promised} compatible with {earlier.version}, so that need not be there"
                yield Finding(earlier.span, message, "leave it out, or make the promise smaller")
