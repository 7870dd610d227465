"""What of a contract concerns one system: all that its folder is made from, and nothing else.

So a change elsewhere leaves the folder alone, and what was made of the same extract need not be made again.
"""

import hashlib
from collections.abc import Callable, Hashable, Iterable, Iterator, Sequence
from typing import Generic, TypeVar

from pydantic import BaseModel

from merestone.contract.boundaries import Boundary, Operation
from merestone.contract.contract import Contract
from merestone.contract.entities import Entity, System
from merestone.contract.traffic import boundaries_of
from merestone.contract.types import Crossing, Derived, FieldSpec, Foreign, ListOf, MapOf, Named, StatesOf, Type
from merestone.contract.views import View
from merestone.semantics.once import once

Thing = TypeVar("Thing")


def extract(contract: Contract, system: str) -> Contract:
    """The contract as far as it concerns a system; every other system is one that is only mentioned."""
    kept = _kept(contract)
    boundaries = _boundaries(contract, system)
    names = {name for boundary in boundaries for name in boundary.operations}
    operations = kept.operations.of(names)
    views = kept.views.of({("shown by", system), *names})
    entities, types = _reached(contract, system, boundaries, operations, views)
    return contract.model_copy(
        update={
            "systems": tuple(s if s.name == system else mentioned for s, mentioned in _mentioned(contract)),
            "boundaries": boundaries,
            "operations": operations,
            "views": views,
            "channels": kept.channels.of({c for o in operations for c in (o.channel, o.replies)}),
            "entities": kept.entities.of(entities),
            "milestones": kept.milestones.of(entities),
            "lifecycles": kept.lifecycles.of(entities),
            "records": kept.records.of(types),
            "enums": kept.enums.of(types),
            "documents": kept.documents.of(names),
            "profiles": tuple(p for p in contract.profiles if p.system == system),
            "policies": (),
            "invariants": (),
            "journeys": (),
            "reconciliations": (),
            "waivers": (),
        }
    )


class Index(Generic[Thing]):
    """Things by what they are asked for, in the order in which the contract has them."""

    def __init__(self, things: Sequence[Thing], keys: Callable[[Thing], Iterable[Hashable]]) -> None:
        self._things = things
        self._places: dict[Hashable, list[int]] = {}
        for place, thing in enumerate(things):
            for key in keys(thing):
                self._places.setdefault(key, []).append(place)

    def of(self, keys: Iterable[Hashable]) -> tuple[Thing, ...]:
        """Those of any of the keys, each once."""
        places = {place for key in keys for place in self._places.get(key, ())}
        return tuple(self._things[place] for place in sorted(places))


class _Kept:
    """What of a contract an extract may keep: looked for by name once, not for each system again."""

    def __init__(self, contract: Contract) -> None:
        self.boundaries = Index(contract.boundaries, lambda b: (b.name,))
        self.operations = Index(contract.operations, lambda o: (o.name,))
        self.views = Index(contract.views, lambda v: (("shown by", v.system), *v.sources, *v.drives))
        self.channels = Index(contract.channels, lambda c: (c.name,))
        self.entities = Index(contract.entities, lambda e: (e.name,))
        self.owned = Index(contract.entities, lambda e: (e.owner,))
        self.milestones = Index(contract.milestones, lambda m: (m.name,))
        self.milestones_of = Index(contract.milestones, lambda m: (m.entity,))
        self.lifecycles = Index(contract.lifecycles, lambda m: (m.subject,))
        self.records = Index(contract.records, lambda r: (r.name,))
        self.enums = Index(contract.enums, lambda e: (e.name,))
        self.documents = Index(contract.documents, lambda d: [s.operation for s in (d.made, d.sent) if s])


@once
def _kept(contract: Contract) -> _Kept:
    return _Kept(contract)


@once
def _mentioned(contract: Contract) -> tuple[tuple[System, System], ...]:
    """Each system, and the same as one that is only mentioned."""
    return tuple((s, s.model_copy(update={"external": True})) for s in contract.systems)


def digest(part: Contract, *aside: BaseModel | str, of: Contract | None = None) -> str:
    """Stands for everything that is agreed, and for what else is given; taken field by field, as the whole may be large.

    What an extract has from the contract that it is `of`, just as it is there, is looked at once for all extracts; the systems are,
    but for which of them are only mentioned.
    """
    found = hashlib.sha256()
    for name in _FIELDS:
        shared = of is not None and getattr(part, name) is getattr(of, name)
        if name == "systems" and of is not None:
            found.update("".join(s.name for s in part.systems if not s.external).encode())
            shared = True
        found.update(_field_digest(of, name) if of and shared else part.model_dump_json(include={name}).encode())
    for one in aside:
        found.update((one if isinstance(one, str) else one.model_dump_json()).encode())
    return found.hexdigest()


_FIELDS = tuple(name for name, field in Contract.model_fields.items() if not field.exclude)


@once
def _field_digest(contract: Contract, name: str) -> bytes:
    return hashlib.sha256(contract.model_dump_json(include={name}).encode()).digest()


def _boundaries(contract: Contract, system: str) -> tuple[Boundary, ...]:
    """Those that it takes part in, and those with an operation that one of theirs names."""
    found = {boundary.name for boundary in boundaries_of(contract, system)}
    waiting = [name for boundary in boundaries_of(contract, system) for name in boundary.operations]
    while waiting:
        for named in _named(contract.operation(waiting.pop())):
            boundary = contract.boundary(contract.operation(named).boundary)
            if boundary.name not in found:
                found.add(boundary.name)
                waiting.extend(boundary.operations)
    return _kept(contract).boundaries.of(found)


def _named(operation: Operation) -> Iterator[str]:
    """The operations that an operation names."""
    if operation.undo:
        yield operation.undo.operation
    if operation.unknown and operation.unknown.ask:
        yield operation.unknown.ask.query
    if operation.backfill:
        yield operation.backfill.file
    yield from operation.waits_for
    yield from (correction.operation for correction in operation.corrections if correction.operation)


def _reached(
    contract: Contract,
    system: str,
    boundaries: Iterable[Boundary],
    operations: Iterable[Operation],
    views: Iterable[View],
) -> tuple[set[str], set[str]]:
    """The entities, and the records and enums, that something of it holds or speaks of."""
    kept = _kept(contract)
    entities = {entity.name for entity in kept.owned.of([system])}
    entities |= {decides.entity for boundary in boundaries for decides in boundary.decides}
    types: set[str] = set()
    waiting: list[Iterable[FieldSpec]] = [message.fields for o in operations for message in o.messages]
    for operation in operations:
        entities |= {entity for message in operation.messages for entity, _ in message.about}
        entities |= {block.entity for block in operation.blocks}
    for view in views:
        entities |= {view.entity, *(related.entity for related in view.related)}
        waiting.extend((view.fields, *(related.fields for related in view.related)))
    entities |= {m.name for m in kept.milestones_of.of(entities)}
    seen: set[str] = set()
    while waiting or entities - seen:
        for name in sorted(entities - seen & entities):
            seen.add(name)
            for entity in kept.entities.of([name]):
                entities.update(_beside(kept, entity))
                waiting.extend((entity.key, entity.fields))
        for field in waiting.pop() if waiting else ():
            _hold(contract, field.type, entities, types, waiting)
    return entities, types


def _beside(kept: _Kept, entity: Entity) -> Iterator[str]:
    """What an entity is part of, and for a milestone what it is of."""
    if entity.parent:
        yield entity.parent
    yield from (m.entity for m in kept.milestones.of([entity.name]))


def _hold(
    contract: Contract, type_: Type, entities: set[str], types: set[str], waiting: list[Iterable[FieldSpec]]
) -> None:
    """Note what a type leads to."""
    match type_:
        case ListOf() | MapOf():
            _hold(contract, type_.item, entities, types, waiting)
        case Named() if type_.name not in types:
            types.add(type_.name)
            if record := contract.record(type_.name):
                waiting.append(record.fields)
        case Crossing() | Derived() | StatesOf():
            entities.add(type_.entity)
        case Foreign():
            waiting.append(type_.fields)
