"""What a message is about: the entities it carries by identity, and those they are part of."""

from collections.abc import Iterator, Sequence

from merestone.model.entities import Vocabulary
from merestone.model.reach import lineage
from merestone.model.types import Crossing, Field, ListOf, Named, Path, Type

About = tuple[str, Path]


def about(vocabulary: Vocabulary, fields: Sequence[Field]) -> tuple[About, ...]:
    """Each entity with the path to what carries it.

    First what stands in a field by reference or snapshot (directly, in a list, or in a plain type); then each entity
    that one of these is part of and that is not named itself, by the path of the first that leads to it.
    """
    return _with_wholes(vocabulary, _carried(vocabulary, fields, ()))


def brought(vocabulary: Vocabulary, fields: Sequence[Field]) -> tuple[About, ...]:
    """The same, with what stands in a field as a replica: a copy that may be stale has the same key as what it is a copy of."""
    return _with_wholes(vocabulary, _carried(vocabulary, fields, (), ("reference", "snapshot", "replica")))


def _with_wholes(vocabulary: Vocabulary, carried: Iterator[About]) -> tuple[About, ...]:
    direct = list(carried)
    if not direct:
        return ()
    named = {entity for entity, _ in direct}
    for entity, path in list(direct):
        for ancestor in lineage(vocabulary, entity):
            if ancestor.name not in named:
                named.add(ancestor.name)
                direct.append((ancestor.name, path))
    return tuple(direct)


def _carried(
    vocabulary: Vocabulary,
    fields: Sequence[Field],
    before: Path,
    ways: tuple[str, ...] = ("reference", "snapshot"),
    around: frozenset[str] = frozenset(),
) -> Iterator[About]:
    for field in fields:
        yield from _within(vocabulary, field.type, (*before, field.name), ways, around)


def _within(
    vocabulary: Vocabulary, type_: Type, path: Path, ways: tuple[str, ...], around: frozenset[str]
) -> Iterator[About]:
    """What a value of the type carries in one of these ways; `around` are the records it lies in, each of which is opened once."""
    match type_:
        case Crossing(kind=kind, entity=entity) if kind in ways:
            yield entity, path
        case ListOf(item=item):
            yield from _within(vocabulary, item, path, ways, around)
        case Named(name=name) if name in vocabulary.records and name not in around:
            yield from _carried(vocabulary, vocabulary.records[name].fields, path, ways, around | {name})
        case _:
            return
