"""Runs that are handed over by HTTP: the paths under which a receiver takes rows and manifest, and tells what became of the run."""

from collections.abc import Iterator

from pydantic import JsonValue

from merestone.contract import prose, refusals, run_prose, wire_names
from merestone.contract.boundaries import Operation
from merestone.contract.calls import path_parts
from merestone.contract.contract import Contract
from merestone.contract.examples import message_example, report_example, result_example, run_example
from merestone.contract.files import part, results, rows_bytes
from merestone.contract.freshness import not_kept
from merestone.contract.provenance import EXTENSION
from merestone.contract.shapes import Shape
from merestone.emitters.openapi._components import Components
from merestone.emitters.openapi._links import located, status_query

Json = dict[str, JsonValue]


def hand_over_items(components: Components, operation: Operation) -> Iterator[tuple[str, Json]]:
    """The path items of a file, with their paths: the rows, the manifest, and what is told of the run."""
    address = components.contract.channel(str(operation.channel)).address
    system = components.system
    yield wire_names.run_file(address, wire_names.ROWS_FILE), {"put": _rows(components, operation)}
    yield wire_names.run_file(address, wire_names.MANIFEST_FILE), {"put": _manifest(components, operation)}
    if results(operation):
        yield wire_names.run_file(address, wire_names.result_file(system)), {"get": _result(components, operation)}
    if operation.report is not None:
        yield wire_names.run_file(address, wire_names.report_file(system)), {"get": _report(components, operation)}


def _rows(components: Components, operation: Operation) -> Json:
    row = part(operation, "row")
    body: Json = {
        "schema": {
            "type": "string",
            "description": f"One `{row.name}` a line, as JSON.",
            "contentMediaType": wire_names.JSON_LINES,
            "contentSchema": {"$ref": components.link(Shape(row.name))},
        },
        "examples": components.named_example(
            f"{operation.name}Rows", rows_bytes([message_example(components.contract, row)]).decode()
        ),
    }
    answers: Json = {
        "201": {"description": "The rows are durably there, and wait for their manifest."},
        "204": {"description": "Rows that were there are replaced, or are the same."},
    }
    text = (
        run_prose.handed_over(operation, components.system),
        "Rows may be put again, and others in their place, until the run is known; then the same bytes are answered as before, and "
        "others refused as `mismatch`. A row that the schema does not allow is none that this refuses: its fate is settled with the run.",
    )
    made = _head(components, operation, "rows", "\n\n".join(text))
    problems = components.problems(refusals.rows_problems(), operation)
    return made | {
        "requestBody": {"required": True, "content": {wire_names.JSON_LINES: body}},
        "responses": answers | problems,
        EXTENSION: components.cited.operation(operation),
    }


def _manifest(components: Components, operation: Operation) -> Json:
    contract, message = components.contract, part(operation, "manifest")
    content: Json = {
        wire_names.JSON: {
            "schema": {"$ref": components.link(Shape(message.name))},
            "examples": components.example(operation, message),
        }
    }
    parts = (
        prose.purpose(contract, operation),
        "The manifest makes the run whole. It is put after the rows, and again where no answer came: the same manifest is the same run.",
        _sealed(contract, operation),
        prose.aspects(contract, operation),
        prose.reactions(operation),
    )
    made = _head(components, operation, "manifest", "\n\n".join(filter(None, parts)))
    problems = components.problems(refusals.manifest_problems(operation), operation)
    return made | {
        "requestBody": {"required": True, "content": content},
        "responses": _taken(components, operation) | problems,
        EXTENSION: components.cited.operation(operation),
    }


def _sealed(contract: Contract, operation: Operation) -> str:
    """What the manifest says of the rows, and what becomes of a run where that is not so."""
    told = run_prose.sealed(contract, operation)
    return (
        f"{told} Where that is not so, the run is rejected and its key stays free: it may be put again, with other rows too."
        if told
        else ""
    )


def _taken(components: Components, operation: Operation) -> Json:
    """The answer to a manifest: the run is taken; where a result follows, from where it can be had."""
    if not results(operation):
        return {"204": {"description": "The run is whole, and durably taken."}}
    return {
        "202": {
            "description": f"The run is whole, and {components.system} has durably taken it. What became of it can be asked for.",
            "headers": _location(components, operation) | {wire_names.REPLAYED: components.header(wire_names.REPLAYED)},
            "links": _links(components, operation),
        }
    }


def _location(components: Components, operation: Operation) -> Json:
    """Where the outcome can be asked for: at the status query, or else where the result will be."""
    query, run = (
        status_query(components.contract, components.system, operation),
        run_example(components.contract, operation),
    )
    if query is not None and query.path is not None:
        return located("What becomes of the run", query.path.replace(f"{{{path_parts(query)[0]}}}", run))
    address = components.contract.channel(str(operation.channel)).address
    result = wire_names.run_file(address, wire_names.result_file(components.system))
    return located("The result, once there is one", result.replace("{run}", run))


def _links(components: Components, operation: Operation) -> Json:
    """From the taken run to what tells of it: the status query, the result and the report."""
    query = status_query(components.contract, components.system, operation)
    links: Json = {}
    if query is not None:
        links[wire_names.operation_id(query.name)] = _link(
            wire_names.operation_id(query.name), "How far the run is.", path_parts(query)
        )
    told = (("result", "What became of the run."), ("report", "What was read, applied and rejected of it."))
    for each, text in told if operation.report is not None else told[:1]:
        identity = wire_names.hand_over_id(operation.name, each)
        links[identity] = _link(identity, text, ["run"])
    return links


def _link(identity: str, text: str, parts: list[str]) -> Json:
    return {
        "operationId": identity,
        "description": text,
        "parameters": dict.fromkeys(parts, "$request.path.run"),
    }


def _result(components: Components, operation: Operation) -> Json:
    contract, told = components.contract, results(operation)
    names = {message.role: wire_names.result_schema(message.name) for message in told}
    links: dict[str, str] = {role: components.link(Shape(name)) for role, name in names.items()}
    examples: Json = {}
    for message in told:
        value = result_example(contract, operation, message, components.system)
        examples |= components.named_example(names[message.role], value)
    schema: Json = (
        components.one_of(f"{operation.name}Result", "outcome", links)
        if len(links) > 1
        else {"$ref": next(iter(links.values()))}
    )
    text = "Absent until the run is decided. A later result takes the place of an earlier one; asking changes nothing and may be repeated."
    return _told(components, operation, "result", text, {"schema": schema, "examples": examples})


def _report(components: Components, operation: Operation) -> Json:
    name = wire_names.report_schema(operation.name)
    value = report_example(components.contract, operation, components.system)
    content: Json = {
        "schema": {"$ref": components.link(Shape(name))},
        "examples": components.named_example(name, value),
    }
    text = "Absent until it is written. Asking changes nothing and may be repeated."
    return _told(components, operation, "report", text, content)


def _told(components: Components, operation: Operation, kind: str, text: str, content: Json) -> Json:
    success: Json = {
        "description": f"The {kind} of the run.",
        "headers": not_kept("It is asked for anew each time: a later one takes its place."),
        "content": {wire_names.JSON: content},
    }
    problems = components.problems(refusals.query_problems(), operation)
    return _head(components, operation, kind, text) | {
        "responses": {"200": success} | problems,
        EXTENSION: components.cited.operation(operation),
    }


_SUMMARIES = {
    "rows": "Put the rows of",
    "manifest": "Hand over",
    "result": "What became of",
    "report": "The report on",
}


def _head(components: Components, operation: Operation, kind: str, text: str) -> Json:
    run: Json = {
        "name": "run",
        "in": "path",
        "required": True,
        "description": f"The name of the run: {run_prose.names([operation])}.",
        "schema": {"type": "string", "pattern": wire_names.UUID_PATTERN},
        "example": run_example(components.contract, operation),
    }
    return {
        "operationId": wire_names.hand_over_id(operation.name, kind),
        "summary": f"{_SUMMARIES[kind]} a run of {operation.name}",
        "description": f"{text}\n",
        "tags": [components.contract.boundary(operation.boundary).name],
        "security": components.security(operation, operation.askers),
        "parameters": [run, *components.context_parameters(operation.askers, [components.system])],
    }
