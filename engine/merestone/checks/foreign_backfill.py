"""A stream is backfilled by a file that does not hold what it tells of.

## Why
A backfill stands in for facts that are too old to be told again. It must come from the same system, go to the same readers, and
hold rows of the same entity; otherwise the copy is rebuilt as something else.

## Example
```mere
module shop
system Shop "Web shop" { kind platform  actors Clerk }
system Books "Reports" { kind warehouse }
channel Sales on kafka "sales" { readers Books }
entity Sale owned by Shop { key saleId : uuid }
entity Ware owned by Shop { key wareId : uuid }
channel Drop on sftp "archive" { readers Books }
boundary SalesFeed from Shop to Books version 1.0 {
  style feed
  stream Sold on Sales { fact { sale : replica of Sale } }
  file Archive on Drop { manifest { checksum : hash } row { item : replica of Ware } }
  recovery { dedupe by eventId  backfill by Archive, overlap 1 d }
}
```
```report
error[REC305]: `Sold` tells of `Sale`, and `Archive` has rows of `Ware`
  --> example.mere:12:33
   |
12 |   recovery { dedupe by eventId  backfill by Archive, overlap 1 d }
   |                                 ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^
  ::: example.mere:10:10: the stream
  ::: example.mere:11:8: the file
   = help: name a file that holds what the stream tells of
```

## Instead
```mere
module shop
system Shop "Web shop" { kind platform  actors Clerk }
system Books "Reports" { kind warehouse }
channel Sales on kafka "sales" { readers Books }
entity Sale owned by Shop { key saleId : uuid }
entity Ware owned by Shop { key wareId : uuid }
channel Drop on sftp "archive" { readers Books }
boundary SalesFeed from Shop to Books version 1.0 {
  style feed
  stream Sold on Sales { fact { sale : replica of Sale } }
  file Archive on Drop { manifest { checksum : hash } row { item : replica of Sale } }
  recovery { dedupe by eventId  backfill by Archive, overlap 1 d }
}
```
"""

from collections.abc import Iterator

from merestone.diagnostics import Finding, Related, Severity
from merestone.facts.handoffs import Handoff, streams
from merestone.model.aspects import Backfill
from merestone.model.boundary import Boundary, Message, Model, Operation
from merestone.model.names import local
from merestone.model.types import Crossing

CODE, SEVERITY, ENFORCES = "REC305", Severity.ERROR, ("S-5.5.10", "S-18.3.8")


def check(model: Model) -> Iterator[Finding]:
    """For each stream whose backfill has another sender, misses a reader, or has rows of another entity."""
    around = {o.name: (b, o) for b in model.boundaries.values() for o in b.operations}
    for handoff in streams(model):
        clause = handoff.clause(Backfill)
        if clause is None or clause.file not in around:
            continue
        boundary, file = around[clause.file]
        if fault := _sides(handoff, boundary, file) or _content(handoff, file):
            related = (Related(handoff.operation.span, "the stream"), Related(file.span, "the file"))
            hint = "name a file that holds what the stream tells of"
            yield Finding(clause.span, fault, hint, related, topic=handoff.name)


def _sides(handoff: Handoff, boundary: Boundary, file: Operation) -> str | None:
    """What is wrong with the sides of the file, if anything is."""
    senders, others = (_senders(b, o) for b, o in ((handoff.boundary, handoff.operation), (boundary, file)))
    if not senders or not others:
        return None
    sender, other = senders[0], others[0]
    if sender != other:
        return f"`{local(sender)}` tells `{handoff.name}`, and `{local(file.name)}` comes from `{local(other)}`"
    readers = {handoff.operation.only_to} if handoff.operation.only_to else set(handoff.boundary.receivers)
    missing = sorted(local(r) for r in readers - ({file.only_to} if file.only_to else set(boundary.receivers)) if r)
    return f"`{missing[0]}` reads `{handoff.name}`, and does not get `{local(file.name)}`" if missing else None


def _senders(boundary: Boundary, operation: Operation) -> tuple[str, ...]:
    """Who says it; nobody, where the name has a fault of its own."""
    return (operation.only_from,) if operation.only_from else boundary.senders


def _content(handoff: Handoff, file: Operation) -> str | None:
    """What is wrong with the rows, where both sides carry entities."""
    told, kept = _entities(handoff.operation.message("fact")), _entities(file.message("row"))
    if not told or told & kept:
        return None
    rows = f"has rows of `{sorted(kept)[0]}`" if kept else "has no rows of it"
    return f"`{handoff.name}` tells of `{sorted(told)[0]}`, and `{local(file.name)}` {rows}"


def _entities(message: Message | None) -> set[str]:
    """The entities whose content the message carries."""
    crossings = [f.type for f in message.fields if isinstance(f.type, Crossing)] if message else []
    return {local(c.entity) for c in crossings if c.kind != "reference"}
