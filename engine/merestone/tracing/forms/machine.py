"""A state machine, `Order`; a state or group of it, `Order: closed`; or an arrow, `Order: draft -> acknowledged`.

The machines are the lifecycles that are written, and those that follow from a boundary: `Pay` on the side that asks, `Pay at Till` on
the side that is asked. A state may be called by the name that the spec gives it.
"""

from merestone.contract.contract import Contract
from merestone.handoff import derive
from merestone.semantics.machine import Machine
from merestone.tracing.works import Found, Index, Works


def index(works: Works) -> Index:
    """Every machine of the contract."""
    machines = {m.name: m for m in (*works.contract.lifecycles, *derive(works.contract))}

    def find(name: str) -> Found | None:
        about, _, rest = name.partition(": ")
        machine = machines.get(about)
        return _place(works.contract, machine, rest) if machine and _has(machine, rest) else None

    return Index(find, machines.keys)


def _has(machine: Machine, rest: str) -> bool:
    """Whether the machine has the state or the arrow; without one it is the machine that is meant."""
    source, arrow, target = rest.partition(" -> ")
    if arrow:
        return any(machine.allows(s, t) for s in machine.expand(source) for t in machine.expand(target))
    return not rest or bool(machine.expand(rest) & set(machine.states))


def _place(contract: Contract, machine: Machine, rest: str) -> Found:
    """The line of the arrow where it is known, else where the lifecycle or the operation is written."""
    source, arrow, target = rest.partition(" -> ")
    if arrow:
        for transition in machine.transitions:
            if transition.line and (transition.source, transition.target) == (source, target):
                return Found(transition.file, transition.line)
    for entity in contract.entities:
        if entity.name == machine.subject:
            held = [f.place for f in entity.fields if f.name == (machine.lifecycle or "status")]
            place = held[0] if held else entity.place
            return Found(place.file, place.line)
    place = contract.operation(machine.subject).place
    return Found(place.file, place.line)
