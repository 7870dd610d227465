"""A command that may have been executed is never sent again before its absence is proven."""

from itertools import pairwise

from merestone.semantics.history import Exchange, History
from merestone.semantics.judging import Meaning
from merestone.semantics.say import counted, failed, passed, span, unsure
from merestone.semantics.verdict import Judgement

NOT_EXECUTED = (409, 429, 503)


def judge(
    history: History, meaning: Meaning, *, operation: str, query: str, absences: int, apart_ms: int, attempts: int = 1
) -> Judgement:
    """Between two requests of one key lie `absences` answers 404 to `query`, `apart_ms` apart, unless the first was not executed
    or a person ordered the second. `attempts` requests must have been seen.
    """
    requests = history.received(operation=operation)
    if len(requests) < attempts:
        if not history.calm:
            return unsure(
                f"{counted(len(requests), 'request')} of `{operation}` seen, {attempts} awaited, and the run did not come to rest"
            )
        return failed(
            f"`{operation}` was not sent often enough",
            counted(attempts, "request"),
            counted(len(requests), "request"),
            [s for e in requests for s in e.seqs],
        )
    for first, second in pairwise(requests):
        if first.status in NOT_EXECUTED or _ordered(history, first, second) or not _same_key(first, second):
            continue
        proofs = [e for e in history.received(operation=query) if _between(first, e, second) and e.status == 404]
        spread = proofs[-1].request["at"] - proofs[0].request["at"] if proofs else 0
        if len(proofs) < absences or spread + history.margin < apart_ms:
            seen = _proof(len(proofs), spread)
            return failed(f"`{operation}` was sent again before its absence was proven",
                          _proof(absences, apart_ms), seen, [*first.seqs, *second.seqs])  # fmt: skip
    if not history.calm:
        return unsure(f"the run did not come to rest, so `{operation}` may have been sent again unseen")
    return passed(f"`{operation}` was never sent again without proof of absence", [s for e in requests for s in e.seqs])


def _proof(absences: int, apart_ms: int) -> str:
    """How often the absence was said, and over which time."""
    apart = f" over {span(apart_ms)}" if absences > 1 else ""
    return f"{counted(absences, 'answer')} `absent`{apart} before the second request"


def _same_key(first: Exchange, second: Exchange) -> bool:
    """Whether both mean one intent; a fresh key for the same content is the same intent in disguise."""
    one, two = first.request, second.request
    return bool(
        one["headers"].get("idempotency-key") == two["headers"].get("idempotency-key") or one["hash"] == two["hash"]
    )


def _between(first: Exchange, middle: Exchange, second: Exchange) -> bool:
    return bool(first.request["seq"] < middle.request["seq"] < second.request["seq"])


def _ordered(history: History, first: Exchange, second: Exchange) -> bool:
    steps = (r for r in history.kind("step") if r["do"] == "repair")
    return any(first.request["seq"] < r["seq"] < second.request["seq"] for r in steps)
