"""The types of values that cross a boundary, the fields that hold them, and where each is written."""

from typing import Annotated, Literal

from pydantic import Field, model_serializer

from merestone.semantics.comparisons import Comparison, comparison
from merestone.semantics.terms import Term
from merestone.semantics.written import Frozen, additive

Aspect = Literal["ownership", "timing", "mutability", "evidence", "recovery"]


Style = Literal["query", "sync command", "async command", "event", "feed", "batch"]


Circumstance = Literal[
    "notSent", "throttled", "inFlight", "rejected", "failed", "stale", "mismatch", "denied", "invalid",
    "expired", "poison", "gap", "conflict",
]  # fmt: skip


class Place(Frozen):
    """Where something is written: path as given to the compiler, 1-based line and column, and the policy it came through."""

    file: str
    line: int
    column: int = 1
    policy: str | None = None


class Scalar(Frozen):
    """A built-in value. `low`/`high` bound numbers (value) and strings (length); `precision`/`scale` bound decimals."""

    kind: Literal["scalar"] = "scalar"
    name: Literal[
        "string", "integer", "decimal", "money", "boolean", "date", "timestamp", "duration", "uuid", "uri", "email",
        "hash", "id", "revision",
    ]  # fmt: skip
    low: int | None = None
    high: int | None = None
    precision: int | None = None
    scale: int | None = None
    pattern: str | None = None


class Named(Frozen):
    """A declared enum or record type, by name."""

    kind: Literal["named"] = "named"
    name: str


class ListOf(Frozen):
    """An ordered list with a bounded number of items."""

    kind: Literal["list"] = "list"
    item: "Type"
    low: int | None = None
    high: int | None = None


class MapOf(Frozen):
    """A map from string keys to values of one type."""

    kind: Literal["map"] = "map"
    item: "Type"


class Crossing(Frozen):
    """A value that crosses as identity (`reference`), frozen evidence (`snapshot`) or local copy (`replica`) of an entity."""

    kind: Literal["reference", "snapshot", "replica"]
    entity: str


class Foreign(Frozen):
    """A value inside an imported type, which the schema of that type describes; of an object the fields are known."""

    kind: Literal["foreign"] = "foreign"
    fields: tuple["FieldSpec", ...] = ()


class Derived(Frozen):
    """A field that `system` decides, shown with its source and the time it was true; whoever shows it does not own it."""

    kind: Literal["derived"] = "derived"
    system: str
    entity: str
    field: str


class StatesOf(Frozen):
    """The states of a lifecycle, as the type of the field that holds it."""

    kind: Literal["states"] = "states"
    entity: str
    field: str


class Deprecation(Frozen):
    """The first day on which it is not to be used any more, the last on which it is there (ISO 8601), and what to use instead."""

    since: str
    until: str
    instead: str | None = None


Type = Annotated[Scalar | Named | ListOf | MapOf | Crossing | Derived | Foreign | StatesOf, Field(discriminator="kind")]


class LocalId(Frozen):
    """What one system calls an entity: a reference of its own, no identity elsewhere."""

    system: str
    entity: str


class FieldSpec(Frozen):
    """One named value of a record, message or entity."""

    name: str
    type: Type
    optional: bool = False
    sensitive: str | None = None
    redacted: str | None = None
    decided: str | None = additive(None)
    deprecated: Deprecation | None = additive(None)
    enterprise: bool = additive(False)
    """Whether every system knows the entity by it."""
    local: LocalId | None = additive(None)
    description: str = ""
    place: Place


class Check(Frozen):
    """What must be true of the enclosing record, message or entity, with the text as written.

    A comparison of one value with a written one is written as `path`, `operator` and `literal`, anything else as its term.
    """

    term: Term
    text: str
    place: Place

    @property
    def comparison(self) -> Comparison | None:
        """The check as a comparison with a literal, if it is one."""
        return comparison(self.term)

    @model_serializer
    def written(self) -> dict[str, object]:
        """The form in which the contract is written and hashed."""
        found = self.comparison
        said = {"path": found.path, "operator": found.operator, "literal": found.literal} if found else {}
        return {**(said or {"term": self.term}), "text": self.text, "place": self.place}
