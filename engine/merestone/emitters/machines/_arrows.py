"""A machine as it is drawn: sub-states inside their composite state, and one arrow where all of them have the same."""

import re
from collections.abc import Mapping
from typing import NamedTuple

from merestone.contract.prose import amount
from merestone.semantics.formula import Condition, machine_name
from merestone.semantics.machine import Machine, Timer, Transition
from merestone.semantics.once import once


class Arrow(NamedTuple):
    """One arrow of a drawing; `source` may be a composite state, and then stands for all its sub-states."""

    source: str
    target: str
    trigger: str
    guard: str | None
    emits: str | None
    by: str
    role: str | None = None
    condition: Condition | None = None
    condition_text: str = ""
    timer: Timer | None = None
    effective_from: str = ""
    unless: tuple[str, ...] = ()

    @property
    def held_back(self) -> str:
        """What must be the case for it, in the words of the spec: `renewals < 3, while Season is not closed`."""
        parts = (
            self.guard or "",
            f"while {self.condition_text}" if self.condition_text else "",
            f"not after {', '.join(self.unless)}" if self.unless else "",
        )
        return ", ".join(part for part in parts if part)


def composites(machine: Machine) -> dict[str, tuple[str, ...]]:
    """The composite states and their sub-states. Other groups are names only."""
    return {
        name: members
        for name, members in machine.groups.items()
        if members and all(member.startswith(f"{name}.") for member in members)
    }


def first(machine: Machine, composite: str) -> str:
    """The sub-state that a composite state begins in: where the machine begins, else the first that is written."""
    members = composites(machine)[composite]
    return machine.initial if machine.initial in members else members[0]


def memberships(machine: Machine) -> dict[str, tuple[str, ...]]:
    """For each state, the groups that are names only."""
    inner = composites(machine)
    named = {name: members for name, members in machine.groups.items() if name not in inner}
    return {state: tuple(name for name, members in named.items() if state in members) for state in machine.states}


def every_arrow(machine: Machine) -> tuple[Arrow, ...]:
    """One arrow for each transition, from plain state to plain state."""
    return tuple(_arrow(transition) for transition in machine.transitions)


@once
def arrows(machine: Machine) -> tuple[Arrow, ...]:
    """Every arrow in the order of the machine, those that all sub-states share drawn once."""
    drawn = list(every_arrow(machine))
    for name, members in composites(machine).items():
        drawn = _folded(drawn, name, members)
    return tuple(dict.fromkeys(drawn))


def title(machine: Machine) -> str:
    """What the drawing shows: `ActivateBilling, requirer: OMS`."""
    side = "" if machine.kind in ("lifecycle", "milestone") else f", {machine.kind}"
    return f"{machine_name(machine.subject, machine.lifecycle)}{side}: {machine.system}"


def _arrow(transition: Transition) -> Arrow:
    trigger = re.sub(r"\b(\d+) ms\b", lambda found: amount(int(found[1])), transition.trigger)
    return Arrow(
        source=transition.source,
        target=transition.target,
        trigger=trigger,
        guard=transition.guard,
        emits=transition.emits,
        by=transition.by,
        role=transition.role,
        condition=transition.condition,
        condition_text=transition.condition_text,
        timer=transition.timer,
        effective_from=".".join(transition.effective_from),
        unless=transition.unless,
    )


def _folded(drawn: list[Arrow], name: str, members: tuple[str, ...]) -> list[Arrow]:
    sources: dict[Arrow, set[str]] = {}
    for arrow in drawn:
        sources.setdefault(_from(arrow, ""), set()).add(arrow.source)
    return [
        _from(arrow, name) if arrow.source in members and _shared(sources, arrow, members) else arrow for arrow in drawn
    ]


def _shared(sources: Mapping[Arrow, set[str]], arrow: Arrow, members: tuple[str, ...]) -> bool:
    return set(members) <= sources[_from(arrow, "")]


def _from(arrow: Arrow, source: str) -> Arrow:
    return arrow._replace(source=source)
