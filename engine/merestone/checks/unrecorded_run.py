"""Nobody keeps the record of a run.

## Why
When a number is doubted months later, the question is which file it came from and what became of that file. So one side at least
keeps the manifest and the outcome of every run.

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
  evidence { Till keeps outcome for 7 years }
}
```
```report
error[EVI301]: nobody keeps the manifest of the runs of `DaySales`
 --> example.mere:7:8
  |
7 |   file DaySales on Drop {
  |        ^^^^^^^^
  = help: add `S keeps manifest for D` to its evidence
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
  evidence { Till keeps manifest, outcome for 7 years }
}
```
"""

from collections.abc import Iterator

from merestone.diagnostics import Finding, Severity
from merestone.facts.handoffs import batches
from merestone.model.aspects import Keeps
from merestone.model.boundary import Model

RECORD = ("manifest", "outcome")

CODE, SEVERITY, ENFORCES = "EVI301", Severity.ERROR, ("S-5.6.11", "S-4.0.4")


def check(model: Model) -> Iterator[Finding]:
    """For each batch of which something is kept, but by no one the manifest, or by no one the outcome."""
    for handoff in batches(model):
        kept = {item.path for clause in handoff.all(Keeps) for item in clause.items}
        missing = [word for word in RECORD if (word,) not in kept and (word, "hash") not in kept]
        if kept and missing:
            message = f"nobody keeps the {' and the '.join(missing)} of the runs of `{handoff.name}`"
            yield Finding(handoff.operation.span, message, f"add `S keeps {', '.join(missing)} for D` to its evidence")
