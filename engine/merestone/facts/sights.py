"""What a system gets to see of what another one decides: the messages that bring it."""

from collections.abc import Iterator, Sequence

from merestone.facts.about import about
from merestone.facts.comparisons import measure
from merestone.facts.parties import starters
from merestone.model.boundary import Boundary, Message, Model, Operation
from merestone.model.entities import Vocabulary
from merestone.model.reach import item_type
from merestone.model.ties import Side
from merestone.model.types import Crossing, Derived, Field, MapOf, Named, Type

_ASKED = ("answer", "accepted", "completed", "rejected", "failed")


def sights(model: Model, system: str, side: Side) -> Iterator[Operation]:
    """The operations that bring the fact to the system, those that it can ask at any time first."""
    found = [o for b in model.boundaries.values() for o in b.operations if _brings(model, b, o, system, side)]
    yield from sorted(found, key=lambda o: o.kind not in {"query", "status query"})


def _brings(model: Model, boundary: Boundary, operation: Operation, system: str, side: Side) -> bool:
    return any(
        system in _readers(boundary, operation, m) and _tells(model.vocabulary, m, side) for m in operation.messages
    )


def _readers(boundary: Boundary, operation: Operation, message: Message) -> frozenset[str]:
    if message.role in _ASKED and operation.kind != "file":
        return starters(boundary, operation)
    return frozenset({operation.only_to} if operation.only_to else boundary.receivers)


def _tells(vocabulary: Vocabulary, message: Message, side: Side) -> bool:
    """Whether the message has a copy of the entity, shows its field, or speaks of it and has a field like the one that is compared."""
    if side.entity in _copies(vocabulary, message.fields, frozenset()) or _shows(message, side):
        return True
    named = {entity for entity, _ in about(vocabulary, message.fields)}
    wanted = measure(vocabulary, side.type)
    return side.entity in named and any(
        f.name == side.path[-1] and measure(vocabulary, f.type) == wanted for f in message.fields
    )


def _shows(message: Message, side: Side) -> bool:
    """Whether a field of the message is derived from the one that is compared."""
    shown = (item_type(f.type) for f in message.fields)
    return any(isinstance(s, Derived) and (s.entity, s.field) == (side.entity, side.path[-1]) for s in shown)


def _copies(vocabulary: Vocabulary, fields: Sequence[Field], around: frozenset[str]) -> set[str]:
    """The entities of which the fields bring a copy, lists and plain types opened."""
    return set[str]().union(*(_copied(vocabulary, f.type, around) for f in fields))


def _copied(vocabulary: Vocabulary, type_: Type, around: frozenset[str]) -> set[str]:
    match item_type(type_):
        case Crossing(kind="snapshot" | "replica", entity=entity):
            return {entity}
        case MapOf(item=item):
            return _copied(vocabulary, item, around)
        case Named(name=name) if name in vocabulary.records and name not in around:
            return _copies(vocabulary, vocabulary.records[name].fields, around | {name})
        case _:
            return set()
