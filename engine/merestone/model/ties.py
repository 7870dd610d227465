"""What ties boundaries together over time: journeys, standing reconciliations, and the documents that a party gets."""

from typing import Literal

from merestone.diagnostics import Span
from merestone.model.calendars import Length, Schedule
from merestone.model.types import Path, Type
from merestone.semantics.formula import Condition, Frozen
from merestone.semantics.terms import Term

Subject = Literal["financial", "asset", "catalog", "state"]
"""What a standing reconciliation is about; the outcome of a command is settled by the table of its unknown state."""


class Step(Frozen):
    """One step of a journey: a boundary or one operation of it, as written, and the operations that it stands for."""

    name: str
    operations: tuple[str, ...]
    guard: Term | None
    text: str
    """The guard as written; empty without one."""
    reads: tuple[tuple[str, str], ...]
    """The names that the guard reads, each with the operation whose request or fact brings it."""
    learns: str
    """How who starts it learns that it is its turn, where no message says so; empty without a word of it."""
    span: Span


class Stage(Frozen):
    """What must be over before the journey goes on: branches that run side by side, mostly one; each is a row of steps."""

    branches: tuple[tuple[Step, ...], ...]

    @property
    def steps(self) -> tuple[Step, ...]:
        """Every step of it."""
        return tuple(step for branch in self.branches for step in branch)


class Tell(Frozen):
    """`tell PARTY TEXT once C with OPERATION`; `party` is the field of the request that says who is told."""

    party: str
    text: str
    condition: Condition
    condition_text: str
    operation: str
    span: Span


class Journey(Frozen):
    """A way through several boundaries; `entity` and `key` are what its steps have in common. `span` is its name."""

    name: str
    title: str
    entity: str
    key: str
    correlate: Span
    stages: tuple[Stage, ...]
    tells: tuple[Tell, ...]
    description: str
    span: Span


class Side(Frozen):
    """One side of a comparison: the fact at `path` of an entity, which its owner decides, or who is named for the field.

    `type` is that of one compared value, `items` what it lies in where the path goes through a list.
    """

    entity: str
    path: Path
    owner: str
    type: Type
    items: Path
    span: Span


class Agreement(Frozen):
    """`agree held, expiring with reserved`: words of both sides that mean the same."""

    left: tuple[str, ...]
    right: tuple[str, ...]
    span: Span


class AloneRepair(Frozen):
    """`repair alone with OPERATION when C`."""

    operation: str
    condition: Condition
    condition_text: str
    span: Span


class Difference(Frozen):
    """`otherwise opens F for ROLE within D`."""

    opens: str
    owner: str
    within: Length
    span: Span


class Reconciliation(Frozen):
    """A standing comparison of what two owners hold to be true. `span` is its name."""

    name: str
    left: Side
    right: Side
    by: tuple[str, ...]
    by_spans: tuple[Span, ...]
    agreements: tuple[Agreement, ...]
    schedule: Schedule | None
    alone: AloneRepair | None
    otherwise: Difference | None
    description: str
    compare: Span
    span: Span


class Sending(Frozen):
    """`made with OPERATION`, or `sent with OPERATION as INTENT`: the word of the request's one enum field."""

    operation: str
    intent: str | None
    span: Span


class Document(Frozen):
    """Something that a party gets to see, the process that owns it, and what must be the case before. `span` is its name."""

    name: str
    title: str
    owner: str
    condition: Condition
    condition_text: str
    condition_span: Span
    template: str | None
    irreversible: bool
    made: Sending | None
    sent: Sending | None
    description: str
    span: Span

    @property
    def sendings(self) -> tuple[Sending, ...]:
        """Every command that it takes."""
        return tuple(s for s in (self.made, self.sent) if s)
