"""A subject enters given states, in that order."""

from merestone.semantics.formula import Occurrence
from merestone.semantics.history import History
from merestone.semantics.judging import Meaning
from merestone.semantics.say import failed, passed, unsure
from merestone.semantics.trace import enters
from merestone.semantics.verdict import Judgement


def judge(
    history: History, meaning: Meaning, *, subject: str, states: list[str], needs_steps: list[str] | None = None
) -> Judgement:
    """`states` (or groups) are entered one after the other, others may lie between; `needs_steps` must have been played."""
    missing = [s for s in needs_steps or () if history.step(s) is None]
    if missing:
        return unsure(f"step `{missing[0]}` was not played")
    wanted, found = list(states), []
    for entry in history.entries(subject):
        if wanted and enters(entry, Occurrence(subject=subject, state=wanted[0]), meaning.machines):
            found.append(entry)
            wanted.pop(0)
    if not wanted:
        return passed(f"`{subject}` entered {', '.join(states)}", [e.seq for e in found])
    seen = [e.target for e in history.entries(subject)]
    if not history.calm:
        return unsure(f"`{subject}` was not seen to enter `{wanted[0]}`, and the run did not come to rest")
    if not seen:
        return failed(f"`{subject}` never began", " -> ".join(states), "no transition", [])
    return failed(f"`{subject}` did not enter `{wanted[0]}`", " -> ".join(states), " -> ".join(seen),
                  [e.seq for e in history.entries(subject)])  # fmt: skip
