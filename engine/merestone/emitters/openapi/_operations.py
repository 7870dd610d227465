"""Commands and queries: the path item of each operation that a system answers."""

from pydantic import JsonValue

from merestone.contract import access_prose, prose, refusals, wire_names
from merestone.contract.boundaries import Operation
from merestone.contract.calls import is_one_word, path_parts, said_in_address, sent_as_body
from merestone.contract.clauses import Message
from merestone.contract.contract import Contract
from merestone.contract.deprecations import response_headers
from merestone.contract.examples import message_example, request_key
from merestone.contract.examples.values import LEGAL_ENTITY, TENANT
from merestone.contract.freshness import answer_headers, validators
from merestone.contract.keys import key_paths, value_at
from merestone.contract.provenance import EXTENSION
from merestone.contract.traffic import OUTCOMES
from merestone.contract.types import FieldSpec
from merestone.contract.wire_fields import pointer
from merestone.emitters.openapi._channels import answered
from merestone.emitters.openapi._components import Components
from merestone.emitters.openapi._links import command_links, located, query_links, status_query
from merestone.semantics import natural

Json = dict[str, JsonValue]


def path_item(components: Components, operation: Operation) -> Json:
    """The path item of a command or query."""
    method = operation.method or "post"
    return {method: _command(components, operation) if operation.kind == "command" else _query(components, operation)}


def _command(components: Components, operation: Operation) -> Json:
    contract, request = components.contract, operation.message("request")
    in_path = [_path_parameter(components, operation, name) for name in path_parts(operation)]
    parameters = [
        *in_path,
        *components.context_parameters(operation.askers, [components.system]),
        components.idempotency_parameter(operation),
    ]
    if operation.based_on:
        parameters.append(components.revision_parameter())
    made = _head(contract, operation, _command_text(contract, operation)) | {
        "security": components.security(operation, operation.askers),
        "parameters": parameters,
    }
    if request is not None:
        made["requestBody"] = {"required": True, "content": _content(components, operation, request)}
    problems = components.problems(refusals.command_problems(contract, operation), operation)
    return (
        made
        | {"responses": _ending(contract, operation, _success(components, operation)) | problems}
        | answered(components, operation)
        | {EXTENSION: components.cited.operation(operation)}
    )


def _query(components: Components, operation: Operation) -> Json:
    contract, answer = components.contract, operation.message("answer")
    problems = components.problems(refusals.query_problems(), operation)
    made = _head(contract, operation, _query_text(contract, operation)) | {
        "security": components.security(operation, operation.askers),
        "parameters": [
            *(_path_parameter(components, operation, name) for name in path_parts(operation)),
            *(_query_parameter(components, operation, field) for field in said_in_address(operation)),
            *components.context_parameters(operation.askers, [components.system]),
        ],
    }
    asked = sent_as_body(operation)
    if asked is not None:
        made["requestBody"] = {"required": True, "content": _content(components, operation, asked)}
    success: Json = {"description": f"What {components.system} knows."}
    if answer is not None:
        success["content"] = _content(components, operation, answer)
    success |= {"headers": answer_headers(operation)} if answer_headers(operation) else {}
    success |= query_links(contract, components.system, operation, answer)
    parameters, unchanged = validators(operation)
    listed = made["parameters"]
    assert isinstance(listed, list), "parameters are a list"
    listed.extend(parameters)
    answers = _ending(contract, operation, {"200": success}) | unchanged
    return made | {"responses": answers | problems} | {EXTENSION: components.cited.operation(operation)}


def _head(contract: Contract, operation: Operation, description: str) -> Json:
    ends: Json = {"deprecated": True} if operation.deprecated else {}
    return {
        "operationId": wire_names.operation_id(operation.name),
        "summary": prose.summary(operation),
        **ends,
        "description": description,
        "tags": [contract.boundary(operation.boundary).name],
    }


def _ending(contract: Contract, operation: Operation, successes: Json) -> Json:
    """The successes with the headers that say until when the operation, or a version of it, is answered."""
    headers = response_headers(contract, operation)
    for response in successes.values() if headers else ():
        assert isinstance(response, dict), "a success is an object"
        known = response.get("headers")
        response["headers"] = (known if isinstance(known, dict) else {}) | headers
    return successes


def _content(components: Components, operation: Operation, message: Message) -> Json:
    media: Json = {"schema": components.message(operation, message), "examples": components.example(operation, message)}
    return {wire_names.JSON: media}


# ---------------------------------------------------------------- success


def _success(components: Components, operation: Operation) -> Json:
    accepted, completed = operation.message("accepted"), operation.message("completed")
    if accepted is not None:
        return {"202": _accepted(components, operation, accepted)}
    if completed is not None:
        return {"200": _completed(components, operation, completed)}
    return {"204": {"description": "Done."}}


def _accepted(components: Components, operation: Operation, message: Message) -> Json:
    replies = [reply.name for role in OUTCOMES if (reply := operation.message(role))]
    told = (
        f" The outcome follows as {prose.coded(replies, 'or')} on `{operation.replies}`." if operation.replies else ""
    )
    replayed: Json = {wire_names.REPLAYED: components.header(wire_names.REPLAYED)}
    made: Json = {
        "description": f"{operation.providers[0]} has durably taken the request and will decide it.{told}",
        "headers": _location(components, operation) | replayed,
        "content": _content(components, operation, message),
    }
    return made | command_links(components.contract, components.system, operation, message)


def _location(components: Components, operation: Operation) -> Json:
    """Where the status query has the outcome, if this system answers it."""
    query = status_query(components.contract, components.system, operation)
    if query is None:
        return {}
    key = request_key(components.contract, operation)
    where = (query.path or "").replace(f"{{{path_parts(query)[0]}}}", key) if path_parts(query) else query.path
    return located(f"Where `{query.name}` tells what becomes of it", str(where))


def _completed(components: Components, operation: Operation, message: Message) -> Json:
    replayed: Json = {wire_names.REPLAYED: components.header(wire_names.REPLAYED)}
    made: Json = {
        "description": f"Done, and durable at {operation.providers[0]}.",
        "headers": components.revision_header(message) | replayed,
        "content": _content(components, operation, message),
    }
    return made | command_links(components.contract, components.system, operation, message)


# -------------------------------------------------------------------- text


def _command_text(contract: Contract, operation: Operation) -> str:
    blocked = [
        f"While a handoff about it is open, the {wire_names.words(entity)} is held: the request is refused with "
        f"`{wire_names.blocked_problem(entity)}`, which names the handoff."
        for entity in refusals.blocked_entities(contract, operation)
    ]
    parts = (
        prose.purpose(contract, operation),
        prose.aspects(contract, operation),
        *blocked,
        access_prose.limits(contract, operation),
        _key_text(contract, operation),
        prose.reactions(operation),
    )
    return "\n\n".join(filter(None, parts)) + "\n"


def _key_text(contract: Contract, operation: Operation) -> str:
    """How the key of the example below comes about, to check one's own derivation against."""
    request = operation.message("request")
    if request is None or operation.idempotency is None:
        return ""
    paths = key_paths(contract, operation)
    body = message_example(contract, request)
    values = [value_at(body, path) for path in paths]
    told = natural.natural_key(operation.name, TENANT, LEGAL_ENTITY, operation.requirer, values)
    return (
        f"**Key of the example.** The values at {prose.coded(pointer(path) for path in paths)} make the natural key "
        f"`{told}`, and so the `Idempotency-Key` `{request_key(contract, operation)}`."
    )


def _query_text(contract: Contract, operation: Operation) -> str:
    told = (prose.paragraphs(operation.description), prose.answers(contract, operation))
    if operation.kind == "query":
        told = (prose.purpose(contract, operation), prose.aspects(contract, operation))
    parts = (*told, prose.waiting(operation), access_prose.limits(contract, operation), _NOTES[operation.kind])
    return "\n\n".join(filter(None, parts)) + "\n"


_NOTES = {
    "query": "Asking changes nothing and may be repeated. What is asked about and is not known is 404.",
    "status query": "Asking changes nothing and may be repeated. A command that never arrived, and one that was refused without being stored, are both 404.",
}
"""What is said of every query, by its kind."""


# ---------------------------------------------------------------- parameters


def _path_parameter(components: Components, operation: Operation, name: str) -> Json:
    made: Json = {"name": name, "in": "path", "required": True}
    if wire_names.kebab(name) != "idempotency-key":
        request = operation.message("request")
        asked = next((field for field in request.fields if field.name == name), None) if request else None
        unknown: Json = {"description": _called(name), "schema": {"type": "string", "minLength": 1}}
        return made | (_value(components, operation, asked) if asked else unknown)
    settled = [operation] if operation.kind == "command" else prose.settled_by(components.contract, operation)
    made |= {
        "description": f"The `Idempotency-Key` of the {prose.coded((o.name for o in settled), 'or')} that is asked about.",
        "schema": {"type": "string", "pattern": wire_names.UUID_PATTERN},
    }
    return made | ({"example": request_key(components.contract, settled[0])} if settled else {})


def _query_parameter(components: Components, operation: Operation, field: FieldSpec) -> Json:
    made: Json = {"name": field.name, "in": "query", "required": not field.optional}
    return made | _value(components, operation, field)


def _called(name: str) -> str:
    return f"The {wire_names.words(name)}."


def _value(components: Components, operation: Operation, field: FieldSpec) -> Json:
    """What stands in an address for a field: one word as it is, anything else as JSON; what it is, and its value in the example."""
    schema = dict(components.field(field))
    told: Json = {"description": schema.pop("description", _called(field.name))}
    request = operation.message("request")
    example = message_example(components.contract, request) if request else {}
    given: Json = {"example": example[field.name]} if isinstance(example, dict) and field.name in example else {}
    if is_one_word(components.contract, field):
        return told | {"schema": schema} | given
    as_json: Json = {"schema": schema, **given}
    return told | {"content": {wire_names.JSON: as_json}}
