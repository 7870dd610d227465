"""Traces: what entered which state, in commit order, and what was the case at a moment."""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from typing import assert_never

from merestone.semantics.formula import Condition, Entered, Every, Is, Occurrence, Quiet, Some
from merestone.semantics.machine import Machine


@dataclass(frozen=True)
class Entry:
    """One durable commit: `instance` of `subject` went from `source` to `target` at `at` milliseconds.

    The subject is named as its machine is. `about` maps an entity to the instances of it that this instance is about; an
    entity is about itself. What is about two of a kind says `Account via payer` beside `Account`.
    """

    at: int
    subject: str
    instance: str
    source: str
    target: str
    about: Mapping[str, tuple[str, ...]] = field(default_factory=dict)
    seq: int = 0

    def concerns(self, entity: str, via: Sequence[str] = ()) -> tuple[str, ...]:
        """The instances of `entity` that this entry is about, through the field `via` if it is about several ways."""
        own = (self.instance,) if entity == self.subject.partition(".")[0] else ()
        ways = [key for key in self.about if key.startswith(f"{entity} via ")] if via else []
        key = f"{entity} via {'.'.join(via)}" if ways else entity
        return tuple(dict.fromkeys((*own, *self.about.get(key, ()))))


@dataclass(frozen=True)
class Pairing:
    """What makes entries belong together: the entity `per`, carried in `via`; without it, each instance for itself."""

    per: str | None = None
    via: tuple[str, ...] = ()

    def of(self, entry: Entry) -> tuple[str, ...]:
        """What `entry` pairs through."""
        return (entry.instance,) if self.per is None else entry.concerns(self.per, self.via)


Machines = Mapping[str, Machine]


def enters(entry: Entry, occurrence: Occurrence, machines: Machines) -> bool:
    """Whether `entry` is `occurrence`: its target lies in the state or group, and its source does not."""
    if entry.subject != occurrence.machine:
        return False
    wanted = _expand(occurrence.machine, occurrence.state, machines)
    return entry.target in wanted and entry.source not in wanted


@dataclass
class Moment:
    """What is the case after a number of entries: the time, and the state and the concerns of every instance seen so far."""

    machines: Machines
    pairing: Pairing = Pairing()
    now: int = 0
    states: dict[tuple[str, str], Entry] = field(default_factory=dict)
    past: list[Entry] = field(default_factory=list)

    def pass_to(self, at: int) -> None:
        """Let time pass without anything happening."""
        self.now = at

    def take(self, entry: Entry) -> None:
        """Move on by one entry; what an instance is about only grows."""
        self.now = entry.at
        before = self.states.get((entry.subject, entry.instance))
        about = dict(before.about) if before else {}
        about.update(entry.about)
        self.states[entry.subject, entry.instance] = Entry(
            entry.at, entry.subject, entry.instance, entry.source, entry.target, about, entry.seq
        )
        self.past.append(entry)

    def holds(self, condition: Condition, paired: str) -> bool:
        """Whether `condition` holds for what is paired: an instance of the pairing's entity, or the subject's own."""
        match condition:
            case Is():
                wanted = {s for name in condition.states for s in _expand(condition.machine, name, self.machines)}
                found = any(e.target in wanted for e in self._instances(condition, paired))
                return found != condition.negated
            case Entered():
                return bool(self._times(condition.occurrence, paired))
            case Quiet():
                return self._quiet(condition, paired)
            case Every():
                return all(self.holds(part, paired) for part in condition.parts)
            case Some():
                return any(self.holds(part, paired) for part in condition.parts)
            case _:
                assert_never(condition)

    def _quiet(self, condition: Quiet, paired: str) -> bool:
        since = condition.since
        begun = (
            self._times(since, paired)[-1:] if since else [e.at for e in self.past if paired in self.pairing.of(e)][:1]
        )
        last = max([*begun, *self._times(condition.without, paired)], default=0)
        return bool(begun) and self.now >= last + condition.for_ms

    def _times(self, occurrence: Occurrence, paired: str) -> list[int]:
        """When `occurrence` happened to what is paired."""
        return [e.at for e in self.past if enters(e, occurrence, self.machines) and paired in self.pairing.of(e)]

    def _instances(self, condition: Is, paired: str) -> Iterator[Entry]:
        """The instances whose state is asked for: those that pair, or those that what is paired carries in a field."""
        near = [e for e in self.states.values() if paired in self.pairing.of(e)]
        if not condition.via:
            return (e for e in near if e.subject == condition.machine)
        key = f"{condition.subject} via {'.'.join(condition.via)}"
        carried = {name for e in near for name in e.about.get(key, ())}
        return (e for (s, i), e in self.states.items() if s == condition.machine and i in carried)


def quiets(condition: Condition) -> Iterator[Quiet]:
    """The parts of a condition that come true by the passing of time."""
    match condition:
        case Quiet():
            yield condition
        case Every(parts=parts) | Some(parts=parts):
            for part in parts:
                yield from quiets(part)
        case _:
            return


def _expand(name: str, state: str, machines: Machines) -> frozenset[str]:
    machine = machines.get(name)
    return machine.expand(state) if machine else frozenset({state})
