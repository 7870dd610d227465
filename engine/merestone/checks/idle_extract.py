"""A file stands in a feed, and no stream is filled from it.

## Why
A feed is its streams; a file in it is there to fill a copy with what is too old to be told again. Where no stream names it, either
the stream that it belongs to is missing, or somebody makes a file that nobody reads.

## Example
```mere
module shop
system Shop "Web shop" { kind platform  actors Clerk }
system Books "Reports" { kind warehouse }
channel Sales on kafka "sales" { readers Books }
channel Drop on sftp "archive" { readers Books }
entity Sale owned by Shop { key saleId : uuid }
boundary SalesFeed from Shop to Books version 1.0 {
  style feed
  stream Sold on Sales { fact { sale : replica of Sale } }
  file Archive on Drop { manifest { checksum : hash } row { sale : replica of Sale } }
  recovery { dedupe by eventId }
}
```
```report
warning[REC306]: no stream of `SalesFeed` is filled from `Archive`
  --> example.mere:10:8
   |
10 |   file Archive on Drop { manifest { checksum : hash } row { sale : replica of Sale } }
   |        ^^^^^^^
   = help: add `backfill by Archive, overlap 1 d` to the recovery of its stream
```

## Instead
```mere
module shop
system Shop "Web shop" { kind platform  actors Clerk }
system Books "Reports" { kind warehouse }
channel Sales on kafka "sales" { readers Books }
channel Drop on sftp "archive" { readers Books }
entity Sale owned by Shop { key saleId : uuid }
boundary SalesFeed from Shop to Books version 1.0 {
  style feed
  stream Sold on Sales { fact { sale : replica of Sale } }
  file Archive on Drop { manifest { checksum : hash } row { sale : replica of Sale } }
  recovery { dedupe by eventId  backfill by Archive, overlap 1 d }
}
```
"""

from collections.abc import Iterator

from merestone.diagnostics import Finding, Severity
from merestone.facts.handoffs import streams
from merestone.model.aspects import Backfill
from merestone.model.boundary import Boundary, Model, Operation
from merestone.model.names import local

CODE, SEVERITY, ENFORCES = "REC306", Severity.WARNING, ("S-5.5.10", "S-18.3.8")


def check(model: Model) -> Iterator[Finding]:
    """For each file of a feed that no stream names as its backfill, if none of the feed's own streams names a file from elsewhere."""
    filled = {(h.boundary.name, clause.file) for h in streams(model) for clause in h.all(Backfill)}
    filling = {file for _, file in filled}
    for boundary in model.boundaries.values():
        own = {o.name for o in boundary.operations if o.kind == "file"} if boundary.style == "feed" else set[str]()
        if all(file in own for name, file in filled if name == boundary.name):
            yield from (_finding(boundary, o) for o in boundary.operations if o.name in own - filling)


def _finding(boundary: Boundary, file: Operation) -> Finding:
    name = local(file.name)
    hint = f"add `backfill by {name}, overlap 1 d` to the recovery of its stream"
    return Finding(file.span, f"no stream of `{local(boundary.name)}` is filled from `{name}`", hint)
