"""What an Open API that TM Forum has published says of its resources, its calls and its notifications, without prose: its digest.

A digest is JSON: `title`, `version`; `calls` by path and method with the types of body and answers; `types`, each a schema whose references are
names. Schemas that lie deeper than four references from a call are left open.
"""

from collections.abc import Iterator
from typing import Any

DEPTH = 4
"""How many references deep schemas are kept."""
PROSE = frozenset(
    {"description", "example", "examples", "summary", "tags", "externalDocs", "contact", "termsOfService", "default"}
)
METHODS = frozenset({"get", "post", "patch", "put", "delete"})
Json = dict[str, Any]


def is_digest(document: Json) -> bool:
    """Whether it is a digest already."""
    return "calls" in document and "types" in document


def digest(document: Json, source: Json | None = None, resources: tuple[str, ...] = ()) -> Json:
    """The part of a document of OpenAPI 3 or Swagger 2 that speaks of these resources; all of it without any."""
    schemas = document.get("definitions") or document["components"]["schemas"]
    kept = {
        path: _calls(document, item) for path, item in sorted(document["paths"].items()) if _wanted(path, resources)
    }
    listened = {
        name: schema
        for name, schema in schemas.items()
        if name.endswith("Event") and name not in ("Event", "BaseEvent") and _wanted(f"/{name}", resources)
    }
    events = {f"/listener/{name[0].lower()}{name[1:]}": {"post": {"body": name}} for name in sorted(listened)}
    calls = kept | {path: item for path, item in events.items() if path not in kept}
    names = _reached(schemas, [*_named(calls), "Error"])
    return {
        "title": document["info"]["title"],
        "version": document["info"]["version"],
        "source": source or {},
        "calls": calls,
        "types": {name: _plain(schemas[name], names) for name in sorted(names)},
    }


def _wanted(path: str, resources: tuple[str, ...]) -> bool:
    named = path.removeprefix("/listener").lstrip("/")
    first = named.split("/")[0]
    if not resources or first == "hub":
        return True
    return any(
        first == r or (first.removesuffix("Event").lower().startswith(r.lower()) and first.endswith("Event"))
        for r in resources
    )


def _calls(document: Json, item: Json) -> Json:
    """Each method of a path: the type of its body, the type of each answer, and what it can be asked by."""
    return {method: _call(document, call) for method, call in item.items() if method in METHODS}


def _call(document: Json, call: Json) -> Json:
    parameters = [_followed(document, p) for p in call.get("parameters", ())]
    inside = next((_type(p["schema"]) for p in parameters if p.get("in") == "body"), None)
    body = _followed(document, call["requestBody"]) if "requestBody" in call else None
    answers = {}
    for status, answer in sorted(call.get("responses", {}).items()):
        said = _followed(document, answer)
        schema = said.get("schema") or next((c.get("schema") for c in said.get("content", {}).values()), None)
        answers[status] = _type(schema) if schema else None
    found = {"body": _type(next(iter(body["content"].values()))["schema"]) if body else inside, "answers": answers}
    asked = sorted(p["name"] for p in parameters if p.get("in") == "query")
    return {key: value for key, value in (found | {"query": asked}).items() if value}


def _followed(document: Json, value: Json) -> Json:
    while "$ref" in value:
        found: Any = document
        for part in value["$ref"].removeprefix("#/").split("/"):
            found = found[part]
        value = found
    return value


def _type(schema: Json) -> str | None:
    """`ProductOrder`, or `ProductOrder[]` for a list of them."""
    if "$ref" in schema:
        return str(schema["$ref"].rsplit("/", 1)[-1])
    if "items" in schema:
        return f"{_type(schema['items'])}[]"
    return None


def _named(calls: Json) -> Iterator[str]:
    for item in calls.values():
        for call in item.values():
            for name in (call.get("body"), *call.get("answers", {}).values()):
                if name:
                    yield name.removesuffix("[]")


def _reached(schemas: Json, starts: list[str]) -> set[str]:
    found: set[str] = set()
    edge = set(starts)
    for _ in range(DEPTH + 1):
        found |= edge
        edge = {name for start in edge for name in _refs(schemas[start])} - found
    # What a type is made of has to be known whole.
    while parts := {p for name in found for p in _made_of(schemas[name])} - found:
        found |= parts
    return found


def _refs(schema: Any) -> Iterator[str]:
    if isinstance(schema, dict):
        for key, value in schema.items():
            if key == "$ref":
                yield value.rsplit("/", 1)[-1]
            elif key not in ("discriminator", *PROSE) or (
                isinstance(value, dict) and key != "discriminator" and "properties" not in schema
            ):
                yield from _refs(value)
    elif isinstance(schema, list):
        for item in schema:
            yield from _refs(item)


def _made_of(schema: Json) -> Iterator[str]:
    for part in (*schema.get("allOf", ()), *schema.get("oneOf", ()), *schema.get("anyOf", ())):
        yield from [part["$ref"].rsplit("/", 1)[-1]] if "$ref" in part else _made_of(part)


def _plain(schema: Any, names: set[str], within: bool = False) -> Any:
    """A schema without prose; a reference by its name alone, and one beyond the edge left open."""
    if isinstance(schema, list):
        return [_plain(item, names) for item in schema]
    if not isinstance(schema, dict):
        return schema
    if "$ref" in schema:
        name = schema["$ref"].rsplit("/", 1)[-1]
        return {"$ref": name} if name in names else {}
    if within:
        return {key: _plain(value, names) for key, value in schema.items()}
    left = {
        key: value
        for key, value in schema.items()
        if key not in PROSE | {"discriminator", "xml"} and not key.startswith("x-")
    }
    return {key: _plain(value, names, within=key == "properties") for key, value in left.items()}
