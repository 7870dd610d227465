"""The target answers a step within its time."""

from merestone.semantics.history import History
from merestone.semantics.judging import Meaning
from merestone.semantics.say import failed, passed, span, unsure
from merestone.semantics.verdict import Judgement


def judge(history: History, meaning: Meaning, *, step: str, within_ms: int) -> Judgement:
    """Every exchange of `step` took at most `within_ms` of real time."""
    exchanges = history.sent(step=step)
    if not exchanges:
        return unsure(f"step `{step}` was not played")
    for exchange in exchanges:
        took = exchange.response.get("tookMs")
        if exchange.response.get("lost") == "timeout" or (took is not None and took > within_ms + history.margin):
            return failed(
                f"step `{step}` was answered too late",
                f"within {span(within_ms)}",
                f"after {span(took or 0)}",
                exchange.seqs,
            )
        if not exchange.answered:
            return unsure(f"step `{step}` got no answer", exchange.seqs)
    return passed(f"step `{step}` was answered in {max(int(e.response.get('tookMs', 0)) for e in exchanges)} ms")
