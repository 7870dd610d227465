"""The two sides of a batch: one run, which is one file under one key."""

from collections.abc import Iterator

from merestone.contract.boundaries import Operation
from merestone.contract.prose_words import finding
from merestone.semantics.machine import Machine, Transition

SETTLED = ("applied", "partlyApplied", "abandoned")
FOUND = {"completed": "applied", "accepted": "processing", "requested": "received", "failed": "rejected",
         "rejected": "rejected", "resend": "received", "repair": "repair"}  # fmt: skip
REPAIRS = {"confirm": "applied", "resend": "received", "abandon": "abandoned"}
Arrow = tuple[str, str, str, str]


def sender(operation: Operation) -> Machine:
    """The sender's machine: the run is recorded with its file, and open until its result is known."""
    transitions = _transitions(_sent(operation))
    states = _states(transitions)
    fallouts = {r.circumstance for r in operation.reactions if r.opens}
    return Machine(
        subject=operation.name,
        kind="requirer",
        system=operation.requirer,
        states=states,
        initial="received",
        final=_ends(states, transitions),
        groups={
            "open": tuple(s for s in states if s not in SETTLED and (s != "rejected" or "rejected" in fallouts)),
            "settled": tuple(s for s in states if s in SETTLED),
        },
        labels={"unknown": operation.unknown.name} if operation.unknown else {},
        transitions=transitions,
    )


def _sent(operation: Operation) -> Iterator[Arrow]:
    me, other = operation.requirer, "receiver"
    results = [("applied", "every row applied"), ("rejected", _rejects(operation))]
    if operation.rows and operation.rows.percent is not None:
        results.insert(1, ("partlyApplied", _some(operation)))
    yield "received", "processing", "checksum and totals agree", other
    for state, why in results:
        for source in ("received", "processing"):
            yield source, state, why, other
    for source in ("received", "processing"):
        yield source, "unknown", _silence(operation), me
    yield from _settling(operation, [state for state, _ in results])
    yield from _repairing(operation, [state for state, _ in results])


def _silence(operation: Operation) -> str:
    deadline = next((d for d in operation.deadlines if d.stage == "completed" and d.share is None), None)
    if deadline is None:
        return "no result"
    days = deadline.within_days
    return (
        f"no result within {f'{days.count} business days of {days.calendar}' if days else f'{deadline.within_ms} ms'}"
    )


def _settling(operation: Operation, results: list[str]) -> Iterator[Arrow]:
    me = operation.requirer
    for state in results:
        yield "unknown", state, "late result", "receiver"
    ask = operation.unknown.ask if operation.unknown else None
    if ask is None:
        yield "unknown", "repair", "no way to ask", me
        return
    yield "unknown", "reconciling", f"ask {ask.query}", me
    yield "unknown", "repair", f"asked for {ask.for_ms} ms", me
    yield "reconciling", "unknown", "no usable answer yet", me
    for row in ask.findings:
        yield "reconciling", FOUND[row.outcome], finding(row), me
    for state in results:
        yield "reconciling", state, "late result", "receiver"


def _repairing(operation: Operation, results: list[str]) -> Iterator[Arrow]:
    for state in results:
        yield "repair", state, "late result", "receiver"
    if operation.repair is None:
        return
    desk = operation.repair.by
    yield "rejected", "repair", "fallout taken up", desk
    for action in operation.repair.may:
        if action in REPAIRS:
            yield "repair", REPAIRS[action], action, desk


def applier(operation: Operation, system: str) -> Machine:
    """The machine of one receiver: nothing counts before the whole file is verified."""
    transitions = _transitions((s, t, why, system) for s, t, why in _applied(operation))
    states = _states(transitions)
    return Machine(
        subject=operation.name,
        kind="provider",
        system=system,
        states=states,
        initial="received",
        final=_ends(states, transitions),
        groups={"open": tuple(s for s in states if s in ("received", "verified", "processing"))},
        transitions=transitions,
    )


def _applied(operation: Operation) -> Iterator[tuple[str, str, str]]:
    proofs: list[str] = [operation.checksum.algorithm] if operation.checksum else []
    proofs += [".".join(path) for path in operation.totals.paths] if operation.totals else []
    proven = " and ".join(proofs) or "the file"
    yield "received", "verified", f"{proven} agree" if len(proofs) > 1 else f"{proven} agrees"
    yield "received", "rejected", f"{proven} differ" if len(proofs) > 1 else f"{proven} differs"
    if operation.rerun:
        yield "received", "duplicate", "a run with this key is known"
        for result in ("applied", "rejected") if operation.rerun.answer != "refused" else ("rejected",):
            yield "duplicate", result, operation.rerun.answer
    moment = f", to count from {'.'.join(operation.effective_from.path)}" if operation.effective_from else ""
    yield "verified", "processing", f"rows are applied{moment}"
    yield "processing", "applied", "every row applied"
    if operation.rows and operation.rows.percent is not None:
        yield "processing", "partlyApplied", _some(operation)
    yield "processing", "rejected", _rejects(operation)


def _some(operation: Operation) -> str:
    percent = operation.rows.percent if operation.rows else None
    return f"up to {percent or 0:g} % of the rows rejected"


def _rejects(operation: Operation) -> str:
    """Which rows it takes to reject the run."""
    if operation.rows and operation.rows.percent is not None:
        return f"more than {operation.rows.percent:g} % of the rows rejected"
    return "a row rejected" if operation.rows else "rejected"


def _transitions(arrows: Iterator[Arrow]) -> tuple[Transition, ...]:
    made = (Transition(source=s, target=t, trigger=why, by=by) for s, t, why, by in arrows)
    return tuple(dict.fromkeys(made))


def _states(transitions: tuple[Transition, ...]) -> tuple[str, ...]:
    return tuple(dict.fromkeys(["received", *(s for t in transitions for s in (t.source, t.target))]))


def _ends(states: tuple[str, ...], transitions: tuple[Transition, ...]) -> tuple[str, ...]:
    return tuple(s for s in states if not any(t.source == s for t in transitions))
