"""Documents as bundles for `tests/tools/ajv.mjs`: their schemas by name, and the values that they show as examples of them."""

import json
from collections.abc import Iterator
from hashlib import sha256
from typing import Any

from emitters.documents import Json, followed, nodes, schemas

PREFIX = "#/components/schemas/"


def of_files(files: Iterator[tuple[str, str]], values: list[Json]) -> Json:
    """The JSON Schema files, with values by the names of their schemas."""
    return {"schemas": {schema["title"]: schema for schema in schemas(files).values()}, "values": values}


def of_openapi(document: Json) -> Json:
    """The schemas of an OpenAPI document, with those of its parameters, and every example of a body or a parameter."""
    bundle: Json = {"schemas": dict(document["components"].get("schemas", {})), "values": []}
    for node in nodes(document):
        if isinstance(node.get("schema"), dict):
            _add(bundle, document, node["schema"], _shown(document, node))
    return _within(bundle)


def of_asyncapi(document: Json) -> Json:
    """The schemas of an AsyncAPI document, out of the format in which one may be wrapped, and every example of a message."""
    known = document["components"]["schemas"]
    bundle: Json = {"schemas": {name: schema.get("schema", schema) for name, schema in known.items()}, "values": []}
    for message in document["components"]["messages"].values():
        if "payload" in message:  # a dead letter has none: it is what came
            _add(bundle, document, message["payload"], [e["payload"] for e in message["examples"]])
        if "headers" in message:
            _add(bundle, document, message["headers"], [e["headers"] for e in message["examples"]])
    return _within(bundle)


def merged(bundles: Iterator[Json]) -> list[Json]:
    """Few bundles instead of many: those that mean the same by each name are one, and what they share is compiled once."""
    made: list[Json] = []
    for bundle in bundles:
        schemas_of, values = bundle["schemas"], bundle["values"]
        home = next((m for m in made if all(m["schemas"].get(n, s) == s for n, s in schemas_of.items())), None)
        if home is None:
            made.append(bundle)
        else:
            home["schemas"] |= schemas_of
            home["values"] += [value for value in values if value not in home["values"]]
    return made


def _add(bundle: Json, document: Json, schema: Json, values: list[Any]) -> None:
    name = (
        schema.get("$ref", "").removeprefix(PREFIX) or f"Inline{sha256(json.dumps(schema).encode()).hexdigest()[:12]}"
    )
    bundle["schemas"].setdefault(name, schema)
    bundle["values"] += [{"schema": name, "value": value} for value in values]


def _shown(document: Json, node: Json) -> list[Any]:
    """The examples beside a schema."""
    named = [followed(document, example)["value"] for example in node.get("examples", {}).values()]
    return [*named, *([node["example"]] if "example" in node else [])]


def _within(value: Any) -> Any:
    """The same with its references as they are in the bundle."""
    if isinstance(value, dict):
        return {k: _reference(v) if k == "$ref" and isinstance(v, str) else _within(v) for k, v in value.items()}
    return [_within(item) for item in value] if isinstance(value, list) else value


def _reference(written: str) -> str:
    return f"#/$defs/{written.removeprefix(PREFIX).removesuffix('/schema')}" if written.startswith(PREFIX) else written
