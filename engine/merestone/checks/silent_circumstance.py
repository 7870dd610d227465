"""A failure circumstance has no reaction.

## Why
The circumstances are a closed list, so that each failure is met by a stated reaction: retry, repair, a desk that is
told. One without a reaction is met by whatever the code happens to do.

## Example
```mere
module shop
system Shop "Web shop" { kind platform  actors Clerk }
system Till "Payments" { kind billing  actors Cashier }

boundary Sale from Shop to Till version 1.0 {
  style event
  event Sold http post "/sold" { fact { amount : money } }
  recovery {
    gap      park
    invalid  quarantine
    poison   park
    conflict opens ContradictorySale for Cashier
  }
}
```
```report
error[REC105]: `Sale` does not say what is done when a message is `denied`
 --> example.mere:5:10
  |
5 | boundary Sale from Shop to Till version 1.0 {
  |          ^^^^
  = help: add `denied ..` to the recovery, or apply a policy that has it
```

## Instead
```mere
module shop
system Shop "Web shop" { kind platform  actors Clerk }
system Till "Payments" { kind billing  actors Cashier }

boundary Sale from Shop to Till version 1.0 {
  style event
  event Sold http post "/sold" { fact { amount : money } }
  recovery {
    gap      park
    invalid  quarantine
    poison   park
    conflict opens ContradictorySale for Cashier
    denied   opens SaleDenied for Cashier
  }
}
```
"""

from collections.abc import Iterator

from merestone.diagnostics import Finding, Severity
from merestone.facts.handoffs import Handoff, handoffs_of
from merestone.model.aspects import Circumstance, Nothing, Reaction
from merestone.model.boundary import Boundary, Model, Operation
from merestone.model.names import local
from merestone.styles import style_named

CODE, SEVERITY, ENFORCES = "REC105", Severity.ERROR, ("S-4.0.5", "S-28.5.1")


def check(model: Model) -> Iterator[Finding]:
    """For each boundary, or single handoff of it, that leaves out circumstances of its style."""
    for boundary in model.boundaries.values():
        within = [h for h in handoffs_of(model, boundary) if _says_something(h)]
        left_out = {h.name: _silent(h) for h in within}
        common = [c for c in _order(within) if all(c in silent for silent in left_out.values())]
        if common:
            yield _finding(boundary, common)
        for handoff in within:
            own = [c for c in left_out[handoff.name] if c not in common]
            if own:
                yield _finding(handoff.operation, own)


def _says_something(handoff: Handoff) -> bool:
    """Whether recovery is stated at all, and not stated to be nothing; a missing aspect is another finding."""
    recovery = [i.clause for i in handoff.clauses if i.clause.aspect == "recovery"]
    return bool(recovery) and not any(isinstance(c, Nothing) for c in recovery)


def _silent(handoff: Handoff) -> list[Circumstance]:
    told = {c.circumstance for c in handoff.all(Reaction)}
    return [c for c in style_named(handoff.boundary.style).circumstances if c not in told]


def _order(within: list[Handoff]) -> tuple[Circumstance, ...]:
    return style_named(within[0].boundary.style).circumstances if within else ()


def _finding(place: Boundary | Operation, silent: list[Circumstance]) -> Finding:
    names = ", ".join(f"`{c}`" for c in silent)
    message = f"`{local(place.name)}` does not say what is done when a message is {names}"
    return Finding(place.span, message, f"add `{silent[0]} ..` to the recovery, or apply a policy that has it")
