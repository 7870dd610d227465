"""What a provider answers when it is asked how a handoff stands: the table of answers, read from its side."""

from collections.abc import Mapping

from merestone.contract.boundaries import Operation
from merestone.contract.clauses import Finding

PROVIDER_STATE = {
    "completed": "done",
    "accepted": "accepted",
    "rejected": "rejected",
    "failed": "failed",
    "requested": "inFlight",
}
RECEIVER_STATE = {
    "completed": "applied",
    "accepted": "processing",
    "rejected": "rejected",
    "failed": "rejected",
    "requested": "verified",
}


def answers(asked: Operation) -> dict[str, Finding]:
    """Provider state to the row that the table of answers has for it; what is in flight is told as accepted if need be."""
    found = _rows(asked, PROVIDER_STATE)
    if "accepted" in found:
        found.setdefault("inFlight", found["accepted"])
    return dict(sorted(found.items()))


def answers_of_run(asked: Operation) -> dict[str, Finding]:
    """The same for a run: state of its receiver to row; a run that counts in part is told as one that counts."""
    found = _rows(asked, RECEIVER_STATE)
    for state, like in (("partlyApplied", "applied"), ("verified", "processing")):
        if like in found:
            found.setdefault(state, found[like])
    return dict(sorted(found.items()))


def _rows(asked: Operation, states: Mapping[str, str]) -> dict[str, Finding]:
    ask = asked.unknown.ask if asked.unknown else None
    rows = [r for r in ask.findings if r.kind == "found"] if ask else []
    return {states[r.outcome]: r for r in reversed(rows) if r.outcome in states}
