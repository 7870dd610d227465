"""Entities, types, enums, milestones, tables, policies and invariants."""

from collections.abc import Callable, Iterator, Mapping

from merestone.facts.subjects import subjects_of
from merestone.house.fields import fields_in, labels_of
from merestone.house.lengths import certainly_kept, lasting
from merestone.house.sight import Readers, Sight, Thing, module_of
from merestone.model.aspects import Blocks
from merestone.model.names import local
from merestone.model.reach import lineage
from merestone.model.types import Crossing, Field, ListOf, MapOf, Named, Type
from merestone.semantics.expressions import Value

_PATTERNS = {"leads-to": "leads to", "at-most": "at most"}


def _entity_fields(entity: Thing) -> list[Thing]:
    subject = entity.subject
    return fields_in(entity, "entity", (*subject.key, *subject.fields), len(subject.key))


def _ancestors(entity: Thing) -> list[Thing]:
    line = list(lineage(entity.sight.model.vocabulary, entity.subject.name))
    return entity.sight.each_named("entity", (e.name for e in line[1:]))


def _refers_to(entity: Thing) -> list[Thing]:
    """The entities in its fields and in the value types of these."""
    records = entity.sight.model.vocabulary.records
    found: list[str] = []
    opened: set[str] = set()
    waiting: list[Field] = [*entity.subject.key, *entity.subject.fields]
    while waiting:
        for type_ in _within(waiting.pop(0).type):
            if isinstance(type_, Crossing):
                found.append(type_.entity)
            elif isinstance(type_, Named) and type_.name in records and type_.name not in opened:
                opened.add(type_.name)
                waiting.extend(records[type_.name].fields)
    return entity.sight.each_named("entity", found)


def _within(type_: Type) -> Iterator[Type]:
    while isinstance(type_, ListOf | MapOf):
        type_ = type_.item
    yield type_


def _by_entity(member: str) -> Callable[[Thing], Value]:
    """The operations that have the entity under that name; gathered once for all entities."""

    def read(entity: Thing) -> list[Thing]:
        key, sight = ("entity", member), entity.sight
        if key not in sight.kept:
            sight.kept[key] = _gathered(sight, member)
        kept = sight.kept[key]
        assert isinstance(kept, Mapping), "what is kept under this key is made above"
        found: list[Thing] = kept.get(entity.subject.name, [])
        return found

    return read


def _gathered(sight: Sight, member: str) -> Mapping[str, list[Thing]]:
    found: dict[str, list[Thing]] = {}
    for operation in sight.every("operation"):
        for name in _spoken_of(operation, member):
            found.setdefault(name, []).append(operation)
    return found


def _spoken_of(operation: Thing, member: str) -> list[str]:
    if member == "about":
        return [e.subject.name for e in operation.things("about")]
    clauses = (c.subject.clause for c in operation.things("clauses"))
    return list(dict.fromkeys(c.entity for c in clauses if isinstance(c, Blocks)))


def _table_rows(table: Thing) -> int:
    return len(table.subject.rows)


READERS: Readers = {
    "entity": {
        "name": lambda e: local(e.subject.name),
        "module": module_of,
        "owner": lambda e: e.sight.named("system", e.subject.owner),
        "external": lambda e: e.subject.external,
        "parent": lambda e: e.sight.named("entity", e.subject.parent),
        "ancestors": _ancestors,
        "parts": lambda e: [p for p in e.sight.every("entity") if p.subject.parent == e.subject.name],
        "key": lambda e: [f for f in e.things("fields") if f.member("key")],
        "fields": _entity_fields,
        "labels": lambda e: labels_of(e.sight, (*e.subject.key, *e.subject.fields)),
        "refersTo": _refers_to,
        "milestones": lambda e: [m for m in e.sight.every("milestone") if m.subject.entity == e.subject.name],
        "crosses": _by_entity("about"),
        "blockedBy": _by_entity("blocks"),
        "checks": lambda e: [c.text for c in e.subject.checks],
        "lasting": lambda e: lasting(e.subject.kept),
        "retention": lambda e: certainly_kept(e.subject.kept),
        "description": lambda e: e.subject.description,
    },
    "type": {
        "name": lambda t: local(t.subject.name),
        "module": module_of,
        "fields": lambda t: fields_in(t, "type", t.subject.fields),
        "labels": lambda t: labels_of(t.sight, t.subject.fields),
        "checks": lambda t: [c.text for c in t.subject.checks],
        "description": lambda t: t.subject.description,
    },
    "enum": {
        "name": lambda e: local(e.subject.name),
        "module": module_of,
        "values": lambda e: list(e.subject.values),
        "description": lambda e: e.subject.description,
    },
    "milestone": {
        "name": lambda m: local(m.subject.name),
        "module": module_of,
        "entity": lambda m: m.sight.named("entity", m.subject.entity),
        "by": lambda m: ".".join(m.subject.by),
        "cases": lambda m: [c.value for c in m.subject.cases],
        "description": lambda m: m.subject.description,
    },
    "table": {
        "name": lambda t: local(t.subject.name),
        "module": module_of,
        "parameters": lambda t: [p.name for p in t.subject.parameters],
        "gives": lambda t: t.sight.named("enum", t.subject.gives),
        "rows": _table_rows,
        "description": lambda t: t.subject.description,
    },
    "policy": {
        "name": lambda p: local(p.subject.name),
        "module": module_of,
        "parameters": lambda p: list(p.subject.parameters),
        "styles": lambda p: list(p.subject.styles),
        "boundaries": lambda p: [
            b for b in p.sight.every("boundary") if p.subject.name in {a.policy for a in b.subject.applications}
        ],
        "description": lambda p: p.subject.description,
    },
    "invariant": {
        "name": lambda i: local(i.subject.name),
        "module": module_of,
        "pattern": lambda i: _PATTERNS.get(i.subject.formula.kind, i.subject.formula.kind),
        "per": lambda i: i.sight.named("entity", i.subject.per),
        "subjects": lambda i: [local(s) for s in subjects_of(i.subject.formula)],
        "text": lambda i: i.subject.text,
        "description": lambda i: i.subject.description,
    },
}
