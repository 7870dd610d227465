"""The two sides of a command."""

from collections.abc import Iterator

from merestone.contract.boundaries import Operation
from merestone.contract.clauses import Deadline
from merestone.contract.prose_words import finding
from merestone.semantics.machine import Machine, Transition

SETTLED = ("completed", "abandoned", "compensated")
REPAIRS = {"confirm": "completed", "resend": "requested", "abandon": "abandoned"}
FOUND = {"completed": "completed", "accepted": "accepted", "failed": "failed", "rejected": "rejected",
         "requested": "requested", "resend": "requested", "repair": "repair"}  # fmt: skip


def requirer(operation: Operation) -> Machine:
    """The asker's machine."""
    transitions = tuple(dict.fromkeys(_asked(operation)))
    states = _states(transitions, first="idle")
    labels = {"unknown": operation.unknown.name} if operation.unknown else {}
    return Machine(
        subject=operation.name,
        kind="requirer",
        system=operation.requirer,
        states=states,
        initial="idle",
        final=tuple(s for s in states if not any(t.source == s for t in transitions)),
        groups={"open": _open(operation, states), "settled": tuple(s for s in SETTLED if s in states)},
        labels=labels,
        transitions=transitions,
    )


def _asked(operation: Operation) -> Iterator[Transition]:
    asker, provider_ = operation.requirer, operation.providers[0]
    accepts = operation.message("accepted") is not None
    outcomes = [role for role in ("completed", "rejected", "failed") if operation.message(role)]
    replies = (["accepted"] if accepts else []) + outcomes
    waiting = ["requested", "accepted"] if accepts else ["requested"]
    yield Transition(source="idle", target="requested", trigger="durable intent", by=asker)
    if accepts:
        yield Transition(source="requested", target="accepted", trigger="accepted", by=provider_)
    for source in waiting:
        for outcome in outcomes:
            yield Transition(source=source, target=outcome, trigger=outcome, by=provider_)
        yield Transition(source=source, target="unknown", trigger=_silence(operation, source), by=asker)
    yield Transition(source="requested", target="repair", trigger="refused, or never sent", by=asker)
    yield from _settling(operation, replies)
    yield from _repairing(operation, replies, outcomes)
    yield from _undoing(operation)


def _silence(operation: Operation, state: str) -> str:
    """What the passing of which deadline means, in the words of the spec."""
    wanted = "accepted" if state == "requested" and operation.message("accepted") else "completed"
    deadline = next((d for d in operation.deadlines if d.stage == wanted and d.share is None), None)
    return f"not {wanted} within {_length(deadline)}" if deadline else "no answer"


def _length(deadline: Deadline) -> str:
    days = deadline.within_days
    return f"{days.count} business days of {days.calendar}" if days else f"{deadline.within_ms} ms"


def _settling(operation: Operation, replies: list[str]) -> Iterator[Transition]:
    asker, provider_ = operation.requirer, operation.providers[0]
    for reply in replies:
        yield Transition(source="unknown", target=reply, trigger=f"late {reply}", by=provider_)
    if operation.unknown is None or operation.unknown.ask is None:
        yield Transition(source="unknown", target="repair", trigger="no way to ask", by=asker)
        return
    ask = operation.unknown.ask
    yield Transition(source="unknown", target="reconciling", trigger=f"ask {ask.query}", by=asker)
    yield Transition(source="unknown", target="repair", trigger=f"asked for {ask.for_ms} ms", by=asker)
    yield Transition(source="reconciling", target="unknown", trigger="no usable answer yet", by=asker)
    for row in ask.findings:
        yield Transition(source="reconciling", target=FOUND[row.outcome], trigger=finding(row), by=asker)
    for reply in replies:
        yield Transition(source="reconciling", target=reply, trigger=f"late {reply}", by=provider_)


def _repairing(operation: Operation, replies: list[str], outcomes: list[str]) -> Iterator[Transition]:
    provider_ = operation.providers[0]
    for reply in replies:
        yield Transition(source="repair", target=reply, trigger=f"late {reply}", by=provider_, unless=tuple(outcomes))
    if operation.repair is None:
        return
    desk = operation.repair.by
    for outcome in ("rejected", "failed"):
        if outcome in outcomes and not _answered(operation, outcome):
            yield Transition(source=outcome, target="repair", trigger="fallout taken up", by=desk)
    for action in operation.repair.may:
        if action in REPAIRS:
            yield Transition(source="repair", target=REPAIRS[action], trigger=action, by=desk)


def _answered(operation: Operation, outcome: str) -> bool:
    """Whether there is nothing to take up: `refuse` without a fallout is answered, and nothing more."""
    return any(r.circumstance == outcome and r.refuse and not r.opens for r in operation.reactions)


def _undoing(operation: Operation) -> Iterator[Transition]:
    if operation.undo is None or operation.message("accepted") is None:
        return
    undoing, asker = operation.undo.operation, operation.requirer
    yield Transition(source="completed", target="compensating", trigger=f"{undoing} intended", by=asker)
    yield Transition(source="compensating", target="compensated", trigger=f"{undoing}.completed", by=asker)
    yield Transition(source="compensating", target="repair", trigger=f"{undoing} not completed", by=asker)
    yield Transition(source="repair", target="compensated", trigger=f"{undoing}.completed", by=asker)


def _open(operation: Operation, states: tuple[str, ...]) -> tuple[str, ...]:
    fallouts = {r.circumstance for r in operation.reactions if r.opens}
    always = ("requested", "accepted", "unknown", "reconciling", "repair", "compensating")
    return tuple(s for s in states if s in always or (s in ("rejected", "failed") and s in fallouts))


def provider(operation: Operation) -> Machine:
    """The machine of the side that is asked."""
    transitions = tuple(_served(operation))
    states = _states(transitions, first="absent")
    return Machine(
        subject=operation.name,
        kind="provider",
        system=operation.providers[0],
        states=states,
        initial="absent",
        final=tuple(s for s in states if not any(t.source == s for t in transitions)),
        groups={"open": tuple(s for s in ("inFlight", "accepted") if s in states)},
        labels={"done": "completed"},
        transitions=transitions,
    )


def _served(operation: Operation) -> Iterator[Transition]:
    asker, me = operation.requirer, operation.providers[0]
    accepts = operation.message("accepted") is not None
    yield Transition(source="absent", target="inFlight", trigger="request", by=asker)
    if accepts:
        yield Transition(source="inFlight", target="accepted", trigger="accepted", by=me)
    for outcome, state in (("completed", "done"), ("rejected", "rejected"), ("failed", "failed")):
        if operation.message(outcome) is None:
            continue
        for source in ("inFlight", "accepted") if accepts else ("inFlight", "absent"):
            yield Transition(source=source, target=state, trigger=outcome, by=me)
        if accepts and state != "done":
            yield Transition(source=state, target="inFlight", trigger="resent by an operator", by=asker)


def _states(transitions: tuple[Transition, ...], first: str) -> tuple[str, ...]:
    named = dict.fromkeys([first])
    for transition in transitions:
        named.update(dict.fromkeys([transition.source, transition.target]))
    return tuple(named)
