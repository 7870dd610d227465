"""Evidence outlives the entity whose personal data it holds.

## Why
A copy that is kept as evidence is a copy all the same. If it is kept for longer than the entity itself, what was erased there can still
be read here. A hash proves as much, and tells nothing. What a party of `trust public` keeps, an authority for one, it keeps by its own
law, and no retention of an entity binds it.

## Example
```mere
module shop
system MDM "Customer master" { kind mdm  actors Steward }
system Shop "Shop" { kind platform }
entity Customer owned by MDM {
  key customerId : uuid
  mail : email?  sensitive pii
  kept for 2 years
  erase mail by drop after retention
}
boundary Facts from MDM to Shop version 1.0 {
  style event
  event CustomerChanged http post "/customers" { fact { customer : snapshot of Customer } }
  evidence { Shop keeps fact for 7 years }
}
```
```report
error[EVI601]: `fact` holds what is personal in `Customer` for 7 years, and `Customer` is kept for 2 years
  --> example.mere:13:25
   |
13 |   evidence { Shop keeps fact for 7 years }
   |                         ^^^^
  ::: example.mere:7:8: kept here
   = help: keep `fact.hash`, or keep it no longer than the entity
```

## Instead
```mere
module shop
system MDM "Customer master" { kind mdm  actors Steward }
system Shop "Shop" { kind platform }
entity Customer owned by MDM {
  key customerId : uuid
  mail : email?  sensitive pii
  kept for 2 years
  erase mail by drop after retention
}
boundary Facts from MDM to Shop version 1.0 {
  style event
  event CustomerChanged http post "/customers" { fact { customer : snapshot of Customer } }
  evidence { Shop keeps fact.hash for 7 years }
}
```
"""

from collections.abc import Iterator

from merestone.diagnostics import Finding, Related, Severity
from merestone.facts.handoffs import Handoff, handoffs
from merestone.facts.privacy import copied, outlasts, personal_fields
from merestone.model.aspects import Item, Keeps
from merestone.model.boundary import Model
from merestone.model.entities import Entity
from merestone.model.names import local
from merestone.model.types import Path

CODE, SEVERITY, ENFORCES = (
    "EVI601",
    Severity.ERROR,
    (
        "S-25.2.6",
        "S-25.2.5",
        "S-4.0.4",
    ),
)


def check(model: Model) -> Iterator[Finding]:
    """For each item of evidence with a copy of a personal entity that is kept for a shorter time."""
    told: set[tuple[Item, str]] = set()
    for handoff in handoffs(model):
        for keeps in (k for k in handoff.all(Keeps) if _is_bound(model, k.holder)):
            for item in keeps.items:
                for entity in _held(model, handoff, item.path):
                    if entity.kept and outlasts(keeps.kept_for, entity.kept) and (item, entity.name) not in told:
                        told.add((item, entity.name))
                        yield _finding(item, keeps, entity)


def _is_bound(model: Model, holder: str) -> bool:
    """Whether the holder is one of ours, or of those with whom we have a contract."""
    return holder not in model.systems or model.systems[holder].trust != "public"


def _held(model: Model, handoff: Handoff, path: Path) -> Iterator[Entity]:
    """The entities of which the item holds a copy with something personal in it."""
    message = next((m for m in handoff.operation.messages if m.role == path[0]), None)
    for at, entity in copied(model.vocabulary, message.fields) if message and path[1:] != ("hash",) else ():
        personal = {f.name for f in personal_fields(model.vocabulary, entity) if f.redacted is None}
        rest = path[1 + len(at) :]
        inside = path[1 : 1 + len(at)] == at[: len(path) - 1]
        if inside and personal and (not rest or rest[0] in personal):
            yield entity


def _finding(item: Item, keeps: Keeps, entity: Entity) -> Finding:
    assert entity.kept is not None, "what outlives something outlives a retention"
    path, name = ".".join(item.path), local(entity.name)
    message = (
        f"`{path}` holds what is personal in `{name}` {keeps.kept_for.text}, and `{name}` is kept {entity.kept.text}"
    )
    hint = f"keep `{item.path[0]}.hash`, or keep it no longer than the entity"
    return Finding(item.span, message, hint, (Related(entity.kept.span, "kept here"),))
