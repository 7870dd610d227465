"""The vocabulary: systems, enums, records, entities with their lifecycles, milestones and channels."""

from collections.abc import Mapping
from types import MappingProxyType
from typing import Literal

from merestone.diagnostics import Span
from merestone.model.lifetimes import Erasure, Retention
from merestone.model.tables import Table
from merestone.model.types import Check, Field, Path, Type
from merestone.semantics.formula import Condition, Frozen
from merestone.semantics.terms import Term


class Clearance(Frozen):
    """What a role may reach wherever it acts: whose accounts, which regions, which channels, which labels.

    None where nothing is said of it; no label at all is an empty tuple.
    """

    role: str
    accounts: str | None
    regions: str | None
    channels: tuple[str, ...]
    sees: tuple[str, ...] | None
    span: Span


class System(Frozen):
    """A participant."""

    name: str
    title: str
    kind: str
    layer: str | None = None
    team: str
    trust: str
    identity: str = ""
    """What its certificate names it: a URI, such as a SPIFFE ID, or a DNS name; empty where it shows none."""
    actors: tuple[str, ...]
    clearances: tuple[Clearance, ...] = ()
    external: bool
    description: str
    span: Span


class Enum(Frozen):
    """A closed choice of words."""

    name: str
    values: tuple[str, ...]
    description: str
    span: Span


class Imported(Frozen):
    """The schema that a type is taken from: JSON texts in the dialect 2020-12, each part that is referred to under its own name.

    References read `#/$defs/NAME`. `value` is the schema as a type of the language, as far as the language has one.
    """

    file: str
    pointer: str
    sha256: str
    schema: str
    definitions: tuple[tuple[str, str], ...]
    value: Type
    span: Span


class Record(Frozen):
    """A value type with fields; where it is imported, those that its schema gives an object."""

    name: str
    fields: tuple[Field, ...]
    checks: tuple[Check, ...]
    imported: Imported | None = None
    description: str
    span: Span


class Wait(Frozen):
    """A time that moves a lifecycle: `ms` in the state, or `ms` before or after the moment that the field at `path` holds."""

    ms: int
    relation: Literal["after", "before"]
    path: Path


class Trigger(Frozen):
    """What moves a lifecycle: a state of an operation, or a time that has passed (`text` as written)."""

    operation: str | None
    state: str | None
    wait: Wait | None
    text: str


class Arrow(Frozen):
    """One transition as written, before composite states are opened."""

    sources: tuple[str, ...]
    target: str
    trigger: Trigger | None
    role: str | None
    guard: str | None
    when: Term | None = None
    """What the guard means; bound once all that it may speak of is known."""
    condition: Condition | None
    """What must be the case with others; bound once all that it may speak of is known."""
    condition_text: str
    emits: str | None
    emits_span: Span | None
    span: Span


class State(Frozen):
    """One plain state (sub-states with a dot) and where it is first written."""

    name: str
    span: Span


class Stay(Frozen):
    """`stays in STATES at most D, opens FALLOUT for ROLE`; states and groups as written."""

    states: tuple[str, ...]
    within_ms: int
    opens: str
    owner: str
    text: str
    span: Span


class Lifecycle(Frozen):
    """The states one entity goes through, in the order of the text."""

    field: str
    states: tuple[State, ...]
    initial: str
    final: tuple[str, ...]
    groups: dict[str, tuple[str, ...]]
    """Composite states and named groups, each with its plain states; the first of a composite is its initial one."""
    arrows: tuple[Arrow, ...]
    stays: tuple[Stay, ...]
    span: Span

    def expand(self, state: str) -> tuple[str, ...]:
        """The plain states that `state` stands for."""
        return self.groups.get(state, (state,))

    def unordered(self) -> tuple[str, ...]:
        """The composite states whose inner life is not written: their owner moves inside them as it likes."""
        named = {s for arrow in self.arrows for s in (*arrow.sources, arrow.target)}
        return tuple(
            name
            for name, members in self.groups.items()
            if all(m.startswith(f"{name}.") for m in members) and not named & set(members[1:])
        )


class Entity(Frozen):
    """A thing with identity and one owner. `key` is the part declared here; `fields` what else is declared."""

    name: str
    owner: str
    external: bool
    parent: str | None
    key: tuple[Field, ...]
    fields: tuple[Field, ...]
    checks: tuple[Check, ...]
    lifecycles: tuple[Lifecycle, ...]
    kept: Retention | None = None
    erasures: tuple[Erasure, ...] = ()
    description: str
    span: Span

    def lifecycle(self, field: str | None = None) -> Lifecycle | None:
        """The lifecycle in that field; without a field, the first."""
        return next((c for c in self.lifecycles if field in (None, c.field)), None)


class Case(Frozen):
    """For one value of the deciding field, what makes the milestone reached."""

    value: str
    condition: Condition
    text: str
    effective_from: Path
    """The field that says from when it counts; empty where that is the moment it is reached."""
    span: Span


class Milestone(Frozen):
    """A named condition on an entity."""

    name: str
    entity: str
    by: Path
    cases: tuple[Case, ...]
    description: str
    span: Span


ContentMode = Literal["structured", "binary"]
"""How CloudEvents travel: in one document, or with their attributes as headers."""


BROKERS = ("kafka", "amqp", "mqtt", "nats")
"""The protocols of brokers, on which a channel is a topic or a queue."""


class Channel(Frozen):
    """Where facts and replies travel."""

    name: str
    protocol: str
    address: str
    carries: tuple[str, ...]
    readers: tuple[str, ...]
    keyed_by: tuple[str, ...]
    retained_ms: int | None
    content_mode: ContentMode
    description: str
    span: Span


class Vocabulary(Frozen):
    """All that messages can speak of, by qualified name."""

    enums: dict[str, Enum]
    records: dict[str, Record]
    entities: dict[str, Entity]
    milestones: dict[str, Milestone]
    tables: Mapping[str, Table] = MappingProxyType({})
