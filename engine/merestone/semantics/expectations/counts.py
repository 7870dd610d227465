"""There are exactly so many effects, instances or requests."""

from typing import Literal

from merestone.semantics.history import History
from merestone.semantics.judging import Meaning
from merestone.semantics.say import counted, failed, passed, unsure
from merestone.semantics.verdict import Judgement


def judge(
    history: History,
    meaning: Meaning,
    *,
    what: Literal["effects", "instances", "requests", "entries"],
    subject: str,
    count: int,
    state: str | None = None,
) -> Judgement:
    """`effects` the simulator made for operation `subject`; `instances` of it in the target; `requests` of it from the target;
    `entries` of it into `state`.
    """
    seqs = _seqs(history, what, subject, state)
    if len(seqs) > count:
        return failed(f"`{subject}` came about too often", _said(count, what), _said(len(seqs), what), seqs)
    if not history.calm:
        return unsure(f"{_said(len(seqs), what)} of `{subject}` seen, and the run did not come to rest", seqs)
    if len(seqs) < count:
        return failed(f"`{subject}` did not come about often enough", _said(count, what), _said(len(seqs), what), seqs)
    return passed(f"{_said(len(seqs), what)} of `{subject}`", seqs)


def _seqs(history: History, what: str, subject: str, state: str | None) -> list[int]:
    match what:
        case "effects":
            return [r["seq"] for r in history.kind("effect") if r["operation"] == subject]
        case "requests":
            return [e.request["seq"] for e in history.received(operation=subject)]
        case "entries":
            return [e.seq for e in history.entries(subject) if e.target == state and e.source != state]
        case _:
            return list({e.instance: e.seq for e in reversed(history.entries(subject))}.values())


def _said(count: int, what: str) -> str:
    return counted(count, "entry" if what == "entries" else what[:-1], what)
