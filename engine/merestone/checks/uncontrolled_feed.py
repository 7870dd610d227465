"""A feed lacks one of the controls by which its copy can be trusted.

## Why
A copy drifts: facts come late, twice, out of order or never. It is only worth reading when its order is known, repetitions
are recognised, the past can be told again, and somebody measures whether it is whole.

## Example
```mere
module shop
system Shop "Web shop" { kind platform  actors Clerk }
system Books "Reports" { kind warehouse }
channel Sales on kafka "sales" { readers Books }
channel Drop on sftp "archive" { readers Books }
channel Alerts on http "/alerts" { readers Shop }
boundary Alarms from Books to Shop version 1.0 {
  style event
  event SalesMissing on Alerts { fact { at : timestamp } }
}
boundary SalesFeed from Shop to Books version 1.0 {
  style feed
  stream Sold on Sales { fact { saleId : uuid } }
  file Archive on Drop { manifest { checksum : hash } row { saleId : uuid } }
  recovery {
    ordered by saleId
    dedupe by eventId
    backfill by Archive, overlap 1 d
    quality completeness >= 99 % else SalesMissing
  }
}
```
```report
error[STY301]: `SalesFeed` does not say how far back it can be told again
  --> example.mere:11:10
   |
11 | boundary SalesFeed from Shop to Books version 1.0 {
   |          ^^^^^^^^^
   = help: add `replay from D back` to its recovery
```

## Instead
```mere
module shop
system Shop "Web shop" { kind platform  actors Clerk }
system Books "Reports" { kind warehouse }
channel Sales on kafka "sales" { readers Books }
channel Drop on sftp "archive" { readers Books }
channel Alerts on http "/alerts" { readers Shop }
boundary Alarms from Books to Shop version 1.0 {
  style event
  event SalesMissing on Alerts { fact { at : timestamp } }
}
boundary SalesFeed from Shop to Books version 1.0 {
  style feed
  stream Sold on Sales { fact { saleId : uuid } }
  file Archive on Drop { manifest { checksum : hash } row { saleId : uuid } }
  recovery {
    ordered by saleId
    dedupe by eventId
    replay from 7 d back
    backfill by Archive, overlap 1 d
    quality completeness >= 99 % else SalesMissing
  }
}
```
"""

from collections.abc import Iterator

from merestone.diagnostics import Finding, Severity
from merestone.facts.handoffs import Handoff, handoffs_of
from merestone.model.aspects import Backfill, Clause, DedupeBy, Nothing, OrderedBy, Quality, Replay
from merestone.model.boundary import Model
from merestone.model.names import local

CODE, SEVERITY = "STY301", Severity.ERROR
ENFORCES = ("S-5.5.6", "S-5.5.7", "S-5.5.8", "S-5.5.10", "S-5.5.11", "S-18.3.8", "S-18.3.9", "S-26.3.5")


CONTROLS: tuple[tuple[type[Clause], str, str], ...] = (
    (OrderedBy, "in which order its facts count", "ordered by PATH"),
    (DedupeBy, "how a repetition is known", "dedupe by eventId"),
    (Replay, "how far back it can be told again", "replay from D back"),
    (Backfill, "how its copy is built from nothing", "backfill by FILE, overlap D"),
    (Quality, "when it is too bad to be used", "quality completeness >= N % else EVENT"),
)


def check(model: Model) -> Iterator[Finding]:
    """For each control that a stream lacks, told once for a boundary where no stream has it."""
    for boundary in model.boundaries.values():
        within = [h for h in handoffs_of(model, boundary) if h.operation.kind == "stream" and _speaks(h)]
        for kind, what, hint in CONTROLS:
            without = [h for h in within if h.clause(kind) is None]
            places = [boundary] if without and len(without) == len(within) else [h.operation for h in without]
            for place in places:
                message = f"`{local(place.name)}` does not say {what}"
                yield Finding(place.span, message, f"add `{hint}` to its recovery", topic=hint.split()[0])


def _speaks(handoff: Handoff) -> bool:
    """Whether recovery is stated at all, and not stated to be nothing; a missing aspect is another finding."""
    recovery = [i.clause for i in handoff.clauses if i.clause.aspect == "recovery"]
    return bool(recovery) and not any(isinstance(c, Nothing) for c in recovery)
