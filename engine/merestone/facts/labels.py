"""Which labels a message carries, through types and copies of entities."""

from collections.abc import Iterator, Sequence

from merestone.model.entities import Vocabulary
from merestone.model.reach import fields_of, source_of, whole_key
from merestone.model.types import Crossing, Derived, Field, Foreign, ListOf, MapOf, Named, Type


def labels_in(vocabulary: Vocabulary, fields: Sequence[Field]) -> Iterator[tuple[str, Field]]:
    """Each label with the field of the message that brings it along; a redacted field brings none."""
    for field in fields:
        if field.redacted is None:
            for label in sorted(_labels(vocabulary, field, frozenset())):
                yield label, field


def _labels(vocabulary: Vocabulary, field: Field, seen: frozenset[str]) -> set[str]:
    own = {field.sensitive} if field.sensitive else set[str]()
    return own.union(*(_labels(vocabulary, f, seen | {n}) for n, f in _inside(vocabulary, field.type) if n not in seen))


def _inside(vocabulary: Vocabulary, type_: Type) -> Iterator[tuple[str, Field]]:
    """The fields that cross with a value of the type: of a reference only the key."""
    while isinstance(type_, ListOf | MapOf):
        type_ = type_.item
    match type_:
        case Named(name=name) if name in vocabulary.records:
            yield from ((name, f) for f in vocabulary.records[name].fields)
        case Crossing(kind="reference", entity=name):
            yield from ((name, f) for f in whole_key(vocabulary, name))
        case Crossing(entity=name):
            yield from ((name, f) for f in fields_of(vocabulary, name) if f.redacted is None)
        case Foreign(name=name):
            yield from ((name, f) for f in type_.fields)
        case Derived():
            if source := source_of(vocabulary, type_):
                yield f"{type_.entity}.{type_.field}", source
        case _:
            return
