"""What moves a machine on: for each arrow its event and its condition, for each state the clocks that start with it.

An event has one name wherever it occurs, and leads from each state to one other at most: where its trigger leads from some
state to several, the target is appended. An arrow that nothing in the spec triggers is decided by its owner: its event is
`decide.<target>`.

A condition is an expression of the language, over the fields of the instance, with `now`; `inState`, `entered` and `quiet`
speak of others, `been` of the states that this instance has been in since it began, or began anew.
"""

import re
from collections.abc import Iterator
from typing import NamedTuple, assert_never

from merestone.emitters.machines._arrows import Arrow, arrows, composites, every_arrow
from merestone.semantics.formula import Condition, Entered, Every, Is, Quiet, Some
from merestone.semantics.machine import Machine, Stay, Timer
from merestone.semantics.once import once


class Clock(NamedTuple):
    """A time that starts when a state is entered and stops when it is left, and the event that it ends with.

    It lasts `ms`, or as long as the expression `until` says. It moves `arrows` on; the longest stay moves nothing, and
    opens a fallout.
    """

    event: str
    ms: int
    until: str
    arrows: tuple[Arrow, ...]
    stay: Stay | None = None


def event(machine: Machine, arrow: Arrow) -> str:
    """The event of an arrow: its trigger as a dotted token, with the target where the trigger alone does not tell it."""
    said = _said(arrow)
    return f"{said}.{_token(arrow.target)}" if arrow.trigger and said in _ambiguous(machine) else said


def condition(arrow: Arrow) -> str:
    """What must be the case for an arrow, as one expression."""
    parts = [
        arrow.guard or "",
        _expression(arrow.condition) if arrow.condition else "",
        f"!been([{', '.join(map(repr, arrow.unless))}])" if arrow.unless else "",
    ]
    said = [part for part in parts if part]
    if arrow.guard and len(said) > 1:
        said[0] = f"({arrow.guard})"
    return " && ".join(said)


def stays_inside(arrow: Arrow) -> bool:
    """Whether it leads from a composite state to one of its own parts: the composite state is not left."""
    return arrow.target.startswith(f"{arrow.source}.")


def clocks(machine: Machine, state: str) -> tuple[Clock, ...]:
    """What starts when a state is entered: the timers of its arrows, then its longest stays."""
    found: dict[str, Clock] = {}
    for clock in (*_timers(machine, state), *_stays(machine, state)):
        known = found.get(clock.event)
        found[clock.event] = known._replace(arrows=(*known.arrows, *clock.arrows)) if known else clock
    return tuple(found.values())


def ends(machine: Machine, state: str) -> bool:
    """Whether nothing can happen any more in a plain state, so that the forms may call it final."""
    leaving = any(arrow.source == state for arrow in arrows(machine))
    return state in machine.final and not leaving and not clocks(machine, state)


def _said(arrow: Arrow) -> str:
    return _token(arrow.trigger) if arrow.trigger else f"decide.{_token(arrow.target)}"


def _token(text: str) -> str:
    """Words joined with hyphens, in parts with a dot between them, of which none is empty."""
    parts = (part.strip("-") for part in re.sub(r"[^\w.]+", "-", text).split("."))
    return ".".join(part for part in parts if part)


@once
def _ambiguous(machine: Machine) -> frozenset[str]:
    """The triggers that lead from one state to several."""
    targets: dict[tuple[str, str], set[str]] = {}
    for arrow in every_arrow(machine):
        targets.setdefault((arrow.source, _said(arrow)), set()).add(arrow.target)
    return frozenset(said for (_, said), found in targets.items() if len(found) > 1)


def _timers(machine: Machine, state: str) -> Iterator[Clock]:
    for arrow in arrows(machine):
        if arrow.timer and state in _counted_from(machine, arrow, arrow.timer):
            yield Clock(event(machine, arrow), arrow.timer.ms, _until(arrow.timer), (arrow,))


def _stays(machine: Machine, state: str) -> Iterator[Clock]:
    for stay in machine.stays:
        if state in (one for written in stay.states for one in _drawn(machine, written)):
            yield Clock(f"stay.{stay.opens}", stay.within_ms, "", (), stay)


def _counted_from(machine: Machine, arrow: Arrow, timer: Timer) -> tuple[str, ...]:
    """The states whose entering starts the timer of an arrow.

    A moment is looked up again in each sub-state, as what led there may have moved it.
    """
    if timer.path:
        return composites(machine).get(arrow.source, (arrow.source,))
    return _drawn(machine, timer.since) if timer.since in composites(machine) else (arrow.source,)


def _drawn(machine: Machine, written: str) -> tuple[str, ...]:
    """A composite state as one, any other group as its members."""
    return (written,) if written in composites(machine) else tuple(sorted(machine.expand(written)))


def _until(timer: Timer) -> str:
    """How long it still is until the moment that a field holds; nothing where the length is fixed."""
    if not timer.path:
        return ""
    sign = "-" if timer.relation == "before" else "+"
    offset = f" {sign} seconds({timer.ms / 1000:g})" if timer.ms else ""
    return f"{'.'.join(timer.path)}{offset} - now"


def _expression(condition: Condition) -> str:
    """A condition on others as an expression: predicates over machines."""
    match condition:
        case Is(states=states, negated=negated, via=via):
            whose = f"{condition.machine} via {'.'.join(via)}" if via else condition.machine
            said = f"inState('{whose}', [{', '.join(map(repr, states))}])"
            return f"!{said}" if negated else said
        case Entered(occurrence=occurrence):
            return f"entered('{occurrence.machine}', '{occurrence.state}')"
        case Quiet(for_ms=length, without=without, since=since):
            begun = f", '{since.machine}', '{since.state}'" if since else ""
            return f"quiet(seconds({length / 1000:g}), '{without.machine}', '{without.state}'{begun})"
        case Every(parts=parts):
            return f"({' && '.join(_expression(p) for p in parts)})"
        case Some(parts=parts):
            return f"({' || '.join(_expression(p) for p in parts)})"
        case _:
            assert_never(condition)
