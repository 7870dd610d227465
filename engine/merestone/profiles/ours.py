"""Paths in our own messages and entities: what they lead to, and where that stands in our JSON."""

from typing import NamedTuple

from merestone.contract.contract import Contract
from merestone.contract.types import Crossing, Derived, FieldSpec, ListOf, Named, Scalar, StatesOf, Type
from merestone.contract.wire_fields import derived_fields, states, whole

Fields = tuple[FieldSpec, ...]
ITEM = "*"


class Value(NamedTuple):
    """A value that a path leads to: its type, where it stands, and the words it may be (none if it may be any)."""

    type: Type
    wire: tuple[str, ...]
    words: tuple[str, ...]
    table: str
    """`Order.status` or the name of the enum: what its words are told by."""

    @property
    def scalar(self) -> str | None:
        """`string`, `integer`, `number`, `boolean` or `money`; None for what is made of parts."""
        match self.type:
            case Scalar(name="integer" | "revision"):
                return "integer"
            case Scalar(name="boolean" | "money") as told:
                return told.name
            case Scalar(name="decimal"):
                return "number"
            case Scalar() | StatesOf():
                return "string"
            case Named() if self.words:
                return "string"
            case _:
                return None


class Nowhere(NamedTuple):
    """Where a path leads nowhere: the step, and what is there instead."""

    step: str
    known: tuple[str, ...]


def find(contract: Contract, fields: Fields, path: tuple[str, ...]) -> Value | Nowhere:
    """What a path leads to that begins in these fields; lists are entered without a word."""
    field = next((field for field in fields if field.name == path[0]), None)
    if field is None:
        return Nowhere(path[0], tuple(field.name for field in fields))
    return _entered(contract, field.type, (path[0],), path[1:])


def _entered(contract: Contract, type_: Type, wire: tuple[str, ...], rest: tuple[str, ...]) -> Value | Nowhere:
    if isinstance(type_, ListOf):
        return _entered(contract, type_.item, (*wire, ITEM), rest)
    if not rest:
        return _value(contract, type_, wire)
    inner, below = _inside(contract, type_)
    found = find(contract, inner, rest)
    return found if isinstance(found, Nowhere) else found._replace(wire=(*wire, *below, *found.wire))


def _inside(contract: Contract, type_: Type) -> tuple[Fields, tuple[str, ...]]:
    """The fields of a value, and where they stand below it."""
    match type_:
        case Named() if record := contract.record(type_.name):
            return record.fields, ()
        case Crossing(kind="reference"):
            return contract.entity(type_.entity).key, ()
        case Crossing():
            return whole(contract.entity(type_.entity)), ("value",)
        case Derived():
            return derived_fields(contract, type_), ()
        case _:
            return (), ()


def _value(contract: Contract, type_: Type, wire: tuple[str, ...]) -> Value:
    match type_:
        case StatesOf():
            return Value(type_, wire, states(contract, type_), f"{type_.entity}.{type_.field}")
        case Named() if enum := contract.enum(type_.name):
            return Value(type_, wire, tuple(enum.values), type_.name)
        case _:
            return Value(type_, wire, (), "")
