"""A value is derived from a system that does not decide it.

## Why
What is shown elsewhere is as good as its source. Only the system that decides a field can say what it is and when it was so;
a copy of a copy is late twice, and nobody knows how late.

## Example
```mere
module shop
system CRM "Customer records" { kind crm }
system OMS "Order management" { kind platform }
entity Order owned by OMS {
  key orderId : uuid
  status : lifecycle { initial open  open -> done  final done }
}
entity Lead owned by CRM { key leadId : uuid  orderState : derived from CRM.Order.status }
```
```report
error[OWN601]: `orderState` is derived from `CRM`, and `OMS` decides `Order.status`
 --> example.mere:8:47
  |
8 | entity Lead owned by CRM { key leadId : uuid  orderState : derived from CRM.Order.status }
  |                                               ^^^^^^^^^^
 ::: example.mere:6:3: declared here
  = help: write `derived from OMS.Order.status`
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

from merestone.diagnostics import Finding, Related, Severity
from merestone.facts.shown import derivation, every_field
from merestone.model.boundary import Model
from merestone.model.names import local
from merestone.model.reach import lineage, source_of
from merestone.model.types import Derived, Field

CODE, SEVERITY, ENFORCES = (
    "OWN601",
    Severity.ERROR,
    (
        "S-21.2.1",
        "S-21.0.1",
        "S-28.1.3",
    ),
)
WAIVABLE = False


def check(model: Model) -> Iterator[Finding]:
    """For each derived field whose source is not the system that decides it, or is derived itself."""
    for shown in every_field(model):
        derived = derivation(shown.field.type)
        source = source_of(model.vocabulary, derived) if derived else None
        if derived and source:
            yield from _second_hand(model, shown.field, derived, source)


def _second_hand(model: Model, field: Field, derived: Derived, source: Field) -> Iterator[Finding]:
    fact, from_there = f"{local(derived.entity)}.{derived.field}", derivation(source.type)
    if from_there:
        origin = f"{local(from_there.system)}.{local(from_there.entity)}.{from_there.field}"
        text = f"`{field.name}` is derived from `{fact}`, which is derived itself"
        yield Finding(field.span, text, f"write `derived from {origin}`", (Related(source.span, "derived here"),))
        return
    owner = next((e.owner for e in lineage(model.vocabulary, derived.entity)), None)
    decider = source.decided or owner
    if decider and decider != derived.system:
        text = f"`{field.name}` is derived from `{local(derived.system)}`, and `{local(decider)}` decides `{fact}`"
        related = (Related(source.span, "decided here" if source.decided else "declared here"),)
        yield Finding(field.span, text, f"write `derived from {local(decider)}.{fact}`", related)
