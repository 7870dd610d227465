"""The key of a run is taken from its rows.

## Why
A run has one key, and many rows. Which row would it be? The manifest speaks of the file as a whole, and is there before any
row is read.

## Example
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
  recovery { idempotent by row.saleId forever }
}
```
```report
error[REC302]: `row.saleId` is a value of one row, and cannot be the key of the whole run
  --> example.mere:11:14
   |
11 |   recovery { idempotent by row.saleId forever }
   |              ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^
   = help: name fields of the manifest
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
  recovery { idempotent by manifest.checksum forever }
}
```
"""

from collections.abc import Iterator

from merestone.diagnostics import Finding, Severity
from merestone.facts.handoffs import batches
from merestone.model.aspects import Idempotent, Totals
from merestone.model.boundary import Model

CODE, SEVERITY, ENFORCES = "REC302", Severity.ERROR, ("S-5.6.9", "S-28.3.1")


def check(model: Model) -> Iterator[Finding]:
    """For each key, and each control total, that starts at a row."""
    for handoff in batches(model):
        clauses: tuple[Idempotent | Totals, ...] = (*handoff.all(Idempotent), *handoff.all(Totals))
        for clause in clauses:
            rows = [path for path in clause.paths if path[0] == "row"]
            if rows:
                what = "the key of" if isinstance(clause, Idempotent) else "a control total of"
                message = f"`{'.'.join(rows[0])}` is a value of one row, and cannot be {what} the whole run"
                yield Finding(clause.span, message, "name fields of the manifest")
