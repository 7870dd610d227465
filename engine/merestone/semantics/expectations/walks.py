"""Each instance of a subject goes only along declared arrows."""

from merestone.semantics.history import History
from merestone.semantics.judging import Meaning
from merestone.semantics.machine import Machine
from merestone.semantics.say import failed, passed, unsure
from merestone.semantics.trace import Entry
from merestone.semantics.verdict import Judgement

TIMELESS = True


def judge(history: History, meaning: Meaning, *, subjects: list[str]) -> Judgement:
    """`subjects`: operations, entities or milestones; each must have moved at least once."""
    for subject in subjects:
        machine, states, been = meaning.machines[subject], dict[str, str](), dict[str, frozenset[str]]()
        for entry in history.entries(subject):
            fault = _fault(machine, states.get(entry.instance, ""), entry, been.get(entry.instance, frozenset()))
            if fault:
                return failed(f"`{subject}` {entry.instance}: {fault}", "an arrow of the declared machine",
                              f"`{entry.source or 'nothing'}` -> `{entry.target}`", [entry.seq])  # fmt: skip
            states[entry.instance] = entry.target
            before = frozenset[str]() if machine.intends(entry.target) else been.get(entry.instance, frozenset())
            been[entry.instance] = before | {entry.target}
        if not states:
            return unsure(f"no `{subject}` moved")
    return passed(f"{', '.join(subjects)} moved along declared arrows only")


def _fault(machine: Machine, before: str, entry: Entry, been: frozenset[str]) -> str | None:
    if entry.target not in machine.states:
        return f"`{entry.target}` is no state of it"
    if before and entry.source != before:
        return f"left `{entry.source}`, but was in `{before}`"
    if not entry.source:
        first = entry.target == machine.initial or machine.allows(machine.initial, entry.target)
        return None if first else "began in the middle"
    if machine.allows(entry.source, entry.target, been):
        return None
    known = machine.allows(entry.source, entry.target)
    return "its outcome was known before" if known else "no such arrow"
