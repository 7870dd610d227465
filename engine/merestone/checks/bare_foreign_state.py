"""A field shows a state that somebody else owns, and does not say so.

## Why
Whoever reads it takes it for the truth of the system that shows it, and cannot see how old it is. A state that is shown by
another than its owner says whose it is and when it was so: `derived from`. A copy of the whole entity is a replica or a snapshot.

## Example
```mere
module shop
system CRM "Customer records" { kind crm }
system OMS "Order management" { kind platform }
entity Order owned by OMS {
  key orderId : uuid
  status : lifecycle { initial open  open -> done  final done }
}
enum OrderState { open, done }
entity Lead owned by CRM { key leadId : uuid  orderState : OrderState }
```
```report
warning[OWN603]: `orderState` shows `Order.status` in `Lead`, told by `CRM` and owned by `OMS`
 --> example.mere:9:47
  |
9 | entity Lead owned by CRM { key leadId : uuid  orderState : OrderState }
  |                                               ^^^^^^^^^^
 ::: example.mere:6:3: the states
  = help: write `orderState : derived from OMS.Order.status`
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

from collections.abc import Iterator, Sequence

from merestone.diagnostics import Finding, Related, Severity
from merestone.facts.lifecycles import lives
from merestone.facts.shown import Shown, every_field, item_of
from merestone.model.boundary import Model
from merestone.model.entities import Entity, Lifecycle
from merestone.model.names import local
from merestone.model.types import Named, Scalar, States

CODE, SEVERITY, ENFORCES = (
    "OWN603",
    Severity.WARNING,
    (
        "S-21.2.1",
        "S-21.0.1",
        "S-28.1.3",
    ),
)


Life = tuple[Entity, Lifecycle]


def check(model: Model) -> Iterator[Finding]:
    """For each word or text that is named like the state of another system's entity, or has exactly its states."""
    named, worded = _by_name(model), _by_words(model)
    for shown in every_field(model):
        found = next((life for life in _shown(model, shown, named, worded) if _is_foreign(shown, life)), None)
        if found:
            entity, lifecycle = found
            owner, fact = local(entity.owner), f"{local(entity.name)}.{lifecycle.field}"
            holders = " and ".join(f"`{local(h)}`" for h in shown.holders if h != entity.owner)
            text = f"`{shown.field.name}` shows `{fact}` in {shown.of}, told by {holders} and owned by `{owner}`"
            hint = f"write `{shown.field.name} : derived from {owner}.{fact}`"
            yield Finding(shown.field.span, text, hint, (Related(lifecycle.span, "the states"),))


def _is_of(life: Life, states: States) -> bool:
    entity, lifecycle = life
    return (entity.name, lifecycle.field) == (states.entity, states.field)


def _shown(
    model: Model, shown: Shown, named: dict[str, list[Life]], worded: dict[frozenset[str], list[Life]]
) -> Sequence[Life]:
    """The lifecycles whose state the field may show."""
    type_ = item_of(shown.field.type)
    if isinstance(type_, States):
        return [life for lives in worded.values() for life in lives if _is_of(life, type_)]
    if isinstance(type_, Scalar):
        return named.get(shown.field.name, ()) if type_.name == "string" else ()
    enum = model.vocabulary.enums.get(type_.name) if isinstance(type_, Named) else None
    return [*named.get(shown.field.name, ()), *worded.get(frozenset(enum.values), ())] if enum else ()


def _is_foreign(shown: Shown, life: Life) -> bool:
    owner = life[0].owner
    return any(holder != owner for holder in shown.holders) and shown.field.decided != owner


def _by_name(model: Model) -> dict[str, list[Life]]:
    """Each lifecycle by what a field is called that shows its state: `orderStatus`, `orderState`."""
    found: dict[str, list[Life]] = {}
    for entity, lifecycle in lives(model):
        name = local(entity.name)
        for suffix in {lifecycle.field[:1].upper() + lifecycle.field[1:], "Status", "State"}:
            found.setdefault(name[:1].lower() + name[1:] + suffix, []).append((entity, lifecycle))
    return found


def _by_words(model: Model) -> dict[frozenset[str], list[Life]]:
    """Each lifecycle by its plain states."""
    found: dict[frozenset[str], list[Life]] = {}
    for entity, lifecycle in lives(model):
        found.setdefault(frozenset(s.name for s in lifecycle.states), []).append((entity, lifecycle))
    return found
