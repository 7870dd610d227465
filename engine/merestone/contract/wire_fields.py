"""The fields that cross with something, and where a path as written in the spec leads in JSON."""

import re
from collections.abc import Iterable

from merestone.contract.contract import Contract
from merestone.contract.entities import Entity
from merestone.contract.types import Crossing, Derived, FieldSpec, Named, Scalar, StatesOf
from merestone.semantics.machine import Machine
from merestone.semantics.once import once


def wire_path(contract: Contract, fields: Iterable[FieldSpec], path: tuple[str, ...]) -> tuple[str, ...]:
    """A path as written in the spec as it is in JSON: what a snapshot or replica carries lies below `value`."""
    if not path:
        return ()
    head, rest = path[0], path[1:]
    type_ = next(field for field in fields if field.name == head).type
    match type_:
        case Named() if rest:
            record = contract.record(type_.name)
            assert record is not None, "a path enters records only"
            return (head, *wire_path(contract, record.fields, rest))
        case Crossing(kind="reference"):
            return (head, *rest)
        case Crossing() if rest:
            return (head, "value", *wire_path(contract, whole(contract.entity(type_.entity)), rest))
        case Derived() if rest:
            return (head, *wire_path(contract, derived_fields(contract, type_), rest))
        case _:
            return (head, *rest)


def pointer(path: Iterable[str | int]) -> str:
    """A path as a JSON pointer (RFC 6901)."""
    return "".join("/" + str(step).replace("~", "~0").replace("/", "~1") for step in path)


def whole(entity: Entity) -> tuple[FieldSpec, ...]:
    """Every field of the value of an entity: its whole key, its revision, and the rest."""
    rest = tuple(field for field in entity.fields if field.name not in {key.name for key in entity.key})
    if entity.revision and entity.revision not in {field.name for field in rest}:
        revision = FieldSpec(name=entity.revision, type=Scalar(name="revision"), place=entity.place)
        return (*entity.key, revision, *rest)
    return (*entity.key, *rest)


def derived_fields(contract: Contract, derived: Derived) -> tuple[FieldSpec, ...]:
    """What crosses with a derived value: the value as its owner has it, who decides it, and when it was so."""
    source = next(f for f in whole(contract.entity(derived.entity)) if f.name == derived.field)
    shown = source.model_copy(update={"name": "value", "decided": None})
    system = FieldSpec(
        name="sourceSystem", type=Scalar(name="string", pattern=re.escape(derived.system)), place=source.place
    )
    return shown, system, FieldSpec(name="asOf", type=Scalar(name="timestamp"), place=source.place)


def states(contract: Contract, type_: StatesOf) -> tuple[str, ...]:
    """The states a lifecycle field can hold."""
    return lifecycle(contract, type_).states


def lifecycle(contract: Contract, type_: StatesOf) -> Machine:
    """The machine whose states such a field can hold."""
    return next(m for m in _machines(contract)[type_.entity] if m.lifecycle in (None, type_.field))


@once
def _machines(contract: Contract) -> dict[str, list[Machine]]:
    """The machines of each subject, in order."""
    made: dict[str, list[Machine]] = {}
    for machine in contract.lifecycles:
        made.setdefault(machine.subject, []).append(machine)
    return made
