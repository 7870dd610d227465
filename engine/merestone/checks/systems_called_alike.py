"""The names of two systems differ in nothing that a file name shows.

## Why
Each system has a folder of its own, written in small letters with a dash between words. Two that differ only in case or in how their
words are parted would share one, and the contract of the second would take the place of the first.

## Example
```mere
module shop
system WebShop  "Web shop"  { kind platform }
system Web_Shop "Old shop"  { kind platform }
```
```report
error[TYP621]: `WebShop` and `Web_Shop` would both be written to the folder `web-shop`
 --> example.mere:3:8
  |
3 | system Web_Shop "Old shop"  { kind platform }
  |        ^^^^^^^^
 ::: example.mere:2:8: the other
  = help: give one of them another name
```

## Instead
```mere
module shop
system WebShop "Web shop"  { kind platform }
system OldShop "Old shop"  { kind platform }
```
"""

from collections.abc import Iterator

from merestone.diagnostics import Finding, Related, Severity
from merestone.model.boundary import Model
from merestone.model.entities import System
from merestone.model.names import kebab, local

CODE, SEVERITY, ENFORCES = "TYP621", Severity.ERROR, ("S-4.0.14",)
WAIVABLE = False


def check(model: Model) -> Iterator[Finding]:
    """For each system whose folder another one has."""
    first: dict[str, System] = {}
    for system in model.systems.values():
        other = first.setdefault(kebab(local(system.name)), system)
        if other is not system:
            folder = kebab(local(system.name))
            message = f"`{local(other.name)}` and `{local(system.name)}` would both be written to the folder `{folder}`"
            yield Finding(system.span, message, "give one of them another name", (Related(other.span, "the other"),))
