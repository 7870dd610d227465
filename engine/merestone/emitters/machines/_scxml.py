"""A machine as SCXML 1.0.

What SCXML has no word for (who decides an arrow, its guard in the language of the spec, the name the spec gives a state)
stands in attributes of an own namespace. An arrow that nothing in the spec triggers is decided by its owner: its event is
`decide.<target>`. Where one event leads to several states, the target is appended, which SCXML's prefix match allows.

A timer is a delayed `send` on entering the state it counts from, cancelled on leaving it; so is the longest stay. A
lifecycle whose arrows are held back has a `cond` in the expressions of the language, over the fields of the instance, with
`now` and the predicates `inState`, `entered` and `quiet` about others: its data model is called `mere`.
"""

import re
from collections import Counter
from collections.abc import Iterator
from typing import assert_never
from xml.sax.saxutils import quoteattr

from merestone.emitters.machines._arrows import Arrow, arrows, composites, memberships, title
from merestone.semantics.formula import Condition, Entered, Every, Is, Quiet, Some, machine_name
from merestone.semantics.machine import Machine, Timer

NAMESPACE = "urn:merestone:scxml"


def scxml(machine: Machine) -> str:
    """The document."""
    opening = _tag(
        "scxml",
        {
            "xmlns": "http://www.w3.org/2005/07/scxml",
            "xmlns:mere": NAMESPACE,
            "version": "1.0",
            "datamodel": "mere" if _looks_at_data(machine) else "null",
            "name": machine_name(machine.subject, machine.lifecycle),
            "initial": machine.initial,
            "mere:kind": machine.kind,
            "mere:system": machine.system,
        },
    )
    lines = ['<?xml version="1.0" encoding="UTF-8"?>', f"<!-- {title(machine)} -->", f"{opening}>", *_states(machine)]
    return "\n".join([*lines, "</scxml>"]) + "\n"


def _states(machine: Machine) -> Iterator[str]:
    inner = composites(machine)
    outer = {member: name for name, members in inner.items() for member in members}
    written: set[str] = set()
    for state in machine.states:
        name = outer.get(state)
        if name is None:
            yield from _state(machine, state, "  ")
        elif name not in written:
            written.add(name)
            yield f"{_tag('state', {'id': name, 'initial': inner[name][0]}, '  ')}>"
            yield from _clocks(machine, name, "    ")
            for member in inner[name]:
                yield from _state(machine, member, "    ")
            yield from _transitions(machine, name, "    ")
            yield "  </state>"


def _state(machine: Machine, state: str, indent: str) -> Iterator[str]:
    groups = " ".join(memberships(machine)[state])
    attributes = {"id": state, "mere:label": machine.labels.get(state, ""), "mere:groups": groups}
    leaving = [*_clocks(machine, state, indent + "  "), *_transitions(machine, state, indent + "  ")]
    kind = "final" if state in machine.final and not leaving else "state"
    opening = _tag(kind, attributes, indent)
    if not leaving:
        yield f"{opening}/>"
        return
    yield f"{opening}>"
    yield from leaving
    yield f"{indent}</{kind}>"


def _transitions(machine: Machine, source: str, indent: str) -> Iterator[str]:
    leaving = [arrow for arrow in arrows(machine) if arrow.source == source]
    uses = Counter(_event(arrow) for arrow in leaving)
    for arrow in leaving:
        event = _event(arrow) if uses[_event(arrow)] == 1 else f"{_event(arrow)}.{_token(arrow.target)}"
        yield from _transition(machine, arrow, event, indent)


def _transition(machine: Machine, arrow: Arrow, event: str, indent: str) -> Iterator[str]:
    attributes = {
        "event": event,
        "cond": condition(arrow) if machine.kind == "lifecycle" else "",
        "target": arrow.target,
        "mere:by": arrow.by,
        "mere:role": arrow.role or "",
        "mere:trigger": arrow.trigger,
        "mere:guard": arrow.guard or "",
        "mere:while": arrow.condition_text,
        "mere:effectiveFrom": arrow.effective_from,
    }
    opening = _tag("transition", attributes, indent)
    if arrow.emits is None:
        yield f"{opening}/>"
        return
    yield f"{opening}>"
    yield f"{_tag('send', {'event': arrow.emits}, indent + '  ')}/>"
    yield f"{indent}</transition>"


def _looks_at_data(machine: Machine) -> bool:
    if machine.kind != "lifecycle":
        return False
    return any(condition(arrow) or (arrow.timer and arrow.timer.path) for arrow in arrows(machine))


def _clocks(machine: Machine, state: str, indent: str) -> Iterator[str]:
    """What starts when a state is entered, and stops when it is left."""
    started = dict(_started(machine, state))
    if started:
        yield f"{indent}<onentry>"
        yield from (f"{_tag('send', send, indent + '  ')}/>" for send in started.values())
        yield f"{indent}</onentry>"
        yield f"{indent}<onexit>"
        yield from (f"{_tag('cancel', {'sendid': name}, indent + '  ')}/>" for name in started)
        yield f"{indent}</onexit>"


def _started(machine: Machine, state: str) -> Iterator[tuple[str, dict[str, str]]]:
    """Each delayed event by its id: the timers of the arrows that leave the state, and its longest stays."""
    for arrow in arrows(machine):
        if arrow.timer and state in _counted_from(machine, arrow, arrow.timer):
            name = f"{state}.{_event(arrow)}"
            yield name, {"id": name, "event": _event(arrow), **_delay(arrow.timer)}
    for stay in machine.stays:
        if state in (one for written in stay.states for one in _drawn(machine, written)):
            event = f"stay.{stay.opens}"
            name = f"{state}.{event}"
            late = {"id": name, "event": event, "delay": f"{stay.within_ms}ms"}
            yield name, {**late, "mere:opens": stay.opens, "mere:for": stay.owner}


def _counted_from(machine: Machine, arrow: Arrow, timer: Timer) -> tuple[str, ...]:
    """The states whose entering starts the timer of an arrow."""
    return _drawn(machine, timer.since) if timer.since in composites(machine) else (arrow.source,)


def _drawn(machine: Machine, written: str) -> tuple[str, ...]:
    """A composite state as one, any other group as its members."""
    return (written,) if written in composites(machine) else tuple(sorted(machine.expand(written)))


def _delay(timer: Timer) -> dict[str, str]:
    if not timer.path:
        return {"delay": f"{timer.ms}ms"}
    sign = "-" if timer.relation == "before" else "+"
    offset = f" {sign} seconds({timer.ms / 1000:g})" if timer.ms else ""
    return {"delayexpr": f"{'.'.join(timer.path)}{offset} - now"}


def condition(arrow: Arrow) -> str:
    """What must be the case for an arrow, as one expression."""
    others = _expression(arrow.condition) if arrow.condition else ""
    if arrow.guard and others:
        return f"({arrow.guard}) && {others}"
    return arrow.guard or others


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


def _event(arrow: Arrow) -> str:
    """The event of an arrow: its trigger as a dotted token."""
    return _token(arrow.trigger) if arrow.trigger else f"decide.{_token(arrow.target)}"


def _token(text: str) -> str:
    return re.sub(r"[^\w.]+", "-", text).strip("-.")


def _tag(name: str, attributes: dict[str, str], indent: str = "") -> str:
    """The opening of an element, without its end; empty attributes are left out."""
    written = "".join(f" {key}={quoteattr(value)}" for key, value in attributes.items() if value)
    return f"{indent}<{name}{written}"
