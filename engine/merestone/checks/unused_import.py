"""A module imports a name that it never uses.

## Why
Imports tell a reader what a module depends on. One that is not used tells something that is not true.

## Example
```mere
module shop
use shop.{Colour}
enum Colour { red, green }
```
```report
warning[SYN106]: `Colour` is imported and not used
 --> example.mere:2:11
  |
2 | use shop.{Colour}
  |           ^^^^^^
  = help: remove it from the `use`
```

## Instead
```mere
module shop
enum Colour { red, green }
```
"""

from collections.abc import Iterator

from merestone.diagnostics import Applicability, Finding, Severity, removal
from merestone.model.boundary import Model

CODE, SEVERITY, ENFORCES = "SYN106", Severity.WARNING, ("S-4.0.14",)
FIX = Applicability.SAFE


def check(model: Model) -> Iterator[Finding]:
    """For each name that is imported and not used."""
    for import_ in model.imports:
        if not import_.used:
            message, title = f"`{import_.name}` is imported and not used", "remove it from the `use`"
            yield Finding(import_.span, message, title, fixes=(removal(import_.cut, title),))
