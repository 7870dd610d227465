"""A file lacks its manifest, or its rows.

## Why
The manifest says how many rows there are and seals them; a row says what they are. A file without the one cannot be shown to be
whole, and of one without the other nobody knows what to read.

## Example
```mere
module shop
system Shop "Web shop" { kind platform  actors Clerk }
system Lake "Analytics" { kind warehouse  actors Analyst }
channel Drop on sftp "sales/days" { carries internal  readers Lake }

boundary Sales from Shop to Lake version 1.0 {
  style feed
  stream Sold http post "/sold" { fact { saleId : uuid } }
  file DaySales on Drop { manifest { checksum : hash } }
  recovery { backfill by DaySales, overlap 1 d }
}
```
```report
error[STY307]: `DaySales` has no `row`
 --> example.mere:9:8
  |
9 |   file DaySales on Drop { manifest { checksum : hash } }
  |        ^^^^^^^^
  = help: add `row { .. }`
```

## Instead
```mere
module shop
system Shop "Web shop" { kind platform  actors Clerk }
system Lake "Analytics" { kind warehouse  actors Analyst }
channel Drop on sftp "sales/days" { carries internal  readers Lake }

boundary Sales from Shop to Lake version 1.0 {
  style feed
  stream Sold http post "/sold" { fact { saleId : uuid } }
  file DaySales on Drop { manifest { checksum : hash } row { saleId : uuid } }
  recovery { backfill by DaySales, overlap 1 d }
}
```
"""

from collections.abc import Iterator

from merestone.diagnostics import Finding, Severity
from merestone.model.boundary import HANDED_OVER, Model
from merestone.model.names import local

CODE, SEVERITY, ENFORCES = "STY307", Severity.ERROR, ("S-5.5.10", "S-5.6.7", "S-5.6.8")


def check(model: Model) -> Iterator[Finding]:
    """For each file beside the handoffs of its boundary; what a batch hands over is whole by its style."""
    for boundary in model.boundaries.values():
        beside = (o for o in boundary.operations if o.kind == "file" and HANDED_OVER[boundary.style] != "file")
        for operation in beside:
            for role in ("manifest", "row"):
                if operation.message(role) is None:
                    message = f"`{local(operation.name)}` has no `{role}`"
                    yield Finding(operation.span, message, f"add `{role} {{ .. }}`", topic=role)
