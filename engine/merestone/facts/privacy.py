"""What is personal in an entity, and how long it is kept."""

from collections.abc import Iterator

from merestone.facts.labels import labels_in
from merestone.facts.shown import item_of
from merestone.model.entities import Entity, Vocabulary
from merestone.model.lifetimes import ErasedBy, Retention
from merestone.model.reach import in_full
from merestone.model.types import Crossing, Derived, Field, Path, Scalar, Type

PERSONAL = "pii"
HASH_LENGTH = len("sha256:") + 64


def personal_fields(vocabulary: Vocabulary, entity: Entity) -> tuple[Field, ...]:
    """The fields of an entity that hold something personal of its own; what is copied from others is theirs to erase."""
    own = [f for f in (*entity.key, *entity.fields) if not isinstance(item_of(f.type), Crossing | Derived)]
    return tuple(field for label, field in labels_in(vocabulary, own) if label == PERSONAL)


def fits(field: Field, way: ErasedBy) -> bool:
    """Whether the field can hold what is left once it is erased that way; its owner has it in full, however it crosses."""
    match way:
        case "drop":
            return field.optional
        case "hash":
            return _holds_hash(in_full(field.type))
        case "tokenise":
            return _is_text(in_full(field.type))
        case "key drop":
            return True


def copied(vocabulary: Vocabulary, fields: tuple[Field, ...], path: Path = ()) -> Iterator[tuple[Path, Entity]]:
    """Each entity whose value crosses as a whole in these fields, with the path to it; what is redacted does not."""
    for field in fields:
        type_ = item_of(field.type)
        entity = vocabulary.entities.get(type_.entity) if isinstance(type_, Crossing) else None
        if entity and isinstance(type_, Crossing) and type_.kind != "reference" and field.redacted is None:
            yield (*path, field.name), entity


def outlasts(one: Retention, other: Retention) -> bool:
    """Whether `one` certainly ends later than `other`; two that cannot be compared do not."""
    if other.forever or one.referenced_by or other.referenced_by:
        return False
    if one.forever:
        return True
    assert one.days is not None, "what neither lasts for ever nor by reference has a length"
    assert other.days is not None, "what neither lasts for ever nor by reference has a length"
    if one.after == other.after:
        return one.days > other.days
    return one.after is not None and other.after is None and one.days >= other.days


def _is_text(type_: Type) -> bool:
    return isinstance(type_, Scalar) and type_.name == "string" and type_.pattern is None


def _holds_hash(type_: Type) -> bool:
    if isinstance(type_, Scalar) and type_.name == "hash":
        return True
    return isinstance(type_, Scalar) and _is_text(type_) and (type_.high is None or type_.high >= HASH_LENGTH)
