"""A lifecycle leaves a final state.

## Why
What waits for the end of something goes on once it is final. A final state that is left again would make it wrong
afterwards.

## Example
```mere
module shop
system Shop "Web shop" { kind platform  actors Clerk }
system Till "Payments" { kind billing  actors Cashier }

entity Basket owned by Shop {
  key basketId : uuid
  status : lifecycle {
    initial empty
    empty -> sent
    sent  -> empty
    final sent
  }
}
```
```report
error[LIF103]: `Basket` leaves `sent`, which is final
  --> example.mere:10:5
   |
10 |     sent  -> empty
   |     ^^^^^^^^^^^^^^
   = help: remove the transition, or take `sent` from `final`
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
    empty -> sent
    final sent
  }
}
```
"""

from collections.abc import Iterator

from merestone.diagnostics import Finding, Severity
from merestone.facts.lifecycles import lives
from merestone.model.boundary import Model
from merestone.model.names import local

CODE, SEVERITY, ENFORCES = "LIF103", Severity.ERROR, ("S-26.2.2",)


def check(model: Model) -> Iterator[Finding]:
    """For each transition from a final state."""
    for entity, lifecycle in lives(model):
        for arrow in lifecycle.arrows:
            for source in (s for written in arrow.sources for s in lifecycle.expand(written)):
                if source in lifecycle.final:
                    message = f"`{local(entity.name)}` leaves `{source}`, which is final"
                    yield Finding(arrow.span, message, f"remove the transition, or take `{source}` from `final`")
