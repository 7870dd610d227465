"""A consumer is on a version that is not there any more.

## Why
Whoever is on a version that nobody answers or tells is cut off, and finds out in production. A consumer can be on the current
version, on one that is `still` there, or on any of the same major number if the promised compatibility lets it stay.

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
    consumer Till on 1.4
    consumer Books on 1.1
  }
  style event
  event Sold on Sales { fact { amount : money } }
}
```
```report
error[GOV801]: `Books` is on 1.1 of `Sale`, which is not there any more
  --> example.mere:10:5
   |
10 |     consumer Books on 1.1
   |     ^^^^^^^^^^^^^^^^^^^^^
   = help: move it to 2.0 or 1.4, or add `still 1.1`
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
    consumer Books on 2.0
  }
  style event
  event Sold on Sales { fact { amount : money } }
}
```
"""

from collections.abc import Iterator

from merestone.diagnostics import Finding, Severity
from merestone.facts.versions import served
from merestone.model.boundary import Model
from merestone.model.names import local

CODE, SEVERITY, ENFORCES = "GOV801", Severity.ERROR, ("S-28.7.1", "S-28.7.2")


def check(model: Model) -> Iterator[Finding]:
    """For each consumer whose version is neither there nor stood in for."""
    for boundary in model.boundaries.values():
        if boundary.versions:
            known = [boundary.version, *(e.version for e in boundary.versions.earlier)]
            for consumer in (c for c in boundary.versions.consumers if not served(boundary, c)):
                system, version = local(consumer.system), consumer.version
                message = f"`{system}` is on {version} of `{local(boundary.name)}`, which is not there any more"
                hint = f"move it to {' or '.join(known)}, or add `still {version}`"
                yield Finding(consumer.span, message, hint)
