"""An outcome is entered only after the side that decides it has said so, or a person confirmed it."""

from merestone.semantics.history import History
from merestone.semantics.judging import Meaning
from merestone.semantics.say import failed, passed, unsure
from merestone.semantics.verdict import Judgement

TIMELESS = True


def judge(
    history: History,
    meaning: Meaning,
    *,
    operation: str,
    query: str | None,
    words: dict[str, list[str]],
    field: str | None,
) -> Judgement:
    """`words` maps an outcome to the answers of `query` (in its `field`) that mean it."""
    outcomes = ("accepted", "completed", "rejected", "failed")
    entries = [e for e in history.entries(operation) if e.target in outcomes]
    for entry in entries:
        if not _told(
            history, operation, query, words.get(entry.target, []), field, entry.target, entry.instance, entry.seq
        ):
            return failed(f"`{operation}` is `{entry.target}`, but nobody said so", "a reply, an answer or a person first",
                          f"`{entry.source}` -> `{entry.target}` on its own", [entry.seq])  # fmt: skip
    if not history.entries(operation):
        return unsure(f"no `{operation}` began")
    return passed(f"{len(entries)} outcomes were decided by their owner", [e.seq for e in entries])


def _told(
    history: History,
    operation: str,
    query: str | None,
    words: list[str],
    field: str | None,
    outcome: str,
    key: str,
    before: int,
) -> bool:
    for exchange in history.exchanges:
        request, response = exchange.request, exchange.response
        if not response or request["seq"] > before:
            continue
        if (
            request.get("operation") == operation
            and request["to"] != "target"
            and request["headers"].get("idempotency-key") == key
            and (exchange.status, outcome) in ((202, "accepted"), (200, "completed"), (422, "rejected"))
        ):
            return True
        if (
            request["to"] == "target"
            and request.get("reply") == outcome
            and exchange.event.get("idempotencykey") == key
        ):
            return True
        if query and field and request.get("operation") == query and key in request.get("path", ""):
            body = response.get("body")
            if exchange.status == 200 and isinstance(body, dict) and body.get(field) in words:
                return True
    return any(r["do"] == "repair" and r["seq"] < before for r in history.kind("step"))
