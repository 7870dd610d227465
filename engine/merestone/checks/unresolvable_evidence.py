"""An item of evidence resolves to nothing.

## Why
Evidence is compared with what was sent, answered and recorded. A name that is none of these is promised and never kept.

## Example
```mere
module shop
system Shop "Web shop" { kind platform  actors Clerk }
system Till "Payments" { kind billing  actors Cashier }

boundary Sale from Shop to Till version 1.0 {
  style sync command
  command Pay http post "/pay" {
    request   { basketId : uuid }
    completed { receiptNo : uuid }
  }
  evidence { Till keeps request.hash, decision, completed.receiptNo for 10 years }
}
```
```report
error[EVI101]: `decision` resolves to nothing that could be kept
  --> example.mere:11:39
   |
11 |   evidence { Till keeps request.hash, decision, completed.receiptNo for 10 years }
   |                                       ^^^^^^^^
   = help: name a message, a field of it, or: request, hash, outcome, decidedAt, sentAt, receivedAt, attempts, approver
```

## Instead
```mere
module shop
system Shop "Web shop" { kind platform  actors Clerk }
system Till "Payments" { kind billing  actors Cashier }

boundary Sale from Shop to Till version 1.0 {
  style sync command
  command Pay http post "/pay" {
    request   { basketId : uuid }
    completed { receiptNo : uuid }
  }
  evidence { Till keeps request.hash, outcome, completed.receiptNo for 10 years }
}
```
"""

from collections.abc import Iterator

from merestone.diagnostics import Applicability, Finding, Severity, nearest, respelt
from merestone.facts.evidence import RECORDED, resolves
from merestone.facts.handoffs import Handoff, handoffs
from merestone.model.aspects import Item, Keeps
from merestone.model.boundary import Model
from merestone.model.envelope import ENVELOPE

CODE, SEVERITY, ENFORCES = "EVI101", Severity.ERROR, ("S-4.0.4", "S-4.0.10", "S-28.7.4")
FIX = Applicability.SAFE


def check(model: Model) -> Iterator[Finding]:
    """For each item that no handoff it is kept for can fill."""
    kept: dict[Item, list[Handoff]] = {}
    for handoff in handoffs(model):
        for item in (i for c in handoff.all(Keeps) for i in c.items):
            kept.setdefault(item, []).append(handoff)
    for item, within in kept.items():
        if not any(resolves(model.vocabulary, h.operation, item.path) for h in within):
            yield _finding(item, within)


def _finding(item: Item, within: list[Handoff]) -> Finding:
    """The finding, with what was probably meant."""
    path = ".".join(item.path)
    fields = [f"{m.role}.{f.name}" for h in within for m in h.operation.messages for f in m.fields]
    known = [*RECORDED, *ENVELOPE, *fields]
    meant = nearest(path, known)
    hint = f"did you mean `{meant}`?" if meant else f"name a message, a field of it, or: {', '.join(RECORDED)}"
    message = f"`{path}` resolves to nothing that could be kept"
    return Finding(item.span, message, hint, fixes=respelt(item.span, path, known))
