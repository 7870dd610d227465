"""A machine as a Mermaid state diagram."""

from collections.abc import Iterable, Iterator

from merestone.contract.prose import amount
from merestone.emitters.machines._arrows import Arrow, arrows, composites, first, title
from merestone.semantics.machine import Machine

RESERVED = {
    "end",
    "state",
    "note",
    "direction",
    "class",
    "classdef",
    "style",
    "as",
    "fork",
    "join",
    "choice",
    "default",
}


def mermaid(machine: Machine) -> str:
    """The diagram, with a title."""
    lines = ["---", f"title: '{title(machine)}'", "---", "stateDiagram-v2", *_body(machine)]
    return "\n".join(lines) + "\n"


def _body(machine: Machine) -> Iterator[str]:
    yield f"    [*] --> {_identity(machine.initial)}"
    inner = composites(machine)
    within = {member for members in inner.values() for member in members}
    for state in machine.states:
        if state not in within:
            yield from _declared(machine, state, state)
    for name, members in inner.items():
        yield f"    state {_identity(name)} {{"
        for member in members:
            yield from (f"    {line}" for line in _declared(machine, member, member.removeprefix(f"{name}.")))
        yield f"        [*] --> {_identity(first(machine, name))}"
        yield "    }"
    yield from (_drawn(found) for found in _grouped(arrows(machine)))
    yield from (f"    {_identity(state)} --> [*]" for state in machine.final)
    yield from _notes(machine)


def _declared(machine: Machine, state: str, shown: str) -> Iterator[str]:
    """A state that is shown under another name than its identity."""
    label = machine.labels.get(state)
    text = f"{shown}: {label}" if label else shown
    if text != _identity(state):
        yield f'    state "{text}" as {_identity(state)}'


def _grouped(drawn: Iterable[Arrow]) -> list[tuple[str, str, list[str]]]:
    """Arrows between the same two states become one arrow with several reasons."""
    found: dict[tuple[str, str], list[str]] = {}
    for arrow in drawn:
        found.setdefault((arrow.source, arrow.target), []).append(_reason(arrow))
    return [(source, target, [reason for reason in reasons if reason]) for (source, target), reasons in found.items()]


def _drawn(found: tuple[str, str, list[str]]) -> str:
    source, target, reasons = found
    text = f" : {' or '.join(dict.fromkeys(reasons))}" if reasons else ""
    return f"    {_identity(source)} --> {_identity(target)}{text}"


def _reason(arrow: Arrow) -> str:
    guard = f"[{arrow.held_back}]" if arrow.held_back else ""
    role = f"by {arrow.role}" if arrow.role else ""
    emits = f"/ {arrow.emits}" if arrow.emits else ""
    trigger = "" if arrow.trigger == arrow.target else arrow.trigger
    text = " ".join(part for part in (trigger, role, guard, emits) if part)
    return _plain(text)


def _notes(machine: Machine) -> Iterator[str]:
    """Beside each state: how long something may stay in it."""
    inner = composites(machine)
    for stay in machine.stays:
        said = f"at most {amount(stay.within_ms)}, then {stay.opens} for {stay.owner}"
        for state in stay.states:
            drawn = [state] if state in inner else sorted(machine.expand(state))
            yield from (f"    note right of {_identity(one)} : {_plain(said)}" for one in drawn)


def _plain(text: str) -> str:
    """Text without the signs that Mermaid reads as its own."""
    return text.replace('"', "'").replace(";", ",").replace(":", " ")


def _identity(state: str) -> str:
    plain = state.replace(".", "_").replace("-", "_")
    return f"{plain}_" if plain.lower() in RESERVED else plain
