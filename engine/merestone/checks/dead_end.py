"""A lifecycle can come to a state that it never leaves and that is not final.

## Why
Either a transition was forgotten, or the state is an end and should say so: what is not final counts as open.

## Example
```mere
module shop
system Shop "Web shop" { kind platform  actors Clerk }
system Till "Payments" { kind billing  actors Cashier }

entity Basket owned by Shop {
  key basketId : uuid
  status : lifecycle {
    initial empty
    empty  -> filled
    filled -> lost
    filled -> sent
    final sent
  }
}
```
```report
error[LIF102]: `Basket` can never leave `lost`, which is not final
  --> example.mere:10:15
   |
10 |     filled -> lost
   |               ^^^^
   = help: add a transition from `lost`, or list it under `final`
```

## Instead
```mere
module shop
system Shop "Web shop" { kind platform  actors Clerk }
system Till "Payments" { kind billing  actors Cashier }

entity Basket owned by Shop {
  key basketId : uuid
  status : lifecycle {
    initial empty
    empty  -> filled
    filled -> lost
    filled -> sent
    final sent, lost
  }
}
```
"""

from collections.abc import Iterator

from merestone.diagnostics import Finding, Severity
from merestone.facts.lifecycles import arrows, lives, reachable, unreached
from merestone.model.boundary import Model
from merestone.model.entities import Lifecycle
from merestone.model.names import local

CODE, SEVERITY, ENFORCES = "LIF102", Severity.ERROR, ("S-26.2.2", "S-28.5.4")


def check(model: Model) -> Iterator[Finding]:
    """For each state that is neither final nor left by a transition to another."""
    for entity, lifecycle in lives(model):
        if any(unreached(lifecycle)):
            continue  # a state that nothing reaches is often the same state, misspelt
        for state in _stuck(lifecycle):
            message = f"`{local(entity.name)}` can never leave `{state}`, which is not final"
            span = next(s.span for s in lifecycle.states if s.name == state)
            yield Finding(span, message, f"add a transition from `{state}`, or list it under `final`")


def _stuck(lifecycle: Lifecycle) -> Iterator[str]:
    left = {source for source, target in arrows(lifecycle) if source != target}
    reached = reachable(lifecycle)
    return (
        s.name for s in lifecycle.states if s.name in reached and s.name not in left and s.name not in lifecycle.final
    )
