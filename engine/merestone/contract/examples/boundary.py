"""The values just inside of what a contract allows."""

from collections.abc import Iterator

from pydantic import JsonValue

from merestone.contract.clauses import Message
from merestone.contract.contract import Contract
from merestone.contract.examples.checks import keeps_all
from merestone.contract.examples.patterns import longest, shortest
from merestone.contract.examples.values import item_example, message_example
from merestone.contract.examples.variants import (
    Spot,
    Variant,
    dotted,
    objects,
    patched,
    put,
    removed,
    spots,
    value_of,
    variant,
)
from merestone.contract.types import ListOf, Named, Scalar

LARGEST_AMOUNT = "999999999999999.9999"
Edge = tuple[str, JsonValue, str]


def boundary_values(contract: Contract, message: Message) -> Iterator[Variant]:
    """Variants of the example that are still valid: exact bounds, shortest and longest, absent optionals."""
    body = message_example(contract, message)
    for spot in spots(contract, message):
        if not spot.key:
            for name, value, reason in _edges(contract, spot):
                made = variant(body, f"{name}-{dotted(spot.at)}", [put(spot.at, value)], reason)
                if value != value_of(body, spot.at) and _keeps_checks(contract, message, patched(body, made.ops)):
                    yield made
            if spot.field.optional:
                gone = variant(
                    body, f"absent-{dotted(spot.at)}", [removed(spot.at)], f"`{spot.field.name}` is optional"
                )
                if _keeps_checks(contract, message, patched(body, gone.ops)):
                    yield gone
    yield from _unknown_property(message, body)


def _edges(contract: Contract, spot: Spot) -> Iterator[Edge]:
    name, type_ = spot.field.name, spot.field.type
    match type_:
        case Scalar():
            yield from _scalar_edges(name, type_)
        case Named(name=enum_name):
            if enum := contract.enum(enum_name):
                yield "last", enum.values[-1], f"`{name}` is the last word of `{enum_name}`"
        case ListOf(low=low, high=high):
            for word, count in _bounds(("fewest", low), ("most", high)):
                items = [item_example(contract, type_.item, name, index) for index in range(count)]
                yield word, items, f"`{name}` has exactly {count} items"
        case _:
            pass
    yield from _checked_edges(spot)


def _scalar_edges(name: str, scalar: Scalar) -> Iterator[Edge]:
    if scalar.pattern is not None:
        short, long = shortest(scalar.pattern), longest(scalar.pattern)
        if len(short) < len(long):
            yield "shortest", short, f"the shortest `{name}` the pattern allows"
            yield "longest", long, f"the longest `{name}` the pattern allows"
    elif scalar.name == "string":
        for word, length in _bounds(("shortest", scalar.low), ("longest", scalar.high)):
            yield word, _filled(name, length), f"`{name}` has exactly {length} characters"
    elif scalar.name == "integer":
        for word, number in _bounds(("lowest", scalar.low), ("highest", scalar.high)):
            yield word, number, f"`{name}` is exactly {number}"
    elif scalar.name == "money":
        for word, amount in (("smallest", "0.00"), ("largest", LARGEST_AMOUNT)):
            yield word, {"amount": amount, "currency": "EUR"}, f"`{name}` is {amount}"


def _bounds(*named: tuple[str, int | None]) -> list[tuple[str, int]]:
    return [(word, bound) for word, bound in named if bound is not None]


def _checked_edges(spot: Spot) -> Iterator[Edge]:
    """The literal of `>=` and `<=`, which is the last value that a check lets through."""
    for check in spot.checks:
        compared = check.comparison
        if compared and compared.operator in (">=", "<="):
            yield "edge", compared.literal, f"`{check.text}` just holds"


def _keeps_checks(contract: Contract, message: Message, body: JsonValue) -> bool:
    held = ((found.checks, value_of(body, found.at)) for found in objects(contract, message))
    return all(keeps_all(checks, value) for checks, value in held if isinstance(value, dict))


def _unknown_property(message: Message, body: JsonValue) -> Iterator[Variant]:
    if message.role != "request":
        yield variant(
            body, "unknown-property", [put(("addedLater",), "x")], "a reader ignores a property it does not know"
        )


def _filled(name: str, length: int) -> str:
    """Text of exactly that many characters; free text gets letters that take two bytes, since length counts characters."""
    return ("x" if name.endswith(("Id", "Key")) else "ä") * length
