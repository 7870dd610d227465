"""A waiver gives no reason.

## Why
When its last day comes, somebody must decide whether it goes on. Without the reason nobody can.

## Example
```mere
module shop
system Shop "Web shop" { kind platform  actors Clerk }
waive REC109 on Shop until 2030-12-31 by Clerk
```
```report
error[GOV203]: nobody says why `REC109` is waived on `Shop`
 --> example.mere:3:1
  |
3 | waive REC109 on Shop until 2030-12-31 by Clerk
  | ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^
  = help: add `because ".."` before `by`
```

## Instead
```mere
module shop
system Shop "Web shop" { kind platform  actors Clerk }
waive REC109 on Shop until 2030-12-31 because "counted by hand" by Clerk
```
"""

from collections.abc import Iterator

from merestone.diagnostics import Finding, Severity
from merestone.model.boundary import Model

CODE, SEVERITY, ENFORCES = "GOV203", Severity.ERROR, ("S-13.3.1",)


def check(model: Model) -> Iterator[Finding]:
    """For each waiver without a reason, or with an empty one."""
    for waiver in model.waivers:
        if not waiver.reason:
            message = f"nobody says why `{waiver.rule}` is waived on `{waiver.place}`"
            yield Finding(waiver.span, message, 'add `because ".."` before `by`')
