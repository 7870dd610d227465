"""Injuries: a contract with one protective clause taken out, or a style without one of its controls.

`make injuries` writes what each of them lets happen to `docs/proof/injuries.md`.
"""

import re
from collections.abc import Iterator
from dataclasses import dataclass, field
from datetime import UTC, datetime
from functools import cache
from multiprocessing import Pool
from pathlib import Path
from typing import Any

from merestone.compile import compile_sources
from merestone.contract.boundaries import Operation
from merestone.contract.contract import Contract
from merestone.prove.explore import Budget, explore
from merestone.prove.handoff import Style
from merestone.prove.progress import standstill
from merestone.prove.promises import questions
from merestone.prove.proof import Settings, answer, system_of
from merestone.prove.question import Question
from merestone.prove.story import Story
from merestone.prove.system import Cube, Step, System
from support import contract

TESTS = Path(__file__).parent.parent
CORE = TESTS / "language" / "specs" / "core"
REFERENCE = "spec"
RICH = {
    "reservation": "prove/specs/reservation.mere",
    "service": "prove/specs/service.mere",
    "notification": "prove/specs/notification.mere",
    "facts": "prove/specs/facts.mere",
    "price": "prove/specs/price.mere",
    "feed": "language/specs/feed.mere",
    "batch": "language/specs/batch.mere",
    "totals": "language/specs/totals.mere",
}
"""One rich boundary for each style, and those of `hard.mere` that are not in `spec/`; B05 and B30 are test specs of the language already."""


@dataclass(frozen=True)
class Injury:
    """What is taken out of which operation of which spec; the contract without it, and how the style is without it."""

    operation: str
    clause: str
    contract: Contract
    style: Style = field(default_factory=Style)
    spec: str = REFERENCE

    @property
    def name(self) -> str:
        return (
            f"{self.operation}: {self.clause}"
            if self.spec == REFERENCE
            else f"{self.spec}, {self.operation}: {self.clause}"
        )

    @property
    def kind(self) -> str:
        return self.contract.operation(self.operation).kind


@cache
def core() -> Contract:
    """Four boundaries of the reference specification, as they were when their stories were written down; the suite injures no more."""
    found = compile_sources({f"spec/{p.name}": p.read_text("utf-8") for p in sorted(CORE.glob("*.mere"))}).contract
    assert found is not None, "expected the core of the specification to compile"
    return found


@cache
def rich(name: str) -> Contract:
    """The contract of one of the rich specs."""
    path = TESTS / RICH[name]
    found = compile_sources({path.name: path.read_text("utf-8")}).contract
    assert found is not None, f"expected {path.name} to compile"
    return found


def every_injury(whole: Contract) -> Iterator[Injury]:
    """Those of the reference specification, or of its core, then those of the rich specs."""
    yield from injuries(whole)
    for name in RICH:
        yield from injuries(rich(name), name)


def injuries(whole: Contract, spec: str = REFERENCE) -> Iterator[Injury]:
    """Every clause of every operation that the prover looks at, taken out by itself."""
    for operation in whole.operations:
        if operation.kind == "status query" or (operation.kind == "file" and operation.message("accepted") is None):
            continue
        for clause, change in _changes(operation):
            yield Injury(operation.name, clause, without(whole, operation.name, **change), spec=spec)
        for control, style in _controls(operation).items():
            yield Injury(operation.name, control, whole, style, spec)


def _controls(operation: Operation) -> dict[str, Style]:
    """What the style demands without a clause, by kind of operation."""
    found = {"outbox": Style(outbox=False), "inbox": Style(inbox=False)}
    left_out = {"event": {"inbox"}, "query": {"outbox", "inbox"}}.get(operation.kind, set())
    return {name: style for name, style in found.items() if name not in left_out}


def without(whole: Contract, operation: str, **change: Any) -> Contract:
    """The contract with one operation changed."""
    changed = tuple(o.model_copy(update=change) if o.name == operation else o for o in whole.operations)
    return whole.model_copy(update={"operations": changed})


SINGLES: dict[str, tuple[str, Any]] = {
    "key": ("idempotency", None),
    "repair": ("repair", None),
    "compensation": ("undo", None),
    "may start": ("may_start", None),
    "must start": ("must_start", None),
    "ordered by": ("ordered_by", ()),
    "dedupe by": ("dedupe_by", ()),
    "replay": ("replay", None),
    "backfill": ("backfill", None),
    "quality": ("quality", ()),
    "never blocks": ("never_blocks", ()),
    "stale after": ("stale", None),
    "checksum": ("checksum", None),
    "totals": ("totals", None),
    "rows": ("rows", None),
    "rerun": ("rerun", None),
    "report": ("report", None),
    "effective from": ("effective_from", None),
    "runs": ("runs", None),
}
"""By the name of the clause: where it is in the contract, and what is there without it."""


def _changes(operation: Operation) -> Iterator[tuple[str, dict[str, Any]]]:
    """What can be taken out, by the name of the clause, and the change that takes it out."""
    for clause, (name, nothing) in SINGLES.items():
        if getattr(operation, name):
            yield clause, {name: nothing}
    if operation.unknown and operation.unknown.ask:
        yield "reconcile", {"unknown": operation.unknown.model_copy(update={"ask": None})}
    if operation.backfill and operation.backfill.overlap_ms:
        yield "overlap", {"backfill": operation.backfill.model_copy(update={"overlap_ms": 0})}
    if operation.message("tombstone"):
        yield "tombstone", {"messages": tuple(m for m in operation.messages if m.role != "tombstone")}
    yield from _one_of_many(operation)


def _one_of_many(operation: Operation) -> Iterator[tuple[str, dict[str, Any]]]:
    for block in operation.blocks:
        name = f"block {block.entity} {block.state}"
        weak = block.model_copy(update={"until": _all_but_unknown()})
        yield name, {"blocks": tuple(b for b in operation.blocks if b != block)}
        yield f"{name}, only while unknown", {"blocks": tuple(weak if b == block else b for b in operation.blocks)}
    for deadline in operation.deadlines:
        if deadline.share is None:
            yield f"{deadline.stage} deadline", {"deadlines": tuple(d for d in operation.deadlines if d != deadline)}
    for reaction in operation.reactions:
        yield reaction.circumstance, {"reactions": tuple(r for r in operation.reactions if r != reaction)}


def _all_but_unknown() -> tuple[str, ...]:
    """The ends of the weak block of decision D1: it holds only while the outcome is unknown."""
    return ("requested", "accepted", "completed", "rejected", "failed", "repair", "abandoned", "compensating")


def asked(injury: Injury) -> Iterator[Question]:
    """The questions that the injury could give another answer to; without a control of the style, those of the handoff by itself."""
    for question in questions(injury.contract):
        scope = question.scope.operations if question.scope else {}
        concerned = injury.operation in {*(p.about for p in question.promises), *scope}
        if (
            concerned
            and not question.left
            and (injury.style == Style() or (len(scope) < 2 and question.invariant is None))
        ):
            yield question


def incidents(injury: Injury) -> dict[str, Story]:
    """The promises that the injury breaks, each with the shortest run."""
    found: dict[str, Story] = {}
    for question in asked(injury):
        for verdict in answer(injury.contract, question, Settings(style=injury.style)).verdicts:
            if verdict.story:
                found[verdict.promise] = verdict.story
    return found


def broken(injury: Injury) -> frozenset[str]:
    """The kinds of promise that an injury breaks."""
    found: set[str] = set()
    for question in asked(injury):
        system = system_of(injury.contract, question, question.limits, injury.style)
        promised = frozenset(p.name for p in question.promises)
        there = seen(system)
        found |= {name.split("|")[0] for name in (there.breached | there.stuck) & promised}
    return frozenset(found)


@dataclass(frozen=True)
class Seen:
    """How many states a system has, and which of its promises are broken: by a step, or because nothing more happens."""

    states: int
    breached: frozenset[str]
    stuck: frozenset[str]


KNOWN: dict[object, tuple[int, frozenset[int], frozenset[int]]] = {}


def seen(system: System) -> Seen:
    """What is seen of a system; of those that differ in nothing but names one is looked at."""
    promises = tuple(dict.fromkeys([*(s.breaks for s in system.steps if s.breaks), *system.owed]))
    key = _shape(system, promises)
    if key not in KNOWN:
        found = explore(system, Budget())
        stuck = (name for name, owed in system.owed.items() if owed and standstill(found, owed))
        KNOWN[key] = found.states, frozenset(map(promises.index, found.breaches)), frozenset(map(promises.index, stuck))
    states, breached, stuck_in = KNOWN[key]
    return Seen(states, frozenset(promises[n] for n in breached), frozenset(promises[n] for n in stuck_in))


def _shape(system: System, promises: tuple[str, ...]) -> object:
    """What a system does, with a number in the place of each name."""
    values = {name: (n, {v: i for i, v in enumerate(vs)}) for n, (name, vs) in enumerate(system.fields.items())}
    timers: dict[str | None, int] = {None: -1}

    def cube(asked: Cube) -> object:
        return frozenset((values[n][0], frozenset(values[n][1][v] for v in vs)) for n, vs in asked.items())

    def numbered(step: Step) -> object:
        then = frozenset((values[n][0], values[n][1][v]) for n, v in step.then.items())
        due = [timers.setdefault(name, len(timers)) for name in (step.timer, step.duty)]
        return cube(step.when), then, *due, promises.index(step.breaks) if step.breaks else -1

    owed = tuple((promises.index(name), tuple(map(cube, cubes))) for name, cubes in system.owed.items())
    return tuple(len(vs) for vs in system.fields.values()), tuple(map(numbered, system.steps)), owed


BY_NAME = {i.name: i for i in every_injury(core())}


def page() -> str:
    """What each clause protects, by kind of operation, and the clauses whose loss changes nothing."""
    rows: dict[tuple[str, str, tuple[str, ...]], list[str]] = {}
    every = _all()
    with Pool() as pool:
        found = pool.map(_broken, range(len(every)), chunksize=25)
    for injury, promises in zip(every, found, strict=True):
        clause = re.sub(r"^block \S+ \S+", "block", injury.clause)
        place = f"`{injury.operation}`" + ("" if injury.spec == REFERENCE else f" ({injury.spec})")
        rows.setdefault((injury.kind, clause, tuple(sorted(promises))), []).append(place)
    lines = [
        "# What each clause protects",
        "",
        "Each clause of each operation of the reference specification and of the rich specs (`tests/prove/specs`, and feed and batch of",
        "`tests/language/specs`), taken out by itself, and which [promises](../semantics.md#what-is-promised) are then broken. `outbox` and `inbox` are what the",
        "style demands without a clause. The shortest runs are in `tests/prove/incidents.txt`.",
    ]
    for kind in dict.fromkeys(k for k, _, _ in rows):
        lines += ["", f"## {kind}", "", "| without | is broken | of |", "|---|---|---|"]
        lines += [f"| {c} | {', '.join(b)} | {_some(of)} |" for (k, c, b), of in rows.items() if k == kind and b]
        harmless = [f"{c} ({_some(of)})" for (k, c, b), of in rows.items() if k == kind and not b]
        lines += ["", f"Changes no verdict: {'; '.join(harmless) or 'nothing'}."]
    lines += ["", f"{datetime.now(UTC):%Y-%m-%d}, {len(every)} injuries. Made by `make injuries`.", ""]
    return "\n".join(lines)


@cache
def _all() -> tuple[Injury, ...]:
    return tuple(every_injury(contract()))


def _broken(number: int) -> frozenset[str]:
    return broken(_all()[number])


def _some(places: list[str]) -> str:
    return ", ".join(places) if len(places) < 4 else f"{len(places)} operations"


if __name__ == "__main__":
    (TESTS.parent / "docs" / "proof" / "injuries.md").write_text(page(), "utf-8")
