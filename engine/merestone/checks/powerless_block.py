"""A handoff blocks an entity that nobody here can hold back.

## Why
Only the owner of an entity can refuse a transition. If the owner is no party to the boundary, it does not know of the
open handoff, and the block holds on paper only.

## Example
```mere
module shop
system Shop "Web shop" { kind platform  actors Clerk }
system Till "Payments" { kind billing  actors Cashier }
system Store "Warehouse" { kind inventory }
entity Parcel owned by Store {
  key parcelId : uuid
  status : lifecycle { initial packed  packed -> sent  final sent }
}
boundary Sale from Shop to Till version 1.0 {
  style sync command
  command Pay http post "/pay" { request { parcel : reference to Parcel } }
  recovery { blocks Parcel -> sent until completed }
}
```
```report
error[REC107]: `Store` owns `Parcel` and is no party to `Sale`, so it cannot block it
  --> example.mere:12:14
   |
12 |   recovery { blocks Parcel -> sent until completed }
   |              ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^
  ::: example.mere:5:8: owned here
   = help: let `Store` ask, or block an entity of a party
```

## Instead
```mere
module shop
system Shop "Web shop" { kind platform  actors Clerk }
system Till "Payments" { kind billing  actors Cashier }
system Store "Warehouse" { kind inventory }
entity Parcel owned by Store {
  key parcelId : uuid
  status : lifecycle { initial packed  packed -> sent  final sent }
}
boundary Sale from Store to Till version 1.0 {
  style sync command
  command Pay http post "/pay" { request { parcel : reference to Parcel } }
  recovery { blocks Parcel -> sent until completed }
}
```
"""

from collections.abc import Iterator

from merestone.diagnostics import Finding, Related, Severity
from merestone.facts.about import about
from merestone.facts.handoffs import Handoff, handoffs
from merestone.model.aspects import Blocks
from merestone.model.boundary import Model
from merestone.model.names import local

CODE, SEVERITY, ENFORCES = "REC107", Severity.ERROR, ("S-4.0.13", "S-28.1.4")


def check(model: Model) -> Iterator[Finding]:
    """For each block of an entity whose owner is no party, or that the handoff is not about."""
    for handoff in handoffs(model):
        for block in handoff.all(Blocks):
            entity = model.vocabulary.entities.get(block.entity)
            if entity is None:
                continue
            name, owner = local(entity.name), local(entity.owner)
            if entity.owner not in (*handoff.boundary.senders, *handoff.boundary.receivers):
                here = local(handoff.boundary.name)
                message = f"`{owner}` owns `{name}` and is no party to `{here}`, so it cannot block it"
                yield Finding(
                    block.span,
                    message,
                    f"let `{owner}` ask, or block an entity of a party",
                    (Related(entity.span, "owned here"),),
                )
            elif block.entity not in _asked_about(model, handoff):
                message = f"the request of `{handoff.name}` is not about any `{name}`, so there is nothing to block"
                yield Finding(block.span, message, f"carry `{name}` by reference or snapshot in the request")


def _asked_about(model: Model, handoff: Handoff) -> set[str]:
    """The entities that the request, or the fact, is about."""
    messages = [m for m in handoff.operation.messages if m.role in {"request", "fact", "manifest", "row"}]
    return {entity for m in messages for entity, _ in about(model.vocabulary, m.fields)}
