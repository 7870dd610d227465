"""The lifecycles of `spec/` beside those that others have published: every difference, and why it is there.

`make peers` writes `docs/peers/lifecycles.md` from the compiled machines, `standards.yaml` and `pairs/`.
"""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from functools import cache
from pathlib import Path
from typing import Any

import yaml

from merestone.handoff import derive
from merestone.semantics.machine import Machine as Compiled
from support import ROOT, contract

HERE = Path(__file__).parent
PAGE = ROOT / "docs" / "peers" / "lifecycles.md"
START = "start"
KINDS = ("another name", "ours only", "theirs only")

Arrow = tuple[str, str]
Differences = dict[str, frozenset[str]]
"""By kind: states by their word, transitions as `A -> B`, other names as `OURS = THEIRS`."""


@dataclass(frozen=True)
class Machine:
    """States and transitions; no transitions where only words are published."""

    states: frozenset[str]
    arrows: frozenset[Arrow] = frozenset()


@dataclass(frozen=True)
class Pair:
    """One of our machines beside one of theirs, and the reasons for the differences, by kind, as they are written."""

    ours: str
    theirs: str
    reasons: dict[str, dict[str, str]]

    def reason(self, kind: str) -> dict[str, str]:
        """Each difference that has a reason; several can share one."""
        return {d: why for written, why in self.reasons.get(kind, {}).items() for d in told(kind, written)}


def told(kind: str, written: str) -> list[str]:
    """The differences that one line names: `a, b`, and of other names `a, b = c`."""
    left, equals, right = written.partition(" = ")
    return [f"{one}{equals}{right}" if kind == "another name" else one for one in left.split(", ")]


# ------------------------------------------------------------------ what is compared


@cache
def pairs() -> tuple[Pair, ...]:
    """What is compared with what, by the name of ours."""
    found = [
        Pair(ours, theirs, reasons or {})
        for path in sorted((HERE / "pairs").glob("*.yaml"))
        for ours, peers in _read(path).items()
        for theirs, reasons in peers.items()
    ]
    return tuple(sorted(found, key=lambda pair: pair.ours))


@cache
def alone() -> dict[str, str]:
    """Our machines that nobody has published a peer of, and why that is so."""
    return {str(name): str(why) for name, why in _read(HERE / "alone.yaml").items()}


@cache
def standards() -> dict[str, dict[str, Any]]:
    """What was read in the published files, by name."""
    return _read(HERE / "standards.yaml")


def theirs(name: str) -> Machine:
    """A published machine; a blank at the end of a word, which one file has, is no other word."""
    facts = standards()[name]
    arrows = frozenset(_arrow(written) for written in facts.get("transitions", ()))
    return Machine(frozenset(word.strip() for word in facts["states"]), arrows)


@cache
def ours(name: str) -> Machine:
    """A compiled machine, or the words of an enumeration, which nothing moves from one to the next."""
    if name in machines():
        return machines()[name]
    return next(Machine(frozenset(e.values)) for e in contract().enums if e.name == name)


@cache
def machines() -> dict[str, Machine]:
    """The lifecycles and milestones of the spec by what they are of, and the machines of its handoffs by operation and side."""
    derived = {f"{m.subject}, {m.kind}": m for m in derive(contract()) if m.kind in ("requirer", "provider")}
    return {name: _compiled(m) for name, m in {**{m.subject: m for m in contract().lifecycles}, **derived}.items()}


def lifecycles() -> frozenset[str]:
    """Our machines that are written and not derived: each must have a peer, or a reason for having none."""
    return frozenset(m.subject for m in contract().lifecycles)


def _compiled(machine: Compiled) -> Machine:
    arrows = {(t.source, t.target) for t in machine.transitions}
    return Machine(frozenset(machine.states), frozenset({(START, machine.initial), *arrows}))


def _read(path: Path) -> dict[str, Any]:
    found: dict[str, Any] = yaml.safe_load(path.read_text("utf-8"))
    return found


def _arrow(written: str) -> Arrow:
    source, target = written.split(" -> ")
    return source, target


# ------------------------------------------------------------------ how they differ


def differences(pair: Pair) -> Differences:
    """What is ours only, theirs only, or called otherwise. Transitions of a state that one side has not come with that state."""
    we, they = ours(pair.ours), theirs(pair.theirs)
    names = _other_names(pair, we, they)
    our_words, their_words = _with_outer(we.states), _with_outer(they.states)
    shared = our_words & their_words
    ours_only = our_words - shared - set(names)
    theirs_only = their_words - shared - set(names.values())
    if we.arrows and they.arrows:
        known = {START, *shared, *names.values()}
        our_arrows, their_arrows = _outer(we.arrows, names), _outer(they.arrows, {})
        ours_only |= _written(our_arrows - their_arrows, known)
        theirs_only |= _written(their_arrows - our_arrows, known)
    return {
        "another name": frozenset(f"{a} = {b}" for a, b in names.items()),
        "ours only": frozenset(ours_only),
        "theirs only": frozenset(theirs_only),
    }


def agreed(pair: Pair) -> tuple[frozenset[str], frozenset[str]]:
    """The words and the transitions that both sides have."""
    we, they = ours(pair.ours), theirs(pair.theirs)
    names = _other_names(pair, we, they)
    both = _outer(we.arrows, names) & _outer(they.arrows, {})
    return _with_outer(we.states) & _with_outer(they.states), frozenset(f"{a} -> {b}" for a, b in both)


def _other_names(pair: Pair, we: Machine, they: Machine) -> dict[str, str]:
    """Our words for states of theirs; what names a word that is not there names nothing."""
    written = [line.split(" = ") for line in pair.reason("another name")]
    known = _with_outer(we.states), _with_outer(they.states)
    return {a: b for a, b in written if a in known[0] - known[1] and b in known[1]}


def _with_outer(states: Iterable[str]) -> frozenset[str]:
    """The states, and those that they are parts of: `pending.waiting` is also `pending`."""
    return frozenset({*states, *(s.split(".")[0] for s in states)})


def _outer(arrows: Iterable[Arrow], names: dict[str, str]) -> frozenset[Arrow]:
    """Transitions between outer states under the names of the other side. What stays inside of one is none, unless it is written so."""
    found = {(a, b): (_named(a, names), _named(b, names)) for a, b in arrows}
    return frozenset(to for (a, b), to in found.items() if to[0] != to[1] or a == b)


def _named(state: str, names: dict[str, str]) -> str:
    return names.get(state, names.get(state.split(".")[0], state)).split(".")[0]


def _written(arrows: Iterable[Arrow], known: set[str]) -> frozenset[str]:
    outer = {word.split(".")[0] for word in known}
    return frozenset(f"{a} -> {b}" for a, b in arrows if {a, b} <= outer)


def unexplained() -> list[str]:
    """Differences without a reason."""
    return [f"{p.ours} / {p.theirs}, {kind}: {d}" for p, kind, d in _every() if d not in p.reason(kind)]


def groundless() -> list[str]:
    """Reasons without a difference, and reasons of a kind that there is not."""
    written = [(p, kind, d) for p in pairs() for kind in p.reasons for d in p.reason(kind)]
    return [
        f"{p.ours} / {p.theirs}, {kind}: {d}"
        for p, kind, d in written
        if d not in differences(p).get(kind, frozenset())
    ]


def _every() -> Iterator[tuple[Pair, str, str]]:
    for pair in pairs():
        for kind, found in differences(pair).items():
            yield from ((pair, kind, d) for d in sorted(found))
