"""A handoff moves something, and its boundary names nobody who decides that.

## Why
A boundary that moves the state of something says whose word counts for it. If that is left out, the side that hears of the move
changes its own copy, and soon both are right.

## Example
```mere
module shop
system Shop "Web shop" { kind platform  actors Clerk }
system Till "Payments" { kind billing  actors Cashier }
entity Basket owned by Shop {
  key basketId : uuid
  status : lifecycle {
    initial open
    open -> paid on Pay.completed
    final paid
  }
}
entity Receipt owned by Till { key receiptId : uuid }

boundary Sale from Shop to Till version 1.0 {
  style sync command
  command Pay http post "/pay" {
    request { basket : reference to Basket }
    completed { receipt : reference to Receipt }
  }
  ownership { Till decides Receipt }
}
```
```report
error[OWN402]: `Pay` moves `Basket`, and nobody decides it here
  --> example.mere:16:11
   |
16 |   command Pay http post "/pay" {
   |           ^^^
   = help: add `Shop decides Basket` to its ownership
```

## Instead
```mere
module shop
system Shop "Web shop" { kind platform  actors Clerk }
system Till "Payments" { kind billing  actors Cashier }
entity Basket owned by Shop {
  key basketId : uuid
  status : lifecycle {
    initial open
    open -> paid on Pay.completed
    final paid
  }
}
entity Receipt owned by Till { key receiptId : uuid }

boundary Sale from Shop to Till version 1.0 {
  style sync command
  command Pay http post "/pay" {
    request { basket : reference to Basket }
    completed { receipt : reference to Receipt }
  }
  ownership { Till decides Receipt  Shop decides Basket.status }
}
```
"""

from collections.abc import Iterator

from merestone.diagnostics import Finding, Severity
from merestone.facts.handoffs import handoffs
from merestone.facts.lifecycles import lives
from merestone.model.aspects import Decides
from merestone.model.boundary import Model
from merestone.model.entities import Entity
from merestone.model.names import local

CODE, SEVERITY, ENFORCES = "OWN402", Severity.ERROR, ("S-4.0.1", "S-28.1.1")


def check(model: Model) -> Iterator[Finding]:
    """For each command, and each fact that a lifecycle tells, about the entities that it moves or tells the move of."""
    moved = _moved(model)
    for handoff in handoffs(model):
        decided = {t.entity for d in handoff.all(Decides) for t in d.targets}
        for entity in moved.get(handoff.operation.name, ()) if decided else ():
            if entity.name not in decided:
                name = local(entity.name)
                message = f"`{handoff.name}` moves `{name}`, and nobody decides it here"
                hint = f"add `{local(entity.owner)} decides {name}` to its ownership"
                yield Finding(handoff.operation.span, message, hint, topic=name)


def _moved(model: Model) -> dict[str, list[Entity]]:
    """The entities by what moves them, and by what tells of it."""
    kinds = {o.name: o.kind for o in model.operations()}
    told = {local(name): name for name, kind in kinds.items() if kind == "event"}
    found: dict[str, dict[str, Entity]] = {}
    for entity, lifecycle in lives(model):
        for arrow in lifecycle.arrows:
            cause = arrow.trigger.operation if arrow.trigger else None
            if cause is not None and kinds.get(cause) == "command":
                found.setdefault(cause, {})[entity.name] = entity
            if arrow.emits in told:
                found.setdefault(told[arrow.emits], {})[entity.name] = entity
    return {name: list(entities.values()) for name, entities in found.items()}
