"""Variants of an example: what is changed, where, and why; and the walk over every place of a message.

A variant differs from the example in one respect. Where the change lies inside a snapshot, the content hash is made true
again, so that the variant is wrong (or right) for the reason given and for no other.
"""

import copy
from collections.abc import Iterable, Iterator, Sequence
from typing import Literal, NamedTuple, NotRequired, TypedDict

from pydantic import JsonValue

from merestone.contract.clauses import Message
from merestone.contract.contract import Contract
from merestone.contract.entities import Record
from merestone.contract.examples.values import is_snapshot, sealed
from merestone.contract.types import Check, Crossing, Derived, FieldSpec, ListOf, Named, Type
from merestone.contract.wire_fields import derived_fields, pointer, whole

Steps = tuple[str | int, ...]


class Patch(TypedDict):
    """One change to a JSON document, addressed by JSON pointer."""

    op: Literal["set", "remove"]
    path: str
    value: NotRequired[JsonValue]


class Variant(NamedTuple):
    """A named change to the example of a message, and the reason why it is valid or invalid."""

    name: str
    ops: list[Patch]
    reason: str


class Spot(NamedTuple):
    """One field of a message, at one place of its example. `key` marks the parts of an identity; `checks` are on it alone."""

    at: Steps
    field: FieldSpec
    key: bool
    checks: tuple[Check, ...]


class Whole(NamedTuple):
    """One object of a message, at one place of its example, with the checks that it must keep."""

    at: Steps
    name: str
    type: Type | None
    fields: tuple[FieldSpec, ...]
    checks: tuple[Check, ...]


def patched(body: JsonValue, ops: Iterable[Patch]) -> JsonValue:
    """The document after the changes; the original is left alone."""
    root: dict[str, JsonValue] = {"": copy.deepcopy(body)}
    for op in ops:
        steps = ["", *(step.replace("~1", "/").replace("~0", "~") for step in op["path"].split("/")[1:])]
        _apply(root, steps, op)
    return root[""]


def variant(body: JsonValue, name: str, ops: Sequence[Patch], reason: str) -> Variant:
    """The variant, with the content hash of every snapshot that it touches set right."""
    changed = patched(body, ops)
    return Variant(name, [*ops, *_resealing(changed, sealed(changed), ())], reason)


def put(at: Steps, value: JsonValue) -> Patch:
    """Set the value at a place."""
    return {"op": "set", "path": pointer(at), "value": value}


def removed(at: Steps) -> Patch:
    """Remove what is at a place."""
    return {"op": "remove", "path": pointer(at)}


def dotted(at: Steps) -> str:
    """A place as part of a name: `acceptedQuote.value.lines.0.quantity`."""
    return ".".join(str(step) for step in at)


def value_of(body: JsonValue, at: Steps) -> JsonValue:
    """What stands at a place of the example; None if the example has nothing there."""
    for step in at:
        if isinstance(body, dict) and isinstance(step, str):
            body = body.get(step)
        elif isinstance(body, list) and isinstance(step, int) and step < len(body):
            body = body[step]
        else:
            return None
    return body


def objects(contract: Contract, message: Message) -> Iterator[Whole]:
    """Every object of a message, each kind of object once: the message, then depth first; of a list the first item."""
    top = Whole((), message.name, None, message.fields, message.checks)
    seen = {top.name}
    waiting = [top]
    while waiting:
        found = waiting.pop()
        yield found
        inner = [part for field in found.fields for part in _inside(contract, (*found.at, field.name), field.type)]
        fresh = [part for part in inner if part.name not in seen]
        for part in reversed(fresh):
            if part.name not in seen:
                seen.add(part.name)
                waiting.append(part)


def spots(contract: Contract, message: Message) -> Iterator[Spot]:
    """Every field of every object of a message."""
    for found in objects(contract, message):
        identity = {key.name for key in _keys(contract, found)}
        for field in found.fields:
            if field.redacted != "drop":
                own = tuple(c for c in found.checks if c.comparison and c.comparison.path == (field.name,))
                yield Spot((*found.at, field.name), field, field.name in identity, own)


def record_of(contract: Contract, type_: Type) -> Record | None:
    """The record a type names, if it names one."""
    return contract.record(type_.name) if isinstance(type_, Named) else None


def _inside(contract: Contract, at: Steps, type_: Type) -> Iterator[Whole]:
    match type_:
        case Named() if (record := record_of(contract, type_)) is not None and record.imported is None:
            yield Whole(at, record.name, type_, record.fields, record.checks)
        case ListOf():
            yield from _inside(contract, (*at, 0), type_.item)
        case Crossing(kind="reference"):
            entity = contract.entity(type_.entity)
            yield Whole(at, f"reference to {entity.name}", type_, entity.key, ())
        case Crossing():
            entity = contract.entity(type_.entity)
            yield Whole((*at, "value"), entity.name, type_, whole(entity), entity.checks)
        case Derived():
            name = f"{type_.entity}.{type_.field} of {type_.system}"
            yield Whole(at, name, type_, derived_fields(contract, type_), ())
        case _:
            return


def _keys(contract: Contract, found: Whole) -> tuple[FieldSpec, ...]:
    return contract.entity(found.type.entity).key if isinstance(found.type, Crossing) else ()


def _apply(root: dict[str, JsonValue], steps: Sequence[str], op: Patch) -> None:
    here: JsonValue = root
    for step in steps[:-1]:
        here = here[int(step)] if isinstance(here, list) else _member(here, step)
    last = steps[-1]
    if isinstance(here, list):
        here[int(last)] = copy.deepcopy(op.get("value"))
    elif isinstance(here, dict) and op["op"] == "remove":
        del here[last]
    elif isinstance(here, dict):
        here[last] = copy.deepcopy(op.get("value"))
    else:
        raise ValueError(f"nothing can be changed at `{op['path']}`")


def _member(here: JsonValue, step: str) -> JsonValue:
    if not isinstance(here, dict):
        raise TypeError(f"expected an object around `{step}`, found {here!r}")
    return here[step]


def _resealing(changed: JsonValue, right: JsonValue, at: Steps) -> Iterator[Patch]:
    if isinstance(changed, list) and isinstance(right, list):
        for index, (item, wanted) in enumerate(zip(changed, right, strict=True)):
            yield from _resealing(item, wanted, (*at, index))
    if isinstance(changed, dict) and isinstance(right, dict):
        for name, item in changed.items():
            yield from _resealing(item, right[name], (*at, name))
        if is_snapshot(changed) and changed["contentHash"] != right["contentHash"]:
            yield put((*at, "contentHash"), right["contentHash"])
