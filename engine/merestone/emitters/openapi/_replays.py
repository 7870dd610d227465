"""Replays: the path under which the readers of a stream ask its publisher to say again what it said."""

from pydantic import JsonValue

from merestone.contract import prose, refusals, wire_names
from merestone.contract.boundaries import Operation
from merestone.contract.examples.values import NOW
from merestone.contract.provenance import EXTENSION
from merestone.emitters.openapi._components import Components

Json = dict[str, JsonValue]


def replay_item(components: Components, stream: Operation) -> Json:
    """The path item of one stream."""
    contract = components.contract
    problems = components.problems(refusals.replay_problems(), stream)
    taken: Json = {
        "202": {
            "description": f"It is taken, and what is asked for will come on `{stream.channel}`. There is nothing to ask how far it is, so "
            "there is no `Location`: asking for the same once more is harmless, for readers know what comes twice."
        }
    }
    post: Json = {
        "operationId": wire_names.replay_id(stream.name),
        "summary": f"Say {wire_names.words(stream.name)} again",
        "description": _told(stream),
        "tags": [contract.boundary(stream.boundary).name],
        "security": components.security(stream, stream.providers),
        "parameters": components.context_parameters(stream.providers, [components.system]),
        "requestBody": {"required": True, "content": {wire_names.JSON: _body(components, stream)}},
        "responses": taken | problems,
        EXTENSION: components.cited.operation(stream),
    }
    return {"post": post}


def _told(stream: Operation) -> str:
    reach = prose.amount(stream.replay.back_ms) if stream.replay else ""
    older = f" What is older comes with the file `{stream.backfill.file}`." if stream.backfill else ""
    known = f", so a reader knows them by {prose.coded(stream.dedupe_by)}" if stream.dedupe_by else ""
    return (
        f"Readers of `{stream.name}` get again what was said from a moment on, at most {reach} back, with the same ids and the "
        f"same bytes{known}. An earlier moment is refused as `invalid`.{older}\n"
    )


def _body(components: Components, stream: Operation) -> Json:
    reach = prose.amount(stream.replay.back_ms) if stream.replay else ""
    since: Json = {"type": "string", "format": "date-time", "description": f"At most {reach} ago."}
    key: Json = {"type": "string", "minLength": 1, "description": "Only for this `partitionkey`; without it, for all."}
    properties: Json = {"from": since}
    if stream.ordered_by:
        properties["partitionKey"] = key
    schema: Json = {
        "type": "object",
        "description": f"From when on, and of what, `{stream.name}` is to be said again.",
        "properties": properties,
        "required": ["from"],
        "additionalProperties": False,
    }
    value: Json = {"from": NOW}
    examples: Json = {"since": {"value": value}}
    return {"schema": components.body(wire_names.replay_schema(stream.name), schema), "examples": examples}
