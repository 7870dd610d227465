"""Machines as state diagrams: what the emitter of machines draws, without its title, and also for what others own."""

import re
from collections.abc import Iterator, Mapping

from merestone.contract import wire_names
from merestone.contract.contract import Contract
from merestone.emitters import machines
from merestone.semantics.machine import Machine, Transition
from merestone.site.phrases import span

_TITLE = re.compile(r"\A---\n.*?\n---\n", re.DOTALL)


def drawn(contract: Contract, machine: Machine) -> str:
    """The diagram of one derived machine."""
    return _emitted(contract, machine)


def life(contract: Contract, machine: Machine) -> str:
    """The diagram of a lifecycle, without what each arrow tells, what holds it back, and the arrows out of its final states."""
    bare = {"emits": None, "guard": None, "role": None, "condition": None, "condition_text": ""}
    arrows = tuple(t.model_copy(update={**bare, "trigger": _spoken(t.trigger)}) for t in machine.transitions)
    plain = machine.model_copy(update={"transitions": arrows, "final": (), "stays": ()})
    return _emitted(contract.model_copy(update={"lifecycles": (plain,)}), plain)


def _spoken(trigger: str) -> str:
    """`SubmitOrder.completed` is what happens when `SubmitOrder` has gone well."""
    return trigger.removesuffix(".completed").replace(".", " ")


def _emitted(contract: Contract, machine: Machine) -> str:
    """What the emitter draws, also where others own the subject."""
    alone = contract.model_copy(
        update={
            "systems": tuple(s.model_copy(update={"external": False}) for s in contract.systems),
            "entities": tuple(e.model_copy(update={"external": False}) for e in contract.entities),
            "lifecycles": tuple(m for m in contract.lifecycles if m.name == machine.name),
            "operations": tuple(o for o in contract.operations if o.name == machine.subject),
        }
    )
    path = wire_names.machine_file(machine.system, machines.drawn_name(machine), machine.kind, "mmd")
    return _TITLE.sub("", dict(machines.emit(alone))[path])


# What belongs together in the machine of an asker, so that its outline can be seen at one glance.
TOGETHER = (("requested", "accepted"), ("unknown", "reconciling"), ("rejected", "failed"))


def outline(machine: Machine) -> str:
    """The machine with states that belong together drawn as one, and arrows between the same two drawn once."""
    shown = _merged(machine)
    reasons: dict[tuple[str, str], dict[str, None]] = {}
    for arrow in machine.transitions:
        ends = (shown[arrow.source], shown[arrow.target])
        if ends[0] != ends[1]:
            reasons.setdefault(ends, {}).update(dict.fromkeys(_reason(arrow)))
    lines = ["stateDiagram-v2", f"    [*] --> {machine.initial}"]
    lines += [f'    state "{_label(machine, shown, state)}" as {state}' for state in dict.fromkeys(shown.values())]
    for (source, target), why in reasons.items():
        lines.append(f"    {source} --> {target}" + (f" : {' or '.join(why)}" if why else ""))
    return "\n".join(lines)


def _merged(machine: Machine) -> dict[str, str]:
    """For each state, the one it is drawn as."""
    drawn_as = {state: state for state in machine.states}
    for together in TOGETHER:
        present = [state for state in together if state in drawn_as]
        drawn_as |= dict.fromkeys(present, present[0] if present else "")
    return drawn_as


def _label(machine: Machine, shown: Mapping[str, str], state: str) -> str:
    """The states it stands for, and the name the spec gives one of them."""
    members = [s for s in machine.states if shown[s] == state]
    return "<br>".join([", ".join(members), *(machine.labels[s] for s in members if s in machine.labels)])


def arrows(machine: Machine) -> list[tuple[list[str], str, str, str]]:
    """Every arrow as sources, target, reason and who decides; those that differ only in the source together."""
    grouped: dict[tuple[str, str, str], list[str]] = {}
    for arrow in machine.transitions:
        grouped.setdefault((arrow.target, _timed(arrow.trigger), arrow.by), []).append(arrow.source)
    return [(sources, target, when, by) for (target, when, by), sources in grouped.items()]


def _reason(arrow: Transition) -> Iterator[str]:
    """The reason in a word or two; that a reply comes needs no saying."""
    first = arrow.trigger.split(" ")[0]
    if first in ("late", "found"):
        yield {"late": "late reply", "found": "found"}[first]
    elif arrow.trigger not in (arrow.target, ""):
        yield _timed(arrow.trigger).replace(":", " ")


def _timed(text: str) -> str:
    """Milliseconds as people say them."""
    return re.sub(r"\b(\d+) ms\b", lambda found: span(int(found[1])), text)
