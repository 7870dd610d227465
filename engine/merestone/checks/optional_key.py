"""A key is made of a field that may be absent.

## Why
Two requests without the field would have one key, and the second would be taken for a repetition of the first.

## Example
```mere
module shop
system Shop "Web shop" { kind platform  actors Clerk }
system Till "Payments" { kind billing  actors Cashier }

boundary Sale from Shop to Till version 1.0 {
  style sync command
  command Pay http post "/pay" {
    request { basketId : uuid? }
    recovery { idempotent by basketId forever }
  }
}
```
```report
error[REC111]: `basketId` may be absent, and is part of the key of `Pay`
 --> example.mere:9:16
  |
9 |     recovery { idempotent by basketId forever }
  |                ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^
  = help: make the key of required fields
```

## Instead
```mere
module shop
system Shop "Web shop" { kind platform  actors Clerk }
system Till "Payments" { kind billing  actors Cashier }

boundary Sale from Shop to Till version 1.0 {
  style sync command
  command Pay http post "/pay" {
    request { basketId : uuid }
    recovery { idempotent by basketId forever }
  }
}
```
"""

from collections.abc import Iterator

from merestone.diagnostics import Finding, Severity
from merestone.facts.handoffs import commands
from merestone.model.aspects import Idempotent
from merestone.model.boundary import Model

CODE, SEVERITY, ENFORCES = "REC111", Severity.ERROR, ("S-5.2.6", "S-28.3.1")


def check(model: Model) -> Iterator[Finding]:
    """For each key path that starts at an optional field of the request."""
    for handoff in commands(model):
        key, request = handoff.clause(Idempotent), handoff.operation.message("request")
        manifest = handoff.operation.message("manifest")
        optional: set[tuple[str, ...]] = {(f.name,) for f in request.fields if f.optional} if request else set()
        optional |= {("manifest", f.name) for f in manifest.fields if f.optional} if manifest else set()
        for path in key.paths if key else ():
            if key and (path[:1] in optional or path[:2] in optional):
                message = f"`{'.'.join(path)}` may be absent, and is part of the key of `{handoff.name}`"
                yield Finding(key.span, message, "make the key of required fields")
