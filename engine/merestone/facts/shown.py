"""Every field of the spec with who shows it, and the derived values among them."""

from collections.abc import Iterator
from typing import NamedTuple

from merestone.model.boundary import Boundary, Message, Model, Operation
from merestone.model.entities import Vocabulary
from merestone.model.names import local
from merestone.model.types import Derived, Field, ListOf, MapOf, Named, Type
from merestone.semantics.once import once

_FROM_REQUIRER = {"request", "fact", "tombstone", "manifest", "row"}


class Shown(NamedTuple):
    """One field and the systems that show it; of a record, nobody in particular does. `of` is what holds it, in words."""

    field: Field
    holders: tuple[str, ...]
    of: str


@once
def every_field(model: Model) -> tuple[Shown, ...]:
    """Every field of every record, entity and message; derived once for a model."""
    return tuple(_shown(model))


def _shown(model: Model) -> Iterator[Shown]:
    for record in model.vocabulary.records.values():
        yield from (Shown(f, (), f"`{local(record.name)}`") for f in record.fields)
    for entity in model.vocabulary.entities.values():
        yield from (Shown(f, (entity.owner,), f"`{local(entity.name)}`") for f in (*entity.key, *entity.fields))
    for boundary in model.boundaries.values():
        for operation in boundary.operations:
            for message in operation.messages:
                holders = tellers(boundary, operation, message)
                yield from (
                    Shown(f, holders, f"the {message.role} of `{local(operation.name)}`") for f in message.fields
                )


def tellers(boundary: Boundary, operation: Operation, message: Message) -> tuple[str, ...]:
    """The systems that send the message."""
    if message.role in _FROM_REQUIRER:
        return (operation.only_from,) if operation.only_from else boundary.senders
    return (operation.only_to,) if operation.only_to else boundary.receivers


def derivation(type_: Type) -> Derived | None:
    """The derived type that a field has, alone or in a list or map."""
    item = item_of(type_)
    return item if isinstance(item, Derived) else None


def item_of(type_: Type) -> Type:
    """What a list or map holds in the end; the type itself if it is none."""
    while isinstance(type_, ListOf | MapOf):
        type_ = type_.item
    return type_


def derivations_in(vocabulary: Vocabulary, fields: tuple[Field, ...], around: frozenset[str] = frozenset()) -> bool:
    """Whether a message with these fields shows something derived, also inside plain types."""
    for field in fields:
        type_ = item_of(field.type)
        record = vocabulary.records.get(type_.name) if isinstance(type_, Named) else None
        inner = record.fields if record and record.name not in around else ()
        if isinstance(type_, Derived) or (record and derivations_in(vocabulary, inner, around | {record.name})):
            return True
    return False
