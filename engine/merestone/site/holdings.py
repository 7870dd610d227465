"""Who holds what of whose: which system decides a field, and how the others come to have it."""

from collections.abc import Iterable, Iterator
from typing import Literal, NamedTuple

from merestone.contract.boundaries import Operation
from merestone.contract.clauses import Message
from merestone.contract.contract import Contract
from merestone.contract.entities import Entity
from merestone.contract.types import Crossing, Derived, FieldSpec, ListOf, MapOf, Named, Type
from merestone.semantics.mentions import subjects_in

Way = Literal["reference", "snapshot", "replica", "facts", "derived"]


class Carriage(NamedTuple):
    """One message that brings an entity, its state, or one field of it to a system.

    `facts`: the owner tells each change of `field`; `derived`: `field` is shown with its source.
    """

    operation: Operation
    message: Message
    sender: str
    reader: str
    entity: str
    way: Way
    path: tuple[str, ...]
    field: str | None = None


def carriages(contract: Contract, operations: Iterable[Operation]) -> list[Carriage]:
    """Everything that any message of these operations brings to anyone."""
    return [
        c for operation in operations for message in operation.messages for c in _brought(contract, operation, message)
    ]


def decider(contract: Contract, entity: Entity, field: str) -> str:
    """Which system decides the field: whoever a clause names, or else the owner."""
    named = {d.system for b in contract.boundaries for d in b.decides if d.entity == entity.name and d.field == field}
    return min(named) if named else entity.owner


def state_field(contract: Contract, entity: str) -> str | None:
    """The field that holds the state of an entity, if it has a lifecycle."""
    return next((f.name for f in contract.entity(entity).fields if f.type.kind == "states"), None)


def tellers(contract: Contract, operation: str) -> list[str]:
    """The entities whose changes of state that event tells."""
    return [m.subject for m in contract.lifecycles if any(t.emits == operation for t in m.transitions)]


def waiting(contract: Contract, entity: str) -> set[str]:
    """The systems one of whose milestones depends on the state of that entity."""
    return {
        contract.entity(milestone.name).owner
        for milestone in contract.milestones
        if any(entity in subjects_in(case.condition) for case in milestone.cases)
    }


def sides(operation: Operation, message: Message) -> tuple[tuple[str, ...], tuple[str, ...]]:
    """Who sends a message, and who reads it."""
    if message.role in ("request", "fact", "manifest", "row", "tombstone"):
        return operation.askers, operation.providers
    return operation.providers[:1], operation.askers


def crossings(
    contract: Contract, fields: Iterable[FieldSpec], path: tuple[str, ...] = ()
) -> Iterator[tuple[Crossing, tuple[str, ...]]]:
    """Every entity that crosses in these fields, also inside lists and plain types, with the path to it."""
    for field in fields:
        yield from _crossing(contract, field.type, (*path, field.name))


def derivations(
    contract: Contract, fields: Iterable[FieldSpec], path: tuple[str, ...] = ()
) -> Iterator[tuple[Derived, tuple[str, ...]]]:
    """Every value that is shown with its source in these fields, also inside lists and plain types."""
    for field in fields:
        type_ = field.type
        while isinstance(type_, ListOf | MapOf):
            type_ = type_.item
        record = next((r for r in contract.records if isinstance(type_, Named) and r.name == type_.name), None)
        if isinstance(type_, Derived):
            yield type_, (*path, field.name)
        elif record and len(path) < 12:
            yield from derivations(contract, record.fields, (*path, field.name))


def _brought(contract: Contract, operation: Operation, message: Message) -> Iterator[Carriage]:
    senders, readers = sides(operation, message)
    found = list(crossings(contract, message.fields))
    told = set(tellers(contract, operation.name)) if message.role == "fact" else set()
    for sender, reader in ((s, r) for s in senders for r in readers if s != r):
        for derived, path in derivations(contract, message.fields):
            yield Carriage(operation, message, sender, reader, derived.entity, "derived", path, derived.field)
        for crossing, path in found:
            yield Carriage(operation, message, sender, reader, crossing.entity, crossing.kind, path)
            if crossing.entity in told:
                yield Carriage(
                    operation,
                    message,
                    sender,
                    reader,
                    crossing.entity,
                    "facts",
                    path,
                    state_field(contract, crossing.entity),
                )


def _crossing(contract: Contract, type_: Type, path: tuple[str, ...]) -> Iterator[tuple[Crossing, tuple[str, ...]]]:
    match type_:
        case Crossing():
            yield type_, path
        case ListOf(item=item) | MapOf(item=item):
            yield from _crossing(contract, item, path)
        case Named(name=name) if len(path) < 12:
            record = next((r for r in contract.records if r.name == name), None)
            if record:
                yield from crossings(contract, record.fields, path)
