"""Of many equal requests at once, all answers that succeed are the same one, and the rest say it is in flight."""

from merestone.semantics.history import History
from merestone.semantics.judging import Meaning
from merestone.semantics.say import failed, passed, unsure
from merestone.semantics.verdict import Judgement


def judge(history: History, meaning: Meaning, *, step: str, success: int) -> Judgement:
    """`success` is the status of a done request; 409 `in-flight` is the only other answer allowed."""
    answers = [e for e in history.sent(step=step) if e.answered]
    if len(answers) < 2:
        return unsure(f"step `{step}` got {len(answers)} answers; two at least are needed")
    done = [e for e in answers if e.status == success]
    odd = [
        e for e in answers if e.response.get("shape") or (e not in done and e.response.get("problem") != "in-flight")
    ]
    if odd:
        return failed(
            "an answer is neither the result nor in flight",
            f"{success} or 409 in-flight",
            f"status {odd[0].status}",
            odd[0].seqs,
        )
    if not done and len(answers) < len(history.sent(step=step)):
        return unsure(f"the answer with the result of step `{step}` may be among those that were lost")
    if not done:
        return failed("no request got the result", f"at least one {success}", "only 409 in-flight", answers[0].seqs)
    if len({e.response.get("hash") for e in done}) > 1:
        return failed(
            "equal requests got different results", "one result", f"{len(done)} results differ", done[-1].seqs
        )
    return passed(f"{len(done)} equal results, {len(answers) - len(done)} in flight", done[0].seqs)
