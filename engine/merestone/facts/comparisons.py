"""What a standing reconciliation compares: of what kind it is, what its sides have in common, and how their words agree."""

from collections.abc import Iterator, Sequence

from merestone.model.boundary import Model
from merestone.model.entities import Vocabulary
from merestone.model.names import local
from merestone.model.reach import fields_of, item_type, through_lists, whole_key
from merestone.model.ties import Reconciliation, Side, Subject
from merestone.model.types import Crossing, Field, MapOf, Named, Scalar, States, Type

_LIKE = {
    "id": "string",
    "uuid": "string",
    "uri": "string",
    "email": "string",
    "revision": "integer",
    "decimal": "integer",
}
_KINDS: dict[str, Subject] = {"catalog": "catalog", "pricing": "catalog", "inventory": "asset"}
WORDS = "words"


def measure(vocabulary: Vocabulary, type_: Type) -> str | None:
    """By what values of the type are compared; two types with one measure compare. None is nothing that can be."""
    match item_type(type_):
        case Scalar(name=name):
            return _LIKE.get(name, name)
        case States():
            return WORDS
        case Named(name=name):
            return WORDS if name in vocabulary.enums else name
        case Crossing(entity=entity):
            return f"identity of {entity}"
        case _:
            return None


def words(vocabulary: Vocabulary, type_: Type) -> tuple[str, ...]:
    """The words that values of the type can be; none if they are no words."""
    match item_type(type_):
        case Named(name=name) if name in vocabulary.enums:
            return vocabulary.enums[name].values
        case States(entity=entity, field=field):
            return _states(vocabulary, entity, field)
        case _:
            return ()


def _states(vocabulary: Vocabulary, entity: str, field: str) -> tuple[str, ...]:
    lifecycle = vocabulary.entities[entity].lifecycle(field) if entity in vocabulary.entities else None
    return tuple(s.name for s in lifecycle.states) if lifecycle else ()


def unmatched(vocabulary: Vocabulary, one: Reconciliation) -> tuple[tuple[Side, str], ...]:
    """The words of either side that agree with none of the other: neither by name, nor as the author says."""
    left, right = words(vocabulary, one.left.type), words(vocabulary, one.right.type)
    said_left = {w for a in one.agreements for w in a.left}
    said_right = {w for a in one.agreements for w in a.right}
    alone = [(one.left, w) for w in left if w not in said_left and w not in right]
    return (*alone, *((one.right, w) for w in right if w not in said_right and w not in left))


def keys(vocabulary: Vocabulary, side: Side) -> dict[str, Type]:
    """What the values of a side can be matched by.

    The fields of what is compared and of what it lies in, the key and the plain fields of the entity, and the keys it refers to.
    """
    fields = fields_of(vocabulary, side.entity)
    passed = through_lists(vocabulary, fields, side.path)
    found: dict[str, Type] = {}
    for field in reversed(passed) if isinstance(passed, tuple) else ():
        _add(found, _within(vocabulary, field))
    _add(found, fields)
    for field in fields:
        if isinstance(field.type, Crossing):
            _add(found, whole_key(vocabulary, field.type.entity))
    return found


def _within(vocabulary: Vocabulary, field: Field) -> Sequence[Field]:
    type_ = item_type(field.type)
    return (
        vocabulary.records[type_.name].fields if isinstance(type_, Named) and type_.name in vocabulary.records else ()
    )


def _add(found: dict[str, Type], fields: Sequence[Field]) -> None:
    for field in fields:
        if isinstance(field.type, Scalar | Named):
            found.setdefault(field.name, field.type)


def subject_of(model: Model, one: Reconciliation) -> Subject:
    """Money is financial; else what a catalog or an inventory decides is theirs; anything else is a state."""
    if any(has_money(model.vocabulary, side.type) for side in (one.left, one.right)):
        return "financial"
    kinds = (model.systems[s.owner].kind for s in (one.left, one.right) if s.owner in model.systems)
    return next((_KINDS[k] for k in kinds if k in _KINDS), "state")


def has_money(vocabulary: Vocabulary, type_: Type, around: frozenset[str] = frozenset()) -> bool:
    """Whether a value of the type is an amount or has one in it."""
    match item_type(type_):
        case Scalar(name=name):
            return name == "money"
        case MapOf(item=item):
            return has_money(vocabulary, item, around)
        case Named(name=name) if name in vocabulary.records and name not in around:
            return any(has_money(vocabulary, f.type, around | {name}) for f in vocabulary.records[name].fields)
        case _:
            return False


def comparer(model: Model, one: Reconciliation) -> str | None:
    """The system that compares: the one whose desk gets the differences."""
    owner = one.otherwise.owner if one.otherwise else None
    return next((s.name for s in model.systems.values() if owner in s.actors), None)


def fact_of(side: Side) -> str:
    """`Subscription.charges`."""
    return ".".join((local(side.entity), *side.path))


def sides(one: Reconciliation) -> Iterator[Side]:
    """The left one, then the right one."""
    yield one.left
    yield one.right
