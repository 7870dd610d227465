"""The states that example messages tell of, taken from the lifecycles."""

import re

from merestone.contract.contract import Contract, FieldSpec, Message, Named, Operation, Scalar, StatesOf
from merestone.contract.shapes import lifecycle, states


def told_states(contract: Contract, operation: Operation, message: Message) -> dict[str, str]:
    """The state each lifecycle is in once this message is sent, as far as it says so; by the name of its machine."""
    cause = f"{operation.name}.{message.role}"
    told: dict[str, str] = {}
    for machine in contract.lifecycles:
        for transition in machine.transitions:
            words = re.findall(r"[\w.]+", transition.trigger)
            if transition.emits == message.name or cause in words:
                told.setdefault(machine.name, _first(machine.states, machine.expand(transition.target)))
    return told


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
            return any(enum.name == name and state in enum.values for enum in contract.enums)
        case StatesOf():
            return state in states(contract, field.type)
        case _:
            return False
