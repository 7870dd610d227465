"""The JSON Schema of values that have no name of their own."""

from typing import assert_never

from pydantic import JsonValue

from merestone.contract import wire_names
from merestone.contract.prose_words import paragraphs
from merestone.contract.types import Scalar

Schema = dict[str, JsonValue]


def scalar(scalar: Scalar) -> Schema:
    """Of a built-in value, but for money, which has a name."""
    match scalar.name:
        case "string" | "id":
            schema = _typed("string") | bounds("minLength", scalar.low or None, "maxLength", scalar.high)
            return schema | {"pattern": _anchored(scalar.pattern)} if scalar.pattern else schema
        case "integer":
            return _typed("integer") | bounds("minimum", scalar.low, "maximum", scalar.high)
        case "revision":
            return {"type": "integer", "minimum": 1}
        case "boolean":
            return {"type": "boolean"}
        case "decimal":
            return {"type": "string", "format": "decimal", "pattern": _decimal(scalar)}
        case "hash":
            return {
                "type": "string",
                "pattern": _anchored(scalar.pattern) if scalar.pattern else wire_names.HASH_PATTERN,
            }
        case "date" | "duration" | "uuid" | "uri" | "email":
            return {"type": "string", "format": scalar.name}
        case "timestamp":
            return {"type": "string", "format": "date-time"}
        case "money":
            raise AssertionError("money is a shape of its own")
        case _:
            assert_never(scalar.name)


def _anchored(pattern: str) -> str:
    """A pattern of the whole text, as JSON Schema looks for one anywhere; what has alternatives is held together."""
    return f"^(?:{pattern})$" if "|" in pattern else f"^{pattern}$"


def _typed(type_: str) -> Schema:
    return {"type": type_}


def _decimal(scalar: Scalar) -> str:
    scale = scalar.scale or 0
    whole_digits = (scalar.precision or 18) - scale
    whole = f"[0-9]{{1,{whole_digits}}}" if whole_digits else "0"
    return f"^-?{whole}(?:\\.[0-9]{{1,{scale}}})?$" if scale else f"^-?{whole}$"


def money(closed: bool) -> Schema:
    """Of an amount with its currency."""
    amount: Schema = {"type": "string", "format": "decimal", "pattern": wire_names.AMOUNT_PATTERN}
    currency: Schema = {"type": "string", "pattern": wire_names.CURRENCY_PATTERN}
    members: dict[str, JsonValue] = {
        "amount": described(amount, "A decimal string, never a JSON number."),
        "currency": described(currency, "ISO 4217."),
    }
    return an_object(members, closed, "An amount of money with its currency.")


def an_object(properties: dict[str, JsonValue], closed: bool, description: str) -> Schema:
    """An object that has all of these, open or closed."""
    schema: Schema = {
        "type": "object",
        "description": description,
        "properties": properties,
        "required": list(properties),
    }
    return schema | {"additionalProperties": False} if closed else schema


def instant(description: str) -> Schema:
    """Of a moment, and what it is."""
    return {"type": "string", "format": "date-time", "description": description}


def bounds(low_word: str, low: int | None, high_word: str, high: int | None) -> Schema:
    """The bounds that there are, by their words."""
    return {word: bound for word, bound in ((low_word, low), (high_word, high)) if bound is not None}


def described(schema: Schema, description: str) -> Schema:
    """The same schema with its description right after its type."""
    if not description:
        return schema
    head: Schema = {key: schema[key] for key in ("type", "$ref") if key in schema}
    return head | {"description": paragraphs(description)} | schema
