"""Lower written lifecycles and milestones to machines."""

from collections.abc import Iterator
from itertools import permutations

from merestone.contract.lower_formulas import lower_condition
from merestone.model.entities import Arrow, Entity, Lifecycle, Milestone, Stay
from merestone.model.names import local
from merestone.semantics import machine
from merestone.semantics.machine import Machine, Timer, Transition


def lifecycle_machine(entity: Entity, lifecycle: Lifecycle) -> Machine:
    """The lifecycle with composite states opened: a transition from one leaves each of its sub-states."""
    owner = local(entity.owner)
    return Machine(
        subject=local(entity.name),
        kind="lifecycle",
        system=owner,
        states=tuple(s.name for s in lifecycle.states),
        initial=lifecycle.initial,
        final=lifecycle.final,
        groups=lifecycle.groups,
        transitions=(
            *(t for arrow in lifecycle.arrows for t in _transitions(arrow, lifecycle, owner)),
            *_inside(lifecycle, owner),
        ),
        lifecycle=lifecycle.field if len(entity.lifecycles) > 1 else None,
        stays=tuple(_stay(stay) for stay in lifecycle.stays),
    )


def milestone_machine(milestone: Milestone, owner: str) -> Machine:
    """`waiting -> reached -> withdrawn`, with one arrow to `reached` for each case."""
    by = ".".join(milestone.by)
    cases = [
        Transition(
            source="waiting",
            target="reached",
            trigger=c.text,
            by=local(owner),
            guard=f'{by} == "{c.value}"',
            effective_from=c.effective_from,
        )
        for c in milestone.cases
    ]
    return Machine(
        subject=local(milestone.name),
        kind="milestone",
        system=local(owner),
        states=("waiting", "reached", "withdrawn"),
        initial="waiting",
        final=("withdrawn",),
        transitions=(*cases, Transition(source="reached", target="withdrawn", by=local(owner))),
    )


def _transitions(arrow: Arrow, lifecycle: Lifecycle, owner: str) -> Iterator[Transition]:
    target = lifecycle.expand(arrow.target)[0]
    for written in arrow.sources:
        for source in lifecycle.expand(written):
            plain = Transition(
                source=source,
                target=target,
                trigger=arrow.trigger.text if arrow.trigger else "",
                by=owner,
                emits=arrow.emits,
                guard=arrow.guard,
            )
            yield plain.model_copy(update=_beyond(arrow, written))


def _beyond(arrow: Arrow, written: str) -> dict[str, object]:
    """What an arrow has beyond cause, guard and emitted event, and where it is written; `written` is its source as in the text."""
    wait = arrow.trigger.wait if arrow.trigger else None
    found: dict[str, object] = {}
    if wait:
        since = "" if wait.path else written
        found["timer"] = Timer(ms=wait.ms, relation=wait.relation, path=wait.path, since=since)
    if arrow.role:
        found["role"] = local(arrow.role)
    if arrow.condition:
        found |= {"condition": lower_condition(arrow.condition), "condition_text": arrow.condition_text}
    return found | {"file": arrow.span.file, "line": arrow.span.line} if found else found


def _inside(lifecycle: Lifecycle, owner: str) -> Iterator[Transition]:
    """A composite state whose inner life is not written: its owner moves between its sub-states as it likes."""
    for name in lifecycle.unordered():
        for source, target in permutations(lifecycle.groups[name], 2):
            yield Transition(source=source, target=target, by=owner)


def _stay(stay: Stay) -> machine.Stay:
    return machine.Stay(
        states=stay.states,
        within_ms=stay.within_ms,
        opens=stay.opens,
        owner=local(stay.owner),
        text=stay.text,
        file=stay.span.file,
        line=stay.span.line,
    )
