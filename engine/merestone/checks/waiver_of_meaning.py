"""A waiver lets pass what cannot be let pass.

## Why
A text that cannot be understood means nothing, so errors of syntax, names and types stay errors. And where an operation has
no message or no place to travel, no contract can be made of it. No reason changes that.

## Example
```mere
module shop
system Shop "Web shop" { kind platform  actors Clerk }
waive SYN101 on Shop until 2030-12-31 because "the name will come" by Clerk
```
```report
error[GOV202]: `SYN101` cannot be waived
 --> example.mere:3:7
  |
3 | waive SYN101 on Shop until 2030-12-31 because "the name will come" by Clerk
  |       ^^^^^^
  = help: mend what it reports; what is not there yet can be `external`
```

## Instead
```mere
module shop
system Shop "Web shop" { kind platform  actors Clerk }
external system Till "Payments" { kind billing }
```
"""

from collections.abc import Iterator

from merestone.checks import every_check
from merestone.diagnostics import Finding, Severity
from merestone.model.boundary import Model

CODE, SEVERITY, ENFORCES = "GOV202", Severity.ERROR, ("S-13.3.1",)


def check(model: Model) -> Iterator[Finding]:
    """For each waiver of a fault without whose cure nothing can be made."""
    needed = {c.code for c in every_check() if not c.waivable}
    for waiver in model.waivers:
        if not waiver.house and (waiver.rule[:3] in {"SYN", "TYP"} or waiver.rule in needed):
            hint = "mend what it reports; what is not there yet can be `external`"
            yield Finding(waiver.rule_span, f"`{waiver.rule}` cannot be waived", hint)
