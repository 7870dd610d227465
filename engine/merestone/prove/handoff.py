"""How one instance of a handoff is called in a composed system: the names of its fields, and how much protects it."""

from dataclasses import dataclass

from merestone.contract.boundaries import Operation
from merestone.contract.clauses import Deadline, Reaction
from merestone.contract.prose import amount, due
from merestone.handoff.batch import applier, sender
from merestone.handoff.command import provider, requirer
from merestone.semantics.formula import machine_name
from merestone.semantics.machine import Machine

UNBORN_RUN = "not yet"
"""What a run is at its sender before it is recorded."""
OUTCOMES = ("completed", "rejected", "failed")
REPLIES = ("accepted", *OUTCOMES)


@dataclass(frozen=True)
class Style:
    """What the style demands without a clause, and so what an injury can take away."""

    outbox: bool = True
    """State and message are one commit at the sender."""
    inbox: bool = True
    """Effect and key are one commit at the receiver."""


@dataclass(frozen=True)
class Slot:
    """One instance of an operation: which one, of how many, and whether each copy of a message is taken at most once."""

    operation: Operation
    number: int = 1
    single: bool = False
    style: Style = Style()
    to: str | None = None
    """Which of several receivers; without it, the only one."""

    @property
    def name(self) -> str:
        """The field of the starting side's state, and the beginning of all its other fields."""
        return self.operation.name if self.number == 1 else f"{self.operation.name}#{self.number}"

    def field(self, what: str) -> str:
        """The field for `what`: the other side, a message, a question."""
        return f"{self.name}.{what}"

    @property
    def asker(self) -> str:
        """Who starts it."""
        return self.operation.requirer

    @property
    def asked(self) -> str:
        """Who is asked."""
        return self.to or self.operation.providers[0]

    @property
    def other(self) -> str:
        """The field of the other side's state."""
        alone = self.operation.kind == "file" and self.number == 1
        return machine_name(self.operation.name, at=self.asked) if alone else self.field("other")

    @property
    def unborn(self) -> str:
        """What the starting side is in before it has decided on anything."""
        return UNBORN_RUN if self.operation.kind == "file" else "idle"

    @property
    def starting(self) -> Machine:
        """The machine of the side that starts it."""
        return sender(self.operation) if self.operation.kind == "file" else requirer(self.operation)

    @property
    def answering(self) -> Machine:
        """The machine of the other side."""
        return applier(self.operation, self.asked) if self.operation.kind == "file" else provider(self.operation)

    @property
    def values(self) -> tuple[str, ...]:
        """What the field of the starting side's state can hold, the first value first."""
        return tuple(dict.fromkeys([self.unborn, *self.starting.states]))

    @property
    def replies(self) -> tuple[str, ...]:
        """The roles of its replies."""
        return tuple(r for r in REPLIES if self.operation.message(r))

    def message(self, role: str) -> str:
        """What the message of a role is called."""
        found = self.operation.message(role)
        return found.name if found and role != "request" else self.operation.name

    def taken(self, role: str) -> dict[str, str]:
        """What becomes of a message when it is taken: it stays to be delivered again, unless each copy counts."""
        return {self.field(role): "taken"} if self.single else {}


def deadline(operation: Operation, stage: str) -> Deadline | None:
    """The hard deadline of a stage."""
    return next((d for d in operation.deadlines if d.stage == stage and d.share is None), None)


def within(found: Deadline) -> str:
    """The length of a deadline, to be read."""
    return due(found)


def reaction(operation: Operation, circumstance: str) -> Reaction | None:
    """What is done in a circumstance."""
    return next((r for r in operation.reactions if r.circumstance == circumstance), None)


def length(ms: int) -> str:
    """A length of time, to be read."""
    return amount(ms)


def promise(kind: str, subject: str, detail: str = "") -> str:
    """The name of a promise, by which a step breaks it."""
    return "|".join(filter(None, (kind, subject, detail)))
