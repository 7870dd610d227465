"""What landscapes judge: the edges of the graph, the width of facts, the neighbours of a system, and whose states it copies."""

from collections.abc import Iterator
from dataclasses import dataclass

from merestone.facts.parties import receivers, starters
from merestone.facts.shown import item_of
from merestone.model.boundary import Boundary, Model
from merestone.model.entities import Vocabulary
from merestone.model.landscape import Forbidden, Limit, Measure
from merestone.model.reach import fields_of, whole_key
from merestone.model.types import Crossing, Derived, Field, Foreign, Named, States
from merestone.semantics.once import once


@dataclass(frozen=True)
class Edge:
    """One boundary from one system to another."""

    boundary: Boundary
    sender: str
    receiver: str


@once
def edges(model: Model) -> tuple[Edge, ...]:
    """Every pair of systems that a boundary connects, with each boundary that does."""
    pairs = {
        (b.name, sender, receiver): b
        for b in model.boundaries.values()
        for o in b.operations
        for sender in sorted(starters(b, o))
        for receiver in sorted(receivers(b, o))
        if sender != receiver
    }
    return tuple(Edge(boundary, sender, receiver) for (_, sender, receiver), boundary in pairs.items())


def forbids(model: Model, rule: Forbidden, edge: Edge) -> bool:
    """Whether the rule speaks of that edge: a side is named by itself or by its layer."""
    told = not rule.styles or edge.boundary.style in rule.styles
    return told and _is_in(model, edge.sender, rule.senders) and _is_in(model, edge.receiver, rule.receivers)


def _is_in(model: Model, system: str, side: tuple[str, ...]) -> bool:
    known = model.systems.get(system)
    return system in side or bool(known and known.layer in side)


def limits(model: Model, measure: Measure) -> Iterator[Limit]:
    """What the landscapes say of one measure."""
    for landscape in model.landscapes.values():
        yield from (limit for limit in landscape.limits if limit.measure == measure)


@once
def neighbours(model: Model) -> dict[str, tuple[str, ...]]:
    """For each system the others that a boundary connects it with, in either direction."""
    found: dict[str, dict[str, None]] = {}
    for edge in edges(model):
        found.setdefault(edge.sender, {}).setdefault(edge.receiver)
        found.setdefault(edge.receiver, {}).setdefault(edge.sender)
    return {name: tuple(sorted(others)) for name, others in found.items()}


def width(vocabulary: Vocabulary, fields: tuple[Field, ...], around: frozenset[str] = frozenset()) -> int:
    """How many values a message carries at least once: fields inside fields are counted, of a reference only its key."""
    return sum(_width(vocabulary, field, around) for field in fields)


def _width(vocabulary: Vocabulary, field: Field, around: frozenset[str]) -> int:
    match item_of(field.type):
        case Crossing(kind="reference", entity=name):
            return max(1, len(whole_key(vocabulary, name)))
        case Crossing(entity=name) if name not in around:
            return width(vocabulary, fields_of(vocabulary, name), around | {name})
        case Named(name=name) if name in vocabulary.records and name not in around:
            return width(vocabulary, vocabulary.records[name].fields, around | {name})
        case Foreign(fields=fields) if fields:
            return width(vocabulary, fields, around)
        case Derived():
            return 3
        case _:
            return 1


def foreign_states(model: Model, system: str) -> tuple[tuple[str, str], ...]:
    """The lifecycles of other systems' entities whose states the system's own entities hold: entity and field."""
    found: dict[tuple[str, str], None] = {}
    for entity in model.vocabulary.entities.values():
        if entity.owner == system:
            for life in _states(model.vocabulary, (*entity.key, *entity.fields), frozenset({entity.name})):
                owner = model.vocabulary.entities[life[0]].owner if life[0] in model.vocabulary.entities else system
                if owner != system:
                    found.setdefault(life)
    return tuple(found)


def _states(vocabulary: Vocabulary, fields: tuple[Field, ...], around: frozenset[str]) -> Iterator[tuple[str, str]]:
    for field in fields:
        match item_of(field.type):
            case States(entity=name, field=life):
                yield name, life
            case Derived(entity=name, field=life) if any(
                f.name == life and isinstance(f.type, States) for f in fields_of(vocabulary, name)
            ):
                yield name, life
            case Crossing(kind="snapshot" | "replica", entity=name) if name not in around:
                yield from _states(vocabulary, fields_of(vocabulary, name), around | {name})
            case Named(name=name) if name in vocabulary.records and name not in around:
                yield from _states(vocabulary, vocabulary.records[name].fields, around | {name})
