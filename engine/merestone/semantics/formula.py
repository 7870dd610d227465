"""Conditions, occurrences and invariant patterns, as data.

An *occurrence* (`X enters s`) is a moment; a *condition* (`X is s`) holds or does not hold at a moment. Subjects are
operations (`ActivateBilling`), entities (`Order`) and milestones (`Billable`); states are written as in the spec,
sub-states with a dot (`pending.waiting`).
"""

from typing import Literal

from merestone.semantics.frozen import Frozen as Frozen
from merestone.semantics.frozen import additive as additive


def machine_name(subject: str, lifecycle: str | None = None, at: str | None = None) -> str:
    """Whose machine is meant: `Order`, `Order.status` where an order has several, `Pay at Till` for the asked side."""
    name = f"{subject}.{lifecycle}" if lifecycle else subject
    return f"{name} at {at}" if at else name


class Occurrence(Frozen):
    """The moment in which `subject` durably enters `state` (or any state of the group of that name) from another.

    `lifecycle` is the field, where an entity has several; `at` the system whose side is meant, where it is not the asker's.
    """

    subject: str
    state: str
    lifecycle: str | None = additive(None)
    at: str | None = additive(None)

    @property
    def machine(self) -> str:
        """The name of the machine that moves."""
        return machine_name(self.subject, self.lifecycle, self.at)


class Is(Frozen):
    """Some instance of `subject` is in one of `states` (or, if `negated`, no instance is).

    With `via`, the instances meant are those that what is paired carries in that field.
    """

    kind: Literal["is"] = "is"
    subject: str
    states: tuple[str, ...]
    negated: bool = False
    lifecycle: str | None = additive(None)
    at: str | None = additive(None)
    via: tuple[str, ...] = additive(())

    @property
    def machine(self) -> str:
        """The name of the machine that is looked at."""
        return machine_name(self.subject, self.lifecycle, self.at)


class Entered(Frozen):
    """`occurrence` has happened, now or earlier."""

    kind: Literal["entered"] = "entered"
    occurrence: Occurrence


class Quiet(Frozen):
    """`D pass without X`: `for_ms` have passed since `since` (default: since there is anything of the pair), and since the last X."""

    kind: Literal["quiet"] = "quiet"
    for_ms: int
    without: Occurrence
    since: Occurrence | None = None


class Every(Frozen):
    """All of `parts` hold."""

    kind: Literal["every"] = "every"
    parts: tuple["Condition", ...]


class Some(Frozen):
    """At least one of `parts` holds."""

    kind: Literal["some"] = "some"
    parts: tuple["Condition", ...]


Condition = Is | Entered | Quiet | Every | Some


class Never(Frozen):
    """`never occurrence while condition`."""

    kind: Literal["never"] = "never"
    occurrence: Occurrence
    condition: Condition


class Precedes(Frozen):
    """`first precedes then`: each `then` has an earlier `first` of the same pair."""

    kind: Literal["precedes"] = "precedes"
    first: Occurrence
    then: Occurrence


class LeadsTo(Frozen):
    """`occurrence leads to condition within D`: each occurrence opens an obligation of `within_ms` milliseconds."""

    kind: Literal["leads-to"] = "leads-to"
    occurrence: Occurrence
    condition: Condition
    within_ms: int


class AtMost(Frozen):
    """`at most N occurrence`, over the whole life of the paired entity."""

    kind: Literal["at-most"] = "at-most"
    count: int
    occurrence: Occurrence


class Always(Frozen):
    """`always condition`: it holds from the first moment on at which there is anything of the pair."""

    kind: Literal["always"] = "always"
    condition: Condition


Formula = Never | Precedes | LeadsTo | AtMost | Always


class Invariant(Frozen):
    """A truth over time. `per` names the entity through which occurrences pair; None pairs them by instance.

    `via` is the field that carries that entity, where what happens is about two of its kind.
    """

    name: str
    per: str | None
    via: tuple[str, ...] = additive(())
    formula: Formula
    text: str
    description: str = ""
    file: str
    line: int
