"""An example of a value that a JSON Schema allows, where one can be made from the schema alone.

What the schema shows itself (`examples`, `default`, `const`, `enum`) is taken as it is. Where it only says what must not be, or
what depends on what, nothing is guessed.
"""

from __future__ import annotations

import math
import re
from collections.abc import Mapping
from random import Random
from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from pydantic import JsonValue

Schema = dict[str, Any]
_SILENT = (
    "not", "if", "contains", "propertyNames", "dependentRequired", "dependentSchemas", "unevaluatedProperties",
    "unevaluatedItems",
)  # fmt: skip
"""Words whose demands an example would have to be tried against."""
_FORMATS = {
    "date": "2026-02-01", "date-time": "2026-01-15T09:30:00Z", "time": "09:30:00Z", "duration": "PT1H", "email": "alex@example.com",
    "uri": "https://www.example.com/", "uri-reference": "/example", "uuid": "8c0a3c1e-8a2b-5c7d-9e10-2b4c6d8e0f12",
    "hostname": "www.example.com", "ipv4": "192.0.2.1", "ipv6": "2001:db8::1",
}  # fmt: skip


class NoExample(Exception):
    """No example can be made; the message says why."""


def schema_example(schema: JsonValue, definitions: Mapping[str, JsonValue]) -> JsonValue:
    """A value that the schema allows; `NoExample` where none can be made from it alone."""
    whole = _whole(schema, definitions)
    if whole is None:
        raise NoExample("a part of it allows nothing")
    if shown := whole.get("examples"):
        return _first(shown)
    for word in ("default", "const"):
        if word in whole:
            return _first([whole[word]])
    if "enum" in whole:
        return _first(whole["enum"])
    if silent := next((word for word in _SILENT if word in whole), None):
        raise NoExample(f"it has `{silent}`")
    return _of_type(whole, definitions)


def _of_type(whole: Schema, definitions: Mapping[str, JsonValue]) -> JsonValue:
    types = whole.get("type", "object" if "properties" in whole else "string")
    match types[0] if isinstance(types, list) else types:
        case "object":
            return _object(whole, definitions)
        case "array":
            return _array(whole, definitions)
        case "string":
            return _text(whole)
        case "integer" | "number" as kind:
            return _number(whole, kind == "integer")
        case "boolean":
            return True
        case _:
            return None


def _whole(schema: JsonValue, definitions: Mapping[str, JsonValue]) -> Schema | None:
    """The schema together with what it refers to and the first of each choice; None if it allows nothing."""
    if isinstance(schema, bool):
        return {} if schema else None
    if not isinstance(schema, dict):
        raise TypeError(f"expected a schema, found {schema!r}")
    made: Schema = {k: v for k, v in schema.items() if k not in ("$ref", "allOf", "anyOf", "oneOf")}
    if any(word in made for word in ("examples", "default", "const", "enum")):
        return made
    for part in _parts(schema, definitions):
        other = _whole(part, definitions)
        if other is None:
            return None
        made = _both(made, other)
    return made


def _parts(schema: Schema, definitions: Mapping[str, JsonValue]) -> list[JsonValue]:
    parts: list[JsonValue] = [definitions[schema["$ref"].rpartition("/")[2]]] if "$ref" in schema else []
    parts += schema.get("allOf", [])
    for word in ("anyOf", "oneOf"):
        if options := schema.get(word):
            kinds = [o.get("type") or ("const" if "const" in o else None) for o in options if isinstance(o, dict)]
            if word == "oneOf" and (None in kinds or ("const" not in kinds and len({*map(str, kinds)}) < len(options))):
                raise NoExample("the parts of its `oneOf` are not told apart by their type")
            parts.append(options[0])
    return parts


def _both(one: Schema, other: Schema) -> Schema:
    """What both demand: the narrower bound, every property, and all that is required."""
    made = {**other, **one}
    for word in one.keys() & other.keys():
        if word in ("properties", "patternProperties"):
            made[word] = {**other[word], **one[word]}
        elif word == "required":
            made[word] = [*dict.fromkeys([*one[word], *other[word]])]
        elif word.startswith("min") or word == "exclusiveMinimum":
            made[word] = max(one[word], other[word])
        elif word.startswith("max") or word == "exclusiveMaximum":
            made[word] = min(one[word], other[word])
        elif word in ("pattern", "format", "items", "multipleOf") and one[word] != other[word]:
            raise NoExample(f"two of its parts have a `{word}` each")
    return made


def _object(whole: Schema, definitions: Mapping[str, JsonValue]) -> JsonValue:
    properties, needed = whole.get("properties", {}), whole.get("required", [])
    if unknown := next((name for name in needed if name not in properties), None):
        raise NoExample(f"it requires `{unknown}` and does not say what that is")
    made = {n: schema_example(p, definitions) for n, p in properties.items() if p is not False}
    if len(made) < whole.get("minProperties", 0) or len(made) > whole.get("maxProperties", len(made)):
        raise NoExample("it bounds the number of its properties")
    return made


def _array(whole: Schema, definitions: Mapping[str, JsonValue]) -> JsonValue:
    made = [schema_example(part, definitions) for part in whole.get("prefixItems", [])]
    items = whole.get("items", True)
    wanted = whole.get("minItems", 0 if items is False or "prefixItems" in whole else 1)
    wanted = min(wanted, whole.get("maxItems", wanted))
    if wanted - len(made) > 1 and whole.get("uniqueItems"):
        raise NoExample("its items must differ")
    made += [schema_example(items, definitions) for _ in range(wanted - len(made))]
    return made


def _text(whole: Schema) -> JsonValue:
    low, high = whole.get("minLength", 0), whole.get("maxLength")
    if pattern := whole.get("pattern"):
        import rstr

        plain = re.sub(r"(?<!\\)\{(\d+),\}", r"{\1}", pattern)
        made = rstr.Rstr(Random(pattern)).xeger(plain)
        if not (re.search(pattern, made) and low <= len(made) <= (high if high is not None else len(made))):
            raise NoExample("its `pattern` and its length are hard to meet together")
        return made
    made = _FORMATS.get(whole.get("format", ""), "example")
    if "format" in whole and not low <= len(made) <= (high if high is not None else len(made)):
        raise NoExample("its `format` and its length are hard to meet together")
    return made[:high].ljust(low, "x") if high is not None else made.ljust(low, "x")


def _number(whole: Schema, integer: bool) -> JsonValue:
    low = whole.get("minimum", whole.get("exclusiveMinimum"))
    high = whole.get("maximum", whole.get("exclusiveMaximum"))
    step = whole.get("multipleOf", 1)
    start = low if low is not None else (min(1, high) if high is not None else 1)
    made = math.ceil(start / step) * step
    made += step if "exclusiveMinimum" in whole and made <= whole["exclusiveMinimum"] else 0
    if high is not None and (made > high or (made == high and "exclusiveMaximum" in whole)):
        made = (low + high) / 2 if low is not None and not integer and "multipleOf" not in whole else high
        if integer or made >= whole.get("exclusiveMaximum", made + 1):
            raise NoExample("its bounds leave hardly a number")
    return int(made) if integer or made == int(made) else made


def _first(shown: Any) -> JsonValue:
    if not isinstance(shown, list) or not shown:
        raise NoExample("what it shows is no list of values")
    first: JsonValue = shown[0]
    return first
