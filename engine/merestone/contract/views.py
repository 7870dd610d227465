"""What people look at to see where something stands."""

from typing import Literal

from merestone.contract.types import FieldSpec, Place
from merestone.semantics.written import Frozen


class Entry(Frozen):
    """A message behind a view, with those who may have sent it."""

    operation: str
    message: str
    senders: tuple[str, ...]


class RelatedFields(Frozen):
    """What a view shows of another entity: its key first."""

    entity: str
    fields: tuple[FieldSpec, ...]


class View(Frozen):
    """What is shown of an entity in a system. `fields` begin with its key; what the system does not decide is derived.

    `of_entries` is what is shown of each message behind it; `entries` are these messages.
    """

    name: str
    entity: str
    system: str
    use: Literal["operational", "analytical", "archive"]
    readers: tuple[str, ...] = ()
    carries: tuple[str, ...] = ()
    sources: tuple[str, ...] = ()
    fields: tuple[FieldSpec, ...]
    related: tuple[RelatedFields, ...] = ()
    of_entries: tuple[str, ...] = ()
    entries: tuple[Entry, ...] = ()
    answers: tuple[str, ...] = ()
    fresh_ms: int | None = None
    drives: tuple[str, ...] = ()
    description: str = ""
    place: Place
