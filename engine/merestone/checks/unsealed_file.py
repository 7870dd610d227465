"""The manifest of a file carries no checksum.

## Why
A file that was cut short, or changed on the way, looks like any other. The manifest seals it: with the hash of its rows the
receiver can tell, before the first row counts.

## Example
```mere
module shop
system Shop "Web shop" { kind platform  actors Clerk }
system Till "Payments" { kind billing }
channel Drop on sftp "sales" { readers Till }
boundary Sales from Shop to Till version 1.0 {
  style batch
  file DaySales on Drop {
    manifest { day : date, rowCount : integer }
    row      { saleId : uuid }
  }
}
```
```report
error[STY305]: the manifest of `DaySales` has no field that seals its rows
 --> example.mere:8:5
  |
8 |     manifest { day : date, rowCount : integer }
  |     ^^^^^^^^
  = help: add `checksum : hash`
```

## Instead
```mere
module shop
system Shop "Web shop" { kind platform  actors Clerk }
system Till "Payments" { kind billing }
channel Drop on sftp "sales" { readers Till }
boundary Sales from Shop to Till version 1.0 {
  style batch
  file DaySales on Drop {
    manifest { day : date, checksum : hash, rowCount : integer }
    row      { saleId : uuid }
  }
}
```
"""

from collections.abc import Iterator

from merestone.diagnostics import Finding, Severity
from merestone.model.boundary import Model
from merestone.model.names import local
from merestone.model.types import Scalar

CODE, SEVERITY, ENFORCES = "STY305", Severity.ERROR, ("S-5.6.7",)


def check(model: Model) -> Iterator[Finding]:
    """For each file with a manifest in which no field is a hash."""
    for operation in model.operations():
        manifest = operation.message("manifest") if operation.kind == "file" else None
        if manifest and not any(isinstance(f.type, Scalar) and f.type.name == "hash" for f in manifest.fields):
            message = f"the manifest of `{local(operation.name)}` has no field that seals its rows"
            yield Finding(manifest.span, message, "add `checksum : hash`")
