"""Fields as elements, and the labels that come along with them."""

from dataclasses import dataclass

from merestone.facts.labels import labels_in
from merestone.house.sight import Sight, Thing
from merestone.model.types import Field


@dataclass(frozen=True)
class Within:
    """A field, and what it stands in."""

    field: Field
    kind: str
    holder: str
    key: bool = False
    message: Thing | None = None

    @property
    def name(self) -> str:
        """Its name."""
        return self.field.name


def fields_in(thing: Thing, kind: str, fields: tuple[Field, ...], keys: int = 0) -> list[Thing]:
    """The fields of a message, type or entity; the first `keys` of them are its key."""
    message = thing if kind == "message" else None
    return [
        Thing("field", Within(f, kind, thing.subject.name, number < keys, message), thing.sight, f.span)
        for number, f in enumerate(fields)
    ]


def labels_of(sight: Sight, fields: tuple[Field, ...]) -> list[str]:
    """The labels that come along with these fields, unless they are redacted."""
    return sorted({label for label, _ in labels_in(sight.model.vocabulary, fields)})
