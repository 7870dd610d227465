"""A machine as a configuration of XState 5: `createMachine` takes it as it is.

It says what the SCXML says, with the same events. A guard is named by its expression, and so is a delay that depends on a
field: whoever runs the machine provides both, and the actions `emit`; `meta` lists them. What a clock ends with is an
`after`, and an event beside it, for those who keep time elsewhere.
"""

from collections.abc import Iterable, Mapping
from typing import cast

from pydantic import JsonValue

from merestone.contract.documents import as_json
from merestone.emitters.machines._arrows import Arrow, arrows, composites, first, memberships, title
from merestone.emitters.machines._events import Clock, clocks, condition, ends, event
from merestone.semantics.formula import machine_name
from merestone.semantics.machine import Machine

Node = dict[str, object]


def xstate(machine: Machine) -> str:
    """The configuration as JSON."""
    config = {
        "id": _identity(machine),
        "description": title(machine),
        "initial": _outermost(machine, machine.initial),
        "meta": _meta(machine),
        "states": _states(machine),
    }
    return as_json(cast(JsonValue, config))


def _identity(machine: Machine) -> str:
    return machine_name(machine.subject, machine.lifecycle)


def _outermost(machine: Machine, state: str) -> str:
    return next((name for name, members in composites(machine).items() if state in members), state)


def _meta(machine: Machine) -> Node:
    """Whose machine it is, and what has to be provided to run it."""
    states = (*machine.states, *composites(machine))
    started = [clock for state in states for clock in clocks(machine, state)]
    guards = {_guard(state, arrow) for state in states for arrow in _moving(machine, state)}
    return _without_empty(
        {
            "kind": machine.kind,
            "system": machine.system,
            "guards": sorted(guards - {""}),
            "delays": sorted({clock.until for clock in started} - {""}),
        }
    )


def _moving(machine: Machine, state: str) -> Iterable[Arrow]:
    """The arrows that leave a state, or that its clocks move on."""
    yield from (arrow for arrow in arrows(machine) if arrow.source == state)
    yield from (arrow for clock in clocks(machine, state) for arrow in clock.arrows)


def _states(machine: Machine) -> dict[str, Node]:
    """The nodes of the outermost states, in the order of the machine."""
    inner = composites(machine)
    outer = dict.fromkeys(_outermost(machine, state) for state in machine.states)
    return {name: _composite(machine, name) if name in inner else _plain(machine, name) for name in outer}


def _composite(machine: Machine, name: str) -> Node:
    inside = f"{name}."
    states = {member.removeprefix(inside): _plain(machine, member) for member in composites(machine)[name]}
    return {"initial": first(machine, name).removeprefix(inside), "states": states, **_leaving(machine, name)}


def _plain(machine: Machine, state: str) -> Node:
    node: Node = {
        "type": "final" if ends(machine, state) else "",
        "description": machine.labels.get(state, ""),
        "tags": list(memberships(machine)[state]),
    }
    return {**_without_empty(node), **_leaving(machine, state)}


def _leaving(machine: Machine, state: str) -> Node:
    """What leads away from a state: events, then the end of its clocks."""
    moves: dict[str, list[Node]] = {}
    for arrow in arrows(machine):
        if arrow.source == state:
            moves.setdefault(event(machine, arrow), []).append(_transition(machine, state, arrow))
    ended: dict[str, list[Node]] = {}
    for clock in clocks(machine, state):
        ended.setdefault(clock.until or str(clock.ms), []).extend(_ended(machine, state, clock))
    return _without_empty({"on": _single(moves), "after": _single(ended)})


def _ended(machine: Machine, state: str, clock: Clock) -> list[Node]:
    """What the end of a clock leads to; the end of the longest stay is told, and leads nowhere."""
    if clock.stay:
        told = {"event": clock.event, "opens": clock.stay.opens, "for": clock.stay.owner}
        emitted: Node = {"type": "emit", "params": told}
        return [{"actions": emitted}]
    return [_transition(machine, state, arrow) for arrow in clock.arrows]


def _transition(machine: Machine, state: str, arrow: Arrow) -> Node:
    emitted: Node = {"type": "emit", "params": {"event": arrow.emits}} if arrow.emits else {}
    meta: Node = {
        "by": arrow.by,
        "role": arrow.role,
        "guard": arrow.guard,
        "while": arrow.condition_text,
        "effectiveFrom": arrow.effective_from,
    }
    return _without_empty(
        {
            "target": f"#{_escaped(machine)}.{arrow.target}",
            "guard": _guard(state, arrow),
            "reenter": arrow.target == state,
            "actions": emitted,
            "description": arrow.trigger,
            "meta": _without_empty(meta),
        }
    )


def _escaped(machine: Machine) -> str:
    """The identity within a target, where a plain dot would lead to a sub-state."""
    return _identity(machine).replace(".", "\\.")


def _guard(state: str, arrow: Arrow) -> str:
    """The condition of an arrow; a clock of a composite state may move on some of its sub-states only."""
    inside = "" if f"{state}.".startswith(f"{arrow.source}.") else f"In('{arrow.source}')"
    return " && ".join(part for part in (inside, condition(arrow)) if part)


def _single(found: Mapping[str, list[Node]]) -> Node:
    """Several transitions of one event as a list, one as itself."""
    return {name: several[0] if len(several) == 1 else several for name, several in found.items()}


def _without_empty(node: Node) -> Node:
    return {name: value for name, value in node.items() if value}
