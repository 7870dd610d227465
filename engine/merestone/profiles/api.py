"""A published API as its digest tells of it: types with their attributes, calls, notifications."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from typing import Any, NamedTuple

from merestone.profiles.paths import Step

Schema = dict[str, Any]
DECLARED = ("href", "@type", "@baseType", "@schemaLocation", "@referredType")
"""What a record of TM Forum says of itself, whatever it is about."""
_EVENT = "event"


class Call(NamedTuple):
    """A request that is answered: `body` and `answers` name types, `[]` behind the name for a list."""

    method: str
    path: str
    body: str | None
    answers: dict[str, str | None]
    query: tuple[str, ...]

    @property
    def success(self) -> str:
        """The status of a call that did what it was asked."""
        told = [status for status, type_ in self.answers.items() if status.startswith("2") and type_]
        return next(iter(told), next((s for s in self.answers if s.startswith("2")), "200"))

    @property
    def answered(self) -> str | None:
        """The type of what it answers; of a list, that of its items."""
        type_ = self.answers.get(self.success)
        return type_.removesuffix("[]") if type_ else None

    @property
    def is_list(self) -> bool:
        """Whether it answers a list."""
        return (self.answers.get(self.success) or "").endswith("[]")


@dataclass(frozen=True)
class Missing:
    """Where a path leads nowhere: the type it had come to, the step, and what is there instead."""

    type: str
    step: Step
    known: tuple[str, ...]
    reason: str = ""


class Found(NamedTuple):
    """Where a path leads: the schema of one value there, and each attribute on the way with the type that has it."""

    schema: Schema
    way: tuple[tuple[str, Step], ...]


class Api:
    """Types, calls and notifications by name."""

    def __init__(self, digest: Mapping[str, Any]) -> None:
        self.digest = digest
        self.types: Mapping[str, Schema] = digest["types"]
        self._attributes: dict[str, dict[str, Schema]] = {}

    @property
    def calls(self) -> Iterator[Call]:
        """Every request that it answers; what its listeners take is no request to it."""
        for path, methods in self.digest["calls"].items():
            if not path.startswith("/listener/"):
                yield from (self._call(method, path, said) for method, said in methods.items())

    def call(self, written: str) -> Call | None:
        """The call that is written `POST /productOrder`."""
        method, _, path = written.partition(" ")
        said = self.digest["calls"].get(path, {}).get(method.lower())
        return None if said is None or path.startswith("/listener/") else self._call(method.lower(), path, said)

    @property
    def notifications(self) -> tuple[str, ...]:
        """What it tells those who listen, by name."""
        return tuple(p.removeprefix("/listener/") for p in self.digest["calls"] if p.startswith("/listener/"))

    def notification(self, name: str) -> str | None:
        """The type of a notification."""
        said = self.digest["calls"].get(f"/listener/{name}", {}).get("post", {})
        body: str | None = said.get("body")
        return body

    def attributes(self, type_: str) -> dict[str, Schema]:
        """The schema of each attribute of a type, those it inherits among them; of a choice, those of all that may be chosen."""
        if type_ not in self._attributes:
            self._attributes[type_] = {}
            self._attributes[type_] = dict(self._told(self.types.get(type_, {})))
        return self._attributes[type_]

    def required(self, type_: str) -> frozenset[str]:
        """The attributes that a value of the type must have; of a choice, those that all of its kinds must."""
        return self._demanded(self.types.get(type_, {}))

    def one_of(self, type_: str) -> str:
        """Of a choice, the kind that refers to a record, else the first; any other type itself."""
        kinds = [part["$ref"] for part in self.types.get(type_, {}).get("oneOf", ()) if "$ref" in part]
        return next((self.one_of(kind) for kind in kinds if "Ref" in kind), self.one_of(kinds[0])) if kinds else type_

    def records(self, start: str) -> frozenset[str]:
        """The types of the record that an answer or a notification is about, given where its paths begin."""
        inner = [self.named(schema) for name, schema in self.attributes(start).items() if not name.startswith("@")]
        is_payload = start.endswith("Payload")
        return frozenset({start, *(name for name in inner if name and is_payload)})

    def inside(self, type_: str) -> str:
        """The type in which the paths of a part begin: of a notification that of its payload."""
        told = self.attributes(type_).get(_EVENT)
        return self.named(told) or type_ if told is not None and "eventId" in self.attributes(type_) else type_

    def named(self, schema: Schema) -> str | None:
        """The type that a schema refers to, its items' for a list."""
        inner = schema.get("items", schema) if schema.get("type") == "array" else schema
        return inner.get("$ref")

    def words(self, schema: Schema) -> tuple[str, ...]:
        """The words that a value may be; none if it may be any."""
        told = self.types.get(schema.get("$ref", ""), schema)
        return tuple(told.get("enum", ()))

    def scalar(self, schema: Schema) -> str | None:
        """`string`, `integer`, `number` or `boolean`; None for an object, and for what is open."""
        told = self.types.get(schema.get("$ref", ""), schema)
        kind = told.get("type")
        return kind if kind in ("string", "integer", "number", "boolean") else None

    def follow(self, type_: str, steps: tuple[Step, ...]) -> Found | Missing:
        """Where a path leads that begins in a type."""
        way: list[tuple[str, Step]] = []
        schema: Schema = {"$ref": type_}
        for step in steps:
            here = schema.get("$ref", "")
            known = self.attributes(here)
            if step.name not in known:
                return Missing(here or (way[-1][1].name if way else type_), step, tuple(known))
            schema = known[step.name]
            way.append((here, step))
            is_list = schema.get("type") == "array"
            if is_list != (step.each or step.key is not None):
                reason = "is a list" if is_list else "is no list"
                return Missing(here, step, (), reason)
            schema = schema["items"] if is_list else schema
        return Found(schema, tuple(way))

    def _call(self, method: str, path: str, said: Mapping[str, Any]) -> Call:
        return Call(method, path, said.get("body"), dict(said.get("answers", {})), tuple(said.get("query", ())))

    def _told(self, schema: Schema) -> Iterator[tuple[str, Schema]]:
        for part in (*schema.get("allOf", ()), *schema.get("oneOf", ()), *schema.get("anyOf", ())):
            yield from self.attributes(part["$ref"]).items() if "$ref" in part else self._told(part)
        yield from schema.get("properties", {}).items()

    def _demanded(self, schema: Schema) -> frozenset[str]:
        found = set(schema.get("required", ()))
        for part in schema.get("allOf", ()):
            found |= self.required(part["$ref"]) if "$ref" in part else self._demanded(part)
        chosen = [self.required(p["$ref"]) if "$ref" in p else self._demanded(p) for p in schema.get("oneOf", ())]
        return frozenset(found | (frozenset.intersection(*chosen) if chosen else frozenset()))
