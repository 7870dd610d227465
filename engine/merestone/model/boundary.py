"""Boundaries with their operations and messages, policies, invariants, and the whole spec."""

from typing import Literal

from merestone.diagnostics import Span
from merestone.model.aspects import AnyClause, AspectName
from merestone.model.calendars import Calendar
from merestone.model.entities import Channel, System, Vocabulary
from merestone.model.landscape import Landscape
from merestone.model.rules import Rule, Waiver
from merestone.model.ties import Document, Journey, Reconciliation
from merestone.model.types import Check, Field, Path
from merestone.model.versions import Deprecation, Versions
from merestone.model.views import View
from merestone.semantics.formula import Formula, Frozen

StyleName = Literal["query", "sync command", "async command", "event", "feed", "batch"]
OperationKind = Literal["command", "query", "status query", "event", "stream", "file"]
Role = Literal[
    "request", "answer", "accepted", "completed", "rejected", "failed", "fact", "tombstone", "manifest", "row"
]  # fmt: skip
HANDED_OVER: dict[StyleName, OperationKind] = {
    "query": "query", "sync command": "command", "async command": "command", "event": "event", "feed": "stream",
    "batch": "file",
}  # fmt: skip
"""For each style, the kind of operation that the five aspects are about."""

ASKED: tuple[StyleName, ...] = ("query", "sync command", "async command")
"""The styles in which the senders use what the receiver offers; in the others the receivers use what the senders tell."""


class Message(Frozen):
    """One message of an operation; `span` is its role and name."""

    role: Role
    name: str
    fields: tuple[Field, ...]
    checks: tuple[Check, ...]
    description: str
    span: Span


class Access(Frozen):
    """Who may ask."""

    scope: str | None
    roles: tuple[str, ...]
    partition: Path
    purpose: str | None
    separate_from: tuple[str, ...] = ()
    """Operations whose actor may not be the actor of this one."""
    text: str
    span: Span


class Block(Frozen):
    """An aspect that is written, and where."""

    aspect: AspectName
    span: Span


class Operation(Frozen):
    """The unit that has a key, a machine and a verdict; `span` is its name, `extent` all of it."""

    name: str
    kind: OperationKind
    boundary: str
    method: str | None
    path: str | None
    channel: str | None
    replies: str | None
    only_from: str | None
    only_to: str | None
    messages: tuple[Message, ...]
    access: Access | None
    clauses: tuple[AnyClause, ...]
    deprecated: Deprecation | None = None
    description: str
    span: Span
    extent: Span

    def message(self, role: Role) -> Message | None:
        """The message of that role, if it is written."""
        return next((m for m in self.messages if m.role == role), None)


class Application(Frozen):
    """`apply POLICY(arguments)`."""

    policy: str
    arguments: tuple[str, ...]
    span: Span


class Boundary(Frozen):
    """One handoff area between systems; `span` is its name, `extent` all of it."""

    name: str
    version: str
    style: StyleName
    styled: bool
    """Whether the style is written; a check reports where it is not."""
    senders: tuple[str, ...]
    receivers: tuple[str, ...]
    maps: tuple[str, ...]
    versions: Versions | None = None
    deprecated: Deprecation | None = None
    applications: tuple[Application, ...]
    operations: tuple[Operation, ...]
    access: Access | None
    blocks: tuple[Block, ...]
    clauses: tuple[AnyClause, ...]
    description: str
    span: Span
    extent: Span

    @property
    def consumers(self) -> tuple[str, ...]:
        """The side that uses what the other offers or tells."""
        return self.senders if self.style in ASKED else self.receivers

    @property
    def leading(self) -> tuple[Operation, ...]:
        """What a step means that names the boundary: each of its facts, or else the first of what it hands over."""
        handed = tuple(o for o in self.operations if o.kind == HANDED_OVER[self.style])
        return handed if self.style in {"event", "feed"} else handed[:1]


class Policy(Frozen):
    """A parameterised set of clauses."""

    name: str
    parameters: tuple[str, ...]
    styles: tuple[StyleName, ...]
    clauses: tuple[AnyClause, ...]
    description: str
    span: Span


class Invariant(Frozen):
    """A truth over time that no one boundary can state."""

    name: str
    per: str | None
    via: Path
    formula: Formula
    text: str
    description: str
    span: Span


class Import(Frozen):
    """One name that a module imports, and whether the module speaks of it; `cut` is what to take out with it."""

    module: str
    name: str
    used: bool
    span: Span
    cut: Span


class Model(Frozen):
    """The whole spec. `unsound` holds the extents of declarations that have a fault or rest on one that has."""

    systems: dict[str, System]
    vocabulary: Vocabulary
    channels: dict[str, Channel]
    calendars: dict[str, Calendar]
    policies: dict[str, Policy]
    boundaries: dict[str, Boundary]
    views: dict[str, View] = {}
    invariants: dict[str, Invariant]
    journeys: dict[str, Journey]
    reconciliations: dict[str, Reconciliation]
    documents: dict[str, Document]
    landscapes: dict[str, Landscape] = {}
    rules: dict[str, Rule]
    waivers: tuple[Waiver, ...]
    waivers_unsure: bool
    """Whether a waiver has a fault, so that nobody knows what it lets pass."""
    imports: tuple[Import, ...]
    unsound: tuple[Span, ...]
    unread: frozenset[str]
    """Words of declarations that could not be read: any of them may be declared there."""

    def operations(self) -> tuple[Operation, ...]:
        """Every operation, boundary by boundary."""
        return tuple(o for b in self.boundaries.values() for o in b.operations)

    def operation(self, name: str) -> Operation:
        """The operation of that qualified name."""
        return next(o for o in self.operations() if o.name == name)
