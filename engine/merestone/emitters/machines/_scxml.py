"""A machine as SCXML 1.0.

What SCXML has no word for (who decides an arrow, its guard in the language of the spec, the name the spec gives a state)
stands in attributes of an own namespace. A clock is a delayed `send` on entering the state it counts from, cancelled on
leaving it. Conditions and moments are expressions of the language, so a machine that has any has the data model `mere`.
"""

from collections.abc import Iterator
from xml.sax.saxutils import quoteattr

from merestone.emitters.machines._arrows import Arrow, arrows, composites, first, memberships, title
from merestone.emitters.machines._events import Clock, clocks, condition, ends, event, stays_inside
from merestone.semantics.formula import machine_name
from merestone.semantics.machine import Machine

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
            yield f"{_tag('state', {'id': name, 'initial': first(machine, name)}, '  ')}>"
            yield from _clocks(machine, name, "    ")
            for member in inner[name]:
                yield from _state(machine, member, "    ")
            yield from _transitions(machine, name, "    ")
            yield "  </state>"


def _state(machine: Machine, state: str, indent: str) -> Iterator[str]:
    groups = " ".join(memberships(machine)[state])
    attributes = {"id": state, "mere:label": machine.labels.get(state, ""), "mere:groups": groups}
    leaving = [*_clocks(machine, state, indent + "  "), *_transitions(machine, state, indent + "  ")]
    kind = "final" if ends(machine, state) else "state"
    opening = _tag(kind, attributes, indent)
    if not leaving:
        yield f"{opening}/>"
        return
    yield f"{opening}>"
    yield from leaving
    yield f"{indent}</{kind}>"


def _transitions(machine: Machine, source: str, indent: str) -> Iterator[str]:
    for arrow in arrows(machine):
        if arrow.source == source:
            yield from _transition(machine, arrow, indent)


def _transition(machine: Machine, arrow: Arrow, indent: str) -> Iterator[str]:
    attributes = {
        "event": event(machine, arrow),
        "cond": condition(arrow),
        "target": arrow.target,
        "type": "internal" if stays_inside(arrow) else "",
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
    return any(condition(arrow) or (arrow.timer and arrow.timer.path) for arrow in arrows(machine))


def _clocks(machine: Machine, state: str, indent: str) -> Iterator[str]:
    """What starts when a state is entered, and stops when it is left."""
    started = clocks(machine, state)
    if started:
        yield f"{indent}<onentry>"
        yield from (f"{_tag('send', _late(state, clock), indent + '  ')}/>" for clock in started)
        yield f"{indent}</onentry>"
        yield f"{indent}<onexit>"
        yield from (f"{_tag('cancel', {'sendid': f'{state}.{clock.event}'}, indent + '  ')}/>" for clock in started)
        yield f"{indent}</onexit>"


def _late(state: str, clock: Clock) -> dict[str, str]:
    """The attributes of a delayed event."""
    length = {"delayexpr": clock.until} if clock.until else {"delay": f"{clock.ms}ms"}
    said = {"id": f"{state}.{clock.event}", "event": clock.event, **length}
    return {**said, "mere:opens": clock.stay.opens, "mere:for": clock.stay.owner} if clock.stay else said


def _tag(name: str, attributes: dict[str, str], indent: str = "") -> str:
    """The opening of an element, without its end; empty attributes are left out."""
    written = "".join(f" {key}={quoteattr(value)}" for key, value in attributes.items() if value)
    return f"{indent}<{name}{written}"
