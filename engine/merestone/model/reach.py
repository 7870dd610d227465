"""Where a path of names leads: through records, references, snapshots and replicas to a type."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from merestone.diagnostics import Span
from merestone.model.entities import Entity, Vocabulary
from merestone.model.types import Crossing, Derived, Field, Foreign, ListOf, Named, Path, Redacted, Scalar, States, Type

VALUE, SOURCE_SYSTEM, AS_OF = "value", "sourceSystem", "asOf"
"""What crosses with a derived value."""


@dataclass(frozen=True)
class Missing:
    """The first name of a path that leads nowhere, and the names that would.

    It is not `certain` where the path enters something that has a fault, and so may have fields nobody knows of.
    """

    index: int
    candidates: tuple[str, ...]
    certain: bool = True


def lineage(vocabulary: Vocabulary, name: str) -> Iterator[Entity]:
    """The entity of that name and its parents, the nearest first; a milestone starts at its entity."""
    seen: set[str] = set()
    if name in vocabulary.milestones:
        name = vocabulary.milestones[name].entity
    while name in vocabulary.entities and name not in seen:
        seen.add(name)
        entity = vocabulary.entities[name]
        yield entity
        if entity.parent is None:
            return
        name = entity.parent


def whole_key(vocabulary: Vocabulary, name: str) -> tuple[Field, ...]:
    """The key fields of an entity or milestone, its parents' first."""
    return tuple(field for entity in reversed(list(lineage(vocabulary, name))) for field in entity.key)


def fields_of(vocabulary: Vocabulary, name: str) -> tuple[Field, ...]:
    """Every field of an entity or milestone: the whole key, what it declares, and its status."""
    key = whole_key(vocabulary, name)
    if name in vocabulary.milestones:
        return (*key, _status(vocabulary.milestones[name].span, name, "status"))
    entity = vocabulary.entities.get(name)
    if entity is None:
        return key
    statuses = (_status(c.span, name, c.field) for c in entity.lifecycles)
    return (*key, *entity.fields, *statuses)


def reach(vocabulary: Vocabulary, fields: Sequence[Field], path: Path) -> Type | Missing:
    """The type at the end of `path`, starting among `fields`."""
    type_: Type | None = None
    for index, name in enumerate(path):
        around = fields if type_ is None else _inside(vocabulary, type_)
        field = next((f for f in around if f.name == name), None)
        if field is None:
            return Missing(index, tuple(f.name for f in around), type_ is None or _known(vocabulary, type_))
        type_ = field.type
    assert type_ is not None, "a path has at least one name"
    return type_


def source_of(vocabulary: Vocabulary, derived: Derived) -> Field | None:
    """The field that a derived value shows; None where it has a fault."""
    return next((f for f in fields_of(vocabulary, derived.entity) if f.name == derived.field), None)


def labelled(fields: Sequence[Field], path: Path, label: str) -> tuple[Field, ...]:
    """The fields of an imported schema with a label on the one at `path`."""
    return tuple(_labelled(f, path[1:], label) if f.name == path[0] else f for f in fields)


def _labelled(field: Field, rest: Path, label: str) -> Field:
    if not rest:
        return field.model_copy(update={"sensitive": label})
    return field.model_copy(update={"type": _labelled_type(field.type, rest, label)})


def _labelled_type(type_: Type, path: Path, label: str) -> Type:
    match type_:
        case ListOf():
            return type_.model_copy(update={"item": _labelled_type(type_.item, path, label)})
        case Foreign():
            return type_.model_copy(update={"fields": labelled(type_.fields, path, label)})
        case _:
            return type_


def through_lists(vocabulary: Vocabulary, fields: Sequence[Field], path: Path) -> tuple[Field, ...] | Missing:
    """Each field that `path` passes, the last one included; where one holds a list, the path goes on in every item."""
    passed: list[Field] = []
    for index, name in enumerate(path):
        around = _inside(vocabulary, item_type(passed[-1].type)) if passed else fields
        field = next((f for f in around if f.name == name), None)
        if field is None:
            certain = not passed or _known(vocabulary, item_type(passed[-1].type))
            return Missing(index, tuple(f.name for f in around), certain)
        passed.append(field)
    return tuple(passed)


def item_type(type_: Type) -> Type:
    """What the items of a list are; any other type is itself."""
    while isinstance(type_, ListOf):
        type_ = type_.item
    return type_


def in_full(type_: Type) -> Type:
    """The type of the value itself, where something else crosses instead of it."""
    match type_:
        case Redacted(of=of):
            return of
        case ListOf(item=item):
            return type_.model_copy(update={"item": in_full(item)})
        case _:
            return type_


def revision_of(vocabulary: Vocabulary, name: str) -> str | None:
    """The name of the revision field of an entity."""
    entity = vocabulary.entities.get(name)
    names = (
        [f.name for f in entity.fields if isinstance(f.type, Scalar) and f.type.name == "revision"] if entity else []
    )
    return names[0] if names else None


def _inside(vocabulary: Vocabulary, type_: Type) -> Sequence[Field]:
    match type_:
        case Crossing(entity=name) | Named(name=name, of="entity" | "milestone"):
            return fields_of(vocabulary, name)
        case Named(name=name) if name in vocabulary.records:
            return vocabulary.records[name].fields
        case Derived():
            return _shown(vocabulary, type_)
        case Foreign(fields=fields):
            return fields
        case ListOf(item=Foreign(fields=fields)):
            return fields
        case _:
            return ()


def _shown(vocabulary: Vocabulary, derived: Derived) -> Sequence[Field]:
    """What crosses with a derived value: the value, who decides it, and when it was true."""
    source = source_of(vocabulary, derived)
    if source is None:
        return ()
    return (
        _plain(source, VALUE, source.type, source.optional),
        _plain(source, SOURCE_SYSTEM, Scalar(name="string"), False),
        _plain(source, AS_OF, Scalar(name="timestamp"), False),
    )


def _plain(source: Field, name: str, type_: Type, optional: bool) -> Field:
    return Field(
        name=name,
        type=type_,
        optional=optional,
        sensitive=source.sensitive if name == VALUE else None,
        redacted=None,
        description="",
        span=source.span,
    )


def complete(vocabulary: Vocabulary, name: str) -> bool:
    """Whether an entity or milestone is known with all that it is part of."""
    line = list(lineage(vocabulary, name))
    return bool(line) and (line[-1].parent is None or line[-1].parent in vocabulary.entities)


def _known(vocabulary: Vocabulary, type_: Type) -> bool:
    match type_:
        case Crossing(entity=name):
            return complete(vocabulary, name)
        case Derived():
            return source_of(vocabulary, type_) is not None
        case Foreign(fields=fields):
            return bool(fields)
        case Named(name=name):
            return name in vocabulary.records or name in vocabulary.enums
        case _:
            return True


def _status(span: Span, entity: str, field: str) -> Field:
    return Field(
        name=field,
        type=States(entity=entity, field=field),
        optional=False,
        sensitive=None,
        redacted=None,
        description="",
        span=span,
    )
