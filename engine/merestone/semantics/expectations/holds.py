"""An invariant of the spec holds on the trace."""

from collections.abc import Mapping, Sequence
from dataclasses import replace

from merestone.semantics.history import History
from merestone.semantics.judging import Meaning
from merestone.semantics.machine import Machine
from merestone.semantics.patterns import Truth, read
from merestone.semantics.say import failed, passed, unsure
from merestone.semantics.trace import Entry
from merestone.semantics.verdict import Judgement


def judge(history: History, meaning: Meaning, *, invariant: str) -> Judgement:
    """`invariant` by name; one that this run could not have broken is inconclusive, never a pass."""
    wanted = meaning.invariants[invariant]
    reading = read(wanted, _named(history.trace, meaning), _by_name(meaning), history.end)
    seqs = [e.seq for e in reading.witnesses]
    match reading.truth:
        case Truth.TRUE:
            return passed(f"`{invariant}` holds")
        case Truth.FALSE:
            seen = ", ".join(f"`{e.subject}` {e.instance} entered `{e.target}`" for e in reading.witnesses)
            return failed(f"`{invariant}` is broken", wanted.text, seen, seqs)
        case Truth.OPEN:
            return unsure(f"`{invariant}` is still open when the run ends", seqs)
        case _:
            return unsure(f"nothing in this run could break `{invariant}`")


def _named(trace: Sequence[Entry], meaning: Meaning) -> tuple[Entry, ...]:
    """The target's entries as invariants name them: what it is asked for is its side, not the asker's."""
    machines = meaning.machines
    return tuple(replace(e, subject=machines[e.subject].name) if e.subject in machines else e for e in trace)


def _by_name(meaning: Meaning) -> Mapping[str, Machine]:
    return {machine.name: machine for machine in meaning.machines.values()}
