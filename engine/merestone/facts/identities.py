"""What identifies an entity, and what only one system calls it."""

from collections.abc import Iterator, Sequence
from typing import NamedTuple

from merestone.diagnostics import Span
from merestone.facts.about import about
from merestone.facts.in_force import access_of
from merestone.facts.labels import labels_in
from merestone.facts.shown import item_of, tellers
from merestone.model.aspects import DedupeBy, Idempotent, OrderedBy
from merestone.model.boundary import Boundary, Message, Model, Operation
from merestone.model.entities import Vocabulary
from merestone.model.reach import fields_of
from merestone.model.types import Crossing, Field, Named, Path, Scalar
from merestone.semantics.once import once


class Joined(NamedTuple):
    """A place where things are told apart or brought together by a value: what is written, where, and the field behind it."""

    text: str
    span: Span
    field: Field


def hearers(boundary: Boundary, operation: Operation, message: Message) -> tuple[str, ...]:
    """The systems that a message goes to."""
    told = tellers(boundary, operation, message)
    sides = (
        (operation.only_from,) if operation.only_from else boundary.senders,
        (operation.only_to,) if operation.only_to else boundary.receivers,
    )
    return sides[1] if told == sides[0] else sides[0]


def local_ids(model: Model, fields: Sequence[Field], around: frozenset[str] = frozenset()) -> Iterator[Field]:
    """The local identifiers in a message, those in plain types and in copies of entities included; a reference brings none."""
    for field in fields:
        if field.local:
            yield field
        name, inner = _inside(model.vocabulary, field)
        if inner and name not in around and not _is_reference(field):
            yield from local_ids(model, inner, around | {name})


def identified(model: Model, message: Message) -> frozenset[str]:
    """The entities that a message names by their key: by reference, as a copy, or by the key itself."""
    copied = {type_.entity for type_ in (item_of(f.type) for f in message.fields) if isinstance(type_, Crossing)}
    return frozenset(entity for entity, _ in about(model.vocabulary, message.fields)) | copied


@once
def joins(model: Model) -> tuple[Joined, ...]:
    """Every place where a value serves as an identity: keys of entities, and the clauses that tell handoffs apart."""
    return tuple(_joins(model))


def _joins(model: Model) -> Iterator[Joined]:
    for entity in model.vocabulary.entities.values():
        yield from (Joined(f"the key of `{entity.name.rsplit('.', 1)[-1]}`", f.span, f) for f in entity.key)
    for boundary in model.boundaries.values():
        for operation in boundary.operations:
            yield from _joined(model, boundary, operation)


def is_personal(model: Model, field: Field) -> bool:
    """Whether it is an address or a label says that it is about a person: such values change, and two may share one."""
    if isinstance(field.type, Scalar) and field.type.name == "email":
        return True
    return any(label == "pii" for label, _ in labels_in(model.vocabulary, (field,)))


def _joined(model: Model, boundary: Boundary, operation: Operation) -> Iterator[Joined]:
    """The paths of the clauses written at a boundary and at its operation, as far as they lead into its messages."""
    fields = [f for m in operation.messages if m.role in ("request", "fact") for f in m.fields]
    for clause in (*boundary.clauses, *operation.clauses):
        paths = (
            clause.paths
            if isinstance(clause, Idempotent | OrderedBy)
            else (clause.path,)
            if isinstance(clause, DedupeBy)
            else ()
        )
        for path in paths:
            if field := _at(model.vocabulary, fields, path):
                yield Joined(f"`{clause.text}`", clause.span, field)
    access = access_of(boundary, operation)
    if access and (field := _at(model.vocabulary, fields, access[0].partition)):
        yield Joined(f"`partition by {'.'.join(access[0].partition)}`", access[0].span, field)


def _at(vocabulary: Vocabulary, fields: Sequence[Field], path: Path) -> Field | None:
    """The field at the end of a path."""
    found: Field | None = None
    for name in path:
        found = next((f for f in fields if f.name == name), None)
        if found is None:
            return None
        fields = _inside(vocabulary, found)[1]
    return found


def _is_reference(field: Field) -> bool:
    type_ = item_of(field.type)
    return isinstance(type_, Crossing) and type_.kind == "reference"


def _inside(vocabulary: Vocabulary, field: Field) -> tuple[str, Sequence[Field]]:
    """What stands in a field, or behind its reference, by the name of its type."""
    match item_of(field.type):
        case Named(name=name) if name in vocabulary.records:
            return name, vocabulary.records[name].fields
        case Crossing(entity=name):
            return name, fields_of(vocabulary, name)
        case _:
            return "", ()
