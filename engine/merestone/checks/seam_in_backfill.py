"""A backfill leaves a seam between the file and the stream.

## Why
The file ends at one moment and the stream begins at another. Only if they overlap, and repetitions are recognised, is there
neither a hole nor a double.

## Example
```mere
module shop
system Shop "Web shop" { kind platform  actors Clerk }
system Books "Reports" { kind warehouse }
channel Sales on kafka "sales" { readers Books }
channel Drop on sftp "archive" { readers Books }
boundary SalesFeed from Shop to Books version 1.0 {
  style feed
  stream Sold on Sales { fact { saleId : uuid } }
  file Archive on Drop { manifest { checksum : hash } row { saleId : uuid } }
  recovery { dedupe by eventId  backfill by Archive }
}
```
```report
error[REC304]: nobody can tell whether `Archive` and the stream meet
  --> example.mere:10:33
   |
10 |   recovery { dedupe by eventId  backfill by Archive }
   |                                 ^^^^^^^^^^^^^^^^^^^
   = help: write `backfill by Archive, overlap D`
```

## Instead
```mere
module shop
system Shop "Web shop" { kind platform  actors Clerk }
system Books "Reports" { kind warehouse }
channel Sales on kafka "sales" { readers Books }
channel Drop on sftp "archive" { readers Books }
boundary SalesFeed from Shop to Books version 1.0 {
  style feed
  stream Sold on Sales { fact { saleId : uuid } }
  file Archive on Drop { manifest { checksum : hash } row { saleId : uuid } }
  recovery { dedupe by eventId  backfill by Archive, overlap 1 d }
}
```
"""

from collections.abc import Iterator

from merestone.diagnostics import Finding, Severity
from merestone.facts.handoffs import streams
from merestone.model.aspects import Backfill
from merestone.model.boundary import Model
from merestone.model.names import local

CODE, SEVERITY, ENFORCES = "REC304", Severity.ERROR, ("S-5.5.10", "S-18.3.8")


def check(model: Model) -> Iterator[Finding]:
    """For each backfill without an overlap; one clause may serve several streams."""
    clauses = {c.span: c for h in streams(model) for c in h.all(Backfill)}
    for clause in clauses.values():
        if not clause.overlap_ms:
            message = f"nobody can tell whether `{local(clause.file)}` and the stream meet"
            yield Finding(clause.span, message, f"write `backfill by {local(clause.file)}, overlap D`")
