"""A command does not say what a timeout means.

## Why
No answer in time does not mean that nothing happened. Until the outcome is known it is unknown, and saying so keeps
somebody from reading silence as failure.

## Example
```mere
module shop
system Shop "Web shop" { kind platform  actors Clerk }
system Till "Payments" { kind billing  actors Cashier }

boundary Sale from Shop to Till version 1.0 {
  style sync command
  command Pay http post "/pay" { request { basketId : uuid } }
  timing { completed within 10 s }
}
```
```report
error[TIM103]: `Sale` does not say what it means when a command is not answered in time
 --> example.mere:5:10
  |
5 | boundary Sale from Shop to Till version 1.0 {
  |          ^^^^
  = help: add `timeout means unknown` to its timing
```

## Instead
```mere
module shop
system Shop "Web shop" { kind platform  actors Clerk }
system Till "Payments" { kind billing  actors Cashier }

boundary Sale from Shop to Till version 1.0 {
  style sync command
  command Pay http post "/pay" { request { basketId : uuid } }
  timing {
    completed within 10 s
    timeout means unknown
  }
}
```
"""

from collections.abc import Iterator

from merestone.diagnostics import Applicability, Edit, Finding, Fix, Severity, end_of
from merestone.facts.handoffs import commands
from merestone.model.aspects import Nothing, Timeout
from merestone.model.boundary import Boundary, Model
from merestone.model.names import local

CODE, SEVERITY = "TIM103", Severity.ERROR
ENFORCES = ("S-5.2.9", "S-28.2.3", "S-26.4.3", "S-29.2.5")
FIX = Applicability.SAFE


def check(model: Model) -> Iterator[Finding]:
    """For each boundary with a command for which it is not said."""
    silent = {h.boundary.name: h for h in commands(model) if h.clause(Timeout) is None and h.speaks_of("timing")}
    for handoff in silent.values():
        boundary, what = handoff.boundary, "command" if handoff.operation.kind == "command" else "run"
        message = f"`{local(boundary.name)}` does not say what it means when a {what} is not answered in time"
        title = "add `timeout means unknown` to its timing"
        yield Finding(boundary.span, message, title, fixes=tuple(_one_clause_more(boundary, title)))


def _one_clause_more(boundary: Boundary, title: str) -> Iterator[Fix]:
    """The clause behind the last one of the boundary's own timing; it is the only one that can be said of a timeout."""
    timing = [b.span for b in boundary.blocks if b.aspect == "timing"]
    clauses = [c for c in boundary.clauses if any(block.contains(c.span) for block in timing)]
    if clauses and not any(isinstance(c, Nothing) for c in clauses):
        last = max(c.span for c in clauses)
        lead = "\n" + " " * (last.column - 1) if last.line > timing[0].line else "  "
        yield Fix(title, (Edit(end_of(last), f"{lead}timeout means unknown"),))
