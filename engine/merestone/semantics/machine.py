"""State machines as tables: the lifecycles that are written, and the handoff machines that are derived."""

from typing import Literal

from merestone.semantics.formula import Condition, machine_name
from merestone.semantics.written import Frozen, additive


class Timer(Frozen):
    """When time alone moves an instance on.

    Without a path, `ms` after it entered `since` (a state, or the group the transition leaves); with one, `ms` before or
    after the moment that its field holds.
    """

    ms: int = 0
    relation: Literal["after", "before"] = "after"
    path: tuple[str, ...] = ()
    since: str = ""


class Stay(Frozen):
    """`stays in STATES at most D, opens F for ROLE`: the fallout of an instance that does not leave a state for `within_ms`.

    `states` are as written: a group, or composite state, counts as one, whatever moves inside it.
    """

    states: tuple[str, ...]
    within_ms: int
    opens: str
    owner: str
    text: str
    file: str
    line: int


class Transition(Frozen):
    """One arrow. `trigger` says what causes it, in the words of the spec; `by` names the side that decides it.

    `guard` is an expression over the instance, `condition` speaks of others (`while ..`), `role` must decide it. `file` and
    `line` are known for arrows with a timer, a role or a condition.
    """

    source: str
    target: str
    trigger: str = ""
    by: str = ""
    emits: str | None = None
    guard: str | None = None
    timer: Timer | None = additive(None)
    role: str | None = additive(None)
    condition: Condition | None = additive(None)
    condition_text: str = additive("")
    effective_from: tuple[str, ...] = additive(())
    """For a milestone: the field that says from when it counts."""
    unless: tuple[str, ...] = additive(())
    """Not for an instance that has been in one of these states since its intent: what was known then is not told anew."""
    file: str = additive("")
    line: int = additive(0)


class Machine(Frozen):
    """The states one subject can be in, as seen from one side.

    `groups` maps a group name to its states; a composite state (`pending`) is a group of its sub-states
    (`pending.waiting`, ...). `labels` maps a state to the name the spec gives it (`unknown` to
    `BillingActivationUnconfirmed`). `lifecycle` is the field that holds the state, where an entity has several.
    """

    subject: str
    kind: Literal["lifecycle", "requirer", "provider", "publisher", "receiver", "milestone"]
    system: str
    states: tuple[str, ...]
    initial: str
    final: tuple[str, ...]
    groups: dict[str, tuple[str, ...]] = {}
    labels: dict[str, str] = {}
    transitions: tuple[Transition, ...]
    lifecycle: str | None = additive(None)
    stays: tuple[Stay, ...] = additive(())

    @property
    def name(self) -> str:
        """What occurrences and conditions call it: the asked side of a handoff is named with its system."""
        asked = self.kind in ("provider", "receiver")
        return machine_name(self.subject, self.lifecycle, self.system if asked else None)

    def expand(self, state: str) -> frozenset[str]:
        """The plain states that `state` stands for: itself, or the members of the group of that name."""
        for name, label in self.labels.items():
            if label == state:
                return frozenset({name})
        return frozenset(self.groups.get(state, (state,)))

    def allows(self, source: str, target: str, been: frozenset[str] = frozenset()) -> bool:
        """Whether one arrow leads from `source` to `target`, for an instance that has been in the states `been` since its intent."""
        return any(t.source == source and t.target == target and not been & set(t.unless) for t in self.transitions)

    def intends(self, state: str) -> bool:
        """Whether an instance begins anew there: the state that its first arrow leads to."""
        return any(t.source == self.initial and t.target == state for t in self.transitions)
