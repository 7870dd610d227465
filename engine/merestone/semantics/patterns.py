"""What each invariant pattern means on a trace, finished or not."""

from collections.abc import Sequence
from dataclasses import dataclass
from enum import StrEnum
from typing import assert_never

from merestone.semantics.formula import Always, AtMost, Condition, Invariant, LeadsTo, Never, Precedes
from merestone.semantics.trace import Entry, Machines, Moment, Pairing, enters, quiets


class Truth(StrEnum):
    """Three values, and a fourth for an invariant that nothing in the trace could have broken."""

    TRUE = "true"
    FALSE = "false"
    OPEN = "open"
    VACUOUS = "vacuous"


@dataclass(frozen=True)
class Reading:
    """The truth of an invariant on a trace, and the entries that show it."""

    truth: Truth
    witnesses: tuple[Entry, ...] = ()


def read(invariant: Invariant, trace: Sequence[Entry], machines: Machines, end: int | None = None) -> Reading:
    """What `trace` says about `invariant`; `end` is the moment up to which it was watched (default: its last entry)."""
    ended = end if end is not None else max((e.at for e in trace), default=0)
    formula, moment = invariant.formula, Moment(machines, Pairing(invariant.per, invariant.via))
    match formula:
        case Never():
            return _never(formula, moment, trace)
        case Precedes():
            return _precedes(formula, moment, trace)
        case LeadsTo():
            return _leads_to(formula, moment, trace, ended)
        case AtMost():
            return _at_most(formula, moment, trace)
        case Always():
            return _always(formula, moment, trace, ended)
        case _:
            assert_never(formula)


def _never(formula: Never, moment: Moment, trace: Sequence[Entry]) -> Reading:
    relevant = False
    for entry in trace:
        moment.pass_to(entry.at)
        if enters(entry, formula.occurrence, moment.machines):
            relevant = True
            if any(moment.holds(formula.condition, p) for p in moment.pairing.of(entry)):
                return Reading(Truth.FALSE, (entry,))
        moment.take(entry)
        relevant = relevant or any(moment.holds(formula.condition, p) for p in moment.pairing.of(entry))
    return Reading(Truth.TRUE if relevant else Truth.VACUOUS)


def _precedes(formula: Precedes, moment: Moment, trace: Sequence[Entry]) -> Reading:
    seen: set[str] = set()
    relevant = False
    for entry in trace:
        if enters(entry, formula.then, moment.machines):
            relevant = True
            if not set(moment.pairing.of(entry)) <= seen:
                return Reading(Truth.FALSE, (entry,))
        if enters(entry, formula.first, moment.machines):
            seen.update(moment.pairing.of(entry))
    return Reading(Truth.TRUE if relevant else Truth.VACUOUS)


def _leads_to(formula: LeadsTo, moment: Moment, trace: Sequence[Entry], end: int) -> Reading:
    owed: list[tuple[str, Entry]] = []
    relevant = False
    for at, entry in _moments(trace, formula.condition, end):
        late = [e for _, e in owed if at > e.at + formula.within_ms]
        if late:
            return Reading(Truth.FALSE, tuple(late))
        _move(moment, at, entry)
        if entry and enters(entry, formula.occurrence, moment.machines):
            relevant = True
            owed.extend((paired, entry) for paired in moment.pairing.of(entry))
        owed = [(p, e) for p, e in owed if not moment.holds(formula.condition, p)]
    late = [e for _, e in owed if end > e.at + formula.within_ms]
    if late:
        return Reading(Truth.FALSE, tuple(late))
    if owed:
        return Reading(Truth.OPEN, tuple(e for _, e in owed))
    return Reading(Truth.TRUE if relevant else Truth.VACUOUS)


def _at_most(formula: AtMost, moment: Moment, trace: Sequence[Entry]) -> Reading:
    counted: dict[str, list[Entry]] = {}
    for entry in trace:
        if enters(entry, formula.occurrence, moment.machines):
            for paired in moment.pairing.of(entry):
                counted.setdefault(paired, []).append(entry)
    for entries in counted.values():
        if len(entries) > formula.count:
            return Reading(Truth.FALSE, tuple(entries))
    return Reading(Truth.TRUE if counted else Truth.VACUOUS)


def _always(formula: Always, moment: Moment, trace: Sequence[Entry], end: int) -> Reading:
    seen: dict[str, Entry] = {}
    for at, entry in _moments(trace, formula.condition, end):
        _move(moment, at, entry)
        if entry:
            seen.update(dict.fromkeys(moment.pairing.of(entry), entry))
        broken = [last for paired, last in seen.items() if not moment.holds(formula.condition, paired)]
        if broken:
            return Reading(Truth.FALSE, (entry,) if entry else tuple(broken))
    return Reading(Truth.TRUE if seen else Truth.VACUOUS)


def _moments(trace: Sequence[Entry], condition: Condition, end: int) -> list[tuple[int, Entry | None]]:
    """Every moment at which the condition can change: the entries, and before those of its time, each end of a quiet time."""
    lengths = {q.for_ms for q in quiets(condition)}
    ticks = sorted({at for e in trace for length in lengths if (at := e.at + length) <= end})
    moments: list[tuple[int, Entry | None]] = [*((at, None) for at in ticks), *((e.at, e) for e in trace)]
    return sorted(moments, key=lambda m: m[0])


def _move(moment: Moment, at: int, entry: Entry | None) -> None:
    """On to the next moment, with what happened at it, if anything did."""
    if entry:
        moment.take(entry)
    else:
        moment.pass_to(at)
