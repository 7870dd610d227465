"""A batch lacks one of the controls under which a file may change anything.

## Why
A file is the bluntest way to change another system: thousands of rows at once, often at night, often twice. It is let in only
if it can be proven whole, if a bad row has a known fate, if a second drop does nothing, and if somebody is told what became of it.

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
  mutability { effective from manifest.day }
  recovery {
    idempotent by manifest.checksum forever
    checksum sha256
    totals manifest.rowCount
    rows reject the run
    report to Clerk within 1 h
  }
}
```
```report
error[STY302]: `DaySales` does not say what the same file does a second time
 --> example.mere:7:8
  |
7 |   file DaySales on Drop {
  |        ^^^^^^^^
  = help: add `rerun is the same run` to its recovery
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
  mutability { effective from manifest.day }
  recovery {
    idempotent by manifest.checksum forever
    checksum sha256
    totals manifest.rowCount
    rows reject the run
    rerun is the same run
    report to Clerk within 1 h
  }
}
```
"""

from collections.abc import Iterator

from merestone.diagnostics import Finding, Severity
from merestone.facts.handoffs import Handoff, batches
from merestone.model.aspects import AspectName, Checksum, Clause, EffectiveFrom, Nothing, Report, Rerun, Rows, Totals
from merestone.model.boundary import Model
from merestone.model.names import local

CODE, SEVERITY = "STY302", Severity.ERROR
ENFORCES = ("S-5.6.1", "S-5.6.7", "S-5.6.8", "S-5.6.9", "S-5.6.10", "S-5.6.12")


CONTROLS: tuple[tuple[type[Clause], AspectName, str, str], ...] = (
    (Checksum, "recovery", "how a damaged file is known", "checksum sha256"),
    (Totals, "recovery", "which control totals prove that it is whole", "totals manifest.FIELD"),
    (Rows, "recovery", "what a bad row does", "rows reject the run"),
    (Rerun, "recovery", "what the same file does a second time", "rerun is the same run"),
    (Report, "recovery", "who is told what became of it", "report to ROLE within D"),
    (EffectiveFrom, "mutability", "from when on it counts", "effective from manifest.FIELD"),
)


def check(model: Model) -> Iterator[Finding]:
    """For each control that a file of a batch lacks."""
    for handoff in batches(model):
        for kind, aspect, what, hint in CONTROLS:
            if _speaks(handoff, aspect) and handoff.clause(kind) is None:
                message = f"`{local(handoff.operation.name)}` does not say {what}"
                span = handoff.operation.span
                yield Finding(span, message, f"add `{hint}` to its {aspect}", topic=hint.split()[0])


def _speaks(handoff: Handoff, aspect: AspectName) -> bool:
    """Whether the aspect is stated at all, and not stated to be nothing; a missing aspect is another finding."""
    said = [i.clause for i in handoff.clauses if i.clause.aspect == aspect]
    return bool(said) and not any(isinstance(c, Nothing) for c in said)
