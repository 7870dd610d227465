"""Example values: deterministic, valid, consistent within one message, and plausible as business.

The same key always gets the same value (an order is the same order in every message made with one seed), a snapshot carries
the true hash of what it holds, and every `check` holds. Instants are fixed, so that documents are reproducible.
"""

import hashlib
import re
import uuid
from collections.abc import Iterable, Iterator, Mapping
from functools import lru_cache
from random import Random
from typing import NamedTuple, assert_never, cast

import rfc8785
import rstr
from pydantic import JsonValue

from merestone.contract import wire_names
from merestone.contract.boundaries import Operation
from merestone.contract.clauses import Message
from merestone.contract.contract import Contract
from merestone.contract.entities import Entity, Record
from merestone.contract.envelope import attributes_of, subject_of
from merestone.contract.examples.checks import kept
from merestone.contract.examples.redactions import band_example, stand_in_example
from merestone.contract.examples.states import can_say, lifecycle_fields, told_states, usual_state
from merestone.contract.files import announced_of, part
from merestone.contract.keys import key_for, part_path, request_of, subject_paths, value_at
from merestone.contract.shapes import shapes_of
from merestone.contract.traffic import Carried
from merestone.contract.types import (
    Check,
    Crossing,
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
from merestone.contract.wire_fields import derived_fields, lifecycle, pointer, whole, wire_path
from merestone.facts.schema_examples import schema_example
from merestone.semantics import natural
from merestone.semantics.key_text import key_text
from merestone.semantics.once import once

TENANT = "acme"
LEGAL_ENTITY = "DE01"
NOW = "2026-01-15T09:30:00Z"
TODAY = "2026-02-01"
REVISION = 3
EVERYDAY = {
    "note": "As agreed on the phone.",
    "comment": "As agreed on the phone.",
    "reason": "The customer asked for it.",
    "description": "What was agreed, in a sentence.",
    "name": "Alex Example",
    "requestedBy": "Alex Example",
}

Json = dict[str, JsonValue]


class Story(NamedTuple):
    """What the values of one message have in common: the seed of its keys, and the state each entity is said to be in."""

    contract: Contract
    seed: int
    told: Mapping[str, str]


def example(contract: Contract, subject: Message | Entity | Record | Type, seed: int = 0) -> JsonValue:
    """An example of a message, of the value of an entity, of a record or of a type."""
    match subject:
        case Message():
            return message_example(contract, subject, seed)
        case Entity():
            return sealed(_entity(Story(contract, seed, {}), subject))
        case Record():
            return sealed(_object(Story(contract, seed, {}), subject.fields, subject.checks, ()))
        case _:
            return sealed(_value(Story(contract, seed, {}), subject, subject.kind, ()))


def message_example(contract: Contract, message: Message, seed: int = 0) -> Json:
    """An example of a message; states it names are those that the lifecycles say it leads to."""
    known = _message_examples(contract)
    if (id(message), seed) not in known:
        known[id(message), seed] = message, _message_example(contract, message, seed)
    return cast(Json, _copied(known[id(message), seed][1]))


@once
def _message_examples(contract: Contract) -> dict[tuple[int, int], tuple[Message, Json]]:
    """The examples that were made, by the identity of the message, which is kept with them, and the seed."""
    return {}


def _copied(value: JsonValue) -> JsonValue:
    if isinstance(value, dict):
        return {name: _copied(item) for name, item in value.items()}
    return [_copied(item) for item in value] if isinstance(value, list) else value


def _message_example(contract: Contract, message: Message, seed: int) -> Json:
    operation = _operation_of(contract, message)
    story = Story(contract, seed, told_states(contract, operation, message))
    told_by = lifecycle_fields(contract, message)
    body: Json = {}
    for field in (f for f in message.fields if f.redacted != "drop"):
        state = story.told.get(told_by.get(field.name, ""))
        body[field.name] = state if state and can_say(contract, field, state) else _field(story, field, (), "")
    if message.role == "manifest" and operation.message("row"):
        body |= announced_of(contract, operation, [message_example(contract, part(operation, "row"), seed)])
    return _as_object(sealed(kept(message.checks, body, _inside(contract, message.fields))))


def _operation_of(contract: Contract, message: Message) -> Operation:
    """The operation that the message is one of."""
    known = _owners(contract).get(id(message))
    return known or next(o for o in contract.operations if message in o.messages)


@once
def _owners(contract: Contract) -> dict[int, Operation]:
    """The operation of each message, which is a value among many and so told by its identity."""
    return {id(m): o for o in reversed(contract.operations) for m in o.messages}


def event_example(contract: Contract, carried: Carried, seed: int = 0) -> Json:
    """An example of a fact or reply with its envelope."""
    shapes = shapes_of(contract)
    data = message_example(contract, carried.message, seed)
    subject = _subject(contract, carried, data, seed)
    known: Json = {
        "id": _uuid(f"{seed}:event:{carried.message.name}"),
        "subject": subject,
        "time": NOW,
        "correlationid": correlation_id(seed),
        "causationid": causation_id(seed),
        "entityversion": next(
            (v for v in (data.get(f.name) for f in carried.message.fields if _is_revision(f)) if v), REVISION
        ),
        "tenantid": TENANT,
        "legalentity": LEGAL_ENTITY,
        "authid": actor(contract, carried.senders[0]),
        "sequence": "1",
        "source": wire_names.event_source(carried.senders[0]),
        "targetsystem": carried.readers[0],
    }
    if carried.is_reply:
        known["idempotencykey"] = request_key(contract, carried.operation, carried.readers[0], seed)
        known["causationid"] = known["idempotencykey"]
    if carried.operation.ordered_by:
        paths = (wire_path(contract, carried.message.fields, path) for path in carried.operation.ordered_by)
        known["partitionkey"] = key_text(value_at(data, path) for path in paths)
    event: Json = {}
    for attribute in attributes_of(shapes, carried):
        absent = attribute.name == "subject" and subject is None
        if attribute.always or (attribute.name != "entityversion" and not absent):
            event[attribute.name] = attribute.schema.get("const", known.get(attribute.name))
    return event | {"data": data}


def request_key(contract: Contract, operation: Operation, asker: str = "", seed: int = 0) -> str:
    """The `Idempotency-Key` of the example request of a command, or of the example run of a file; as the first asks, if unsaid."""
    return _request_key(contract, operation.name, asker or operation.requirer, seed)


@once
def _request_key(contract: Contract, name: str, asker: str, seed: int) -> str:
    operation = contract.operation(name)
    manifest = operation.message("manifest")
    body: JsonValue = (
        {"manifest": message_example(contract, manifest, seed)}
        if manifest
        else message_example(contract, request_of(operation), seed)
    )
    return key_for(contract, operation, body, TENANT, LEGAL_ENTITY, asker)


def run_example(contract: Contract, operation: Operation) -> str:
    """What the folder of the example run of a file is called: its key, or where it has none what its sender made up."""
    return request_key(contract, operation) if operation.idempotency else _uuid(f"run:{operation.name}")


def result_example(contract: Contract, operation: Operation, message: Message, receiver: str) -> Json:
    """What a receiver writes of the outcome of the example run."""
    return {
        **_whose(contract, operation, receiver),
        "outcome": message.role,
        "decidedAt": NOW,
        "data": message_example(contract, message),
    }


def report_example(contract: Contract, operation: Operation, receiver: str) -> Json:
    """The report of a receiver on the example run: its one row counts, and every total is as announced."""
    manifest: Json = {"manifest": message_example(contract, part(operation, "manifest"))}
    paths = [part_path(contract, operation, path) for path in operation.totals.paths] if operation.totals else []
    found = [(pointer(path), value_at(manifest, path)) for path in paths]
    return {
        **_whose(contract, operation, receiver),
        "result": "applied",
        "read": 1,
        "applied": 1,
        "rejected": 0,
        "totals": [{"total": total, "announced": value, "counted": value} for total, value in found],
        "rejects": [],
        "reportedAt": NOW,
    }


def _whose(contract: Contract, operation: Operation, receiver: str) -> Json:
    return {"run": run_example(contract, operation), "operation": operation.name, "receiver": receiver}


def correlation_id(seed: int = 0) -> str:
    """The correlation id of the example story."""
    return _uuid(f"{seed}:correlation")


def causation_id(seed: int = 0) -> str:
    """The id of what the example message follows from."""
    return _uuid(f"{seed}:causation")


def actor(contract: Contract, system: str) -> str:
    """An actor of a system, as the `sub` of its tokens names it."""
    actors = contract.system(system).actors
    service = next((name for name in actors if name.endswith("Service")), actors[0] if actors else f"{system}Service")
    return wire_names.kebab(service)


# ---------------------------------------------------------------- snapshots


def sealed(value: JsonValue) -> JsonValue:
    """The same value with the true content hash on every snapshot in it, innermost first."""
    if isinstance(value, list):
        return [sealed(item) for item in value]
    if not isinstance(value, dict):
        return value
    made = {name: sealed(item) for name, item in value.items()}
    if is_snapshot(made):
        made["contentHash"] = content_hash(made["value"])
    return made


def is_snapshot(value: JsonValue) -> bool:
    """Whether a JSON object is a snapshot."""
    return isinstance(value, dict) and {"entity", "value", "contentHash"} <= value.keys()


def content_hash(value: JsonValue) -> str:
    """The content hash of a value: SHA-256 over its RFC 8785 form."""
    return "sha256:" + hashlib.sha256(rfc8785.dumps(value)).hexdigest()


# -------------------------------------------------------------------- values


def item_example(contract: Contract, type_: Type, name: str, index: int, seed: int = 0) -> JsonValue:
    """The example of the list item at `index`: items differ in their identities and go through the words of an enum."""
    return sealed(_value(Story(contract, seed, {}), type_, name, (index,)))


def _object(
    story: Story, fields: Iterable[FieldSpec], checks: Iterable[Check], at: tuple[int, ...], owner: str = ""
) -> Json:
    fields = tuple(fields)
    made: Json = {field.name: _field(story, field, at, owner) for field in fields if field.redacted != "drop"}
    return kept(checks, made, _inside(story.contract, fields))


def _inside(contract: Contract, fields: Iterable[FieldSpec]) -> Iterator[tuple[tuple[str, ...], Check]]:
    """The checks of what the fields hold, each with the place of the object that must keep it; lists are left out."""
    for field in fields:
        match field.type:
            case Named(name=name):
                if record := contract.record(name):
                    yield from (((field.name,), c) for c in record.checks)
                    yield from (((field.name, *p), c) for p, c in _inside(contract, record.fields))
            case Crossing(kind="snapshot" | "replica", entity=name):
                yield from (((field.name, "value"), c) for c in contract.entity(name).checks)
            case _:
                pass


def _field(story: Story, field: FieldSpec, at: tuple[int, ...], owner: str) -> JsonValue:
    label = f"{owner}.{field.name}" if owner else field.name
    return _value(story, field.type, label, at)


def _value(story: Story, type_: Type, label: str, at: tuple[int, ...]) -> JsonValue:
    match type_:
        case Scalar():
            return _scalar(story, type_, label, at)
        case Named():
            return _named(story, type_, at)
        case ListOf():
            return [_value(story, type_.item, label, (*at, index)) for index in range(_count(story.contract, type_))]
        case MapOf():
            return {"example": _value(story, type_.item, label, at)}
        case Crossing():
            return _crossing(story, type_)
        case Derived():
            return _derived(story, type_)
        case Foreign():
            raise AssertionError("what lies inside an imported type comes with the example of that type")
        case StatesOf():
            return story.told.get(lifecycle(story.contract, type_).name) or usual_state(story.contract, type_)
        case _:
            assert_never(type_)


def _named(story: Story, named: Named, at: tuple[int, ...]) -> JsonValue:
    if enum := story.contract.enum(named.name):
        return enum.values[(at[-1] if at else 0) % len(enum.values)]
    record = story.contract.record(named.name)
    assert record is not None, "what has a name is an enum or a record"
    if record.imported:
        return schema_example(record.imported.form, dict(record.imported.definitions))
    if record.band:
        return band_example(record.band)
    return _object(story, record.fields, record.checks, at)


def _crossing(story: Story, crossing: Crossing) -> JsonValue:
    entity = story.contract.entity(crossing.entity)
    tag: Json = {"entity": entity.name}
    if crossing.kind == "reference":
        return tag | _key(story, entity)
    value = _entity(story, entity)
    copied: Json = tag | {"value": value, "revision": REVISION}
    if crossing.kind == "replica":
        return copied | {"asOf": NOW}
    return copied | {"takenAt": NOW, "contentHash": content_hash(sealed(value))}


def _derived(story: Story, derived: Derived) -> JsonValue:
    """The value that the entity itself has in this story, with its source."""
    shown = next(f for f in derived_fields(story.contract, derived) if f.name == "value")
    value = _value(story, shown.type, f"{derived.entity}.{derived.field}", ())
    return {"value": value, "sourceSystem": derived.system, "asOf": NOW}


def _entity(story: Story, entity: Entity) -> Json:
    rest = [field for field in whole(entity) if field not in entity.key]
    value = _key(story, entity) | _object(story, rest, (), (), entity.name)
    return kept(entity.checks, value)


def _key(story: Story, entity: Entity) -> Json:
    """The key, labelled by the entity that declares each part, so that every mention of an order is the same order."""
    made: Json = {}
    for field in entity.key:
        made[field.name] = _field(story, field, (), _declarer(story.contract, entity, field.name))
    return made


def _declarer(contract: Contract, entity: Entity, key: str) -> str:
    if key in entity.own_key or entity.parent is None:
        return entity.name
    return _declarer(contract, contract.entity(entity.parent), key)


def _count(contract: Contract, listed: ListOf) -> int:
    """How many items: two where the items differ by what decides a milestone, else one."""
    wanted = 2 if _decides_a_milestone(contract, listed.item) else 1
    return max(listed.low or 0, min(wanted, listed.high or wanted))


def _decides_a_milestone(contract: Contract, item: Type) -> bool:
    record = contract.record(item.name) if isinstance(item, Named) else None
    return record is not None and any(field.type in _deciding(contract) for field in record.fields)


@once
def _deciding(contract: Contract) -> frozenset[Type]:
    """The types of what decides a milestone."""
    fields = ((m.by[-1], f) for m in contract.milestones for f in contract.entity(m.entity).fields)
    return frozenset(field.type for name, field in fields if field.name == name)


CURRENCIES = ("EUR", "USD", "GBP", "CHF", "SEK", "JPY")
"""What a field named for a currency has, if its pattern is that of ISO 4217."""
FIXED: dict[str, JsonValue] = {
    "revision": REVISION,
    "boolean": True,
    "date": TODAY,
    "timestamp": NOW,
    "duration": "PT1H",
}


def _scalar(story: Story, scalar: Scalar, label: str, at: tuple[int, ...]) -> JsonValue:
    if scalar.name in FIXED:
        return FIXED[scalar.name]
    if scalar.name in ("integer", "decimal", "money"):
        return _number(scalar, at)
    name, identity = label.rpartition(".")[2], f"{story.seed}:{label}:{_place(at)}"
    if scalar.pattern == wire_names.CURRENCY_PATTERN.strip("^$") and name.lower().endswith("currency"):
        return Random(identity).choice(CURRENCIES)
    if scalar.name == "hash":
        return _hash_of(scalar, identity)
    if scalar.pattern is not None:
        return stand_in_example(scalar, _text(scalar, name, at), identity) or _matching(scalar.pattern, identity)
    match scalar.name:
        case "uuid":
            return _uuid(identity)
        case "uri":
            return f"https://www.example.com/{wire_names.kebab(name)}"
        case "email":
            return f"{wire_names.kebab(name)}@example.com"
        case _:
            return _text(scalar, name, at)


def _hash_of(scalar: Scalar, identity: str) -> str:
    """Some hash, by the algorithm that is asked for."""
    algorithm = (scalar.pattern or "sha256").partition(":")[0]
    return f"{algorithm}:{hashlib.new(algorithm, rfc8785.dumps(identity)).hexdigest()}"


@lru_cache(1 << 14)
def _matching(pattern: str, identity: str) -> str:
    """A text that matches; one and the same system says it in many documents."""
    return rstr.Rstr(Random(identity)).xeger(_plain(pattern))


def _number(scalar: Scalar, at: tuple[int, ...]) -> JsonValue:
    """A small number, one more for each later item of a list."""
    if scalar.name == "money":
        return {"amount": f"{120 + 30 * sum(at)}.00", "currency": "EUR"}
    if scalar.name == "decimal":
        whole = "0" if scalar.scale and scalar.scale == scalar.precision else "1"
        return f"{whole}.{'5'.ljust(scalar.scale, '0')}" if scalar.scale else whole
    low = max(scalar.low if scalar.low is not None else 1, 1) + sum(at)
    return low if scalar.high is None else min(low, scalar.high)


def _text(scalar: Scalar, name: str, at: tuple[int, ...]) -> str:
    """Text a person might have written there, cut or filled to the length that is allowed."""
    if name.endswith(("Id", "Key")):
        text = f"{wire_names.kebab(name.removesuffix('Id'))}-{sum(at) + 1}"
    else:
        text = EVERYDAY.get(name, f"{wire_names.words(name).capitalize()} {sum(at) + 1}")
    low, high = scalar.low or 0, scalar.high if scalar.high is not None else len(text)
    return text[:high].rstrip().ljust(low, "x")


def _place(at: tuple[int, ...]) -> str:
    """Positions as a label; the first item of a list counts as the thing itself, so a line's charge is also the charge."""
    return ".".join(str(index) for index in at).lstrip("0.")


def _plain(pattern: str) -> str:
    """The pattern with unbounded repetition kept short, for text that reads well."""
    return re.sub(r"(?<!\\)\{(\d+),\}", r"{\1}", pattern)


def _uuid(text: str) -> str:
    return str(uuid.uuid5(natural.NAMESPACE, text))


# ------------------------------------------------------------------ envelope


def _subject(contract: Contract, carried: Carried, data: Json, seed: int) -> str | None:
    """The key of what the message is about; None for a fact that is about nothing."""
    about = subject_of(shapes_of(contract), carried)
    if about is not None:
        return key_text(value_at(data, p) for p in subject_paths(contract, carried.message.fields, *about))
    if not carried.is_reply:
        return None
    request = request_of(carried.operation)
    asked = message_example(contract, request, seed)
    entity, path = request.about[0]
    return key_text(value_at(asked, p) for p in subject_paths(contract, request.fields, entity, path))


def _is_revision(field: FieldSpec) -> bool:
    return isinstance(field.type, Scalar) and field.type.name == "revision"


def _as_object(value: JsonValue) -> Json:
    if not isinstance(value, dict):
        raise TypeError(f"expected a JSON object, found {value!r}")
    return value
