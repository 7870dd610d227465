"""A subject never enters given states (after a step, if one is named)."""

from merestone.semantics.formula import Occurrence
from merestone.semantics.history import History
from merestone.semantics.judging import Meaning
from merestone.semantics.say import failed, passed, unsure
from merestone.semantics.trace import enters
from merestone.semantics.verdict import Judgement


def judge(
    history: History, meaning: Meaning, *, subject: str, states: list[str], after: str | None = None
) -> Judgement:
    """An absence: it needs a run that came to rest. `states` empty means: does not move at all."""
    start = history.step(after) if after else None
    if after and start is None:
        return unsure(f"step `{after}` was not played")
    since = start["seq"] if start else 0
    for entry in history.entries(subject):
        if entry.seq <= since:
            continue
        if not states or any(enters(entry, Occurrence(subject=subject, state=s), meaning.machines) for s in states):
            where = f" after step `{after}`" if after else ""
            return failed(
                f"`{subject}` entered `{entry.target}`{where}",
                f"`{subject}` {_wish(meaning, subject, states)}{where}",
                f"it went from `{entry.source}` to `{entry.target}`",
                [entry.seq],
            )
    if not history.calm:
        return unsure("the run did not come to rest")
    return passed(f"`{subject}` stayed out of {', '.join(states) or 'any other state'}")


def _wish(meaning: Meaning, subject: str, states: list[str]) -> str:
    """What should not happen; a group is named with its states."""
    if not states:
        return "does not move"
    machine = meaning.machines[subject]
    named = (f"`{s}` ({', '.join(machine.groups[s])})" if s in machine.groups else f"`{s}`" for s in states)
    return f"does not enter {' or '.join(named)}"
