"""What of a contract concerns one system: all that its folder is made from, and nothing else.

So a change elsewhere leaves the folder alone, and what was made of the same extract need not be made again.
"""

import hashlib
from collections.abc import Iterable, Iterator

from pydantic import BaseModel

from merestone.contract.boundaries import Boundary, Operation
from merestone.contract.contract import Contract
from merestone.contract.entities import Entity, System
from merestone.contract.traffic import boundaries_of
from merestone.contract.types import Crossing, Derived, FieldSpec, Foreign, ListOf, MapOf, Named, StatesOf, Type
from merestone.contract.views import View
from merestone.semantics.once import once


def extract(contract: Contract, system: str) -> Contract:
    """The contract as far as it concerns a system; every other system is one that is only mentioned."""
    boundaries = _boundaries(contract, system)
    names = {name for boundary in boundaries for name in boundary.operations}
    operations = tuple(o for o in contract.operations if o.name in names)
    views = tuple(v for v in contract.views if v.system == system or names.intersection((*v.sources, *v.drives)))
    entities, types = _reached(contract, system, boundaries, operations, views)
    channels = {channel for o in operations for channel in (o.channel, o.replies)}
    return contract.model_copy(
        update={
            "systems": tuple(s if s.name == system else mentioned for s, mentioned in _mentioned(contract)),
            "boundaries": boundaries,
            "operations": operations,
            "views": views,
            "channels": tuple(c for c in contract.channels if c.name in channels),
            "entities": tuple(e for e in contract.entities if e.name in entities),
            "milestones": tuple(m for m in contract.milestones if m.name in entities),
            "lifecycles": tuple(m for m in contract.lifecycles if m.subject in entities),
            "records": tuple(r for r in contract.records if r.name in types),
            "enums": tuple(e for e in contract.enums if e.name in types),
            "documents": tuple(
                d for d in contract.documents if any(s and s.operation in names for s in (d.made, d.sent))
            ),
            "profiles": tuple(p for p in contract.profiles if p.system == system),
            "policies": (),
            "invariants": (),
            "journeys": (),
            "reconciliations": (),
            "waivers": (),
        }
    )


@once
def _mentioned(contract: Contract) -> tuple[tuple[System, System], ...]:
    """Each system, and the same as one that is only mentioned."""
    return tuple((s, s.model_copy(update={"external": True})) for s in contract.systems)


def digest(contract: Contract, *aside: BaseModel) -> str:
    """Stands for everything that is agreed, and for what else is given; taken part by part, as the whole may be large."""
    found = hashlib.sha256()
    for name, field in Contract.model_fields.items():
        if not field.exclude:
            found.update(contract.model_dump_json(include={name}).encode())
    for part in aside:
        found.update(part.model_dump_json().encode())
    return found.hexdigest()


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
    return tuple(boundary for boundary in contract.boundaries if boundary.name in found)


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
    known = {entity.name: entity for entity in contract.entities}
    entities = {entity.name for entity in contract.entities if entity.owner == system}
    entities |= {decides.entity for boundary in boundaries for decides in boundary.decides}
    types: set[str] = set()
    waiting: list[Iterable[FieldSpec]] = [message.fields for o in operations for message in o.messages]
    for operation in operations:
        entities |= {entity for message in operation.messages for entity, _ in message.about}
        entities |= {block.entity for block in operation.blocks}
    for view in views:
        entities |= {view.entity, *(related.entity for related in view.related)}
        waiting.extend((view.fields, *(related.fields for related in view.related)))
    entities |= {m.name for m in contract.milestones if m.entity in entities}
    seen: set[str] = set()
    while waiting or entities - seen:
        for name in sorted(entities - seen & entities):
            seen.add(name)
            if name in known:
                entities.update(_beside(contract, known[name]))
                waiting.extend((known[name].key, known[name].fields))
        for field in waiting.pop() if waiting else ():
            _hold(contract, field.type, entities, types, waiting)
    return entities, types


def _beside(contract: Contract, entity: Entity) -> Iterator[str]:
    """What an entity is part of, and for a milestone what it is of."""
    if entity.parent:
        yield entity.parent
    yield from (m.entity for m in contract.milestones if m.name == entity.name)


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
