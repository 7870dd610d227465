"""The worked example as it lies in `docs/worked-example/`, and the compiled schemas that its messages belong to."""

import json
from collections.abc import Iterator
from dataclasses import dataclass
from functools import cache
from pathlib import Path
from typing import Any

import yaml
from jsonschema import Draft202012Validator
from referencing import Registry, Resource
from referencing.jsonschema import DRAFT202012

from merestone.contract import wire_names
from merestone.contract.boundaries import Operation
from merestone.contract.clauses import Message
from merestone.contract.types import Check
from support import ROOT, contract, generated

FOLDER = ROOT / "docs" / "worked-example"
KINDS = ("request", "answer", "event", "record", "file")
TENANT, LEGAL_ENTITY = "tenant-1", "LE-DE01"

Json = dict[str, Any]
Story = tuple["Entry", ...]


@dataclass(frozen=True)
class Entry:
    """One message or record: the step of the timeline, its kind and name, who sent it under which key, and what it says."""

    step: str
    kind: str
    name: str
    said: Json
    attributes: Json
    sender: str = ""
    at: str = ""
    key: str = ""

    @property
    def schema(self) -> str:
        """The compiled schema of the whole: of an event, with its attributes."""
        return wire_names.event_schema(self.name) if self.kind == "event" else self.name

    @property
    def whole(self) -> Json:
        """What travels."""
        return {**self.attributes, "data": self.said} if self.kind == "event" else self.said

    @property
    def moment(self) -> str:
        """When it happened, where that is told."""
        return self.at or str(self.attributes.get("time", ""))

    def __str__(self) -> str:
        return f"{self.step} {self.name}"


@cache
def facts() -> Json:
    """What the example says, apart from its messages."""
    found: Json = yaml.safe_load((FOLDER / "facts.yaml").read_text("utf-8"))
    return found


@cache
def story() -> Story:
    """Every message in the order in which it is told."""
    return tuple(entry for path in sorted(FOLDER.glob("[0-9]*.yaml")) for entry in _entries(path))


def main_course() -> Story:
    """The story without its other course."""
    return tuple(e for e in story() if not e.step.startswith("F"))


def _entries(path: Path) -> Iterator[Entry]:
    for written in yaml.safe_load(path.read_text("utf-8")):
        kind = next(k for k in KINDS if k in written)
        yield Entry(
            step=written["step"],
            kind=kind,
            name=written[kind],
            said=written["data"] if kind == "event" else written["body"],
            attributes=written.get("attributes", {}),
            sender=written.get("from", ""),
            at=written.get("at", ""),
            key=written.get("key", ""),
        )


# ------------------------------------------------------------------ what is compiled


@cache
def schemas() -> dict[str, Json]:
    """The compiled JSON Schemas by name."""
    found = {p: t for p, t in generated().items() if p.startswith("schemas/")}
    return {Path(path).stem: json.loads(text) for path, text in found.items()}


@cache
def validator(name: str) -> Draft202012Validator:
    """A validator of one compiled schema, with all the others at hand and formats asserted."""
    made = [(s["$id"], Resource.from_contents(s, default_specification=DRAFT202012)) for s in schemas().values()]
    registry: Registry[Any] = Registry().with_resources(made)
    schema = {"$schema": "https://json-schema.org/draft/2020-12/schema", "$ref": schemas()[name]["$id"]}
    return Draft202012Validator(schema, registry=registry, format_checker=Draft202012Validator.FORMAT_CHECKER)


@cache
def messages() -> dict[str, tuple[Operation, Message]]:
    """What each schema of a message belongs to."""
    return {wire_names.message_schema(o, m): (o, m) for o in contract().operations for m in o.messages}


@cache
def checks() -> dict[str, tuple[Check, ...]]:
    """The checks of the spec by schema: of entities, records and messages."""
    entities = {entity.name: entity.checks for entity in contract().entities}
    records = {record.name: record.checks for record in contract().records}
    return {**entities, **records, **{name: message.checks for name, (_, message) in messages().items()}}


def parts(name: str, value: Any) -> Iterator[tuple[str, Json, Json]]:
    """Every object of a message with the name of its schema and the schema, the outermost first."""
    yield from _parts(name, schemas()[name], schemas()[name], value)


def _parts(name: str, schema: Json, file: Json, value: Any) -> Iterator[tuple[str, Json, Json]]:
    if "$ref" in schema:
        name = schema["$ref"].replace("/", ":").rsplit(":", 1)[-1]
        local = schema["$ref"].startswith("#")
        file = file if local else schemas()[name]
        yield from _parts(name, file["$defs"][name] if local else file, file, value)
    elif isinstance(value, dict):
        yield name, schema, value
        for key, inner in value.items():
            if key in schema.get("properties", {}):
                yield from _parts("", schema["properties"][key], file, inner)
    elif isinstance(value, list):
        for inner in value:
            yield from _parts("", schema.get("items", {}), file, inner)


def leaves(value: Any, key: str = "") -> Iterator[tuple[str, str]]:
    """Every plain value of a message as text, with the name it stands under."""
    if isinstance(value, dict):
        for name, inner in value.items():
            yield from leaves(inner, name)
    elif isinstance(value, list):
        for inner in value:
            yield from leaves(inner, key)
    else:
        yield key, str(value)


def texts(value: Any) -> list[str]:
    """Every plain value of a message as text."""
    return [text for _, text in leaves(value)]
