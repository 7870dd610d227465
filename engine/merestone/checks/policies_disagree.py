"""Two policies that are applied say different things of one matter.

## Why
Policies have no order: the boundary would read differently to two readers. It must say itself which holds.

## Example
```mere
module shop
system Shop "Web shop" { kind platform  actors Clerk }
system Till "Payments" { kind billing  actors Cashier }

policy Hasty for event { recovery { poison park } }
policy Careful for event { recovery { poison quarantine } }
boundary Sale from Shop to Till version 1.0 {
  style event
  apply Hasty
  apply Careful
}
```
```report
error[STY107]: `Hasty` says `poison park`, and `Careful` says `poison quarantine`
  --> example.mere:10:3
   |
10 |   apply Careful
   |   ^^^^^^^^^^^^^
  ::: example.mere:5:37: in `Hasty`
  ::: example.mere:6:39: in `Careful`
   = help: write the one that holds into the recovery of `Sale`
```

## Instead
```mere
module shop
system Shop "Web shop" { kind platform  actors Clerk }
system Till "Payments" { kind billing  actors Cashier }

policy Hasty for event { recovery { poison park } }
policy Careful for event { recovery { poison quarantine } }
boundary Sale from Shop to Till version 1.0 {
  style event
  apply Hasty
  apply Careful
  recovery { poison quarantine }
}
```
"""

from collections.abc import Iterator

from merestone.diagnostics import Finding, Related, Severity
from merestone.facts.in_force import InForce, disagreements
from merestone.model.boundary import Application, Boundary, Model
from merestone.model.names import local

CODE, SEVERITY, ENFORCES = "STY107", Severity.ERROR, ("S-4.0.6", "S-28.5.1")


def check(model: Model) -> Iterator[Finding]:
    """For each policy that differs from one applied before it on a matter that the boundary does not settle."""
    for boundary in model.boundaries.values():
        found: dict[Application, list[tuple[InForce, InForce]]] = {}
        for one, other, application in disagreements(model, boundary):
            found.setdefault(application, []).append((one, other))
        for application, pairs in found.items():
            yield _finding(boundary, application, pairs)


def _finding(boundary: Boundary, application: Application, pairs: list[tuple[InForce, InForce]]) -> Finding:
    """The first matter in full, and how many more there are."""
    one, other = pairs[0]
    more = f", and so on for {len(pairs) - 1} more" if len(pairs) > 1 else ""
    message = f"`{one.policy}` says `{one.clause.text}`, and `{other.policy}` says `{other.clause.text}`{more}"
    related = (Related(one.written, f"in `{one.policy}`"), Related(other.written, f"in `{other.policy}`"))
    hint = f"write the one that holds into the {other.clause.aspect} of `{local(boundary.name)}`"
    return Finding(application.span, message, hint, related)
