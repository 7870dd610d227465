"""The two sides of a feed: for each key, what is told of it and how the copy of it stands."""

from collections.abc import Iterator
from typing import Literal

from merestone.contract.boundaries import Operation
from merestone.contract.clauses import Reaction
from merestone.semantics.machine import Machine, Transition

SPOILT = ("invalid", "poison")


def feeder(operation: Operation) -> Machine:
    """The publisher's machine of one key: told live, and again when a reader asks for it."""
    me = operation.requirer
    arrows: list[tuple[str, str, str, str]] = []
    if operation.replay:
        asked = f"replay asked for, up to {operation.replay.back_ms} ms back"
        arrows += [
            ("live", "replaying", asked, "readers"),
            ("replaying", "live", "all said again, with the same ids", me),
        ]
    if operation.backfill:
        dropped = f"{operation.backfill.file} dropped"
        arrows += [("live", "backfilling", "asked for what is older", "readers"), ("backfilling", "live", dropped, me)]
    arrows += [("live", "erased", name, me) for name in _tombstones(operation)]
    return _machine(operation, "publisher", me, arrows, open_states=("replaying", "backfilling"))


def reader(operation: Operation, system: str) -> Machine:
    """One reader's machine of one key: how its copy stands to what the owner knows."""
    arrows = [(source, target, why, system) for source, target, why in _copied(operation)]
    return _machine(operation, "receiver", system, arrows, open_states=("gap", "replaying", "backfilling"))


def _copied(operation: Operation) -> Iterator[tuple[str, str, str]]:
    kept_apart = [r for r in operation.reactions if r.circumstance in SPOILT and keeps_apart(r)]
    sound = ("live", "stale") if operation.stale else ("live",)
    if operation.stale:
        yield "live", "stale", f"no news for {operation.stale.after_ms} ms: {operation.stale.then}"
        yield "stale", "live", "fact applied"
    if operation.ordered_by:
        for state in (*sound, "quarantined") if kept_apart else sound:
            yield state, "gap", "a predecessor is missing"
        for state in sound:
            yield "gap", state, "gap filled"
    yield from _rebuilt(operation, sound, (*sound, "quarantined") if kept_apart else sound)
    for state in sound if kept_apart else ():
        yield state, "quarantined", " or ".join(r.circumstance for r in kept_apart)
    for state in sound if kept_apart else ():
        yield "quarantined", state, "a later fact applied"
    for name in _tombstones(operation):
        for state in (*sound, *(("gap",) if operation.ordered_by else ()), *(("quarantined",) if kept_apart else ())):
            yield state, "erased", name


def keeps_apart(reaction: Reaction) -> bool:
    """Whether the copy stays out of use until someone or something settles it."""
    return reaction.quarantine or reaction.park or reaction.opens is not None


def _rebuilt(operation: Operation, sound: tuple[str, ...], read: tuple[str, ...]) -> Iterator[tuple[str, str, str]]:
    """The ways to build the copy again; it comes back as fresh as the last fact in it. Without an order no gap is seen."""
    known = f", repetitions known by {'.'.join(operation.dedupe_by)}" if operation.dedupe_by else ""
    starts = ("gap",) if operation.ordered_by else read
    if operation.replay:
        for state in starts:
            yield state, "replaying", "replay asked for"
        for state in sound:
            yield "replaying", state, f"all applied{known}"
    if operation.backfill:
        overlap = f", overlapping by {operation.backfill.overlap_ms} ms" if operation.backfill.overlap_ms else ""
        older = f"older than {operation.replay.back_ms} ms" if operation.replay else "backfill asked for"
        for source in ("replaying",) if operation.replay else starts:
            yield source, "backfilling", older
        for state in sound:
            yield "backfilling", state, f"{operation.backfill.file} applied{overlap}{known}"


def _tombstones(operation: Operation) -> list[str]:
    """The name of the message that erases, if the feed has one."""
    return [m.name for m in operation.messages if m.role == "tombstone"]


def _machine(
    operation: Operation,
    kind: Literal["publisher", "receiver"],
    system: str,
    arrows: list[tuple[str, str, str, str]],
    open_states: tuple[str, ...],
) -> Machine:
    transitions = tuple(Transition(source=s, target=t, trigger=why, by=by) for s, t, why, by in arrows)
    states = tuple(dict.fromkeys(["live", *(s for t in transitions for s in (t.source, t.target))]))
    return Machine(
        subject=operation.name,
        kind=kind,
        system=system,
        states=states,
        initial="live",
        final=tuple(s for s in states if s == "erased"),
        groups={"open": tuple(s for s in open_states if s in states)},
        transitions=transitions,
    )
