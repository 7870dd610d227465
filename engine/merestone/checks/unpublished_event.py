"""A lifecycle emits an event that no boundary publishes.

## Why
Somebody is meant to hear of the transition. Without an operation of that name there is no channel, no schema and no
receiver, and nobody will.

## Example
```mere
module shop
system Shop "Web shop" { kind platform  actors Clerk }
system Till "Payments" { kind billing  actors Cashier }

entity Basket owned by Shop {
  key basketId : uuid
  status : lifecycle {
    initial empty
    empty -> sent  emits BasketSnt
    final sent
  }
}
boundary Sale from Shop to Till version 1.0 {
  style event
  event BasketSent http post "/sent" { fact { basket : reference to Basket } }
}
```
```report
error[LIF104]: nobody publishes `BasketSnt`
 --> example.mere:9:26
  |
9 |     empty -> sent  emits BasketSnt
  |                          ^^^^^^^^^
  = help: did you mean `BasketSent`?
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
    empty -> sent  emits BasketSent
    final sent
  }
}
boundary Sale from Shop to Till version 1.0 {
  style event
  event BasketSent http post "/sent" { fact { basket : reference to Basket } }
}
```
"""

from collections.abc import Iterator

from merestone.diagnostics import Applicability, Finding, Severity, nearest, respelt
from merestone.facts.lifecycles import lives
from merestone.model.boundary import Model
from merestone.model.names import local

CODE, SEVERITY, ENFORCES = "LIF104", Severity.ERROR, ("S-5.4.1", "S-5.4.2")
FIX = Applicability.SAFE


def check(model: Model) -> Iterator[Finding]:
    """For each emitted name that is neither an event nor a message, once every declaration could be read."""
    if model.unread:
        return
    published = {local(o.name) for o in model.operations() if o.kind == "event"}
    published |= {m.name for o in model.operations() for m in o.messages}
    for _, lifecycle in lives(model):
        for arrow in lifecycle.arrows:
            if arrow.emits and arrow.emits_span and arrow.emits not in published:
                meant = nearest(arrow.emits, published)
                hint = f"did you mean `{meant}`?" if meant else f"add `event {arrow.emits} ..` to a boundary"
                fixes = respelt(arrow.emits_span, arrow.emits, published)
                yield Finding(arrow.emits_span, f"nobody publishes `{arrow.emits}`", hint, fixes=fixes)
