"""A gate waits for something that its sender never hears of.

## Why
`may start once` is judged by who sends, at the moment of sending. A sender that neither owns what is waited for, nor takes part in it, nor is told
of it, can only guess: it sends too early, or never. A milestone is told by a message that names it.

## Example
```mere
module shop
system Shop "Web shop" { kind platform  actors Clerk }
system Dock "Dock"     { kind inventory  actors Packer }
system Post "Carrier"  { kind other }
enum Kind { letter, parcel }
entity Basket owned by Shop {
  key basketId : uuid
  kind   : Kind
  status : lifecycle { initial open  open -> paid  final paid }
}
milestone Packable of Basket by kind {
  letter when Basket is paid
  parcel when Basket is paid
}
boundary Parcels from Dock to Post version 1.0 {
  style sync command
  command HandOver http post "/parcels" { request { basket : reference to Basket } }
  timing { may start once Packable is reached }
}
```
```report
error[TIM703]: `Dock` sends `HandOver`, and is never told of `Packable`
  --> example.mere:18:12
   |
18 |   timing { may start once Packable is reached }
   |            ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^
   = help: tell `Dock` of it in a message with `reference to Packable`, or wait for what `Dock` sees
```

## Instead
```mere
module shop
system Shop "Web shop" { kind platform  actors Clerk }
system Dock "Dock"     { kind inventory  actors Packer }
system Post "Carrier"  { kind other }
enum Kind { letter, parcel }
entity Basket owned by Shop {
  key basketId : uuid
  kind   : Kind
  status : lifecycle { initial open  open -> paid  final paid }
}
milestone Packable of Basket by kind {
  letter when Basket is paid
  parcel when Basket is paid
}
channel Packing on http "/packing" { readers Dock }
boundary Packed from Shop to Dock version 1.0 {
  style event
  event PackingAllowed on Packing { fact { basket : reference to Packable } }
}
boundary Parcels from Dock to Post version 1.0 {
  style sync command
  command HandOver http post "/parcels" { request { basket : reference to Basket } }
  timing { may start once Packable is reached }
}
```
"""

from collections.abc import Iterator

from merestone.diagnostics import Finding, Severity
from merestone.facts.gates import gates
from merestone.facts.handoffs import Handoff, handoffs
from merestone.facts.parties import starters
from merestone.facts.seers import seers
from merestone.facts.subjects import in_condition
from merestone.model.aspects import MayStart
from merestone.model.boundary import Model
from merestone.model.names import local

CODE, SEVERITY, ENFORCES = "TIM703", Severity.ERROR, ("S-4.0.2",)


def check(model: Model) -> Iterator[Finding]:
    """For each gate with a subject that no system which starts the operation sees; once for a clause.

    Nothing is said while any declaration has a fault: what tells it may stand there. What documents and journeys wait for
    is a rule of its own.
    """
    told: set[tuple[MayStart, str]] = set()
    for handoff in handoffs(model) if not model.unsound else ():
        for clause, subject in _waited_for(model, handoff):
            starting, seeing = starters(handoff.boundary, handoff.operation), seers(model, subject)
            if seeing and not starting & seeing and (clause, subject) not in told:
                told.add((clause, subject))
                yield _finding(handoff, clause, starting, subject)


def _waited_for(model: Model, handoff: Handoff) -> Iterator[tuple[MayStart, str]]:
    """Each subject of each gate that the boundary writes itself."""
    told = {s for gate in gates(model, handoff.operation.name) for s in in_condition(gate.condition)}
    for clause in handoff.all(MayStart):
        yield from ((clause, s) for s in dict.fromkeys(in_condition(clause.condition)) if s not in told)


def _finding(handoff: Handoff, clause: MayStart, starting: frozenset[str], subject: str) -> Finding:
    who, what = " and ".join(sorted(f"`{local(s)}`" for s in starting)), local(subject)
    message = f"{who} sends `{handoff.name}`, and is never told of `{what}`"
    hint = f"tell {who} of it in a message with `reference to {what}`, or wait for what {who} sees"
    return Finding(clause.span, message, hint)
