"""An invariant does not say which of its subjects belong together.

## Why
An invariant that speaks of an order and of a handoff means the order that the handoff is about. `per` names the entity
through which they pair; both sides must lead to it, or nothing pairs and the invariant is true of everything.

## Example
```mere
module shop
system Shop "Web shop" { kind platform  actors Clerk }
system Till "Payments" { kind billing  actors Cashier }

entity Basket owned by Shop {
  key basketId : uuid
  status : lifecycle { initial open  open -> sent  final sent }
}
boundary Sale from Shop to Till version 1.0 {
  style async command
  command Pay http post "/pay" { request { basket : reference to Basket } }
}
invariant NothingSentUnpaid {
  Pay enters completed precedes Basket enters sent
}
```
```report
error[TYP203]: nothing says which `Pay` and `Basket` belong together in `NothingSentUnpaid`
  --> example.mere:13:11
   |
13 | invariant NothingSentUnpaid {
   |           ^^^^^^^^^^^^^^^^^
   = help: write `per ENTITY` after its name
```

## Instead
```mere
module shop
system Shop "Web shop" { kind platform  actors Clerk }
system Till "Payments" { kind billing  actors Cashier }

entity Basket owned by Shop {
  key basketId : uuid
  status : lifecycle { initial open  open -> sent  final sent }
}
boundary Sale from Shop to Till version 1.0 {
  style async command
  command Pay http post "/pay" { request { basket : reference to Basket } }
}
invariant NothingSentUnpaid per Basket {
  Pay enters completed precedes Basket enters sent
}
```
"""

from collections.abc import Iterator

from merestone.diagnostics import Finding, Severity
from merestone.facts.about import about
from merestone.facts.handoffs import operation_named
from merestone.facts.subjects import subjects_of
from merestone.model.boundary import Invariant, Model
from merestone.model.names import local
from merestone.model.reach import lineage

CODE, SEVERITY, ENFORCES = "TYP203", Severity.ERROR, ("S-4.0.8", "S-4.0.13")


def check(model: Model) -> Iterator[Finding]:
    """For each invariant of several subjects without `per`, and each subject that does not lead to it."""
    for invariant in model.invariants.values():
        subjects = subjects_of(invariant.formula)
        if invariant.per is None and len(subjects) > 1:
            names = " and ".join(f"`{local(s)}`" for s in subjects)
            message = f"nothing says which {names} belong together in `{local(invariant.name)}`"
            yield Finding(invariant.span, message, "write `per ENTITY` after its name")
        for subject in subjects if invariant.per else ():
            yield from _astray(model, invariant, subject)


def _astray(model: Model, invariant: Invariant, subject: str) -> Iterator[Finding]:
    """A finding if the subject does not lead to the entity that pairs."""
    operation = operation_named(model, subject)
    if operation:
        found = {e for m in operation.messages for e, _ in about(model.vocabulary, m.fields)}
    else:
        found = {subject, *(e.name for e in lineage(model.vocabulary, subject))}
    if invariant.per not in found:
        message = f"`{local(subject)}` does not belong to one `{local(invariant.per or '')}`"
        yield Finding(invariant.span, message, "pair by an entity that every subject is about or is part of")
