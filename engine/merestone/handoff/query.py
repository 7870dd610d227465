"""The asker's side of a query. The other side keeps nothing, and so has no machine; nor do contracts and plans have this one."""

from merestone.contract.boundaries import Operation
from merestone.contract.clauses import Reaction
from merestone.semantics.machine import Machine, Transition

ENDS = ("refused", "failed", "abandoned")
"""What `then WAY` may say of a question that cannot be put: it is given up, and the asker knows it."""


def inquirer(operation: Operation) -> Machine:
    """The machine of whoever asks: one question at a time."""
    me, other = operation.requirer, operation.providers[0]
    arrows = [
        ("idle", "asked", "asks", me),
        ("asked", "answered", "answer", other),
        ("asked", "refused", "denied", other),
    ]
    deadline = next((d for d in operation.deadlines if d.stage == "answered" and d.share is None), None)
    if deadline:
        arrows.append(("asked", "unavailable", f"not answered within {deadline.within_ms} ms", me))
    found = next((r for r in operation.reactions if r.circumstance == "notSent"), None)
    desk = operation.repair is not None
    arrows += [("unavailable", target, why, me) for target, why in _ways(found, desk)] if found and deadline else []
    transitions = tuple(Transition(source=s, target=t, trigger=why, by=by) for s, t, why, by in arrows)
    states = tuple(dict.fromkeys(s for t in transitions for s in (t.source, t.target)))
    return Machine(
        subject=operation.name,
        kind="requirer",
        system=me,
        states=states,
        initial="idle",
        final=tuple(s for s in states if not any(t.source == s for t in transitions)),
        groups={"open": tuple(s for s in ("asked", "unavailable") if s in states)},
        transitions=transitions,
    )


def _ways(reaction: Reaction, desk: bool) -> list[tuple[str, str]]:
    """What leads out of having no answer: `(target, why)`; beside commands a desk may be what ends the tries."""
    found = [("asked", "tried again")] if reaction.retry or reaction.retry_until else []
    if reaction.use_last:
        return [*found, ("answered", "last answer used"), ("refused", "no last answer to use")]
    if reaction.then in ENDS or reaction.refuse or reaction.opens or (desk and reaction.then == "repair"):
        return [*found, ("refused", "tries spent")]
    return found
