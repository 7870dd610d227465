"""From a contract to verdicts: each question explored once, each promise answered with how far the answer reaches."""

import hashlib
import json
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field, replace
from typing import Any, Literal

from merestone.contract.contract import Contract
from merestone.handoff import derive
from merestone.prove.compose import Environment, bounded, compose
from merestone.prove.explore import Budget, Explored, explore
from merestone.prove.facts import Reading
from merestone.prove.flows import flow_system
from merestone.prove.handoff import Style
from merestone.prove.monitors import happened, was
from merestone.prove.progress import numbers, standstill
from merestone.prove.promises import in_time, questions
from merestone.prove.question import Promise, Question
from merestone.prove.story import Story, as_trace, tell
from merestone.prove.system import Move, Step, System
from merestone.prove.wider import reach, wider
from merestone.semantics.formula import Invariant, LeadsTo, Never
from merestone.semantics.mentions import occurrences
from merestone.semantics.patterns import Truth, read
from merestone.semantics.written import Frozen

VERSION = 3
"""Raised whenever the same contract may get another verdict: what was proved before is then stale."""
WIDE = 150_000
"""How many states of a wider system are looked at before the run of the narrower one stands."""
TIMELESS = "no deadline passes beyond that, so that nothing can be said of what comes about at last"
UNTOLD = {"place", "description", "file", "line", "column"}


@dataclass(frozen=True)
class Settings:
    """How often each fault may happen (what is not listed: any number of times), what the style gives, and the budget."""

    bounds: Mapping[str, int] = field(default_factory=dict)
    style: Style = field(default_factory=Style)
    budget: Budget = field(default_factory=Budget)


class Extent(Frozen):
    """How far a verdict reaches: the states seen, the faults that were counted, and what cut the exploration, if anything did."""

    states: int
    depth: int
    bounds: dict[str, int] = {}
    cut: str | None = None
    note: str = ""

    def __str__(self) -> str:
        """In words: never a bare yes."""
        if not self.states:
            return self.note
        limits = [f"{n} {_called(fault, n)}" for fault, n in self.bounds.items()]
        if self.cut:
            limits.append(self.cut)
        said = (
            f"{self.states:,} states, cut at {', '.join(limits)}"
            if limits
            else f"all {self.states:,} states, nothing cut"
        )
        return f"{said}; {self.note}" if self.note else said


Answer = Literal["holds", "broken", "vacuous", "cut", "left"]
"""`left` is what only tests and audit look at."""


class Verdict(Frozen):
    """The answer to one promise; `story` is the shortest run that breaks it, `idle` what of it can never come about."""

    promise: str
    answer: Answer
    extent: Extent
    story: Story | None = None
    parties: tuple[str, ...] = ()
    idle: tuple[str, ...] = ()


class Findings(Frozen):
    """What a question gives: a verdict for each promise, the states of its handoffs that no run enters, and arrows never taken."""

    verdicts: tuple[Verdict, ...]
    unentered: dict[str, tuple[str, ...]] = {}
    untaken: dict[str, tuple[str, ...]] = {}


def _called(fault: str, number: int) -> str:
    words = {"late": "late or lost message", "desk": "action by hand", "damage": "bad fact or file"}
    word = words.get(fault, fault)
    plural = {"crash": "crashes", "action by hand": "actions by hand", "bad fact or file": "bad facts or files"}.get(
        word, f"{word}s"
    )
    return word if number == 1 else plural


def prove(contract: Contract, settings: Settings | None = None) -> Iterator[tuple[Question, Findings]]:
    """Every question with its findings, one after the other."""
    for question in questions(contract):
        yield question, answer(contract, question, settings or Settings())


def answer(contract: Contract, question: Question, settings: Settings) -> Findings:
    """The findings of one question."""
    if question.left:
        told = Extent(
            states=0, depth=0, note=f"left to tests and audit: {', '.join(question.left)} is told, not handed over"
        )
        return Findings(verdicts=tuple(Verdict(promise=p.name, answer="left", extent=told) for p in question.promises))
    findings, found = _looked(contract, question, settings)
    budget = replace(settings.budget, states=min(WIDE, settings.budget.states))
    while wide := wider(contract, question, _moves(question, findings, found)):
        closer, seen = _looked(contract, wide, replace(settings, budget=budget))
        if any(v.answer == "cut" for v in closer.verdicts):
            return findings
        question, findings, found = wide, closer, seen
    return findings


def _moves(question: Question, findings: Findings, found: Explored) -> list[Move]:
    """What moves in the run that breaks an invariant; nothing where none does."""
    broken = [v.promise for v in findings.verdicts if v.answer == "broken" and question.invariant]
    runs = [run for promise in broken if (run := _broken_run(found, promise))]
    return [m for steps, circle, _ in runs for s in (*steps, *circle) for m in s.moves]


def _looked(contract: Contract, question: Question, settings: Settings) -> tuple[Findings, Explored]:
    """The findings in one system, and what was seen of it."""
    bounds = {**settings.bounds, **question.limits}
    system = system_of(contract, question, bounds, settings.style)
    found = explore(system, settings.budget)
    verdicts = tuple(_verdict(contract, question, p, found, bounds) for p in question.promises)
    if found.cut or bounds:
        return Findings(verdicts=verdicts), found
    unentered, untaken = _unentered(found, question.machines), _untaken(found, question.machines)
    return Findings(verdicts=verdicts, unentered=unentered, untaken=untaken), found


def system_of(contract: Contract, question: Question, bounds: Mapping[str, int], style: Style) -> System:
    """The system in which the question is asked."""
    if question.reader:
        operation, reader = contract.operation(question.reader[0]), question.reader[1]
        event = operation.kind == "event"
        system = Reading(operation, reader, style).system() if event else flow_system(operation, question, style)
        return bounded(system, bounds)
    if question.scope is None:
        raise ValueError(f"expected the question {question.name} to have a scope or a reader")
    return compose(contract, question.scope, Environment(bounds, style), question.invariant, question.late)


def _verdict(
    contract: Contract, question: Question, promise: Promise, found: Explored, bounds: Mapping[str, int]
) -> Verdict:
    counted = {f: n for f, n in bounds.items() if f"left {f}" in found.packed.system.fields or f in question.limits}
    owed = promise.name in found.packed.system.owed
    note = (
        in_time(contract, question.invariant)
        if question.invariant and isinstance(question.invariant.formula, LeadsTo)
        else ""
    )
    extent = Extent(states=found.states, depth=found.depth, bounds=counted, cut=found.cut, note=note)
    if owed and "late" in counted:
        timeless = extent.model_copy(update={"note": TIMELESS})
        return Verdict(promise=promise.name, answer="cut", extent=timeless)
    run = _broken_run(found, promise.name)
    if run is not None:
        steps, circle, still = run
        if question.invariant:
            _confirm(contract, question.invariant, steps)
        return Verdict(
            promise=promise.name,
            answer="broken",
            extent=extent,
            story=tell(steps, circle, still),
            parties=found.packed.system.parties,
        )
    if found.cut:
        return Verdict(promise=promise.name, answer="cut", extent=extent)
    idle = tuple(_idle(question.invariant, found)) if question.invariant and not counted else ()
    return Verdict(promise=promise.name, answer="vacuous" if idle else "holds", extent=extent, idle=idle)


def _broken_run(found: Explored, promise: str) -> tuple[list[Step], list[Step], bool] | None:
    """The steps of the shortest run that breaks a promise, those it then repeats for ever, and whether it just stops."""
    steps = found.packed.system.steps
    if promise in found.breaches:
        state, last = found.breaches[promise]
        return [steps[n] for n in (*numbers(found.packed, found.path(state)), last)], [], False
    owed = found.packed.system.owed.get(promise)
    stuck = standstill(found, owed) if owed else None
    if stuck is None:
        return None
    run = [steps[n] for n in numbers(found.packed, stuck.path)]
    return run, [steps[n] for n in numbers(found.packed, stuck.circle)], not stuck.circle


def _confirm(contract: Contract, invariant: Invariant, steps: list[Step]) -> None:
    """The judge says the same of the run: one meaning for both."""
    machines = {m.name: m for m in (*contract.lifecycles, *derive(contract))}
    trace = as_trace(steps, invariant, machines)
    end = (len(steps) + 1) * 1000
    if isinstance(invariant.formula, LeadsTo):
        end += invariant.formula.within_ms
    if read(invariant, trace, machines, end).truth is not Truth.FALSE:
        raise ValueError(f"expected the judge to find {invariant.name} false on the run that breaks it")


def _idle(invariant: Invariant, found: Explored) -> Iterator[str]:
    """What of the invariant can never come about: then it says nothing."""
    fired = {s.name for n, s in enumerate(found.packed.system.steps) if found.fired(n)}
    asked = occurrences(invariant)[-1:]
    for occurrence in asked:
        if happened(occurrence, invariant) not in fired:
            yield f"{occurrence.machine} enters {occurrence.state}"
    if isinstance(invariant.formula, Never) and was(invariant) not in fired:
        yield "its condition"


def _unentered(found: Explored, machines: Mapping[str, str]) -> dict[str, tuple[str, ...]]:
    """By operation, the states of its machines that no run enters; not those that only an earlier one of them leads to, or a row."""
    steps, fields = found.packed.system.steps, found.packed.system.fields
    missing: dict[str, tuple[str, ...]] = {}
    for machine, operation in machines.items():
        entered = _entered(found, machine)
        ways = {(m.source, m.target) for s in steps if not s.breaks for m in s.moves if m.subject == machine}
        ledge = [v for v in fields[machine] if v not in entered]
        told = {m.target for s in steps if not _row(s) for m in s.moves if m.subject == machine}
        states = tuple(
            v for n, v in enumerate(ledge) if v in told and not any((earlier, v) in ways for earlier in ledge[:n])
        )
        missing[operation] = (*missing.get(operation, ()), *states)
    return {name: values for name, values in missing.items() if values}


def _row(step: Step) -> bool:
    """Whether a row of a table of answers is the cause."""
    return step.cause.partition(" ")[2].startswith("found ")


def _entered(found: Explored, machine: str) -> set[str]:
    """The states of a machine that runs are in, its first one among them."""
    taken = [s for n, s in enumerate(found.packed.system.steps) if found.fired(n) and not s.breaks]
    states = {s.then[machine] for s in taken if machine in s.then}
    return (
        states
        | {m.target for s in taken for m in s.moves if m.subject == machine}
        | {found.packed.system.fields[machine][0]}
    )


def _untaken(found: Explored, machines: Mapping[str, str]) -> dict[str, tuple[str, ...]]:
    """The arrows out of states that runs are in, none of whose causes ever comes about.

    No clause asks for a late reply, and a row `found ..` is there because a table has to say what every word means (REC103).
    """
    steps = found.packed.system.steps
    taken = {s.cause for n, s in enumerate(steps) if found.fired(n) and not s.breaks}
    entered = {state for machine in machines for state in _entered(found, machine)}
    causes = dict.fromkeys(s.cause for s in steps if s.cause and not s.breaks and not _row(s))
    idle = [c for c in causes if c not in taken and c.split(" ")[0] in entered and " late " not in c]
    return dict.fromkeys(machines.values(), tuple(idle)) if idle else {}


def digest(contract: Contract, question: Question, settings: Settings) -> str:
    """What a question's findings depend on, hashed: where it is written does not matter."""
    scope = reach(contract, question)
    scopes = [scope] if scope else []
    names = {n for s in scopes for n in s.operations} | ({question.reader[0]} if question.reader else set())
    operations = [_plain(contract.operation(n).model_dump(mode="json")) for n in sorted(names)]
    machines = [
        _plain(m.model_dump(mode="json")) for m in contract.lifecycles if any(m.name in s.lifecycles for s in scopes)
    ]
    milestones = [
        _plain(m.model_dump(mode="json")) for m in contract.milestones if any(m.name in s.lifecycles for s in scopes)
    ]
    said = _plain(question.invariant.model_dump(mode="json")) if question.invariant else None
    how = [dict(settings.bounds), question.limits, question.late, settings.budget.states, vars(settings.style)]
    key = [VERSION, question.name, question.part, operations, machines, milestones, said, how]
    return hashlib.sha256(json.dumps(key, sort_keys=True, default=str).encode()).hexdigest()[:32]


def _plain(value: Any) -> Any:
    if isinstance(value, dict):
        return {k: _plain(v) for k, v in value.items() if k not in UNTOLD}
    return [_plain(v) for v in value] if isinstance(value, list | tuple) else value
