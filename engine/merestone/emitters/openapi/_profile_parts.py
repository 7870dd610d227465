"""The small parts of a profile's document: names, parameters, and the hub where listeners are entered."""

import re
from collections.abc import Callable, Mapping, Sequence
from types import MappingProxyType

from pydantic import JsonValue

from merestone.contract import prose, wire_names
from merestone.profiles.api import Api, Call
from merestone.profiles.paths import parsed

Json = dict[str, JsonValue]
VERBS = {"post": "create", "get": "list", "patch": "patch", "delete": "delete"}
_QUERY: Mapping[str, tuple[Json, str]] = {
    "fields": ({"type": "string"}, "The attributes to answer with, joined with commas; all without it."),
    "offset": ({"type": "integer", "minimum": 0}, "How many to pass over."),
    "limit": ({"type": "integer", "minimum": 1}, "How many to answer with at most."),
}
_CALLBACK: Json = {
    "callback": {"type": "string", "format": "uri", "description": "The base URL below which `/listener/..` is told."},
    "query": {
        "type": "string",
        "description": "Which notifications, as in `eventType=ProductOrderStateChangeEvent`; all without it.",
    },
}


def guard(*, known: bool) -> str:
    """What whoever is told has to know, and whoever asks for it; `known` by a certificate is the system that tells, or not."""
    way = (
        "the listener knows who tells it by the certificate of the connection (`mutualTLS`), and takes nothing from whoever shows another or none."
        if known
        else "let the address be one that nobody guesses, or let mutual TLS guard it."
    )
    return f"TM Forum says nothing of who may call a listener, so no token goes with what it is told: {way}"


def hub(security: list[JsonValue], headers: list[JsonValue], refusals: Callable[..., Json], guarded: str) -> Json:
    """Where listeners are entered and taken off."""
    listened = "https://reader.example/tmf"
    asked: Json = {"type": "object", "properties": {**_CALLBACK}, "required": ["callback"]}
    key: Json = {"id": {"type": "string", "description": "What the listener is taken off by."}}
    taken: Json = {"type": "object", "properties": key | _CALLBACK, "required": ["id", "callback"]}
    entered: Json = {wire_names.JSON: {"schema": taken, "example": {"id": "1", "callback": listened}}}
    where = made_at("Where the listener is taken off, seen from here.", "hub/1")
    shared: Json = {"tags": ["hub"], "security": security}
    enter: Json = {
        "operationId": "createHub",
        "summary": "Listen",
        "description": f"Enter a listener, which is then told what its query asks for. {guarded}",
        **shared,
        "parameters": headers,
        "requestBody": {
            "required": True,
            "content": {wire_names.JSON: {"schema": asked, "example": {"callback": listened}}},
        },
        "responses": {
            "201": {"description": "Entered.", "headers": where, "content": entered},
            **refusals("invalid", "denied"),
        },
    }
    leave: Json = {
        "operationId": "deleteHub",
        "summary": "Listen no more",
        "description": "Take a listener off.",
        **shared,
        "parameters": [*path_parameters("/hub/{id}", {"{id}": "What the listener was entered as."}), *headers],
        "responses": {"204": {"description": "Taken off."}, **refusals("denied", "absent")},
    }
    return {"/hub": {"post": enter}, "/hub/{id}": {"delete": leave}}


def identity(call: Call) -> str:
    """The `operationId` of a call, as TM Forum forms it."""
    verb = "retrieve" if call.method == "get" and call.path.endswith("}") else VERBS.get(call.method, call.method)
    return f"{verb}{wire_names.pascal(resource(call.path))}"


def resource(path: str) -> str:
    """The resource of a path."""
    return path.strip("/").split("/")[0]


def subject(api: Api, notification: str) -> str:
    """The resource that a notification is about, by its name: payloads may be misspelt."""
    named = {resource(call.path) for call in api.calls}
    return max((name for name in named if notification.startswith(name)), key=len, default="hub")


def path_parameters(path: str, told: Mapping[str, str] = MappingProxyType({})) -> list[JsonValue]:
    """The parts of a path; `told` says of each what it is."""
    return [
        {
            "name": name,
            "in": "path",
            "required": True,
            "description": told.get(f"{{{name}}}", "The key of the record."),
            "schema": {"type": "string", "minLength": 1},
        }
        for name in re.findall(r"\{(\w+)\}", path)
    ]


def query(call: Call) -> list[JsonValue]:
    """What every list and record can be asked by."""
    return [
        {"name": name, "in": "query", "required": False, "description": said, "schema": schema}
        for name, (schema, said) in _QUERY.items()
        if name in call.query
    ]


def asked_by(theirs: str) -> str:
    """A path as a filter names it, without which item of a list is meant."""
    return ".".join(step.name for step in parsed(theirs) or ())


def filtered(path: str, ours: tuple[str, ...], of: str) -> JsonValue:
    """A filter on an attribute."""
    return {
        "name": path,
        "in": "query",
        "required": False,
        "description": f"Only where `{path}` is this: our `{of}.{'.'.join(ours)}`.",
        "schema": {"type": "string"},
    }


def revision(based: Sequence[str]) -> JsonValue:
    """The revision, where only some of what a call may mean is based on one."""
    said = f"The revision that the decision is based on, in quotes. Demanded for: {prose.joined(list(based)).lower()}."
    return {
        "name": wire_names.IF_MATCH,
        "in": "header",
        "required": False,
        "description": said,
        "schema": {"type": "string", "pattern": wire_names.ETAG_PATTERN},
    }


def counts() -> Json:
    """The headers of a list."""
    return {
        name: {"description": said, "schema": {"type": "integer", "minimum": 0}}
        for name, said in (("X-Total-Count", "How many match."), ("X-Result-Count", "How many are here."))
    }


def once(parameters: Sequence[JsonValue]) -> list[JsonValue]:
    """Each parameter once, the first of its name."""
    seen: list[JsonValue] = []
    names: set[str] = set()
    for parameter in parameters:
        assert isinstance(parameter, dict), "a parameter is an object"
        name = str(parameter.get("name", parameter.get("$ref")))
        if name not in names:
            names.add(name)
            seen.append(parameter)
    return seen


def located(paths: Json) -> Json:
    """The calls, of which each that makes what can be read here says where."""
    for path, item in paths.items():
        made = _inside(item, "post", "responses", "201")
        if isinstance(made, dict) and _inside(paths, f"{path}/{{id}}", "get") is not None:
            told = f"Where the {wire_names.words(resource(path))} can be read, seen from here."
            headers = made.get("headers")
            known = headers if isinstance(headers, dict) else {}
            made["headers"] = made_at(told, f"{resource(path)}/{_identity_in(made)}") | known
    return paths


def made_at(description: str, example: str) -> Json:
    """The `Location` of what was made, seen from the address of the request."""
    header: Json = {
        "description": description,
        "required": True,
        "schema": {"type": "string", "format": "uri-reference", "minLength": 1},
        "example": example,
    }
    return {wire_names.LOCATION: header}


def _identity_in(response: Json) -> str:
    """The `id` in the first example that has one."""
    examples = _inside(response, "content", wire_names.JSON, "examples")
    known = [_inside(e, "value", "id") for e in examples.values()] if isinstance(examples, dict) else []
    return next((identity for identity in known if isinstance(identity, str)), "1")


def _inside(node: JsonValue, *path: str) -> JsonValue:
    """What stands at a path; None where there is nothing."""
    for step in path:
        node = node.get(step) if isinstance(node, dict) else None
    return node


def titled(title: str) -> str:
    """A title as words."""
    return wire_names.words(title.replace(" ", "")).title()
