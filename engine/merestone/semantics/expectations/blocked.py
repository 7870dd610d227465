"""A blocked transition is refused, naming the handoff that blocks it."""

from merestone.semantics.history import History
from merestone.semantics.judging import Meaning
from merestone.semantics.say import answer, failed, passed, unsure
from merestone.semantics.verdict import Judgement


def judge(history: History, meaning: Meaning, *, step: str, problem: str, operation: str) -> Judgement:
    """Every answer to `step` is 409 with that `problem`, and its `handoff` is an instance of `operation`."""
    answers = [e for e in history.sent(step=step) if e.answered]
    if not answers:
        return unsure(f"step `{step}` got no answer")
    keys = {e.request["headers"].get("idempotency-key") for e in history.received(operation=operation)}
    for exchange in answers:
        body = exchange.response.get("body")
        handoff = body.get("handoff", {}) if isinstance(body, dict) else {}
        wanted = f"409 `{problem}`, naming the open `{operation}`"
        if exchange.status != 409 or exchange.response.get("problem") != problem:
            return failed("what is blocked was not refused", wanted, answer(exchange), exchange.seqs)
        if handoff.get("operation") != operation or (keys and handoff.get("key") not in keys):
            return failed(
                "the refusal does not name the handoff",
                wanted,
                f"a refusal naming {handoff}" if handoff else "a refusal without `handoff`",
                exchange.seqs,
            )
    return passed(f"refused as `{problem}`, naming the handoff", answers[0].seqs)
