"""The types of a client: an interface or a union for each message, and for all that messages are made of."""

from collections.abc import Mapping
from typing import Any

from pydantic import JsonValue

from merestone.contract.entities import Record
from merestone.contract.shapes import Part, Shape, Shapes
from merestone.contract.spoken import spoken
from merestone.contract.value_schemas import Schema
from merestone.emitters.typescript_client._text import WRITTEN, comment, literal, member, type_name

_PLAIN = {"string": "string", "integer": "number", "number": "number", "boolean": "boolean", "null": "null"}


def types_module(shapes: Shapes, system: str) -> str:
    """The module with the types of all that is said to or by a system."""
    declared = [_declared(shapes, shape) for shape in spoken(shapes, system)]
    heading = (
        f"/** The messages of {system}, and the values they are made of. Decimals, dates and instants are text. */"
    )
    return "\n".join([f"{WRITTEN}{heading}\n", *(declared or ["export {};\n"])])


def own(shapes: Shapes, shape: Shape) -> Schema:
    """The schema of a shape without what is checked beside its form; what is imported is taken whole."""
    schema = shapes.schema(shape, lambda part: part.name)
    subject = shapes.subjects[shape.name]
    imported = isinstance(subject, Part) or (isinstance(subject, Record) and subject.imported is not None)
    return schema if imported else {key: value for key, value in schema.items() if key != "allOf"}


def _declared(shapes: Shapes, shape: Shape) -> str:
    schema = own(shapes, shape)
    told = _told(schema)
    name, written = type_name(shape.name), type_of(schema)
    if written.startswith("{") and written.endswith("}") and set(_kinds(schema)) == {"properties"}:
        return f"{told}export interface {name} {written}\n"
    return f"{told}export type {name} = {written};\n"


def type_of(schema: Any, indent: str = "") -> str:
    """The type of the values that a schema describes; where it says more than a type can, all that it allows."""
    if isinstance(schema, bool):
        return "unknown" if schema else "never"
    parts = [made for kind in _kinds(schema) if (made := _part(schema, kind, indent)) != "unknown"]
    return " & ".join(_joint(part) for part in parts) if len(parts) > 1 else parts[0] if parts else "unknown"


def _kinds(schema: Mapping[str, JsonValue]) -> list[str]:
    """The words of a schema that say what its values are; of those that say the same, the one that says it best."""
    found = [word for word in ("$ref", "const", "enum", "allOf", "anyOf", "oneOf") if word in schema]
    types = _types(schema)
    if "const" in found or "enum" in found:
        return found
    if "properties" in schema:
        return [*found, "properties", *(["additionalProperties"] if _is_map(schema) else [])]
    return [*found, "type"] if types else found


def _part(schema: Mapping[str, Any], word: str, indent: str) -> str:
    match word:
        case "$ref":
            return type_name(str(schema["$ref"]))
        case "const":
            return _value(schema["const"])
        case "enum":
            return " | ".join(_value(value) for value in schema["enum"])
        case "allOf":
            return " & ".join(_joint(type_of(part, indent)) for part in schema["allOf"])
        case "anyOf" | "oneOf":
            return " | ".join(dict.fromkeys(_joint(type_of(part, indent)) for part in schema[word]))
        case "properties":
            return _object(schema, indent)
        case "additionalProperties":
            return _map(schema, indent)
        case _:
            return " | ".join(dict.fromkeys(_of_type(schema, type_, indent) for type_ in _types(schema)))


def _of_type(schema: Mapping[str, Any], type_: str, indent: str) -> str:
    if type_ == "array":
        return _array(schema, indent)
    return _map(schema, indent) if type_ == "object" else _PLAIN[type_]


def _array(schema: Mapping[str, Any], indent: str) -> str:
    if "prefixItems" in schema:
        return f"readonly [{', '.join(type_of(item, indent) for item in schema['prefixItems'])}]"
    item = type_of(schema.get("items", True), indent)
    return f"readonly {_joint(item)}[]" if item[:1] != "{" else f"readonly ({item})[]"


def _object(schema: Mapping[str, Any], indent: str) -> str:
    needed, deeper = set(schema.get("required", ())), f"{indent}  "
    if not schema["properties"]:
        return "{}"
    members = [
        _told(each, deeper)
        + f"{deeper}readonly {member(name)}{'' if name in needed else '?'}: {type_of(each, deeper)};\n"
        for name, each in schema["properties"].items()
    ]
    return "{\n" + "".join(members) + f"{indent}}}"


def _map(schema: Mapping[str, Any], indent: str) -> str:
    return f"{{ readonly [key: string]: {type_of(schema.get('additionalProperties', True), indent)} }}"


def _is_map(schema: Mapping[str, JsonValue]) -> bool:
    return isinstance(schema.get("additionalProperties"), dict)


def _types(schema: Mapping[str, Any]) -> list[str]:
    types = schema.get("type", [])
    return [types] if isinstance(types, str) else types


def _value(value: JsonValue) -> str:
    """A written value as a type; of an object or a list only what it is."""
    if isinstance(value, dict):
        return "{ " + " ".join(f"readonly {member(k)}: {_value(v)};" for k, v in value.items()) + " }"
    return f"readonly [{', '.join(map(_value, value))}]" if isinstance(value, list) else literal(value)


def _joint(written: str) -> str:
    """A type as part of another, in brackets where it would fall apart."""
    return f"({written})" if " | " in written or " & " in written or written.startswith("readonly ") else written


def _told(schema: Any, indent: str = "") -> str:
    """What a schema says of itself, and of its end."""
    if not isinstance(schema, dict):
        return ""
    told, ends = str(schema.get("description", "")), schema.get("x-deprecated")
    if isinstance(ends, dict):
        instead = f"; use `{ends['use']}`" if "use" in ends else ""
        return comment(told, indent, f"from {ends['from']}, gone after {ends['until']}{instead}")
    return comment(told, indent, "" if schema.get("deprecated") is True else None)
