"""More versions live side by side than were promised.

## Why
Each version that is still there is run, watched and repaired. The promise of how many there are at once bounds that, and tells
consumers that they cannot stay for ever.

## Example
```mere
module shop
system Shop  "Web shop" { kind platform }
system Till  "Payments" { kind billing }
system Books "Reports"  { kind warehouse }
channel Sales on http "/sales" { carries internal  readers Till, Books }
boundary Sale from Shop to Till, Books version 3.0 {
  versions {
    at most 2 at once
    still    2.1
    still    1.4
    consumer Till on 2.1
    consumer Books on 1.4
  }
  style event
  event Sold on Sales { fact { amount : money } }
}
```
```report
error[GOV803]: `Sale` has 3 versions at once, and promises 2
  --> example.mere:10:5
   |
10 |     still    1.4
   |     ^^^^^^^^^^^^
   = help: end the oldest, or raise the number
```

## Instead
```mere
module shop
system Shop  "Web shop" { kind platform }
system Till  "Payments" { kind billing }
system Books "Reports"  { kind warehouse }
channel Sales on http "/sales" { carries internal  readers Till, Books }
boundary Sale from Shop to Till, Books version 3.0 {
  versions {
    at most 2 at once
    still    2.1
    consumer Till on 2.1
    consumer Books on 2.1
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
from merestone.model.versions import numbers

CODE, SEVERITY, ENFORCES = "GOV803", Severity.ERROR, ("S-28.7.1",)


def check(model: Model) -> Iterator[Finding]:
    """For each boundary with more versions, the current one among them, than it says."""
    for boundary in model.boundaries.values():
        versions = boundary.versions
        if versions and versions.at_once is not None and len(versions.earlier) + 1 > versions.at_once:
            oldest = min(versions.earlier, key=lambda e: numbers(e.version), default=versions)
            message = f"`{local(boundary.name)}` has {len(versions.earlier) + 1} version{'s' * bool(versions.earlier)} at once, and promises {versions.at_once}"
            hint = (
                "end the oldest, or raise the number"
                if versions.earlier
                else "write `at most 1 at once`, or leave it out"
            )
            yield Finding(oldest.span, message, hint)
