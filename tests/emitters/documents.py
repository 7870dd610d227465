"""Reading emitted documents back: references resolved, schemas validated, every example found."""

import json
from collections.abc import Callable, Iterator
from functools import cache
from typing import Any

import yaml
from jsonschema import Draft202012Validator
from referencing import Registry, Resource
from referencing.jsonschema import DRAFT202012

from merestone.contract.contract import Contract
from support import contract

Json = dict[str, Any]
NOTHING: Registry[Any] = Registry()


def documents(files: Iterator[tuple[str, str]]) -> dict[str, Json]:
    """The emitted YAML documents by path."""
    return {path: yaml.load(text, Loader=yaml.CSafeLoader) for path, text in files if path.endswith(".yaml")}


def schemas(files: Iterator[tuple[str, str]]) -> dict[str, Json]:
    """The emitted JSON Schemas by path."""
    return {path: json.loads(text) for path, text in files if path.startswith("schemas/")}


def references(node: Any) -> Iterator[str]:
    """Every `$ref` below a node, examples aside."""
    if isinstance(node, dict):
        for key, value in node.items():
            if key == "$ref" and isinstance(value, str):
                yield value
            elif key != "examples" or not isinstance(value, list):
                yield from references(value)
    elif isinstance(node, list):
        for value in node:
            yield from references(value)


def resolved(document: Json, reference: str) -> Any:
    """What a reference of a document points at; an error if there is nothing."""
    node: Any = document
    for step in reference.removeprefix("#/").split("/"):
        node = node[step.replace("~1", "/").replace("~0", "~")]
    return node


def followed(document: Json, node: Any) -> Any:
    """The node itself, or what it refers to."""
    return resolved(document, node["$ref"]) if isinstance(node, dict) and "$ref" in node else node


def payload_of(document: Json, message: Json) -> Json:
    """The JSON Schema of a message's payload, out of the format in which it may be wrapped; what has none may be anything."""
    found: Json = followed(document, message.get("payload", {}))
    return found["schema"] if "schemaFormat" in found else found


@cache
def of_reference(emit: Callable[[Contract], Iterator[tuple[str, str]]]) -> dict[str, Json]:
    """What an emitter writes of the reference specification, read back once for all tests."""
    return documents(emit(contract()))


def validator(document: Json, schema: Json, named: Registry[Any] = NOTHING) -> Draft202012Validator:
    """A validator of a schema whose references point into the document or at what is `named`, formats checked."""
    identity = "urn:document"
    registry = named.with_resource(identity, Resource.from_contents(document, default_specification=DRAFT202012))
    rebased = json.loads(json.dumps(schema).replace('"$ref": "#/', f'"$ref": "{identity}#/'))
    return Draft202012Validator(rebased, registry=registry, format_checker=Draft202012Validator.FORMAT_CHECKER)


def nodes(node: Any) -> Iterator[Json]:
    """Every object of a document."""
    if isinstance(node, dict):
        yield node
        for value in node.values():
            yield from nodes(value)
    elif isinstance(node, list):
        for value in node:
            yield from nodes(value)
