"""Types of values, and the ways in which a value crosses a boundary."""

from typing import Literal

from merestone.diagnostics import Span
from merestone.model.versions import Deprecation
from merestone.semantics.formula import Frozen
from merestone.semantics.terms import Term

ScalarName = Literal[
    "string", "integer", "decimal", "money", "boolean", "date", "timestamp", "duration", "uuid", "uri", "email", "hash",
    "id", "revision",
]  # fmt: skip
Redaction = Literal["mask", "drop", "hash", "band", "tokenise"]
Path = tuple[str, ...]


class Scalar(Frozen):
    """A built-in value; the bounds are those written."""

    kind: Literal["scalar"] = "scalar"
    name: ScalarName
    low: int | None = None
    high: int | None = None
    precision: int | None = None
    scale: int | None = None
    pattern: str | None = None


class Named(Frozen):
    """A declared name used as a plain type: an enum or a record, or (an error) an entity."""

    kind: Literal["named"] = "named"
    name: str
    of: Literal["enum", "type", "entity", "milestone"]


class ListOf(Frozen):
    """An ordered list."""

    kind: Literal["list"] = "list"
    item: "Type"
    low: int | None = None
    high: int | None = None


class MapOf(Frozen):
    """A map from texts to values of one type."""

    kind: Literal["map"] = "map"
    item: "Type"


class Crossing(Frozen):
    """An entity or milestone that crosses by identity, as frozen copy, or as local copy."""

    kind: Literal["reference", "snapshot", "replica"]
    entity: str


class Foreign(Frozen):
    """A value that an imported schema describes: of an object the fields are known, of anything else nothing.

    `name` is the record that imports it, with the path inside after a `#`.
    """

    kind: Literal["foreign"] = "foreign"
    name: str
    fields: tuple["Field", ...] = ()


class Derived(Frozen):
    """A field of an entity that `system` decides, shown elsewhere with its source and the time it was true."""

    kind: Literal["derived"] = "derived"
    system: str
    entity: str
    field: str


class States(Frozen):
    """The states of the lifecycle of `entity` in `field`."""

    kind: Literal["states"] = "states"
    entity: str
    field: str = "status"


class Redacted(Frozen):
    """What crosses instead of a value of the type `of`: nothing of it can be read, and `way` says what stands there."""

    kind: Literal["redacted"] = "redacted"
    way: Redaction
    of: "Type"


Type = Scalar | Named | ListOf | MapOf | Crossing | Derived | Foreign | States | Redacted

TELLING: tuple[Redaction, ...] = ("hash", "tokenise")
"""The ways that tell one value from another: the same value always gives the same text, and another value another one."""


class LocalTo(Frozen):
    """What one system calls an entity: a reference of its own, no identity elsewhere."""

    system: str
    entity: str


class Field(Frozen):
    """One named value of a record, message or entity."""

    name: str
    type: Type
    optional: bool
    sensitive: str | None
    redacted: str | None
    decided: str | None = None
    """The system that decides it, where that is not the owner of its entity."""
    deprecated: Deprecation | None = None
    enterprise: bool = False
    """Whether every system knows the entity by it."""
    local: LocalTo | None = None
    description: str
    span: Span


class Check(Frozen):
    """What must be true of a record, message or entity, and the text of it."""

    term: Term
    text: str
    span: Span
