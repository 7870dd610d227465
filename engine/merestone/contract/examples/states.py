"""The states that example messages tell of, taken from the lifecycles."""

import re
from typing import NamedTuple

from merestone.contract.boundaries import Operation
from merestone.contract.clauses import Message
from merestone.contract.contract import Contract
from merestone.contract.types import FieldSpec, Named, Scalar, StatesOf
from merestone.contract.wire_fields import lifecycle, states
from merestone.semantics.once import once


def told_states(contract: Contract, operation: Operation, message: Message) -> dict[str, str]:
    """The state each lifecycle is in once this message is sent, as far as it says so; by the name of its machine."""
    moves = _moves(contract)
    reached = {*moves.emitting.get(message.name, ()), *moves.caused.get(f"{operation.name}.{message.role}", ())}
    told: dict[str, str] = {}
    for _, machine, state in sorted(reached):
        told.setdefault(machine, state)
    return told


Reached = tuple[int, str, str]
"""The number of a transition in the order of the spec, its machine, and the state it leads to."""


class _Moves(NamedTuple):
    """Where transitions lead, by the message they emit and by each word of their cause."""

    emitting: dict[str, list[Reached]]
    caused: dict[str, list[Reached]]


@once
def _moves(contract: Contract) -> _Moves:
    moves = _Moves({}, {})
    everything = ((m, t) for m in contract.lifecycles for t in m.transitions)
    for number, (machine, transition) in enumerate(everything):
        reached = number, machine.name, _first(machine.states, machine.expand(transition.target))
        if transition.emits is not None:
            moves.emitting.setdefault(transition.emits, []).append(reached)
        for word in re.findall(r"[\w.]+", transition.trigger):
            moves.caused.setdefault(word, []).append(reached)
    return moves


def usual_state(contract: Contract, type_: StatesOf) -> str:
    """A state something is in when it is talked about: the first one after the initial one."""
    machine = lifecycle(contract, type_)
    later = (t.target for t in machine.transitions if t.source == machine.initial)
    return _first(machine.states, machine.expand(next(later, machine.initial)))


def _first(ordered: tuple[str, ...], wanted: frozenset[str]) -> str:
    return next(state for state in ordered if state in wanted)


def lifecycle_fields(contract: Contract, message: Message) -> dict[str, str]:
    """For names such as `status`: the machine whose state a message field of that name tells."""
    found: dict[str, str] = {}
    for name, _ in message.about:
        for field in contract.entity(name).fields:
            if isinstance(field.type, StatesOf):
                found.setdefault(field.name, lifecycle(contract, field.type).name)
    return found


def can_say(contract: Contract, field: FieldSpec, state: str) -> bool:
    """Whether a field of that type can hold that word."""
    match field.type:
        case Scalar(name="string", pattern=None):
            return len(state) <= (field.type.high if field.type.high is not None else len(state))
        case Named(name=name):
            enum = contract.enum(name)
            return enum is not None and state in enum.values
        case StatesOf():
            return state in states(contract, field.type)
        case _:
            return False
