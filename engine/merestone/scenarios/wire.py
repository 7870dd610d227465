"""What the kit needs to know of the wire: operations, messages with examples, labels, variables."""

from collections.abc import Iterator
from typing import Any

from pydantic import JsonValue

from merestone.contract import wire_names
from merestone.contract.boundaries import Operation
from merestone.contract.calls import word_field
from merestone.contract.clauses import Message
from merestone.contract.contract import Contract
from merestone.contract.deprecations import event_attributes, response_headers
from merestone.contract.entities import Entity
from merestone.contract.examples import example
from merestone.contract.files import algorithm, counted, results, seal
from merestone.contract.freshness import answer_headers
from merestone.contract.keys import key_paths, part_path
from merestone.contract.prose import settled_by
from merestone.contract.traffic import is_handed_over
from merestone.contract.types import Crossing, Derived, FieldSpec, Foreign, ListOf, MapOf, Named, Scalar, StatesOf, Type
from merestone.contract.wire_fields import derived_fields, pointer, whole, wire_path
from merestone.contract.wire_fields import states as states_of
from merestone.handoff.answers import answers
from merestone.model.names import replay_path
from merestone.plan import PlanMessage, PlanOperation, PlanRun, Variable

Path = tuple[str, ...]


def operations(contract: Contract) -> tuple[PlanOperation, ...]:
    """Every operation of the contract as the wire sees it."""
    return tuple(
        _operation(contract, o) for o in contract.operations if o.kind in ("command", "query", "status query", "event")
    )


def replays(contract: Contract) -> tuple[PlanOperation, ...]:
    """How the publisher of each stream is asked to say it again: with its scope, for its roles are those of who says it."""
    return tuple(
        PlanOperation(
            name=stream.name,
            kind="replay",
            boundary=stream.boundary,
            requirer=stream.providers[0],
            also_by=stream.providers[1:],
            providers=stream.askers,
            method="POST",
            path=replay_path(stream.name),
            messages=(),
            scope=stream.access.scope,
            ordered_by=_ordered_by(contract, stream),
            reach_ms=stream.replay.back_ms,
        )
        for stream in contract.operations
        if stream.replay is not None
    )


def hand_overs(contract: Contract) -> tuple[PlanOperation, ...]:
    """How each file of a run is put or read, of the files that are handed over by HTTP; the manifest has the name of the file."""
    return tuple(
        made
        for operation in contract.operations
        if operation.kind == "file" and operation.channel and is_handed_over(contract, operation)
        for made in _handed_over(contract, operation)
    )


def _handed_over(contract: Contract, operation: Operation) -> Iterator[PlanOperation]:
    run = _run(contract, operation)
    known = _operation(contract, operation).model_copy(
        update={"asynchronous": bool(results(operation)), "address": None}
    )
    address = contract.channel(str(operation.channel)).address
    for part, file in (("rows", wire_names.ROWS_FILE), ("manifest", wire_names.MANIFEST_FILE)):
        yield _about(known, run, part, wire_names.run_file(address, file))
    for receiver in operation.providers:
        own = known.model_copy(update={"providers": (receiver,)})
        if results(operation):
            yield _about(own, run, "result", wire_names.run_file(address, wire_names.result_file(receiver)))
        if operation.report is not None:
            yield _about(own, run, "report", wire_names.run_file(address, wire_names.report_file(receiver)))


def _about(known: PlanOperation, run: PlanRun, part: str, path: str) -> PlanOperation:
    name = known.name if part == "manifest" else f"{known.name}{part.capitalize()}"
    method = "PUT" if part in ("rows", "manifest") else "GET"
    return known.model_copy(
        update={"name": name, "method": method, "path": path, "run": run.model_copy(update={"part": part})}
    )


def _run(contract: Contract, operation: Operation) -> PlanRun:
    totals = operation.totals.paths if operation.totals else ()
    return PlanRun(
        file=operation.name,
        part="manifest",
        seal=seal(operation),
        algorithm=algorithm(operation),
        totals=tuple(pointer(part_path(contract, operation, path)) for path in totals),
        counted=counted(contract, operation),
        rejects_up_to=operation.rows.percent if operation.rows else None,
        refuses_reruns=operation.rerun is not None and operation.rerun.answer == "refused",
        reported=operation.report is not None,
    )


def variables(contract: Contract) -> tuple[Variable, ...]:
    """A variable for each textual key field of an entity, `Order.orderId`."""
    found = {}
    for entity in contract.entities:
        for field in entity.key:
            if (
                field.name in entity.own_key
                and isinstance(field.type, Scalar)
                and field.type.name in ("id", "string", "uuid")
            ):
                found[f"{entity.name}.{field.name}"] = field.type.pattern or _letters(field.type)
    return tuple(Variable(name=name, pattern=pattern) for name, pattern in sorted(found.items()))


def _letters(scalar: Scalar) -> str:
    """The pattern of fresh values of a key that has none: a UUID, or small letters and digits, eight where that may be."""
    if scalar.name == "uuid":
        return "[0-9a-f]{8}-[0-9a-f]{4}-4[0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}"
    length = min(max(8, scalar.low or 0), scalar.high or 8)
    return f"[a-z][a-z0-9]{{{length - 1}}}"


def _operation(contract: Contract, operation: Operation) -> PlanOperation:
    channel = contract.channel(operation.channel) if operation.channel else None
    replies = contract.channel(operation.replies) if operation.replies else None
    asked = next(iter(settled_by(contract, operation)), None)
    request = operation.message("request")
    return PlanOperation.model_validate(
        {
            "name": operation.name,
            "kind": "hand-over" if operation.kind == "file" else operation.kind,
            "boundary": operation.boundary,
            "requirer": operation.requirer,
            "also_by": operation.also_by,
            "providers": operation.providers,
            "asynchronous": operation.message("accepted") is not None,
            "method": operation.method.upper() if operation.method else None,
            "path": operation.path,
            "channel": operation.channel,
            "address": channel.address if channel else None,
            "replies": replies.address if replies else None,
            "messages": tuple(_message(contract, operation, m) for m in operation.messages),
            "key": _key(contract, operation, request),
            "based_on": _based_on(contract, operation),
            "scope": operation.access.scope,
            "roles": operation.access.roles,
            "partition": operation.access.partition,
            "query": operation.unknown.ask.query if operation.unknown and operation.unknown.ask else None,
            "answers": _answers(asked) if asked else {},
            "state_field": word_field(contract, operation),
            "ordered_by": _ordered_by(contract, operation),
            "unknown": operation.unknown.name if operation.unknown else None,
            "success_headers": _success_headers(contract, operation),
        }
    )


def _success_headers(contract: Contract, operation: Operation) -> dict[str, str]:
    """The headers of a success that have one value, and those for which the contract has one that is enough."""
    headers = {**response_headers(contract, operation), **answer_headers(operation)}
    return {name: value for name, header in headers.items() if (value := _value(header)) is not None}


def _value(header: JsonValue) -> str | None:
    assert isinstance(header, dict), "a header is an object"
    schema = header["schema"]
    value = schema.get("const", header.get("example")) if isinstance(schema, dict) else None
    return None if value is None else str(value)


def _key(contract: Contract, operation: Operation, request: Message | None) -> tuple[Path, ...]:
    if operation.kind == "file":
        return tuple(path[1:] for path in key_paths(contract, operation))
    if operation.idempotency is None or request is None:
        return ()
    return tuple(wire_path(contract, request.fields, path) for path in operation.idempotency.paths)


def _based_on(contract: Contract, operation: Operation) -> str | None:
    """The entity whose revision is meant: the one that is named, else the first that the request is about."""
    request = operation.message("request")
    if operation.based_on is None or request is None:
        return None
    field = next(f for f in request.fields if f.name == operation.based_on[0])
    return field.type.entity if isinstance(field.type, Crossing) else next((e for e, _ in request.about), None)


def _answers(asked: Operation) -> dict[str, str]:
    """Provider state to the first word that the table of answers has for it."""
    return {state: row.words[0] for state, row in answers(asked).items()}


def _ordered_by(contract: Contract, operation: Operation) -> tuple[str, ...]:
    fact = operation.message("fact")
    return tuple(pointer(wire_path(contract, fact.fields, path)) for path in operation.ordered_by) if fact else ()


def _message(contract: Contract, operation: Operation, message: Message) -> PlanMessage:
    body: Any = example(contract, message)
    labels = {}
    for at, field, owner, _ in walk(contract, message.fields, body):
        if field.sensitive:
            labels[pointer("*" if part.isdigit() else part for part in at)] = field.sensitive
        if owner and isinstance(field.type, Scalar) and field.type.name in ("id", "string", "uuid"):
            _put(body, at, "${" + f"{owner}.{field.name}" + "}")
    _unseal(body)
    travels = message.role == "fact" or (
        operation.replies and message.role in ("accepted", "completed", "rejected", "failed")
    )
    boundary = contract.boundary(operation.boundary)
    return PlanMessage(
        role=message.role,
        name=wire_names.message_schema(operation, message),
        schema_file=wire_names.schema_file(wire_names.message_schema(operation, message)),
        event_type=wire_names.event_type(operation, message, boundary) if travels else None,
        example=body,
        labels=labels,
        attributes=event_attributes(boundary, operation) if travels else {},
        about=tuple((entity, _place(contract, message, path)) for entity, path in message.about),
        revision=_revision(message),
    )


def _revision(message: Message) -> str | None:
    """The field of a success that tells a revision."""
    fields = message.fields if message.role == "completed" else ()
    return next((f.name for f in fields if isinstance(f.type, Scalar) and f.type.name == "revision"), None)


def _place(contract: Contract, message: Message, path: Path) -> str:
    """The pointer to the object that carries the key: a reference itself, the value of a copy."""
    field = next(f for f in message.fields if f.name == path[0])
    inside = isinstance(field.type, Crossing) and field.type.kind != "reference" and len(path) == 1
    return pointer((*path, "value") if inside else path)


def walk(
    contract: Contract, fields: tuple[FieldSpec, ...], value: Any, at: Path = ()
) -> Iterator[tuple[Path, FieldSpec, str | None, Any]]:
    """Every field of a value with its path and, for the key of a crossing entity, the entity that declares it."""
    for field in fields:
        if isinstance(value, dict) and field.name in value:
            yield (*at, field.name), field, None, value[field.name]
            yield from _inside(contract, field.type, value[field.name], (*at, field.name))


def _inside(contract: Contract, type_: Type, value: Any, at: Path) -> Iterator[tuple[Path, FieldSpec, str | None, Any]]:
    match type_:
        case ListOf() if isinstance(value, list):
            for index, item in enumerate(value):
                yield from _inside(contract, type_.item, item, (*at, str(index)))
        case MapOf() if isinstance(value, dict):
            for name, item in value.items():
                yield from _inside(contract, type_.item, item, (*at, name))
        case Named():
            if record := contract.record(type_.name):
                yield from walk(contract, record.fields, value, at)
        case Foreign():
            yield from walk(contract, type_.fields, value, at)
        case Derived():
            yield from walk(contract, derived_fields(contract, type_), value, at)
        case Crossing():
            yield from _crossing(contract, contract.entity(type_.entity), type_.kind, value, at)
        case _:
            return


def _crossing(
    contract: Contract, entity: Entity, kind: str, value: Any, at: Path
) -> Iterator[tuple[Path, FieldSpec, str | None, Any]]:
    held, here = (value, at) if kind == "reference" else (value.get("value", {}), (*at, "value"))
    for field in entity.key:
        if field.name in held:
            yield (*here, field.name), field, _declarer(contract, entity, field.name), held[field.name]
    if kind != "reference":
        keys = {f.name for f in entity.key}
        yield from walk(contract, tuple(f for f in whole(entity) if f.name not in keys), held, here)


def _declarer(contract: Contract, entity: Entity, key: str) -> str:
    while key not in entity.own_key and entity.parent:
        entity = contract.entity(entity.parent)
    return entity.name


def _put(body: Any, at: Path, value: Any) -> None:
    for part in at[:-1]:
        body = body[int(part)] if isinstance(body, list) else body[part]
    body[at[-1]] = value


def _unseal(value: Any) -> None:
    """Leave the hash and the time of every copy to the story that tells it."""
    if isinstance(value, dict):
        if "contentHash" in value and "takenAt" in value:
            value["contentHash"], value["takenAt"] = "${hash}", "${now}"
        for item in value.values():
            _unseal(item)
    elif isinstance(value, list):
        for item in value:
            _unseal(item)


def state_field_of_fact(contract: Contract, event: Operation) -> tuple[str, tuple[str, ...]] | None:
    """The field of a fact that tells the state of what it is about, and its words: its states, or an enum of nothing but such."""
    fact = event.message("fact")
    enums = {e.name: e.values for e in contract.enums}
    about = {entity for entity, _ in fact.about} if fact else set()
    states = {s for m in contract.lifecycles if m.subject in about for s in m.states}
    for field in fact.fields if fact else ():
        if isinstance(field.type, StatesOf) and field.type.entity in about:
            return field.name, states_of(contract, field.type)
        if isinstance(field.type, Named) and field.type.name in enums and set(enums[field.type.name]) <= states:
            return field.name, enums[field.type.name]
    return None


def variable_paths(contract: Contract, operation: Operation, role: str) -> Iterator[tuple[str, str]]:
    """Where a message carries a textual key field, and of which entity: (pointer, entity)."""
    message = operation.message(role)
    if message is None:
        return
    body: Any = example(contract, message)
    for at, field, owner, _ in walk(contract, message.fields, body):
        if owner and isinstance(field.type, Scalar) and field.type.name in ("string", "uuid"):
            yield pointer(at), owner
