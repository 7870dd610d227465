"""A repair that the clause does not allow is refused."""

from merestone.semantics.history import History
from merestone.semantics.judging import Meaning
from merestone.semantics.say import failed, passed, unsure
from merestone.semantics.verdict import Judgement


def judge(history: History, meaning: Meaning, *, step: str) -> Judgement:
    """The target answers the repair of `step` with 403."""
    record = next((r for r in history.kind("read") if r["verb"] == "repair" and r.get("step") == step), None)
    if record is None:
        return unsure(f"the repair of step `{step}` was not tried")
    if record["status"] != 403:
        return failed(
            "a repair without role or approval was not refused",
            "status 403",
            f"status {record['status']}",
            [record["seq"]],
        )
    return passed("refused with 403", [record["seq"]])
