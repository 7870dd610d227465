"""Names for the parts of a schema that have a form of their own: a generator would have to call them by a number."""

from collections.abc import Container, Iterator

from pydantic import JsonValue

from merestone.contract.value_schemas import Schema


def named_parts(name: str, schema: Schema, taken: Container[str]) -> Iterator[tuple[str, Schema]]:
    """The schema without such parts, then each of them, called after where it stands; innermost last."""
    properties = schema.get("properties")
    if not isinstance(properties, dict):
        yield name, schema
        return
    parts = {f"{name}{key[:1].upper()}{key[1:]}": key for key, part in properties.items() if _has_a_form(part)}
    parts = {called: key for called, key in parts.items() if called not in taken}
    kept: Schema = {key: _named(called) for called, key in parts.items()}
    listed = {f"{name}{key[:1].upper()}{key[1:]}Item": key for key, part in properties.items() if _lists_a_choice(part)}
    listed = {called: key for called, key in listed.items() if called not in taken}
    kept |= {key: _object(properties[key]) | {"items": _named(called)} for called, key in listed.items()}
    yield name, schema | {"properties": properties | kept}
    for called, key in parts.items():
        yield from named_parts(called, _object(properties[key]), taken)
    for called, key in listed.items():
        yield called, _object(_object(properties[key])["items"])


def _named(called: str) -> Schema:
    return {"$ref": f"#/components/schemas/{called}"}


def _object(part: JsonValue) -> Schema:
    assert isinstance(part, dict), "what has a form is an object"
    return part


def _has_a_form(part: JsonValue) -> bool:
    return isinstance(part, dict) and "$ref" not in part and ("enum" in part or "properties" in part)


def _lists_a_choice(part: JsonValue) -> bool:
    items = part.get("items") if isinstance(part, dict) else None
    return isinstance(items, dict) and "oneOf" in items
