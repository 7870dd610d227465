"""What a spec declares beside boundaries: enums, records, entities, milestones, tables, systems, channels and calendars."""

from typing import Literal

from pydantic import JsonValue

from merestone.contract.types import Check, FieldSpec, Place
from merestone.semantics.formula import Condition, Occurrence
from merestone.semantics.terms import Decisions
from merestone.semantics.written import Frozen, additive


class Enum(Frozen):
    """A closed choice of words."""

    name: str
    values: tuple[str, ...]
    description: str = ""
    place: Place


class Imported(Frozen):
    """Where a type was taken from, and its schema in the dialect 2020-12.

    `definitions` are the parts that are referred to, by names that no other schema of the contract has; references read
    `#/$defs/NAME`.
    """

    file: str
    pointer: str
    sha256: str
    form: dict[str, JsonValue]
    definitions: dict[str, dict[str, JsonValue]] = {}


Band = Literal["integer", "decimal", "money", "date", "timestamp", "duration"]
"""What a range can be of."""


class Record(Frozen):
    """A value type with fields, never an entity. An imported one is described by its schema; `fields` are what is known of it.

    `band` is what it is a range of, if it crosses instead of values that are redacted so.
    """

    name: str
    fields: tuple[FieldSpec, ...]
    checks: tuple[Check, ...] = ()
    imported: Imported | None = additive(None)
    band: Band | None = additive(None)
    description: str = ""
    place: Place


class Retention(Frozen):
    """How long a thing is kept: a length of time (`P7Y`, ISO 8601) from its end or after something, or while others refer to it.

    Neither means for ever.
    """

    length: str | None = None
    after: Occurrence | None = None
    referenced_by: tuple[str, ...] = ()
    text: str


class Erasure(Frozen):
    """How personal fields are erased: by which way, on which state of which operation, and what stands against it.

    Without an operation the end of the retention is what erases them.
    """

    fields: tuple[str, ...]
    way: Literal["drop", "hash", "tokenise", "key drop"]
    operation: str | None = None
    state: str | None = None
    stands: Literal["deferred", "refused"] | None = None
    while_kept: bool = False
    condition: Condition | None = None
    condition_text: str = ""
    text: str
    place: Place


class Entity(Frozen):
    """A thing with identity, one owner and, mostly, a lifecycle.

    `key` is the whole key, the parents' fields first; `own_key` the part declared here. `fields` holds everything else,
    including the lifecycle's field. A milestone (`of` set) is an entity of its own, with a machine
    `waiting -> reached -> withdrawn` and field `status`.
    """

    name: str
    owner: str
    external: bool = False
    parent: str | None = None
    milestone: bool = False
    key: tuple[FieldSpec, ...]
    own_key: tuple[str, ...]
    revision: str | None = None
    fields: tuple[FieldSpec, ...]
    checks: tuple[Check, ...] = ()
    kept: Retention | None = additive(None)
    erasures: tuple[Erasure, ...] = additive(())
    description: str = ""
    place: Place


class Table(Frozen):
    """A decision table: what it decides by, its rows as written, and the words it gives."""

    name: str
    parameters: tuple[FieldSpec, ...]
    gives: str
    decisions: Decisions
    texts: tuple[str, ...]
    description: str = ""
    place: Place


class MilestoneCase(Frozen):
    """For one value of the deciding field, the condition that makes the milestone reached."""

    value: str
    condition: Condition
    text: str
    effective_from: tuple[str, ...] = additive(())
    """The field that says from when it counts, where that is not the moment it is reached."""
    place: Place


class Milestone(Frozen):
    """A named condition on an entity, one case for each value of `by` (path of fields on the entity)."""

    name: str
    entity: str
    by: tuple[str, ...]
    cases: tuple[MilestoneCase, ...]
    description: str = ""
    place: Place


class Clearance(Frozen):
    """What a role may reach wherever it acts; what is None or empty is not limited, and `sees` lists the labels it may see."""

    role: str
    accounts: str | None = None
    regions: str | None = None
    channels: tuple[str, ...] = ()
    sees: tuple[str, ...] | None = None


class System(Frozen):
    """A participant."""

    name: str
    title: str
    kind: str
    team: str = ""
    layer: str | None = additive(None)
    trust: str = ""
    identity: str = additive("")
    actors: tuple[str, ...] = ()
    clearances: tuple[Clearance, ...] = additive(())
    external: bool = False
    description: str = ""
    place: Place


class Channel(Frozen):
    """Where facts and replies travel. `address` is a path at each reader when `protocol` is `http`.

    `content_mode` is that of CloudEvents: `structured`, attributes and data in one document, or `binary`, attributes in headers.
    """

    name: str
    protocol: str
    address: str
    carries: tuple[str, ...] = ()
    readers: tuple[str, ...] = ()
    keyed_by: tuple[str, ...] = ()
    retained_ms: int | None = None
    content_mode: Literal["structured", "binary"] = additive("structured")
    description: str = ""
    place: Place


class Calendar(Frozen):
    """Which days and hours count as business days and hours. `holidays` is the path of an iCalendar file in the spec."""

    name: str
    zone: str
    days: tuple[str, ...]
    hours: tuple[str, str] | None = None
    holidays: str | None = None
    description: str = ""
    place: Place


class BusinessDays(Frozen):
    """So many business days of a calendar."""

    count: int
    calendar: str
