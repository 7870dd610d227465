"""The prover reads the corpus of traces as the judge does: each trace is a system whose only run it is."""

from collections.abc import Iterator
from typing import Any

import pytest
from test_patterns import CORPUS, MACHINES, invariant_of, trace_of

from merestone.prove.explore import Budget, explore
from merestone.prove.monitors import broken, happened, was, watched
from merestone.prove.progress import standstill
from merestone.prove.system import Cubes, Move, Step, System
from merestone.prove.world import UNBORN, Part, World
from merestone.semantics.formula import Invariant, LeadsTo, Never
from merestone.semantics.machine import Machine
from merestone.semantics.mentions import condition_of, occurrences, subjects
from merestone.semantics.trace import Entry, Pairing
from support import contract

NOBODY = "nobody"
"""The instance of a subject that the trace has none of: it never comes about."""
WORST = ("false", "open", "true", "vacuous")


class TraceWorld(World):
    """The instances of a trace that belong to one of the things it is paired by."""

    def __init__(self, near: list[Entry]) -> None:
        super().__init__(contract(), (), ())
        self.near = near

    def parts(self, name: str) -> list[Part]:
        machine = MACHINES.get(name) or Machine(
            subject=name, kind="lifecycle", system="S", states=(), initial="", final=(), transitions=()
        )
        values = {s for e in self.near if e.subject == name for s in (e.source, e.target)} - {""}
        machine = machine.model_copy(update={"states": tuple(sorted(values))})
        instances = dict.fromkeys(e.instance for e in self.near if e.subject == name) or {NOBODY: None}
        return [Part(f"{name}/{i}", machine, frozenset({UNBORN})) for i in instances]

    def values(self, part: Part) -> tuple[str, ...]:
        return (UNBORN, *part.machine.states)

    def there(self) -> Cubes:
        names = dict.fromkeys(e.subject for e in self.near)
        return tuple({p.field: frozenset(p.machine.states)} for name in names for p in self.parts(name))


def concerned(invariant: Invariant, trace: list[Entry]) -> dict[str, list[Entry]]:
    """By what is paired: the entries of instances that are about it, now or by what was said of them before."""
    pairing = Pairing(invariant.per, invariant.via)
    known: dict[tuple[str, str], set[str]] = {}
    near: dict[str, list[Entry]] = {}
    for entry in trace:
        about = known.setdefault((entry.subject, entry.instance), set())
        about |= set(pairing.of(entry))
        for paired in about:
            near.setdefault(paired, []).append(entry)
    return near


def line(invariant: Invariant, near: list[Entry], paired: str, end: int) -> System:
    """The system whose only run is this part of the trace, with its deadlines."""
    world = TraceWorld(near)
    pairing = Pairing(invariant.per, invariant.via)
    names = dict.fromkeys(f"{e.subject}/{e.instance}" for e in near)
    fields = {
        n: (UNBORN, *sorted({s for e in near if f"{e.subject}/{e.instance}" == n for s in (e.source, e.target)} - {""}))
        for n in names
    }
    absent = subjects(invariant) - {e.subject.partition(" at ")[0] for e in near}
    fields |= {f"{subject}/{NOBODY}": (UNBORN,) for subject in absent}
    fields["at"] = tuple(str(n) for n in range(len(near) + 1))
    steps = []
    for number, entry in enumerate(near):
        moves = (Move(entry.subject, entry.source, entry.target),) if paired in pairing.of(entry) else ()
        then = {f"{entry.subject}/{entry.instance}": entry.target, "at": str(number + 1)}
        steps.append(Step(f"{number}", "", {"at": frozenset({str(number)})}, then, "", moves, timer=f"{number}"))
    condition = condition_of(invariant)
    if condition:
        world.cubes(condition)
    return _timed(watched(System(fields, tuple(steps), {}), world, invariant, late=True), invariant, near, end)


def _timed(system: System, invariant: Invariant, near: list[Entry], end: int) -> System:
    """What is late is late only from the moment on at which the time of the last thing owed is over."""
    if not isinstance(invariant.formula, LeadsTo):
        return system
    steps = [s for s in system.steps if not (s.breaks and s.name.endswith(": late"))]
    late = next(s for s in system.steps if s.name.endswith(": late"))
    for number in range(len(near) + 1):
        following = near[number].at if number < len(near) else end
        begun = [
            e.at
            for e in near[:number]
            if e.target in MACHINES.get(e.subject, _plain(e.subject)).expand(invariant.formula.occurrence.state)
        ]
        if (
            begun
            and following > begun[-1] + invariant.formula.within_ms
            and (narrowed := late.given({"at": frozenset({str(number)})}))
        ):
            steps.append(narrowed)
    return System(system.fields, tuple(steps), system.owed)


def _plain(subject: str) -> Machine:
    return Machine(subject=subject, kind="lifecycle", system="S", states=(), initial="", final=(), transitions=())


def truths(invariant: Invariant, trace: list[Entry], end: int) -> Iterator[str]:
    """What the prover says for each thing that the trace is paired by."""
    for paired, near in concerned(invariant, trace).items():
        system = line(invariant, near, paired, end)
        found = explore(system, Budget())
        fired = {s.name for n, s in enumerate(system.steps) if found.fired(n)}
        owed = system.owed.get(broken(invariant))
        if broken(invariant) in found.breaches:
            yield "false"
        elif owed and standstill(found, owed):
            yield "open"
        elif isinstance(invariant.formula, Never) or occurrences(invariant):
            triggers = {happened(o, invariant) for o in occurrences(invariant)} | {was(invariant)}
            yield "true" if triggers & fired else "vacuous"
        else:
            yield "true"


@pytest.mark.parametrize("case", CORPUS["traces"], ids=lambda c: str(c["name"]))
def test_the_prover_says_of_a_trace_what_was_decided_by_hand(case: dict[str, Any]) -> None:
    trace = trace_of(case)
    end = case.get("end", max((e.at for e in trace), default=0))
    said = list(truths(invariant_of(case), trace, end)) or ["vacuous"]
    assert min(said, key=WORST.index) == case["truth"]
