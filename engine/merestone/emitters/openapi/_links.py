"""Where to go from an answer: to what became of the request, to what undoes it, to the next page, and to what it names."""

from collections.abc import Iterator
from typing import NamedTuple

from pydantic import JsonValue

from merestone.contract import prose, wire_names
from merestone.contract.boundaries import Operation
from merestone.contract.calls import CURSOR, NEXT_CURSOR, is_paged, path_parts, revisions, said_in_address
from merestone.contract.clauses import Message
from merestone.contract.contract import Contract
from merestone.contract.keys import request_of
from merestone.contract.traffic import provided
from merestone.contract.types import Crossing, FieldSpec, Named
from merestone.contract.wire_fields import pointer

Json = dict[str, JsonValue]


def command_links(contract: Contract, system: str, operation: Operation, answer: Message) -> Json:
    """The links of what a command is answered; of one that is only accepted no revision is known yet."""
    completed = answer if answer.role == "completed" else None
    links = {
        **_asking(contract, system, operation),
        **_undone(contract, system, operation, completed),
        **_showing(contract, system, operation, answer),
    }
    return {"links": links} if links else {}


def query_links(contract: Contract, system: str, operation: Operation, answer: Message | None) -> Json:
    """The links of what a query is answered."""
    links: Json = {"nextPage": _next_page(operation)} if is_paged(operation) else {}
    links |= _showing(contract, system, operation, answer) if answer else {}
    return {"links": links} if links else {}


def _asking(contract: Contract, system: str, operation: Operation) -> Json:
    """To the status query."""
    query = status_query(contract, system, operation)
    if query is None:
        return {}
    parameters: Json = dict.fromkeys(path_parts(query), f"$request.header.{wire_names.IDEMPOTENCY_KEY}")
    link: Json = {
        "operationId": wire_names.operation_id(query.name),
        "description": "What became of this request.",
        "parameters": parameters,
    }
    return {wire_names.operation_id(query.name): link}


def status_query(contract: Contract, system: str, operation: Operation) -> Operation | None:
    """The query that tells what became of a command, if the same system answers it."""
    ask = operation.unknown.ask if operation.unknown else None
    query = contract.operation(ask.query) if ask else None
    return query if query is not None and system in query.providers else None


def located(what: str, where: str) -> Json:
    """The header of an answer that says where more is told, as a reference that is resolved against the address of the request."""
    header: Json = {
        "description": f"{what}, relative to the address of this request.",
        "required": True,
        "schema": {"type": "string", "format": "uri-reference", "minLength": 1},
        "example": where,
    }
    return {wire_names.LOCATION: header}


def _undone(contract: Contract, system: str, operation: Operation, completed: Message | None) -> Json:
    """To the operation that undoes this one."""
    undo = contract.operation(operation.undo.operation) if operation.undo else None
    if undo is None or system not in undo.providers:
        return {}
    return {wire_names.operation_id(undo.name): _undoing(contract, operation, undo, completed)}


def _next_page(operation: Operation) -> Json:
    """The same question for what follows, which there is where the answer says so."""
    link: Json = {
        "operationId": wire_names.operation_id(operation.name),
        "description": f"The next page, asked for with the same request but `{CURSOR}`; there is none where `{NEXT_CURSOR}` is absent.",
    }
    said = {f"query.{field.name}": f"$request.query.{field.name}" for field in said_in_address(operation)}
    if f"query.{CURSOR}" in said:
        in_path: Json = {f"path.{name}": f"$request.path.{name}" for name in path_parts(operation)}
        link["parameters"] = {**in_path, **said, f"query.{CURSOR}": f"$response.body#/{NEXT_CURSOR}"}
    return link


def _undoing(contract: Contract, operation: Operation, undo: Operation, completed: Message | None) -> Json:
    """What takes it back: on which revision, and about what, as far as the request or the answer says it.

    What the request is to say stands in words: OpenAPI would take a body here, and the parser of openapi-generator takes text only.
    """
    told = [f"`{said}` of its request is `{at}`" for said, at in _about(contract, operation, undo, completed)]
    about = f" {prose.joined(told)}." if told else ""
    link: Json = {
        "operationId": wire_names.operation_id(undo.name),
        "description": f"Takes this back, as long as that is possible.{about}",
    }
    if undo.based_on and completed is not None and revisions(completed):
        link["parameters"] = {f"header.{wire_names.IF_MATCH}": f"$response.header.{wire_names.ETAG}"}
    return link


def _about(
    contract: Contract, operation: Operation, undo: Operation, completed: Message | None
) -> Iterator[tuple[str, str]]:
    """Each part of a key that what undoes has to be told, and the expression that finds it."""
    said = ((completed, "$response.body"), (operation.message("request"), "$request.body"))
    for field in request_of(undo).fields:
        if isinstance(field.type, Crossing) and field.type.kind == "reference":
            entity = contract.entity(field.type.entity)
            at = next((f"{where}#{at}" for told, where in said if told and (at := _told_at(told, entity.name))), None)
            if at:
                yield from ((f"{field.name}.{part.name}", f"{at}/{part.name}") for part in entity.key)


def _told_at(message: Message, entity: str) -> str | None:
    """Where a message has the key of an entity, as a JSON pointer."""
    for field in message.fields:
        if isinstance(field.type, Crossing) and field.type.entity == entity:
            return pointer(_identity(field))
    return None


def _identity(field: FieldSpec) -> tuple[str, ...]:
    """Below what the key of an entity stands that crosses here."""
    is_reference = isinstance(field.type, Crossing) and field.type.kind == "reference"
    return (field.name,) if is_reference else (field.name, "value")


# ------------------------------------------------------------ what is named


class _Named(NamedTuple):
    """An entity that a message names at one fixed place: below what its key stands, and which fields may be absent on the way."""

    entity: str
    field: tuple[str, ...]
    at: tuple[str, ...]
    absent: tuple[str, ...]


def _showing(contract: Contract, system: str, operation: Operation, answer: Message) -> Json:
    """To each query here that is asked with no more than the identity of something that the answer names."""
    links: Json = {}
    for named in _named(contract, answer.fields, (), (), ()):
        for query in _asked_by_identity(contract, system, named.entity):
            identity = wire_names.operation_id(query.name)
            if query.name != operation.name:
                name = (
                    identity if identity not in links else f"{identity}Of{''.join(map(wire_names.pascal, named.field))}"
                )
                links[name] = _link(query, named)
    return links


def _named(
    contract: Contract,
    fields: tuple[FieldSpec, ...],
    above: tuple[str, ...],
    absent: tuple[str, ...],
    inside: tuple[str, ...],
) -> Iterator[_Named]:
    """What fields name by identity, also within records; of a list nobody knows which item is meant."""
    for field in fields:
        path = (*above, field.name)
        missing = (*absent, ".".join(path)) if field.optional else absent
        match field.type:
            case Crossing(entity=entity):
                yield _Named(entity, path, (*above, *_identity(field)), missing)
            case Named(name=name) if name not in inside and (record := contract.record(name)):
                yield from _named(contract, record.fields, path, missing, (*inside, name))
            case _:
                pass


def _asked_by_identity(contract: Contract, system: str, entity: str) -> Iterator[Operation]:
    """The queries whose path has the key of an entity, and that need to be told nothing else."""
    key = contract.entity(entity).key
    for query in provided(contract, system):
        request = query.message("request")
        if query.kind == "query" and request and len(key) == 1 and path_parts(query) == [key[0].name]:
            needed = [(field.name, field.type) for field in request.fields if not field.optional]
            if needed == [(key[0].name, key[0].type)]:
                yield query


def _link(query: Operation, named: _Named) -> Json:
    (key,) = path_parts(query)
    none = f" There is none where {prose.coded(named.absent, 'or')} is absent." if named.absent else ""
    return {
        "operationId": wire_names.operation_id(query.name),
        "description": f"{prose.summary(query)}, asked about the `{'.'.join(named.field)}` of this answer.{none}",
        "parameters": {key: f"$response.body#{pointer((*named.at, key))}"},
    }
