"""Walks through machines: what the table says, event after event, for the forms to be held against."""

import random
from collections import deque
from collections.abc import Iterable
from dataclasses import dataclass, field

from merestone.contract.contract import Contract
from merestone.emitters.machines._arrows import composites, every_arrow
from merestone.emitters.machines._events import Clock, clocks, condition, event
from merestone.emitters.machines._mermaid import mermaid
from merestone.emitters.machines._scxml import scxml
from merestone.emitters.machines._xstate import xstate
from merestone.handoff import derive
from merestone.semantics.formula import machine_name
from merestone.semantics.machine import Machine, Transition

FOREIGN = "nobody.says.this"
STEPS = 60
Taken = tuple[str, str, str]


@dataclass(frozen=True)
class Step:
    """One event, the end of a clock where time brings it, and what the table makes of it: with it, `started` begins."""

    event: str
    been: frozenset[str]
    target: str
    emits: frozenset[str | None]
    clock: str = ""
    started: tuple[str, ...] = ()


@dataclass(frozen=True)
class Walk:
    """Steps from the initial state, while the conditions in `unmet` do not hold and all others do."""

    unmet: frozenset[str]
    steps: tuple[Step, ...]


@dataclass
class Table:
    """A machine as the prover has it: its transitions, each with the event and the condition that the forms know it by."""

    machine: Machine
    rows: tuple[tuple[str, str, Transition], ...] = field(init=False)
    leaving: dict[str, dict[str, list[tuple[str, Transition]]]] = field(init=False)

    def __post_init__(self) -> None:
        arrows = every_arrow(self.machine)
        rows = zip(arrows, self.machine.transitions, strict=True)
        self.rows = tuple((event(self.machine, a), condition(a._replace(unless=())), t) for a, t in rows)
        self.leaving = {state: {} for state in self.machine.states}
        for said, asked, t in self.rows:
            self.leaving[t.source].setdefault(said, []).append((asked, t))

    @property
    def events(self) -> tuple[str, ...]:
        """Every event of it, those of its longest stays, and one that it does not know."""
        stays = {f"stay.{stay.opens}" for stay in self.machine.stays}
        return (*sorted({said for said, _, _ in self.rows} | stays), FOREIGN)

    @property
    def conditions(self) -> tuple[str, ...]:
        """Every condition that may hold or not, but for where the instance has been."""
        return tuple(sorted({asked for _, asked, _ in self.rows} - {""}))

    def moves(self, state: str, said: str, been: frozenset[str], unmet: frozenset[str]) -> list[Transition]:
        """The transitions that an event may take."""
        rows = self.leaving[state].get(said, [])
        return [t for asked, t in rows if asked not in unmet and not been & set(t.unless)]

    def possible(self, state: str, been: frozenset[str], unmet: frozenset[str]) -> list[str]:
        """The events that move it."""
        return sorted(said for said in self.leaving[state] if self.moves(state, said, been, unmet))

    def after(self, been: frozenset[str], target: str) -> frozenset[str]:
        """Where an instance has been since it began, or began anew, once it has entered `target`."""
        return (frozenset() if self.machine.intends(target) else been) | {target}


def every_machine(contract: Contract) -> tuple[Machine, ...]:
    """The lifecycles and milestones, and every side of every handoff."""
    return (*contract.lifecycles, *derive(contract))


def distinct(machines: Iterable[Machine]) -> list[Machine]:
    """One of those that all forms draw alike but for its name: what holds of it holds of the others."""
    found: dict[tuple[str, ...], Machine] = {}
    for machine in machines:
        plain = machine.model_copy(update={"subject": "X", "lifecycle": None, "system": "Y", "kind": "lifecycle"})
        plain = plain.model_copy(update={"transitions": tuple(_undecided(t) for t in machine.transitions)})
        found.setdefault((scxml(plain), mermaid(plain), xstate(plain)), machine)
    return list(found.values())


def walks(machine: Machine) -> list[Walk]:
    """Walks that take every transition and are refused each that where they have been forbids, then some while not every
    condition holds; always the same ones.
    """
    chance, table, taken = random.Random(f"{machine.subject} {machine.kind}"), Table(machine), set[Taken]()
    made = []
    while _towards_new(table, taken, machine.initial, frozenset(), frozenset()):
        made.append(_walk(table, chance, taken, frozenset()))
    unmet = [frozenset(one for one in table.conditions if chance.random() < 0.5) for _ in range(4)]
    return [*made, *(_walk(table, chance, set(), one) for one in unmet if one)]


def taken_by(table: Table, found: Iterable[Walk]) -> set[Taken]:
    """The transitions that walks take, with their events."""
    taken = set[Taken]()
    for walk in found:
        state = table.machine.initial
        for step in walk.steps:
            if table.moves(state, step.event, step.been, walk.unmet):
                taken.add((step.event, state, step.target))
            state = step.target
    return taken


def _walk(table: Table, chance: random.Random, taken: set[Taken], unmet: frozenset[str]) -> Walk:
    """One walk, which notes what it takes."""
    state, been, steps = table.machine.initial, frozenset[str](), list[Step]()
    for _ in range(STEPS):
        new = _towards_new(table, taken, state, been, unmet)
        said = new if new and chance.random() < 0.8 else chance.choice(table.events)
        moves = table.moves(state, said, been, unmet)
        targets = {move.target for move in moves} or {state}
        assert len(targets) == 1, f"{table.machine.name}: `{said}` leads from {state} to {targets}"
        target = targets.pop()
        clock = _clock(table.machine, state, said, chance)
        told = frozenset({said if clock and said.startswith("stay.") else None})
        emits = frozenset(move.emits for move in moves) or told
        steps.append(Step(said, been, target, emits, clock, started(table.machine, state, target) if moves else ()))
        taken.add((said, state, target if moves else ""))
        if moves:
            been = table.after(been, target)
        state = target
        if not new:
            break
    return Walk(unmet, (*steps, _nothing(state, been), _known(table, state, been, unmet)))


def _towards_new(
    table: Table, taken: set[Taken], state: str, been: frozenset[str], unmet: frozenset[str]
) -> str | None:
    """The event on the shortest way to a transition that was not taken yet, or to one that is refused there."""
    ways: dict[tuple[str, frozenset[str]], str] = {(state, been): ""}
    waiting = deque(ways)
    while waiting:
        here, before = waiting.popleft()
        for said in table.leaving[here]:
            moves = table.moves(here, said, before, unmet)
            target = moves[0].target if moves else ""
            first = ways[here, before] or said
            if (said, here, target) not in taken:
                return first
            if not moves:
                continue
            there = (target, table.after(before, target))
            if there not in ways:
                ways[there] = first
                waiting.append(there)
    return None


def _nothing(state: str, been: frozenset[str]) -> Step:
    return Step(FOREIGN, been, state, frozenset({None}))


def _known(table: Table, state: str, been: frozenset[str], unmet: frozenset[str]) -> Step:
    """An event of the machine that is not possible where the walk has come to, if there is any."""
    impossible = [said for said in table.events if not table.moves(state, said, been, unmet)]
    return Step(impossible[0], been, state, frozenset({None}))


def started(machine: Machine, state: str, target: str) -> tuple[str, ...]:
    """What XState calls the clocks that start on the way: those of the target, and of a composite state that is entered."""
    entered = [node for node in _around(machine, target) if node not in _around(machine, state)]
    return tuple(
        sorted({_named(machine, node, clock) for node in (target, *entered) for clock in clocks(machine, node)})
    )


def _clock(machine: Machine, state: str, said: str, chance: random.Random) -> str:
    """What XState calls the end of the clock that brings an event, every other time that one runs.

    Of clocks that end at the same moment the first one moves the machine on.
    """
    for node in (state, *_around(machine, state)):
        for clock in {(c.ms, c.until): c for c in reversed(clocks(machine, node))}.values():
            if clock.event == said and (not clock.arrows or chance.random() < 0.5):
                return _named(machine, node, clock)
    return ""


def _around(machine: Machine, state: str) -> list[str]:
    return [name for name, members in composites(machine).items() if state in members]


def _named(machine: Machine, node: str, clock: Clock) -> str:
    return f"xstate.after.{clock.until or clock.ms}.{machine_name(machine.subject, machine.lifecycle)}.{node}"


def _undecided(transition: Transition) -> Transition:
    """The same, whoever decides it."""
    return transition.model_copy(update={"by": "", "role": None})
