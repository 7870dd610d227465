"""A boundary does not say which style it has.

## Why
The style decides which messages, deadlines and failure circumstances a handoff has, and from it the machine of both
sides is derived. It is a choice of the design, so nothing is assumed.

## Example
```mere
module shop
system Shop "Web shop" { kind platform  actors Clerk }
system Till "Payments" { kind billing  actors Cashier }

boundary Sale from Shop to Till version 1.0 {
  event Sold http post "/sold" { fact { amount : money } }
}
```
```report
error[STY102]: `Sale` has no style
 --> example.mere:5:10
  |
5 | boundary Sale from Shop to Till version 1.0 {
  |          ^^^^
  = help: add `style query`, `style sync command`, `style async command` or `style event`
```

## Instead
```mere
module shop
system Shop "Web shop" { kind platform  actors Clerk }
system Till "Payments" { kind billing  actors Cashier }

boundary Sale from Shop to Till version 1.0 {
  style event
  event Sold http post "/sold" { fact { amount : money } }
}
```
"""

from collections.abc import Iterator

from merestone.diagnostics import Finding, Severity
from merestone.model.boundary import Model
from merestone.model.names import local

CODE, SEVERITY, ENFORCES = "STY102", Severity.ERROR, ("S-5.0.1",)


def check(model: Model) -> Iterator[Finding]:
    """For each boundary without a style."""
    for boundary in model.boundaries.values():
        if not boundary.styled:
            hint = "add `style query`, `style sync command`, `style async command` or `style event`"
            yield Finding(boundary.span, f"`{local(boundary.name)}` has no style", hint)
