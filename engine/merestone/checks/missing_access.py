"""A boundary does not say who may use it.

## Why
Requests without a token, with a wrong one and with too little scope are four tests of every boundary. Without a scope
and roles there is nothing to test, and everybody may do everything.

## Example
```mere
module shop
system Shop "Web shop" { kind platform  actors Clerk }
system Till "Payments" { kind billing  actors Cashier }

boundary Sale from Shop to Till version 1.0 {
  style event
  event Sold http post "/sold" { fact { amount : money } }
}
```
```report
error[SEC101]: `Sale` does not say who may use it
 --> example.mere:5:10
  |
5 | boundary Sale from Shop to Till version 1.0 {
  |          ^^^^
  = help: add `access { scope ".." roles .. }`
```

## Instead
```mere
module shop
system Shop "Web shop" { kind platform  actors Clerk }
system Till "Payments" { kind billing  actors Cashier }

boundary Sale from Shop to Till version 1.0 {
  style event
  event Sold http post "/sold" { fact { amount : money } }
  access { scope "sales:tell" roles Clerk }
}
```
"""

from collections.abc import Iterator

from merestone.diagnostics import Finding, Severity
from merestone.model.boundary import Model
from merestone.model.names import local

CODE, SEVERITY, ENFORCES = "SEC101", Severity.ERROR, ("S-3.0.10",)


def check(model: Model) -> Iterator[Finding]:
    """For each boundary in which an operation has no scope."""
    for boundary in model.boundaries.values():
        open_ = [o for o in boundary.operations if not (access := o.access or boundary.access) or not access.scope]
        if open_:
            names = (
                f"`{local(boundary.name)}`" if len(open_) == len(boundary.operations) else f"`{local(open_[0].name)}`"
            )
            span = boundary.span if len(open_) == len(boundary.operations) else open_[0].span
            yield Finding(span, f"{names} does not say who may use it", 'add `access { scope ".." roles .. }`')
