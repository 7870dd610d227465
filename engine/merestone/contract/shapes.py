"""The JSON Schema of every value that crosses: messages, records, entities and the ways they cross.

A *shape* is a schema with a name. An object is closed where a system receives a command (an unknown property is refused)
and open where it reads a fact or an answer (an unknown property is ignored), so one name can have two shapes. How a shape is
referred to is up to the document it stands in: a `Link` turns it into the text of a `$ref`.
"""

from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass
from typing import NamedTuple, assert_never

from pydantic import JsonValue

from merestone.contract import wire_names
from merestone.contract.boundaries import Operation
from merestone.contract.check_schemas import check_schema
from merestone.contract.clauses import Message
from merestone.contract.contract import Contract
from merestone.contract.entities import Entity, Enum, Imported, Record
from merestone.contract.lifetimes import lifetime
from merestone.contract.prose_words import joined
from merestone.contract.run_shapes import OfRun, run_schema, run_subjects
from merestone.contract.types import (
    Check,
    Crossing,
    Deprecation,
    Derived,
    FieldSpec,
    Foreign,
    ListOf,
    MapOf,
    Named,
    Scalar,
    StatesOf,
    Type,
)
from merestone.contract.value_schemas import Schema, an_object, bounds, described, instant, money, scalar
from merestone.contract.view_shapes import view_schema
from merestone.contract.views import View
from merestone.contract.wire_fields import derived_fields, pointer, states, whole
from merestone.semantics.comparisons import Comparison
from merestone.semantics.once import once


class Shape(NamedTuple):
    """A named schema in one of its two directions."""

    name: str
    closed: bool = False


Link = Callable[[Shape], str]
_READ_ONLY: Schema = {"readOnly": True}


@dataclass(frozen=True)
class Worded:
    """A message together with the operation it belongs to."""

    operation: Operation
    message: Message


@dataclass(frozen=True)
class Money:
    """The built-in amount with its currency."""


@dataclass(frozen=True)
class Part:
    """A part of an imported schema that is referred to."""

    record: Record
    name: str

    def schema(self, link: Link) -> Schema:
        """The part as the document around has its references."""
        assert self.record.imported is not None, "only what is imported has parts"
        return _linked(self.record.imported.definitions[self.name], link)


Subject = Enum | Record | Part | Entity | Crossing | Derived | Worded | View | Money | OfRun


class SchemaNameTaken(ValueError):
    """Two different things of the spec would get the same schema name."""


class Shapes:
    """What every schema name of a contract stands for."""

    def __init__(self, contract: Contract) -> None:
        self.contract = contract
        self.subjects: dict[str, Subject] = {}
        for name, subject in _subjects(contract):
            known = self.subjects.setdefault(name, subject)
            if known is not subject and known != subject:
                raise SchemaNameTaken(
                    f"two things would share the schema name `{name}`: rename one of them in the spec"
                )

    def schema(self, shape: Shape, link: Link) -> Schema:
        """The schema of a shape, with every named part referred to through `link`."""
        subject = self.subjects[shape.name]
        match subject:
            case Enum():
                return described({"type": "string", "enum": list(subject.values)}, subject.description)
            case Record():
                return self._record(subject, shape.closed, link)
            case Part():
                return subject.schema(link)
            case Entity():
                schema = self._entity(subject, shape.closed, link)
                return described(schema, subject.description or f"The value of {wire_names.a_thing(subject.name)}.")
            case Crossing():
                return self._crossing(subject, shape.closed, link)
            case Derived():
                return self._derived(subject, shape.closed, link)
            case View():
                schema = view_schema(subject, lambda fields: self.fields(fields, (), shape.closed, link))
                return described(
                    schema,
                    subject.description or f"What {subject.system} shows of {wire_names.a_thing(subject.entity)}.",
                )
            case Money():
                return money(shape.closed)
            case _:
                return self._told(subject, shape.closed, link)

    def fields(self, fields: Iterable[FieldSpec], checks: Iterable[Check], closed: bool, link: Link) -> Schema:
        """An object with one property for each field."""
        kept = [field for field in fields if field.redacted != "drop"]
        schema: Schema = {
            "type": "object",
            "properties": {field.name: self._field(field, closed, link) for field in kept},
            "required": [field.name for field in kept if not field.optional],
        }
        if closed:
            schema["additionalProperties"] = False
        return schema | _checks(checks)

    def type(self, type_: Type, closed: bool, link: Link) -> Schema:
        """The schema of a type where it is used."""
        if named := self._named(type_, closed):
            return {"$ref": link(named)}
        match type_:
            case Scalar():
                return scalar(type_)
            case Foreign():
                return {}
            case ListOf():
                listed: Schema = {"type": "array", "items": self.type(type_.item, closed, link)}
                return listed | bounds("minItems", type_.low, "maxItems", type_.high)
            case MapOf():
                return {"type": "object", "additionalProperties": self.type(type_.item, closed, link)}
            case StatesOf():
                return {"type": "string", "enum": list(states(self.contract, type_))}
            case _:
                raise AssertionError(f"{type_.kind} has a shape of its own")

    def _named(self, type_: Type, closed: bool) -> Shape | None:
        """The shape that a type is, if it has a name."""
        match type_:
            case Scalar(name="money"):
                return Shape(wire_names.MONEY, closed)
            case Named():
                return Shape(type_.name, closed and not _as_it_is(self.subjects[type_.name]))
            case Crossing():
                return Shape(wire_names.crossing_schema(type_.kind, type_.entity), closed)
            case Derived():
                return Shape(wire_names.derived_schema(type_.entity, type_.field), closed)
            case _:
                return None

    def reachable(self, starts: Iterable[Shape]) -> tuple[Shape, ...]:
        """The shapes themselves and all that they refer to, sorted by name, open before closed."""
        seen: dict[Shape, None] = {}
        waiting = list(starts)
        while waiting:
            shape = waiting.pop()
            if shape not in seen:
                seen[shape] = None
                waiting.extend(self._parts(shape))
        return tuple(sorted(seen))

    def _parts(self, shape: Shape) -> list[Shape]:
        """The shapes that a shape refers to; most have fields and nothing else that refers."""
        subject = self.subjects[shape.name]
        if isinstance(subject, Worded):
            return self._parts_of(subject.message.fields, shape.closed)
        if isinstance(subject, Entity):
            return self._parts_of(whole(subject), shape.closed)
        parts: list[Shape] = []

        def noted(part: Shape) -> str:
            parts.append(part)
            return part.name

        self.schema(shape, noted)
        return parts

    def _parts_of(self, fields: Iterable[FieldSpec], closed: bool) -> list[Shape]:
        held = (_item(field.type) for field in fields if field.redacted != "drop")
        return [named for type_ in held if (named := self._named(type_, closed))]

    def _field(self, field: FieldSpec, closed: bool, link: Link) -> Schema:
        schema = self.type(field.type, closed, link)
        if field.sensitive:
            schema["x-sensitive"] = field.sensitive
        if field.redacted:
            schema["x-redacted"] = field.redacted
        if field.decided:
            schema["x-decided-by"] = field.decided
        if field.enterprise:
            schema["x-identifier"] = "enterprise"
        if field.local:
            schema["x-local-id"] = {"system": field.local.system, "of": field.local.entity}
        if field.deprecated:
            schema |= _deprecated(field.deprecated)
        return described(schema, field.description or _identity(field))

    def _told(self, subject: Worded | OfRun, closed: bool, link: Link) -> Schema:
        """A message of the spec, or what a receiver writes about a run."""
        if isinstance(subject, Worded):
            message = subject.message
            return described(self.fields(message.fields, message.checks, closed, link), _told(subject))
        return run_schema(
            self.contract,
            subject,
            closed,
            lambda name: link(Shape(name, closed)),
            lambda type_: self.type(type_, closed, link),
        )

    def _entity(self, entity: Entity, closed: bool, link: Link) -> Schema:
        schema = self.fields(whole(entity), entity.checks, closed, link)
        properties = schema["properties"]
        assert isinstance(properties, dict), "an object has properties"
        properties |= {field.name: self._keyed(field, entity, closed, link) for field in entity.key}
        return schema | lifetime(entity)

    def _keyed(self, field: FieldSpec, entity: Entity, closed: bool, link: Link) -> Schema:
        schema = self._field(field, closed, link)
        return schema if "description" in schema else described(schema, _key(entity))

    def _crossing(self, crossing: Crossing, closed: bool, link: Link) -> Schema:
        entity = self.contract.entity(crossing.entity)
        thing = wire_names.words(entity.name)
        tag: dict[str, JsonValue] = {"entity": {"type": "string", "const": entity.name}}
        match crossing.kind:
            case "reference":
                keys: dict[str, JsonValue] = {f.name: self._keyed(f, entity, closed, link) for f in entity.key}
                return an_object(
                    tag | keys, closed, f"The identity of one {thing}; the current value is {entity.owner}'s to tell."
                )
            case "snapshot":
                members = self._copied(entity, closed, link) | {
                    "takenAt": instant(f"When {entity.owner}'s value was copied."),
                    "contentHash": {
                        "type": "string",
                        "pattern": wire_names.HASH_PATTERN,
                        "description": "SHA-256 over the RFC 8785 canonical form of `value`.",
                    },
                }
                return an_object(tag | members, closed, f"A frozen copy of one {thing}, kept as evidence.")
            case "replica":
                members = self._copied(entity, closed, link) | {
                    "asOf": instant(f"When this was {entity.owner}'s value.")
                }
                return an_object(
                    tag | members, closed, f"A local copy of one {thing}; {entity.owner} may know better by now."
                )
            case _:
                assert_never(crossing.kind)

    def _derived(self, derived: Derived, closed: bool, link: Link) -> Schema:
        fact = f"{derived.entity}.{derived.field}"
        source: Schema = {"type": "string", "const": derived.system, "description": "Who decides it."}
        told = f"What {derived.system} said of `{fact}`: shown here, and decided there."
        fields = derived_fields(self.contract, derived)
        schema = self.fields(fields, (), closed, link)
        properties = schema["properties"]
        assert isinstance(properties, dict), "an object has properties"
        value = properties.get("value")
        if isinstance(value, dict) and not closed:
            properties["value"] = value | _READ_ONLY
        properties |= {"sourceSystem": source, "asOf": instant(f"When this was {derived.system}'s value.")}
        return described(schema, told) | {"x-derived-from": f"{derived.system}.{fact}"}

    def _record(self, record: Record, closed: bool, link: Link) -> Schema:
        """A record as it is written, or the schema that it is taken from; a range is always closed, so that no amount is one."""
        if record.imported is None:
            schema = self.fields(record.fields, record.checks, closed, link)
            whole: Schema = {"additionalProperties": False} if record.band else {}
            return described(schema | whole, record.description)
        return described(_linked(record.imported.form, link) | _origin(record.imported), record.description)

    def _copied(self, entity: Entity, closed: bool, link: Link) -> dict[str, JsonValue]:
        """A copy: what is read of it is for its owner alone to change; what is sent is the sender's to say."""
        value: Schema = {"$ref": link(Shape(entity.name, closed))}
        return {
            "value": value if closed else value | _READ_ONLY,
            "revision": {"type": "integer", "minimum": 1, "description": "The revision of the value that was copied."},
        }


@once
def shapes_of(contract: Contract) -> Shapes:
    """The shapes of a contract, made once."""
    return Shapes(contract)


def document_names(shapes: Iterable[Shape]) -> dict[Shape, str]:
    """What each shape is called in one document: its name, and `...Input` for the closed one where both occur."""
    used = set(shapes)
    taken = {shape.name for shape in used}
    names: dict[Shape, str] = {}
    for shape in sorted(used):
        name = shape.name
        if shape.closed and Shape(shape.name) in used:
            while name in taken:
                name += "Input"
        names[shape] = name
        taken.add(name)
    return names


# ---------------------------------------------------------------- the pieces


def _subjects(contract: Contract) -> Iterator[tuple[str, Subject]]:
    yield wire_names.MONEY, Money()
    yield from ((enum.name, enum) for enum in contract.enums)
    yield from ((record.name, record) for record in contract.records)
    for record in contract.records:
        yield from ((name, Part(record, name)) for name in (record.imported.definitions if record.imported else ()))
    yield from ((entity.name, entity) for entity in contract.entities)
    for operation in contract.operations:
        for message in operation.messages:
            yield wire_names.message_schema(operation, message), Worded(operation, message)
        yield from run_subjects(operation)
    yield from ((view.name, view) for view in contract.views)
    for derived in _derivations(contract):
        yield wire_names.derived_schema(derived.entity, derived.field), derived
    for entity in contract.entities:
        for crossing in (Crossing(kind=kind, entity=entity.name) for kind in ("reference", "snapshot", "replica")):
            yield wire_names.crossing_schema(crossing.kind, entity.name), crossing


def _item(type_: Type) -> Type:
    """What a list or map is of, through and through; any other type is itself."""
    while isinstance(type_, ListOf | MapOf):
        type_ = type_.item
    return type_


def _as_it_is(subject: Subject) -> bool:
    """Whether it is the same for whoever receives a command and whoever reads a fact."""
    return isinstance(subject, Enum) or (isinstance(subject, Record) and subject.imported is not None)


def _linked(schema: JsonValue, link: Link) -> Schema:
    """An imported schema with its references as the document around has them."""
    made = _with_links(schema, link)
    assert isinstance(made, dict), "a part of a schema is an object"
    return made


def _with_links(value: JsonValue, link: Link) -> JsonValue:
    if isinstance(value, list):
        return [_with_links(item, link) for item in value]
    if not isinstance(value, dict):
        return value
    reference = value.get("$ref")
    linked: Schema = {"$ref": link(Shape(reference.rpartition("/")[2]))} if isinstance(reference, str) else {}
    return {key: linked.get(key) or _with_links(inner, link) for key, inner in value.items()}


def _origin(taken: Imported) -> Schema:
    return {"x-imported-from": {"file": taken.file, "pointer": taken.pointer, "sha256": taken.sha256}}


def _derivations(contract: Contract) -> Iterator[Derived]:
    """Every derived type that any field has."""
    held = [r.fields for r in contract.records] + [e.fields for e in contract.entities]
    held += [m.fields for o in contract.operations for m in o.messages]
    held += [fields for v in contract.views for fields in (v.fields, *(r.fields for r in v.related))]
    for field in (f for fields in held for f in fields):
        type_ = field.type
        while isinstance(type_, ListOf | MapOf):
            type_ = type_.item
        if isinstance(type_, Derived):
            yield type_


def _identity(field: FieldSpec) -> str:
    """What an identifier or a revision is good for, where the spec says nothing else of it."""
    if field.local:
        thing = wire_names.words(field.local.entity)
        return f"What {field.local.system} calls the {thing}: a reference into {field.local.system}, and no identity elsewhere."
    if field.enterprise:
        return "The identifier that every system knows it by."
    if isinstance(field.type, StatesOf):
        return "The state that it is in."
    is_revision = isinstance(field.type, Scalar) and field.type.name == "revision"
    return "Its revision, from 1: every change raises it." if is_revision else ""


def _key(entity: Entity) -> str:
    """What a part of a key is, where the spec says nothing else of it."""
    thing = wire_names.words(entity.name)
    return f"Which {thing} it is." if len(entity.key) == 1 else f"Part of the key of one {thing}."


def _deprecated(ends: Deprecation) -> Schema:
    """The mark that JSON Schema has, and what it cannot say: from when until when, and what to use instead."""
    period: Schema = {"from": ends.since, "until": ends.until}
    return {"deprecated": True, "x-deprecated": period | ({"use": ends.instead} if ends.instead else {})}


def _told(worded: Worded) -> str:
    """One sentence on what a message is."""
    operation, role = worded.operation, worded.message.role
    if operation.kind == "file":
        return _of_run(operation, role)
    asked = joined(operation.providers, "or")
    match role:
        case "request":
            return f"What {joined(operation.askers, 'or')} asks of {asked} with `{operation.name}`."
        case "answer":
            return f"The answer of {asked} to `{operation.name}`."
        case "accepted":
            return f"{asked} has durably taken `{operation.name}` and will decide it."
        case "completed":
            return f"`{operation.name}` is done; the effect is durable at {asked}."
        case "rejected":
            return f"{asked} understood `{operation.name}` and refused it; nothing was changed."
        case "failed":
            return f"`{operation.name}` was taken and could not be carried out; nothing remains of it."
        case "tombstone":
            return f"What was told with `{operation.name}` is erased: every copy of it goes."
        case _:
            return operation.description or f"A fact told by {joined(operation.askers, 'or')}, once it is durable."


def _of_run(operation: Operation, role: str) -> str:
    """One sentence on a part or the result of a file."""
    match role:
        case "manifest":
            return f"What a run of `{operation.name}` announces: written last, it makes the run whole."
        case "row":
            return f"One row of `{operation.name}`."
        case "rejected" | "failed":
            return f"A run of `{operation.name}` was refused; no row of it counts."
        case _:
            return f"A run of `{operation.name}` is done: its rows count, apart from those reported as rejected."


def _checks(checks: Iterable[Check]) -> Schema:
    """What must hold: in words for all checks that can be listed, as a schema where JSON Schema can say it."""
    listed: list[JsonValue] = []
    rules: list[JsonValue] = []
    beyond: list[JsonValue] = []
    for check in checks:
        compared, rule = check.comparison, check_schema(check.term)
        if compared or rule:
            listed.append(_listed(compared, check))
        else:
            beyond.append(check.text)
        if rule:
            rules.append(rule)
    named: dict[str, list[JsonValue]] = {"x-checks": listed, "x-merestone-check": beyond, "allOf": rules}
    return {word: held for word, held in named.items() if held}


def _listed(compared: Comparison | None, check: Check) -> Schema:
    """The check in words, and in parts where it compares one value with a written one."""
    if compared is None:
        return {"text": check.text}
    return {
        "pointer": pointer(compared.wire),
        "operator": compared.operator,
        "value": compared.literal,
        "text": check.text,
    }
