"""A boundary lets a system decide what another one owns.

## Why
Each fact has one owner, said once where the entity is declared. A boundary repeats it as an assertion, from which the
tests of refused writes are made; an assertion that differs would test for the wrong system.

## Example
```mere
module shop
system Shop "Web shop" { kind platform  actors Clerk }
system Till "Payments" { kind billing  actors Cashier }

entity Receipt owned by Till { key receiptId : uuid }
boundary Sale from Shop to Till version 1.0 {
  style event
  event Sold http post "/sold" { fact { amount : money } }
  ownership { Shop decides Receipt }
}
```
```report
error[OWN101]: `Shop` cannot decide `Receipt`: `Till` owns it
 --> example.mere:9:28
  |
9 |   ownership { Shop decides Receipt }
  |                            ^^^^^^^
 ::: example.mere:5:8: owned here
  = help: write `Till decides Receipt`
```

## Instead
```mere
module shop
system Shop "Web shop" { kind platform  actors Clerk }
system Till "Payments" { kind billing  actors Cashier }

entity Receipt owned by Till { key receiptId : uuid }
boundary Sale from Shop to Till version 1.0 {
  style event
  event Sold http post "/sold" { fact { amount : money } }
  ownership { Till decides Receipt }
}
```
"""

from collections.abc import Iterator

from merestone.diagnostics import Finding, Related, Severity
from merestone.facts.in_force import InForce, of_boundary
from merestone.model.aspects import Decides
from merestone.model.boundary import Model
from merestone.model.names import local

CODE, SEVERITY = "OWN101", Severity.ERROR
ENFORCES = ("S-4.0.1", "S-4.0.9", "S-21.0.1", "S-28.1.1", "S-28.1.4", "S-29.2.2")


def check(model: Model) -> Iterator[Finding]:
    """For each decided entity that another system owns."""
    for boundary in model.boundaries.values():
        for item in of_boundary(model, boundary):
            yield from _contradictions(model, item)


def _contradictions(model: Model, item: InForce) -> Iterator[Finding]:
    if not isinstance(item.clause, Decides):
        return
    for target in item.clause.targets:
        milestone = model.vocabulary.milestones.get(target.entity)
        entity = model.vocabulary.entities.get(milestone.entity if milestone else target.entity)
        if entity is None:
            continue
        field = next((f for f in (*entity.key, *entity.fields) if f.name == target.field and f.decided), None)
        decider, place = (field.decided, field.span) if field else (entity.owner, entity.span)
        if decider and decider != item.clause.system:
            owner, name = local(decider), local(target.entity) + (f".{target.field}" if field else "")
            whole = local(target.entity) + (f".{target.field}" if target.field else "")
            verb = "decides" if field else "owns"
            message = f"`{local(item.clause.system)}` cannot decide `{name}`: `{owner}` {verb} it"
            yield Finding(
                target.span,
                message,
                f"write `{owner} decides {whole}`",
                (Related(place, "decided here" if field else "owned here"),),
            )
