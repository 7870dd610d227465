"""A waiver names a code that no rule has.

## Why
It excuses nothing, and whoever wrote it believes that it does. A house rule is waived by its name, a built-in one by its code.

## Example
```mere
module shop
system Shop "Web shop" { kind platform  actors Clerk }
waive REC999 on Shop until 2030-12-31 because "counted by hand" by Clerk
```
```report
error[GOV201]: no rule has the code `REC999`
 --> example.mere:3:7
  |
3 | waive REC999 on Shop until 2030-12-31 because "counted by hand" by Clerk
  |       ^^^^^^
  = help: did you mean `REC109`?
```

## Instead
```mere
module shop
system Shop "Web shop" { kind platform  actors Clerk }
waive REC109 on Shop until 2030-12-31 because "counted by hand" by Clerk
```
"""

from collections.abc import Iterator

from merestone.checks import every_check
from merestone.diagnostics import Finding, Severity, nearest
from merestone.model.boundary import Model

CODE, SEVERITY, ENFORCES = "GOV201", Severity.ERROR, ("S-13.3.1",)
_FUNDAMENTAL = {"SYN", "TYP"}


def check(model: Model) -> Iterator[Finding]:
    """For each waiver whose rule is not there."""
    codes = {c.code for c in every_check()}
    for waiver in model.waivers:
        if not waiver.house and waiver.rule not in codes and waiver.rule[:3] not in _FUNDAMENTAL:
            meant = nearest(waiver.rule, codes)
            hint = f"did you mean `{meant}`?" if meant else "`merestone explain --list` names them all"
            yield Finding(waiver.rule_span, f"no rule has the code `{waiver.rule}`", hint)
