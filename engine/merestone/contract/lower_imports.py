"""Lower a type that is taken from a schema: its labels are written into the schema, at the properties that they are laid over."""

import json
from collections.abc import Iterable, Iterator
from typing import Any

from merestone.contract import entities as to
from merestone.model.entities import Record
from merestone.model.types import Field, Foreign, ListOf, Path

Json = dict[str, Any]


def lower_import(record: Record) -> to.Imported | None:
    """Where the type comes from, with its schema; None for a type that is written in the spec."""
    taken = record.imported
    if taken is None:
        return None
    form: Json = json.loads(taken.schema)
    definitions: dict[str, Json] = {name: json.loads(text) for name, text in taken.definitions}
    for path, label in _labels(record.fields):
        for schema in _at(form, definitions, path):
            schema["x-sensitive"] = label
    return to.Imported(file=taken.file, pointer=taken.pointer, sha256=taken.sha256, form=form, definitions=definitions)


def _labels(fields: Iterable[Field]) -> Iterator[tuple[Path, str]]:
    """The path and label of every field that has one."""
    for field in fields:
        if field.sensitive:
            yield (field.name,), field.sensitive
        type_ = field.type
        while isinstance(type_, ListOf):
            type_ = type_.item
        if isinstance(type_, Foreign):
            yield from (((field.name, *path), label) for path, label in _labels(type_.fields))


def _at(schema: Any, definitions: dict[str, Json], path: Path) -> Iterator[Json]:
    """Every schema that describes what lies at the path: properties stand in parts that are referred to or joined."""
    if not isinstance(schema, dict):
        return
    if not path:
        yield schema
        return
    if path[0] in schema.get("properties", {}):
        if schema["properties"][path[0]] is True:
            schema["properties"][path[0]] = {}
        yield from _at(schema["properties"][path[0]], definitions, path[1:])
    if "$ref" in schema:
        yield from _at(definitions[schema["$ref"].rpartition("/")[2]], definitions, path)
    for part in schema.get("allOf", []):
        yield from _at(part, definitions, path)
    if isinstance(schema.get("items"), dict):
        yield from _at(schema["items"], definitions, path)
