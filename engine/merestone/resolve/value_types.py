"""The types of values as expressions see them, and what can be read inside of each."""

from collections.abc import Iterator, Mapping, Sequence

from merestone.model.entities import Vocabulary
from merestone.model.names import local
from merestone.model.reach import AS_OF, SOURCE_SYSTEM, VALUE, complete, fields_of, source_of, whole_key
from merestone.model.tables import Table
from merestone.model.types import (
    Crossing,
    Derived,
    Field,
    Foreign,
    ListOf,
    MapOf,
    Named,
    Redacted,
    Scalar,
    ScalarName,
    States,
    Type,
)
from merestone.resolve.expressions import DecisionTable, Ground, Members
from merestone.resolve.formulas import MILESTONE_STATES
from merestone.semantics import terms
from merestone.semantics.terms import Kind

KINDS: dict[ScalarName, Kind] = {
    "string": "string", "id": "string", "uuid": "string", "uri": "string", "email": "string", "hash": "string",
    "integer": "int", "revision": "int", "decimal": "decimal", "money": "money", "boolean": "bool", "date": "date",
    "timestamp": "timestamp", "duration": "duration",
}  # fmt: skip
MONEY = {"amount": terms.Type(kind="decimal"), "currency": terms.Type(kind="string")}
ANY = terms.Type(kind="any")


def field_ground(fields: Sequence[Field], of: str, vocabulary: Vocabulary) -> Ground:
    """What an expression may speak of in a record, message or entity with these fields."""
    return Ground(field_types(fields, vocabulary), of, lambda t: members_of(t, vocabulary), _Tables(vocabulary))


class _Tables(Mapping[str, DecisionTable]):
    """The tables of a spec as expressions ask them, each made when it is asked."""

    def __init__(self, vocabulary: Vocabulary) -> None:
        """Hold what the tables speak of."""
        self._vocabulary = vocabulary

    def __getitem__(self, name: str) -> DecisionTable:
        """The table of that qualified name."""
        return _asked(self._vocabulary.tables[name], self._vocabulary)

    def __iter__(self) -> Iterator[str]:
        """The qualified names."""
        return iter(self._vocabulary.tables)

    def __len__(self) -> int:
        """How many there are."""
        return len(self._vocabulary.tables)


def _asked(table: Table, vocabulary: Vocabulary) -> DecisionTable:
    """A table as expressions ask it."""
    words = vocabulary.enums[table.gives].values if table.gives in vocabulary.enums else ()
    gives = terms.Type(kind="word", name=local(table.gives), words=words)
    return DecisionTable(field_types(table.parameters, vocabulary), gives, table.decisions)


def field_types(fields: Sequence[Field], vocabulary: Vocabulary) -> dict[str, terms.Type]:
    """The type of each field, by name."""
    return {f.name: value_type(f.type, vocabulary, f.optional) for f in fields}


def value_type(type_: Type, vocabulary: Vocabulary, optional: bool = False) -> terms.Type:
    """What an expression takes a value of that type for; a type that has a fault is taken for anything."""
    found = _value_type(type_, vocabulary)
    return found.model_copy(update={"optional": True}) if optional else found


def members_of(type_: terms.Type, vocabulary: Vocabulary) -> Members:
    """What can be read inside a value of that type."""
    if type_.kind == "money":
        return Members(MONEY)
    if type_.kind == "any":
        return Members({}, certain=False)
    if type_.way == "derived":
        shown = type_.item or ANY
        return Members({VALUE: shown, SOURCE_SYSTEM: terms.Type(kind="string"), AS_OF: terms.Type(kind="timestamp")})
    if "#" in type_.name:
        return Members(field_types(_foreign(type_.name, vocabulary), vocabulary))
    if type_.name in vocabulary.records:
        return Members(field_types(vocabulary.records[type_.name].fields, vocabulary))
    if type_.kind == "record":
        return _of_entity(type_, vocabulary)
    return Members({})


def _value_type(type_: Type, vocabulary: Vocabulary) -> terms.Type:
    match type_:
        case Scalar(name=name):
            return terms.Type(kind=KINDS[name])
        case Named(name=name) if name in vocabulary.enums:
            return terms.Type(kind="word", name=local(name), words=vocabulary.enums[name].values)
        case Named(name=name, of="type") if name in vocabulary.records:
            taken = vocabulary.records[name].imported
            return _value_type(taken.value, vocabulary) if taken else terms.Type(kind="record", name=name)
        case Named():
            return ANY
        case ListOf(item=item):
            return terms.Type(kind="list", item=_value_type(item, vocabulary))
        case MapOf(item=item):
            return terms.Type(kind="map", item=_value_type(item, vocabulary))
        case Crossing(kind=way, entity=entity):
            return terms.Type(kind="record", name=entity, way=way)
        case Derived() | Foreign() | Redacted():
            return _shown(type_, vocabulary)
        case States(entity=name, field=field):
            return _states(name, field, vocabulary)


def _foreign(name: str, vocabulary: Vocabulary) -> Sequence[Field]:
    """The fields of an object somewhere inside an imported schema, by the name of its type."""
    record, _, path = name.partition("#")
    fields: Sequence[Field] = vocabulary.records[record].fields
    for step in path.split("/")[1:]:
        type_: Type | None = next((f.type for f in fields if f.name == step), None) if step != "[]" else None
        while isinstance(type_, ListOf):
            type_ = type_.item
        fields = type_.fields if isinstance(type_, Foreign) else fields
    return fields


def _shown(type_: Derived | Foreign | Redacted, vocabulary: Vocabulary) -> terms.Type:
    """A derived value with what it shows, an object inside an imported type, or what cannot be read.

    What is derived from something derived is a fault of its own.
    """
    if isinstance(type_, Redacted):
        return terms.Type(kind="record", name=type_.way, way="redacted")
    if isinstance(type_, Foreign):
        return terms.Type(kind="record", name=type_.name) if type_.fields else ANY
    source = source_of(vocabulary, type_)
    known = source is not None and not isinstance(source.type, Derived)
    shown = value_type(source.type, vocabulary, source.optional) if source and known else ANY
    return terms.Type(kind="record", name=f"{type_.entity}.{type_.field}", way="derived", item=shown)


def _states(name: str, field: str, vocabulary: Vocabulary) -> terms.Type:
    """The states of a lifecycle as words; of one that has a fault nothing is known."""
    entity = vocabulary.entities.get(name)
    if name in vocabulary.milestones:
        return terms.Type(kind="word", name=local(name), words=MILESTONE_STATES)
    if entity and (lifecycle := entity.lifecycle(field)):
        return terms.Type(kind="word", name=local(name), words=tuple(s.name for s in lifecycle.states))
    return ANY


def _of_entity(type_: terms.Type, vocabulary: Vocabulary) -> Members:
    """The fields of an entity or milestone; with a reference only its key crosses."""
    every: Mapping[str, terms.Type] = field_types(fields_of(vocabulary, type_.name), vocabulary)
    certain = complete(vocabulary, type_.name)
    if type_.way != "reference":
        return Members(every, certain)
    key = {f.name for f in whole_key(vocabulary, type_.name)}
    return Members({n: t for n, t in every.items() if n in key}, certain, frozenset(every) - key)
