"""What is in a composed system, and how a condition of the spec reads there: as values of its fields."""

from collections.abc import Iterator
from dataclasses import dataclass, field
from typing import assert_never

from merestone.contract.contract import Contract
from merestone.prove.handoff import UNBORN_RUN, Slot
from merestone.prove.system import ALWAYS, Cubes, Move, both, unless
from merestone.semantics.formula import Condition, Entered, Every, Is, Occurrence, Quiet, Some, machine_name
from merestone.semantics.machine import Machine

UNBORN = "-"
"""What an entity is before it is created, where its creation matters."""


@dataclass(frozen=True)
class Part:
    """One state field: whose machine it is, and which of its values mean that there is no instance yet."""

    field: str
    machine: Machine
    unborn: frozenset[str] = frozenset()

    def within(self, states: tuple[str, ...]) -> frozenset[str]:
        """The values that are one of `states` as written, which may be groups and labels."""
        wanted = {s for name in states for s in self.machine.expand(name)}
        return frozenset(wanted & set(self.machine.states)) - self.unborn


@dataclass
class World:
    """The instances, the lifecycles and what has to be remembered of the past, of one composed system."""

    contract: Contract
    slots: tuple[Slot, ...]
    lifecycles: tuple[Machine, ...]
    born: bool = False
    """Whether the creation of entities is a step."""
    prompt: bool = False
    """Whether what the clauses make certain is done at last: `must start`, and the arrows that no person decides."""
    past: dict[str, Occurrence] = field(default_factory=dict)
    """By field: what is remembered to have happened."""
    quiets: dict[str, Quiet] = field(default_factory=dict)

    def parts(self, name: str) -> list[Part]:
        """The state fields of the machine that occurrences and conditions call `name`."""
        found = [Part(m.name, m, frozenset({UNBORN})) for m in self.lifecycles if m.name == name]
        for slot in self.slots:
            if name == slot.operation.name:
                found.append(Part(slot.name, slot.starting, frozenset({slot.unborn})))
            elif name == machine_name(slot.operation.name, at=slot.asked):
                found.append(Part(slot.other, slot.answering, frozenset({"absent"})))
        return found

    @property
    def fields(self) -> dict[str, tuple[str, ...]]:
        """The state fields with their values, and the memory of the past."""
        found = {m.name: self._values(m) for m in self.lifecycles}
        found |= dict.fromkeys(self.past, ("no", "yes"))
        return found | {
            name: ("no", "counting", "yes") if q.since else ("counting", "yes") for name, q in self.quiets.items()
        }

    def _values(self, machine: Machine) -> tuple[str, ...]:
        states = (machine.initial, *(s for s in machine.states if s != machine.initial))
        return (UNBORN, *states) if self.born else states

    def cubes(self, condition: Condition) -> Cubes | None:
        """When the condition holds; None where it speaks of what is not in the system."""
        match condition:
            case Is():
                return self._is(condition)
            case Entered(occurrence=occurrence):
                return self._entered(occurrence)
            case Quiet():
                return self._quiet(condition)
            case Every(parts=parts):
                read = [self.cubes(p) for p in parts]
                known = [c for c in read if c is not None]
                return _all(known) if len(known) == len(read) else None
            case Some(parts=parts):
                read = [self.cubes(p) for p in parts]
                return tuple(c for cubes in read for c in cubes or ()) if None not in read else None
            case _:
                assert_never(condition)

    def guard(self, condition: Condition) -> Cubes:
        """When the condition may hold: what is not in the system may be as it likes."""
        if isinstance(condition, Every):
            return _all([self.guard(p) for p in condition.parts])
        found = self.cubes(condition)
        return ALWAYS if found is None else found

    def _is(self, condition: Is) -> Cubes | None:
        parts = self.parts(condition.machine)
        if not parts:
            return None
        ways = tuple({p.field: p.within(condition.states)} for p in parts if p.within(condition.states))
        if not condition.negated:
            return ways
        return unless(ways, {p.field: self.values(p) for p in parts})

    def values(self, part: Part) -> tuple[str, ...]:
        """The values of a state field."""
        if part.machine in self.lifecycles:
            return self._values(part.machine)
        return tuple(dict.fromkeys([*sorted(part.unborn & {UNBORN_RUN}), *part.machine.states]))

    def there(self) -> Cubes:
        """When there is anything at all that an invariant could be about."""
        started = tuple({s.name: frozenset(s.values) - {s.unborn}} for s in self.slots)
        return (*started, *({m.name: frozenset(self._values(m)) - {UNBORN}} for m in self.lifecycles))

    def _entered(self, occurrence: Occurrence) -> Cubes | None:
        name = self.memory_of(occurrence)
        return ({name: frozenset({"yes"})},) if name else None

    def memory_of(self, occurrence: Occurrence) -> str | None:
        """The field that remembers whether it has happened; None where it is no part of the system."""
        if not self.parts(occurrence.machine):
            return None
        name = f"past {occurrence.machine} enters {occurrence.state}"
        self.past[name] = occurrence
        return name

    def _quiet(self, condition: Quiet) -> Cubes | None:
        if not self.parts(condition.without.machine) or (condition.since and not self.parts(condition.since.machine)):
            return None
        name = f"quiet without {condition.without.machine} enters {condition.without.state}"
        self.quiets[name] = condition
        return ({name: frozenset({"yes"})},)

    def enters(self, move: Move, occurrence: Occurrence) -> bool:
        """Whether a move is that occurrence, as `merestone.semantics.trace.enters` reads it."""
        if move.subject != occurrence.machine:
            return False
        return any(
            move.target in p.machine.expand(occurrence.state) and move.source not in p.machine.expand(occurrence.state)
            for p in self.parts(occurrence.machine)
        )

    def remembered(self, move: Move) -> Iterator[tuple[str, str]]:
        """What a move leaves in the memory."""
        for name, occurrence in self.past.items():
            if self.enters(move, occurrence):
                yield name, "yes"
        for name, quiet in self.quiets.items():
            if self.enters(move, quiet.without) or (quiet.since and self.enters(move, quiet.since)):
                yield name, "counting"


def _all(read: list[Cubes]) -> Cubes:
    found = ALWAYS
    for cubes in read:
        found = both(found, cubes)
    return found
