"""What a provider answers when it is asked how a handoff stands: the table of answers, read from its side."""

from merestone.contract.contract import Finding, Operation

PROVIDER_STATE = {
    "completed": "done",
    "accepted": "accepted",
    "rejected": "rejected",
    "failed": "failed",
    "requested": "inFlight",
}


def answers(asked: Operation) -> dict[str, Finding]:
    """Provider state to the row that the table of answers has for it; what is in flight is told as accepted if need be."""
    ask = asked.unknown.ask if asked.unknown else None
    rows = [r for r in ask.findings if r.kind == "found"] if ask else []
    found = {PROVIDER_STATE[r.outcome]: r for r in reversed(rows) if r.outcome in PROVIDER_STATE}
    if "accepted" in found:
        found.setdefault("inFlight", found["accepted"])
    return dict(sorted(found.items()))
