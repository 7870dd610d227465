"""The answers to one step are as declared."""

from merestone.semantics.history import Exchange, History
from merestone.semantics.judging import Meaning
from merestone.semantics.say import answer, failed, passed, unsure
from merestone.semantics.verdict import Judgement


def judge(
    history: History,
    meaning: Meaning,
    *,
    step: str,
    statuses: list[int],
    problem: str | None = None,
    replayed: bool | None = None,
    like: str | None = None,
) -> Judgement:
    """Each answer has one of `statuses`, its declared shape, the `problem` class, the replay mark, and the content of step `like`'s first."""
    exchanges = history.sent(step=step)
    answers = [e for e in exchanges if e.answered]
    if not answers:
        return unsure(f"step `{step}` got no answer", [s for e in exchanges for s in e.seqs])
    model = next((e for e in history.sent(step=like) if e.answered), None) if like else None
    if like and model is None:
        return unsure(f"step `{like}` got no answer to compare with")
    for exchange in answers:
        fault = _fault(exchange, statuses, problem, replayed, model)
        if fault:
            wanted = f"status {' or '.join(map(str, statuses))}" + (f", problem `{problem}`" if problem else "")
            return failed(f"step `{step}`: {fault}", wanted, answer(exchange), exchange.seqs)
    return passed(f"step `{step}` was answered {answers[0].status}", answers[0].seqs)


def _fault(
    exchange: Exchange, statuses: list[int], problem: str | None, replayed: bool | None, model: Exchange | None
) -> str | None:
    if exchange.status not in statuses:
        return "another status than declared"
    if exchange.response.get("shape"):
        return "the answer breaks its schema"
    if problem is not None and exchange.response.get("problem") != problem:
        return "another problem than declared"
    marked = str(exchange.response.get("headers", {}).get("idempotent-replayed", "")).lower() == "true"
    if replayed is not None and marked != replayed:
        return "the answer is not marked as a replay" if replayed else "the answer is marked as a replay"
    if model is not None and exchange.response.get("hash") != model.response.get("hash"):
        return "the answer differs from the first one"
    return None
