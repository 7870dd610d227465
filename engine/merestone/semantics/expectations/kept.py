"""Evidence will be kept long enough: only the target can know, so it is attested."""

from datetime import datetime

from merestone.semantics.history import History
from merestone.semantics.judging import Meaning
from merestone.semantics.say import attested, counted, failed, unsure
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
                "the evidence is not kept long enough",
                _wish(days),
                f"kept until {until}" if until else "no date",
                [record["seq"]],
            )
    dates = [str(r["value"]["keptUntil"]) for r in records if r["value"].get("keptUntil")]
    promised = f"until {min(dates)} at the earliest" if dates else "without end"
    said = f"{holder} says it keeps {counted(len(records), 'record')} of `{operation}` {promised}; asked for: {_wish(days)}"
    return attested(said, [r["seq"] for r in records])


def _wish(days: int | None) -> str:
    return "without end" if days is None else f"{days} days from now"


def _days(history: History, until: str) -> float:
    datetime.fromisoformat(until)
    return (history.moment(until) - history.end) / DAY_MS
