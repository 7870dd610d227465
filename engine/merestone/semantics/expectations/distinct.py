"""Different requests get different answers: the target has a memory of its own."""

from merestone.semantics.history import History
from merestone.semantics.judging import Meaning
from merestone.semantics.say import failed, passed, unsure
from merestone.semantics.verdict import Judgement

TIMELESS = True


def judge(history: History, meaning: Meaning, *, steps: list[str]) -> Judgement:
    """The first answers to `steps` all differ in content."""
    answers = [next((e for e in history.sent(step=step) if e.answered), None) for step in steps]
    there = [e for e in answers if e is not None]
    if len(there) < len(steps):
        return unsure(f"only {len(there)} of {len(steps)} steps were answered")
    seen: dict[str, int] = {}
    for exchange in there:
        first = seen.setdefault(str(exchange.response.get("hash")), exchange.response["seq"])
        if first != exchange.response["seq"]:
            return failed(
                "different requests got one and the same answer",
                "different answers",
                "equal answers",
                [first, exchange.response["seq"]],
            )
    return passed(f"{len(there)} different answers")
