"""The timeline of a journey as a business sees it: when each step is over at the latest, and what the customer hears by then."""

from collections.abc import Iterable, Iterator
from typing import assert_never

from merestone.contract.boundaries import Operation
from merestone.contract.contract import Contract
from merestone.contract.journeys import steps_of, told_after
from merestone.contract.prose import coded
from merestone.contract.ties import Document, Journey, Step, Tell
from merestone.semantics.formula import Condition, Entered, Every, Is, Quiet, Some
from merestone.semantics.mentions import subjects_in
from merestone.site import links
from merestone.site.markdown import bullets, classed, code, plain, table
from merestone.site.moments import Length, Moment, moments, promised, waits_for_the_world
from merestone.site.parts.steps import between, named, numbered
from merestone.site.phrases import span
from merestone.site.scope import on_the_way

HEADS = ("", "Step", "Between", "Begins", "Takes at most", "Adds up to", "Told then")

LONGEST = 80
"""So many letters of a clause can be read in a row."""


def timeline(contract: Contract, journey: Journey) -> str:
    """A row for each step."""
    told = _told(contract, journey)
    earlier: list[str] = []
    rows = []
    for index, ((place, step), (_, moment)) in enumerate(
        zip(numbered(journey), moments(contract, journey), strict=True)
    ):
        rows.append(
            (
                f"**{place}**",
                named(contract, step),
                between(contract, step),
                "<br>".join(_begins(contract, step, earlier)),
                "<br>".join(_takes(contract.operation(name)) for name in step.operations),
                _sum(moment),
                "<br>".join(told.get(index, ())),
            )
        )
        earlier += step.operations
    return classed("timeline", table(HEADS, rows))


def besides(contract: Contract, journey: Journey, systems: Iterable[str]) -> str:
    """What the processes of these systems may tell as well, at a moment that is no step of the journey."""
    steps = steps_of(journey)
    return bullets(
        f"Once {code(document.text)}: {_announced(contract, document)}."
        for document in contract.documents
        if document.owner in set(systems) and _reached(contract, steps, document.condition) is None
    )


def announced(contract: Contract, journey: Journey) -> list[Document]:
    """The documents whose gate a step of the journey opens."""
    steps = steps_of(journey)
    return [d for d in contract.documents if _reached(contract, steps, d.condition) is not None]


def tells_of(contract: Contract, journey: Journey) -> list[Tell]:
    """What is told of its steps: here, or by a gate that another journey wrote."""
    steps = set(on_the_way(journey))
    every = (t for each in contract.journeys for t in each.tells)
    return [t for t in every if t in journey.tells or steps & subjects_in(t.condition)]


def _begins(contract: Contract, step: Step, earlier: Iterable[str]) -> Iterator[str]:
    if waits_for_the_world(contract, step, earlier):
        yield "when it happens: nobody promises when"
        for name in step.operations:
            yield from _watched(contract, name)
    if step.text:
        yield f"only when {code(step.text)}"
    for operation in (contract.operation(name) for name in step.operations):
        for start in (operation.may_start, operation.must_start):
            if start:
                yield _gate(operation, contract.clause(start.clause).text)


def _gate(operation: Operation, text: str) -> str:
    """A clause as written, or a link to it where it is too long for a row."""
    return (
        code(text)
        if len(text) <= LONGEST
        else f"once [its gate](/{links.boundary_page(operation.boundary)}#timing) opens"
    )


def _watched(contract: Contract, fact: str) -> Iterator[str]:
    """The case that is opened where the change that the fact tells does not come."""
    for machine in contract.lifecycles:
        sources = {t.source for t in machine.transitions if t.emits == fact}
        for stay in machine.stays:
            if sources & {s for word in stay.states for s in (word, *machine.groups.get(word, ()))}:
                stuck = f"{links.entity(machine.subject)} stays {coded(stay.states, 'or')} for {span(stay.within_ms)}"
                yield f"{links.fallout(stay.opens)} opens where {stuck}"


def _takes(operation: Operation) -> str:
    length = promised(operation)
    if length is None:
        return "nothing is promised"
    return f"{length} to its readers" if operation.kind in ("event", "stream") else str(length)


def _sum(moment: Moment) -> str:
    """`4 h after the start`, and how long it is if people have to settle what was lost."""
    lines = [_since(moment.promised, moment.origin)]
    if moment.worst != moment.promised:
        lines.append(f"*{moment.worst} if every answer is lost*")
    return "<br>".join(lines)


def _since(length: Length, origin: str) -> str:
    return f"**{length}** after {origin}" if str(length) else f"unknown; the clock starts anew with {origin}"


# ------------------------------------------------------------------ what is told


def _told(contract: Contract, journey: Journey) -> dict[int, list[str]]:
    """What is told after which step."""
    steps, found = steps_of(journey), dict[int, list[str]]()
    for tell in tells_of(contract, journey):
        said = f"“{plain(tell.says)}” to `{tell.party}` with {links.operation(contract, tell.operation)}"
        found.setdefault(told_after(journey, tell), []).append(said)
    for document in contract.documents:
        index = _reached(contract, steps, document.condition)
        if index is not None:
            found.setdefault(index, []).append(_announced(contract, document))
    return found


def _announced(contract: Contract, document: Document) -> str:
    sending = document.sent or document.made
    using = f" with {links.operation(contract, sending.operation)}" if sending else ""
    back = "; it cannot be taken back" if document.irreversible else ""
    return f"“{plain(document.title)}” by {links.system(document.owner)}{using}{back}"


def _reached(contract: Contract, steps: list[Step], condition: Condition) -> int | None:
    """The first step after which the condition may hold, as far as steps bring it about."""
    match condition:
        case Is(subject=subject, states=states, negated=False):
            return _entered(contract, steps, subject, states)
        case Entered(occurrence=occurrence):
            return _entered(contract, steps, occurrence.subject, (occurrence.state,))
        case Every(parts=parts):
            return max((i for p in parts if (i := _reached(contract, steps, p)) is not None), default=None)
        case Some(parts=parts):
            return min((i for p in parts if (i := _reached(contract, steps, p)) is not None), default=None)
        case Is() | Quiet():
            return None
        case _:
            assert_never(condition)


def _entered(contract: Contract, steps: list[Step], subject: str, states: tuple[str, ...]) -> int | None:
    """The first step that is the subject itself, or that moves it into one of the states."""
    causes = {subject}
    for machine in (m for m in contract.lifecycles if m.subject == subject):
        meant = {s for word in states for s in (word, *machine.groups.get(word, ()))}
        for arrow in (t for t in machine.transitions if t.target in meant):
            causes |= {arrow.trigger.split(".")[0], arrow.emits or ""}
    return next((i for i, step in enumerate(steps) if causes & set(step.operations)), None)
