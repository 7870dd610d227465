"""Something waits for a handoff that is said never to hold it up.

## Why
The promise is read by whoever depends on the entity. A block, or a transition that the handoff causes, takes it back
elsewhere, where nobody looks.

## Example
```mere
module shop
system Shop "Web shop" { kind platform  actors Clerk }
system Books "Reports" { kind warehouse }
channel Sales on kafka "sales" { readers Books }
entity Sale owned by Shop {
  key saleId : uuid
  status : lifecycle {
    initial open
    open -> told on Sold.live
    final told
  }
}
boundary SalesFeed from Shop to Books version 1.0 {
  style feed
  stream Sold on Sales { fact { saleId : uuid } }
  recovery { never blocks Sale }
}
```
```report
error[REC301]: `Sale` waits for `Sold`, which is said never to block it
 --> example.mere:9:5
  |
9 |     open -> told on Sold.live
  |     ^^^^^^^^^^^^^^^^^^^^^^^^^
 ::: example.mere:16:14: promised here
  = help: let another cause move it, or take the promise back
```

## Instead
```mere
module shop
system Shop "Web shop" { kind platform  actors Clerk }
system Books "Reports" { kind warehouse }
channel Sales on kafka "sales" { readers Books }
entity Sale owned by Shop {
  key saleId : uuid
  status : lifecycle {
    initial open
    open -> told
    final told
  }
}
boundary SalesFeed from Shop to Books version 1.0 {
  style feed
  stream Sold on Sales { fact { saleId : uuid } }
  recovery { never blocks Sale }
}
```
"""

from collections.abc import Iterator

from merestone.diagnostics import Finding, Related, Severity
from merestone.facts.handoffs import Handoff, handoffs
from merestone.model.aspects import Blocks, NeverBlocks
from merestone.model.boundary import Model
from merestone.model.names import local

CODE, SEVERITY, ENFORCES = "REC301", Severity.ERROR, ("S-6.0.9", "S-18.0.1")


def check(model: Model) -> Iterator[Finding]:
    """For each entity that a boundary promises never to block, and blocks or moves."""
    seen: set[Finding] = set()
    for handoff in handoffs(model):
        for promise in handoff.all(NeverBlocks):
            for finding in (*_blocked(handoff, promise), *_moved(model, handoff, promise)):
                if finding not in seen:
                    seen.add(finding)
                    yield finding


def _blocked(handoff: Handoff, promise: NeverBlocks) -> Iterator[Finding]:
    for block in handoff.all(Blocks):
        if block.entity == promise.entity:
            message = f"`{handoff.name}` blocks `{local(block.entity)}`, and is said never to"
            yield Finding(block.span, message, "keep one of them", (Related(promise.span, "promised here"),))


def _moved(model: Model, handoff: Handoff, promise: NeverBlocks) -> Iterator[Finding]:
    entity = model.vocabulary.entities.get(promise.entity)
    for arrow in (a for lifecycle in entity.lifecycles for a in lifecycle.arrows) if entity else ():
        if arrow.trigger and arrow.trigger.operation == handoff.operation.name:
            message = f"`{local(promise.entity)}` waits for `{handoff.name}`, which is said never to block it"
            hint = "let another cause move it, or take the promise back"
            yield Finding(arrow.span, message, hint, (Related(promise.span, "promised here"),))
