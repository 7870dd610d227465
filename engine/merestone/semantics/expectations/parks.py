"""What cannot be used as it comes is kept aside, for the declared reason."""

from merestone.semantics.history import History
from merestone.semantics.judging import Meaning
from merestone.semantics.say import failed, passed, unsure
from merestone.semantics.verdict import Judgement


def judge(history: History, meaning: Meaning, *, reason: str, step: str) -> Judgement:
    """The read of step `step` lists a parked message with `reason`."""
    reads = [r for r in history.reads("parked") if r.get("step") == step and r["status"] == 200]
    if not reads:
        return unsure(f"step `{step}` read nothing")
    found = reads[-1]["value"].get("parked", [])
    if any(p["reason"] == reason for p in found):
        return passed(f"a message is kept aside as `{reason}`", [reads[-1]["seq"]])
    seen = ", ".join(f"`{p['reason']}`" for p in found) or "nothing is kept aside"
    return failed("the message was not kept aside", f"one with reason `{reason}`", seen, [reads[-1]["seq"]])
