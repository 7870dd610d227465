"""Evidence will be kept long enough: only the target can know, so it is attested."""

from datetime import datetime

from merestone.semantics.history import History
from merestone.semantics.judging import Meaning
from merestone.semantics.say import attested, failed, unsure
from merestone.semantics.verdict import Judgement

DAY_MS = 86_400_000


def judge(history: History, meaning: Meaning, *, operation: str, holder: str, days: int | None) -> Judgement:
    """Each record says until when it is kept: at least `days` from the end of the run (None: without end)."""
    records = [r for r in history.reads("evidence", operation) if r["status"] == 200]
    if not records:
        return unsure(f"no evidence of `{operation}` was read")
    for record in records:
        until = record["value"].get("keptUntil")
        if until is None and days is None:
            continue
        if until is None or (days is not None and _days(history, until) < days - 3):
            return failed(
                "the evidence is not kept long enough", f"{days} days", str(until or "no date"), [record["seq"]]
            )
    return attested(f"{holder} says it keeps {len(records)} records long enough", [r["seq"] for r in records])


def _days(history: History, until: str) -> float:
    datetime.fromisoformat(until)
    return (history.moment(until) - history.end) / DAY_MS
