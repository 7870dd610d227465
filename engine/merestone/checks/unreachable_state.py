"""No run of a lifecycle comes to a state.

## Why
Often the state was renamed in one place only. Clauses that wait for it wait for ever.

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
    fileld -> sent
    filled -> sent
    final sent
  }
}
```
```report
error[LIF101]: `Basket` can never come to `fileld`
  --> example.mere:10:5
   |
10 |     fileld -> sent
   |     ^^^^^^
   = help: did you mean `filled`?
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
    filled -> sent
    final sent
  }
}
```
"""

from collections.abc import Iterator

from merestone.diagnostics import Finding, Severity, nearest
from merestone.facts.lifecycles import lives, reachable, unreached
from merestone.model.boundary import Model
from merestone.model.names import local

CODE, SEVERITY, ENFORCES = "LIF101", Severity.ERROR, ("S-26.2.2",)


def check(model: Model) -> Iterator[Finding]:
    """For each state that nothing leads to from the initial one; what lies behind it follows from that."""
    for entity, lifecycle in lives(model):
        for state in unreached(lifecycle):
            meant = nearest(state.name, reachable(lifecycle))
            hint = f"did you mean `{meant}`?" if meant else f"add a transition to `{state.name}`"
            yield Finding(state.span, f"`{local(entity.name)}` can never come to `{state.name}`", hint)
