"""A waiver of ownership or of a proof is not approved by a second role.

## Why
Two owners of one fact, or an invariant that does not hold, harm others than the one who lets it pass. So another role must
have agreed.

## Example
```mere
module shop
system Shop "Web shop" { kind platform  actors Clerk, Auditor }
waive OWN101 on Shop until 2030-12-31 because "until the move" by Clerk approved by Clerk
```
```report
error[GOV204]: the waiver of `OWN101` on `Shop` is approved by nobody but `Clerk`
 --> example.mere:3:1
  |
3 | waive OWN101 on Shop until 2030-12-31 because "until the move" by Clerk approved by Clerk
  | ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^
  = help: add `approved by` another role
```

## Instead
```mere
module shop
system Shop "Web shop" { kind platform  actors Clerk, Auditor }
waive OWN101 on Shop until 2030-12-31 because "until the move" by Clerk approved by Auditor
```
"""

from collections.abc import Iterator

from merestone.diagnostics import Finding, Severity
from merestone.model.boundary import Model

CODE, SEVERITY, ENFORCES = "GOV204", Severity.ERROR, ("S-13.3.1", "S-16.2.6")
_SHARED = {"OWN", "PRF"}


def check(model: Model) -> Iterator[Finding]:
    """For each waiver that needs a second role and has none, and each that is approved by the first."""
    for waiver in model.waivers:
        needed = not waiver.house and waiver.rule[:3] in _SHARED
        if waiver.approved_by == waiver.by or (needed and waiver.approved_by is None):
            said = f"the waiver of `{waiver.rule}` on `{waiver.place}` is approved by nobody but `{waiver.by}`"
            yield Finding(waiver.span, said, "add `approved by` another role")
