"""A state is left for another neither too early nor too late."""

from merestone.semantics.history import History
from merestone.semantics.judging import Meaning
from merestone.semantics.say import failed, passed, span, unsure
from merestone.semantics.verdict import Judgement


def judge(
    history: History,
    meaning: Meaning,
    *,
    subject: str,
    source: str,
    target: str,
    after_ms: int,
    since: str | None = None,
) -> Judgement:
    """`subject` enters `target` from `source` `after_ms` after it entered `since` (default `source`), give or take the margin.

    Late counts from the recorded jump of the clock, since a target may act a moment after it.
    """
    entries = history.entries(subject)
    start = next((e for e in entries if e.target == (since or source)), None)
    if start is None:
        return unsure(f"`{subject}` did not enter `{since or source}`")
    end = next((e for e in entries if e.target == target and e.source == source), None)
    limit = start.at + after_ms
    if end is None:
        if history.end <= limit + 2 * history.margin or not history.calm:
            return unsure(f"`{subject}` was not watched until `{target}` was due")
        return failed(
            f"`{subject}` did not enter `{target}`",
            f"after {span(after_ms)}",
            f"still not after {span(history.end - start.at)}",
            [start.seq],
        )
    took = end.at - start.at
    if took < after_ms - history.margin:
        return failed(
            f"`{subject}` entered `{target}` too early",
            f"after {span(after_ms)}",
            f"after {span(took)}",
            [start.seq, end.seq],
        )
    if end.at > _due(history, limit) + 2 * history.margin:
        return failed(
            f"`{subject}` entered `{target}` too late",
            f"after {span(after_ms)}",
            f"after {span(took)}",
            [start.seq, end.seq],
        )
    return passed(f"`{subject}` entered `{target}` after {span(took)}", [start.seq, end.seq])


def _due(history: History, limit: int) -> int:
    """When the target could first have noticed: at the limit, or at the end of the jump that passed it."""
    jumps = (r["at"] for r in history.kind("clock") if r["at"] >= limit)
    return (
        min(jumps, default=limit)
        if any(r["at"] - r["advanceMs"] <= limit <= r["at"] for r in history.kind("clock"))
        else limit
    )
