"""An operation is asked within its time after what allows it, and not before."""

from merestone.semantics.formula import Occurrence
from merestone.semantics.history import History
from merestone.semantics.judging import Meaning
from merestone.semantics.say import failed, passed, span, unsure
from merestone.semantics.trace import enters
from merestone.semantics.verdict import Judgement


def judge(history: History, meaning: Meaning, *, operation: str, subject: str, state: str, within_ms: int) -> Judgement:
    """The first request of `operation` comes within `within_ms` after `subject enters state`."""
    occurrence = Occurrence(subject=subject, state=state)
    start = next((e for e in history.trace if enters(e, occurrence, meaning.machines)), None)
    requests = history.received(operation=operation)
    if start is None:
        if requests:
            return failed(
                f"`{operation}` was asked, but `{subject}` never entered `{state}`",
                "asked only after it",
                "asked",
                requests[0].seqs,
            )
        return unsure(f"`{subject}` did not enter `{state}`")
    if not requests:
        late = history.end > start.at + within_ms + history.margin
        if late and history.calm:
            return failed(
                f"`{operation}` was not asked",
                f"within {span(within_ms)}",
                f"not after {span(history.end - start.at)}",
                [start.seq],
            )
        return unsure(f"`{operation}` was not asked, and its time was not over")
    took = requests[0].request["at"] - start.at
    seqs = [start.seq, *requests[0].seqs]
    if took > within_ms + history.margin:
        return failed(f"`{operation}` was asked too late", f"within {span(within_ms)}", f"after {span(took)}", seqs)
    if took < -history.margin:
        return failed(
            f"`{operation}` was asked too early", f"after `{subject}` enters `{state}`", f"{span(-took)} before", seqs
        )
    return passed(f"`{operation}` was asked after {span(max(took, 0))}", seqs)
