"""The values just outside of what a contract allows, each wrong in one way only."""

import re
from collections.abc import Iterator
from decimal import Decimal

from pydantic import JsonValue

from merestone.contract.clauses import Message
from merestone.contract.contract import Contract
from merestone.contract.examples.checks import broken
from merestone.contract.examples.values import is_snapshot, item_example, message_example
from merestone.contract.examples.variants import (
    Spot,
    Steps,
    Variant,
    Whole,
    dotted,
    objects,
    put,
    record_of,
    removed,
    spots,
    value_of,
    variant,
)
from merestone.contract.types import Check, Crossing, Derived, Foreign, ListOf, MapOf, Named, Scalar, StatesOf
from merestone.semantics.comparisons import Comparison

UNKNOWN_WORD = "unheardOf"
Wrong = tuple[str, JsonValue, str]


def invalid_values(contract: Contract, message: Message) -> Iterator[Variant]:
    """Variants of the example that the contract forbids: one for each constraint of each field, each kind of object once."""
    body = message_example(contract, message)
    yield variant(body, "not-an-object", [put((), [])], "the body is a list")
    for found in objects(contract, message):
        yield from _objects_wrong(contract, message, found, body)
    for spot in spots(contract, message):
        yield from _spots_wrong(contract, spot, body)


def _objects_wrong(contract: Contract, message: Message, found: Whole, body: JsonValue) -> Iterator[Variant]:
    if message.role == "request":
        at = (*found.at, "notInTheContract")
        where = f"in `{found.name}`" if found.at else "at the top"
        yield variant(body, f"unknown-property-{dotted(at)}", [put(at, 1)], f"an unknown property {where}")
    if isinstance(found.type, Crossing):
        yield from _crossings_wrong(found, body)
    for check in found.checks:
        yield from _checks_broken(contract, found, check, body)


def _crossings_wrong(found: Whole, body: JsonValue) -> Iterator[Variant]:
    """The members that a crossing adds to what the spec writes: entity, revision, instants, hash."""
    is_reference = found.type is not None and found.type.kind == "reference"
    at = found.at if is_reference else found.at[:-1]
    here = dotted(at)
    yield variant(body, f"entity-{here}", [put((*at, "entity"), "Another")], "it says it is another entity")
    yield variant(body, f"missing-{here}.entity", [removed((*at, "entity"))], "`entity` is required")
    if is_reference:
        return
    yield variant(body, f"too-low-{here}.revision", [put((*at, "revision"), 0)], "a revision starts at 1")
    yield variant(body, f"missing-{here}.value", [removed((*at, "value"))], "a copy without the value is no copy")
    if is_snapshot(value_of(body, at)):
        yield variant(
            body, f"malformed-{here}.takenAt", [put((*at, "takenAt"), "yesterday")], "`takenAt` is no instant"
        )
        yield variant(body, f"missing-{here}.contentHash", [removed((*at, "contentHash"))], "`contentHash` is required")
        forged: JsonValue = "sha256:" + "0" * 64
        yield Variant(
            f"forged-{here}.contentHash", [put((*at, "contentHash"), forged)], "the hash is not that of `value`"
        )


def _checks_broken(contract: Contract, found: Whole, check: Check, body: JsonValue) -> Iterator[Variant]:
    compared, held = check.comparison, value_of(body, found.at)
    if compared is None:
        change = broken(check, found.checks, held) if isinstance(held, dict) else None
        if change:
            at: Steps = (*found.at, *change[0])
            yield variant(body, f"check-{dotted(at)}", [put(at, change[1])], f"`{check.text}` does not hold")
        return
    at = (*found.at, *compared.wire)
    if value_of(body, at) is not None:
        wrong = _breaking(contract, compared, value_of(body, at))
        yield variant(body, f"check-{dotted(at)}", [put(at, wrong)], f"`{check.text}` does not hold")


def _breaking(contract: Contract, check: Comparison, held: JsonValue) -> JsonValue:
    """A value of the right type that the check does not let through."""
    literal = check.literal
    if check.operator == "!=" or (check.operator in ("<", ">")):
        return literal
    if isinstance(literal, bool):
        return not literal
    if isinstance(literal, int):
        return literal + 1 if check.operator == "<=" else literal - 1
    if check.operator == "==":
        return next((w for e in contract.enums if held in e.values for w in e.values if w != literal), f"not {literal}")
    if check.numeric:
        return str(Decimal(literal) + (1 if check.operator == "<=" else -1))
    return "9999-12-31" if check.operator == "<=" else "0001-01-01"


def _spots_wrong(contract: Contract, spot: Spot, body: JsonValue) -> Iterator[Variant]:
    at, name = spot.at, spot.field.name
    if spot.field.optional:
        yield variant(body, f"null-{dotted(at)}", [put(at, None)], f"`{name}` is left out when absent, never null")
    else:
        yield variant(body, f"missing-{dotted(at)}", [removed(at)], f"`{name}` is required")
        if len(at) == 1:
            yield variant(body, f"null-{dotted(at)}", [put(at, None)], f"`{name}` is required, and null is nothing")
    for word, value, reason in _wrong(contract, spot):
        yield variant(body, f"{word}-{dotted(at)}", [put(at, value)], reason)
    if isinstance(spot.field.type, Scalar) and spot.field.type.name == "money":
        yield variant(
            body, f"missing-{dotted((*at, 'currency'))}", [removed((*at, "currency"))], "an amount has a currency"
        )


def _wrong(contract: Contract, spot: Spot) -> Iterator[Wrong]:
    name, type_ = spot.field.name, spot.field.type
    match type_:
        case Scalar():
            yield from _scalar_wrong(name, type_)
        case Named() if (record := record_of(contract, type_)) and record.imported:
            if record.imported.form.get("type") == "object":
                yield "wrong-type", "text", f"`{name}` is an object"
        case Named() if (record := record_of(contract, type_)) and record.band:
            yield "wrong-type", "text", f"`{name}` is an object"
            yield (
                "clear",
                item_example(contract, Scalar(name=record.band), name, 0),
                f"`{name}` is a range, not the value",
            )
            yield "empty", {}, f"`{name}` has one end at least"
        case Foreign():
            return
        case Named() if record_of(contract, type_) is None:
            yield "unknown-word", UNKNOWN_WORD, f"`{type_.name}` has no such word"
            yield "wrong-type", 1, f"`{name}` is a word, not a number"
        case StatesOf():
            yield "unknown-word", UNKNOWN_WORD, f"`{type_.entity}` has no such state"
        case ListOf():
            yield from _list_wrong(contract, name, type_)
        case Named() | Crossing() | Derived() | MapOf():
            yield "wrong-type", "text", f"`{name}` is an object"


def _list_wrong(contract: Contract, name: str, listed: ListOf) -> Iterator[Wrong]:
    yield "wrong-type", {}, f"`{name}` is a list"
    if listed.low:
        items = [item_example(contract, listed.item, name, index) for index in range(listed.low - 1)]
        yield "too-few", items, f"`{name}` has at least {listed.low} items"
    if listed.high is not None:
        items = [item_example(contract, listed.item, name, index) for index in range(listed.high + 1)]
        yield "too-many", items, f"`{name}` has at most {listed.high} items"
    if isinstance(listed.item, Named) and any(enum.name == listed.item.name for enum in contract.enums):
        yield "unknown-word", [UNKNOWN_WORD], f"`{name}` holds words of `{listed.item.name}`"


def _scalar_wrong(name: str, scalar: Scalar) -> Iterator[Wrong]:
    match scalar.name:
        case "string" | "id":
            yield "wrong-type", 12345, f"`{name}` is text, not a number"
            if scalar.pattern is not None and not re.fullmatch(scalar.pattern, "?!"):
                yield "malformed", "?!", f"`{name}` does not match its pattern"
            if scalar.low:
                yield "too-short", "x" * (scalar.low - 1), f"`{name}` has at least {scalar.low} characters"
            if scalar.high is not None:
                yield "too-long", "x" * (scalar.high + 1), f"`{name}` has at most {scalar.high} characters"
        case "integer" | "revision":
            yield from _integer_wrong(name, 1 if scalar.name == "revision" else scalar.low, scalar.high)
        case "money":
            yield "a-number", 12.5, f"`{name}` is an amount with a currency, never a JSON number"
            yield "malformed", {"amount": "12.5", "currency": "EUR"}, "an amount has two to four decimals"
            yield "not-a-string", {"amount": 12.5, "currency": "EUR"}, "an amount is a decimal string"
            yield "currency", {"amount": "12.50", "currency": "euro"}, "a currency has three capital letters"
        case "boolean":
            yield "wrong-type", "true", f"`{name}` is true or false, not text"
        case "decimal":
            yield "wrong-type", 1.5, f"`{name}` is a decimal string, never a JSON number"
        case "date":
            yield "malformed", "2026-02-30", f"`{name}` is no day of the calendar"
            yield "wrong-type", 20260201, f"`{name}` is a date as text"
        case _:
            yield "malformed", "?!", f"`{name}` is no {scalar.name}"
            yield "wrong-type", 1, f"`{name}` is text, not a number"


def _integer_wrong(name: str, low: int | None, high: int | None) -> Iterator[Wrong]:
    yield "wrong-type", "1", f"`{name}` is a number, not text"
    yield "fraction", (low or 0) + 0.5, f"`{name}` is a whole number"
    if low is not None:
        yield "too-low", low - 1, f"`{name}` is at least {low}"
    if high is not None:
        yield "too-high", high + 1, f"`{name}` is at most {high}"
