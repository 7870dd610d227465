"""A boundary says nothing of one of the five aspects.

## Why
Ownership, timing, mutability, evidence and recovery are what a boundary is; an interface description has none of them.
An aspect that is left out is decided by whoever meets the question first, usually at night.

## Example
```mere
module shop
system Shop "Web shop" { kind platform  actors Clerk }
system Till "Payments" { kind billing  actors Cashier }

boundary Sale from Shop to Till version 1.0 {
  style event
  event Sold http post "/sold" { fact { amount : money } }
  ownership  { nothing because "a sale is nobody's field" }
  timing     { delivered within 5 s }
  mutability { append only }
  recovery   { dedupe by eventId }
}
```
```report
error[STY101]: `Sale` says nothing of evidence
 --> example.mere:5:10
  |
5 | boundary Sale from Shop to Till version 1.0 {
  |          ^^^^
  = help: add `evidence { .. }`; if there is nothing to say, `nothing because ".."`
```

## Instead
```mere
module shop
system Shop "Web shop" { kind platform  actors Clerk }
system Till "Payments" { kind billing  actors Cashier }

boundary Sale from Shop to Till version 1.0 {
  style event
  event Sold http post "/sold" { fact { amount : money } }
  ownership  { nothing because "a sale is nobody's field" }
  timing     { delivered within 5 s }
  mutability { append only }
  evidence   { Till keeps eventId for 10 years }
  recovery   { dedupe by eventId }
}
```
"""

from collections.abc import Iterator

from merestone.diagnostics import Finding, Severity
from merestone.facts.handoffs import Handoff, handoffs_of
from merestone.facts.in_force import of_boundary, takes_back
from merestone.model.aspects import ASPECTS, AspectName
from merestone.model.boundary import Model
from merestone.model.names import local

CODE, SEVERITY = "STY101", Severity.ERROR
ENFORCES = ("S-4.0.1", "S-4.0.2", "S-4.0.3", "S-4.0.4", "S-4.0.5", "S-4.0.6", "S-4.0.7", "S-30.0.2")


def check(model: Model) -> Iterator[Finding]:
    """For each aspect that a boundary leaves out everywhere, and each that single handoffs of it leave out."""
    for boundary in model.boundaries.values():
        within = handoffs_of(model, boundary)
        for aspect in ASPECTS:
            silent = [h for h in within if not _speaks(model, h, aspect)]
            hint = f'add `{aspect} {{ .. }}`; if there is nothing to say, `nothing because ".."`'
            if silent and len(silent) == len(within):
                yield Finding(boundary.span, f"`{local(boundary.name)}` says nothing of {aspect}", hint, topic=aspect)
            elif silent:
                for handoff in silent:
                    message = f"`{handoff.name}` says nothing of {aspect}"
                    yield Finding(handoff.operation.span, message, hint, topic=aspect)


def _speaks(model: Model, handoff: Handoff, aspect: AspectName) -> bool:
    """Whether a clause of that aspect holds for the handoff, or makes it the one that takes others back."""
    around = (i.clause for i in of_boundary(model, handoff.boundary))
    return any(i.clause.aspect == aspect for i in handoff.clauses) or any(
        c.aspect == aspect and takes_back(c) == handoff.operation.name for c in around
    )
