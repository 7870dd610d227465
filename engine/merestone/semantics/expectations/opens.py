"""A fallout of the declared name lies with the declared owner."""

from merestone.semantics.history import History
from merestone.semantics.judging import Meaning
from merestone.semantics.say import failed, passed, unsure
from merestone.semantics.verdict import Judgement


def judge(history: History, meaning: Meaning, *, fallout: str, owner: str, operation: str | None = None) -> Judgement:
    """The last read of fallouts lists `fallout` of `owner` (about `operation`)."""
    record = history.last("fallouts")
    if record is None:
        return unsure("fallouts were not read")
    found = record["value"].get("fallouts", [])
    match_ = [f for f in found if f["name"] == fallout and operation in (None, f.get("operation"))]
    wanted = f"`{fallout}` for `{owner}`"
    if any(f["owner"] == owner for f in match_):
        return passed(f"{wanted} is open", [record["seq"]])
    seen = ", ".join(f"`{f['name']}` for `{f['owner']}`" for f in found) or "no fallout"
    if not history.calm:
        return unsure(f"{wanted} was not seen, and the run did not come to rest")
    return failed("the declared fallout was not opened", wanted, seen, [record["seq"]])
