"""How the messages of an operation bring along what a journey is correlated by."""

from collections.abc import Iterator
from dataclasses import dataclass

from merestone.facts.about import brought
from merestone.model.boundary import Message, Operation
from merestone.model.entities import Vocabulary
from merestone.model.reach import lineage
from merestone.model.types import Crossing, Named, Path


@dataclass(frozen=True)
class Carrier:
    """The message and the path of what it carries: the entity itself, or another that refers to it by its field `through`."""

    message: Message
    path: Path
    holder: str
    through: str | None


def carrier(vocabulary: Vocabulary, operation: Operation, entity: str) -> Carrier | None:
    """How the operation brings the entity along, if it does: the entity itself rather than what refers to it.

    An entity as a plain value is a fault of its own, and counts.
    """
    found = [c for m in operation.messages for c in _carriers(vocabulary, m, entity)]
    return min(found, key=lambda c: c.through is not None, default=None)


def _carriers(vocabulary: Vocabulary, message: Message, entity: str) -> Iterator[Carrier]:
    plain = ((f.type.name, (f.name,)) for f in message.fields if isinstance(f.type, Named) and f.type.of == "entity")
    for holder, path in (*brought(vocabulary, message.fields), *plain):
        if holder == entity:
            yield Carrier(message, path, holder, None)
        yield from (Carrier(message, path, holder, f) for f in _referring(vocabulary, holder, entity))


def _referring(vocabulary: Vocabulary, holder: str, entity: str) -> Iterator[str]:
    """The fields with which an entity refers to the other, or to a part of it."""
    holding = vocabulary.entities.get(holder)
    for field in holding.fields if holding else ():
        if isinstance(field.type, Crossing) and any(e.name == entity for e in lineage(vocabulary, field.type.entity)):
            yield field.name
