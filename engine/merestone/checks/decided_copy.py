"""A system decides a field that is only shown there.

## Why
What is derived belongs to its source. A system that decides its own copy has two truths, and the next value from the source
overwrites what was decided.

## Example
```mere
module shop
system CRM "Customer records" { kind crm }
system OMS "Order management" { kind platform }
entity Order owned by OMS {
  key orderId : uuid
  status : lifecycle { initial open  open -> done  final done }
}
entity Lead owned by CRM { key leadId : uuid  orderState : derived from OMS.Order.status  decided by CRM }
```
```report
error[OWN602]: `CRM` cannot decide `orderState`: it is derived from `OMS.Order.status`
 --> example.mere:8:47
  |
8 | entity Lead owned by CRM { key leadId : uuid  orderState : derived from OMS.Order.status  decided by CRM }
  |                                               ^^^^^^^^^^
  = help: leave `decided by CRM` out
```

## Instead
```mere
module shop
system CRM "Customer records" { kind crm }
system OMS "Order management" { kind platform }
entity Order owned by OMS {
  key orderId : uuid
  status : lifecycle { initial open  open -> done  final done }
}
entity Lead owned by CRM { key leadId : uuid  orderState : derived from OMS.Order.status }
```
"""

from collections.abc import Iterator

from merestone.diagnostics import Finding, Related, Severity, Span
from merestone.facts.in_force import of_boundary
from merestone.facts.shown import derivation, every_field
from merestone.model.aspects import Decides
from merestone.model.boundary import Boundary, Model
from merestone.model.names import local
from merestone.model.types import Derived, Field

CODE, SEVERITY, ENFORCES = (
    "OWN602",
    Severity.ERROR,
    (
        "S-21.2.1",
        "S-8.4.1",
        "S-21.0.1",
    ),
)


def check(model: Model) -> Iterator[Finding]:
    """For each derived field that a mark or an `ownership` gives to somebody."""
    for shown in every_field(model):
        derived = derivation(shown.field.type)
        if derived and shown.field.decided:
            decider = local(shown.field.decided)
            yield _finding(shown.field, derived, decider, shown.field.span, f"leave `decided by {decider}` out")
    for boundary in model.boundaries.values():
        yield from _claimed(model, boundary)


def _claimed(model: Model, boundary: Boundary) -> Iterator[Finding]:
    """What the ownership of a boundary says is decided, and is derived."""
    for item in of_boundary(model, boundary):
        for target in item.clause.targets if isinstance(item.clause, Decides) else ():
            entity = model.vocabulary.entities.get(target.entity)
            field = next((f for f in entity.fields if f.name == target.field), None) if entity else None
            derived = derivation(field.type) if field else None
            if field and derived and isinstance(item.clause, Decides):
                fact = f"{local(derived.system)} decides {local(derived.entity)}.{derived.field}"
                yield _finding(
                    field, derived, local(item.clause.system), target.span, f"write `{fact}`, or leave it out"
                )


def _finding(field: Field, derived: Derived, decider: str, span: Span, hint: str) -> Finding:
    source = f"{local(derived.system)}.{local(derived.entity)}.{derived.field}"
    related = () if span == field.span else (Related(field.span, "derived here"),)
    return Finding(span, f"`{decider}` cannot decide `{field.name}`: it is derived from `{source}`", hint, related)
