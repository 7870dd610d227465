"""The steps that call one operation: what they send, and when they count as done."""

import json
from collections.abc import Sequence

from pydantic import JsonValue

from merestone.contract import prose, wire_names
from merestone.contract.boundaries import Operation
from merestone.contract.calls import is_key, path_parts, said_in_address, sent_as_body
from merestone.contract.clauses import Ask
from merestone.contract.contract import Contract
from merestone.contract.examples import message_example
from merestone.contract.provenance import EXTENSION
from merestone.contract.types import Named
from merestone.emitters.arazzo._document import Flow
from merestone.emitters.arazzo._places import Place, places

Json = dict[str, JsonValue]


def command_step(
    flow: Flow, operation: Operation, step: str, number: int | None = None, said: Json | None = None
) -> None:
    """Send a command once, with its key; turned away unread, it is sent again as its boundary says."""
    for place in places(flow.inputs.contract, operation):
        taken = operation.message("accepted") is not None
        flow.call(
            place,
            {
                "stepId": step,
                "description": f"{prose.joined(operation.askers, 'or')} asks {place.source}: {prose.summary(operation)}.",
                "parameters": [
                    *headers(flow, operation, place.source),
                    header(wire_names.IDEMPOTENCY_KEY, flow.inputs.key(operation, number)),
                    *_revision(flow, operation),
                ],
                "requestBody": body(wire_names.JSON, flow.inputs.request(operation, number)),
                "successCriteria": [{"condition": f"$statusCode == {202 if taken else 200}"}],
                **_turned_away(operation),
                "outputs": {"answer": "$response.body"},
                **_said(said),
            },
        )


def query_step(
    flow: Flow, operation: Operation, step: str, more: Json, key: str | None = None, said: Json | None = None
) -> None:
    """Ask once, about the request with that key; `more` says what counts as an answer and what follows from it."""
    for place in places(flow.inputs.contract, operation):
        given = [_word(flow, operation, name, key, "path") for name in path_parts(operation)]
        given += [_word(flow, operation, field.name, key, "query") for field in said_in_address(operation)]
        asked = sent_as_body(operation) is not None
        flow.inputs.boundaries.setdefault(operation.boundary)
        flow.call(
            place,
            {
                "stepId": step,
                "description": f"{prose.joined(operation.askers, 'or')} asks {place.source}: {prose.summary(operation)}.",
                "parameters": [*given, *headers(flow, operation, place.source)],
                **({"requestBody": body(wire_names.JSON, flow.inputs.request(operation))} if asked else {}),
                **more,
                **_said(said),
            },
        )


def fact_steps(flow: Flow, name: str, operations: Sequence[Operation], step: str, said: Json | None = None) -> None:
    """A fact reaches each of its readers; where several are meant, any of them does."""
    told = [(o, p) for o in operations for p in places(flow.inputs.contract, o)]
    if not told:
        return
    said_here = any(p.action != "receive" for _, p in told)
    given = flow.inputs.facts(name, [(o, p.file) for o, p in told]) if said_here else ""
    found = {(p.source, o.channel): (p, o) for o, p in told}
    for place, operation in found.values():
        reader = f"{step}-{wire_names.kebab(place.system)}" if len(found) > 1 else step
        _delivery(flow, (place, operation), reader, given, said)


def _delivery(flow: Flow, told: tuple[Place, Operation], step: str, given: str, said: Json | None) -> None:
    place, operation = told
    made: Json = {
        "stepId": step,
        "description": f"{place.system} takes what {prose.joined(operation.askers, 'or')} says on {operation.channel}.",
    }
    if place.channel is None:
        made["parameters"] = headers(flow, operation, place.system)
        made["requestBody"] = body(wire_names.CLOUDEVENTS_JSON, given)
        made["successCriteria"] = [{"condition": "$statusCode == 204"}]
    elif place.action == "send":
        made["requestBody"] = body(wire_names.CLOUDEVENTS_JSON, given)
    flow.call(place, made | _said(said))


def file_step(flow: Flow, operation: Operation, step: str, said: Json | None = None) -> None:
    """A run reaches the systems that take it."""
    flow.inputs.manifest(operation)
    for place in places(flow.inputs.contract, operation):
        text = f"{prose.joined(operation.askers, 'or')} drops a run of `{operation.name}` on {operation.channel}."
        flow.call(place, {"stepId": step, "description": text, **_said(said)})


def outcome_step(flow: Flow, operation: Operation, ask: Ask, step: str) -> None:
    """Ask what became of a command until it is settled; the journey goes on once it is completed."""
    query = flow.inputs.contract.operation(ask.query)
    done, open_ = words(ask, "completed"), [*words(ask, "accepted"), *words(ask, "requested")]
    state = state_of(flow.inputs.contract, query)
    failure: list[JsonValue] = [again("open", ask, [_answered(state, open_)])] if open_ else []
    failure.append({"name": "notCompleted", "type": "end"})
    more: Json = {
        "successCriteria": [{"condition": "$statusCode == 200"}, {"condition": one_of(state, done)}],
        "onFailure": failure,
        "outputs": {"state": state},
    }
    query_step(flow, query, step, more, flow.inputs.key(operation))


# ------------------------------------------------------------------ conditions


def words(ask: Ask, outcome: str) -> list[str]:
    """The words of the answer that mean the outcome."""
    return [word for finding in ask.findings if finding.outcome == outcome for word in finding.words]


def state_of(contract: Contract, query: Operation) -> str:
    """The runtime expression of the answer's one word."""
    answer = query.message("answer")
    fields = answer.fields if answer else ()
    names = [f.name for f in fields if isinstance(f.type, Named) and contract.enum(f.type.name)]
    return f"$response.body#/{names[0]}" if names else "$response.body"


def one_of(expression: str, choices: Sequence[str]) -> str:
    """That it is one of these words."""
    return " || ".join(f"{expression} == '{choice}'" for choice in choices)


def _answered(state: str, choices: Sequence[str]) -> Json:
    return {"condition": f"$statusCode == 200 && ({one_of(state, choices)})"}


def again(name: str, ask: Ask, criteria: Sequence[JsonValue]) -> Json:
    """Ask again, as often as the clause says."""
    return {
        "name": name,
        "type": "retry",
        "retryAfter": seconds(ask.every_ms),
        "retryLimit": max(1, ask.for_ms // ask.every_ms),
        "criteria": [*criteria],
    }


def seconds(ms: int) -> JsonValue:
    """Whole seconds where they are whole."""
    return ms // 1000 if ms % 1000 == 0 else ms / 1000


# ------------------------------------------------------------------ parameters


def headers(flow: Flow, operation: Operation, target: str) -> list[JsonValue]:
    """What every request says of itself."""
    return [
        header(wire_names.CORRELATION_ID, "$inputs.correlationId"),
        header(wire_names.SOURCE_SYSTEM, flow.inputs.asker(operation)),
        header(wire_names.TARGET_SYSTEM, target),
        header(wire_names.TENANT_ID, "$inputs.tenantId"),
        header(wire_names.LEGAL_ENTITY, "$inputs.legalEntity"),
    ]


def header(name: str, value: JsonValue) -> Json:
    """One header."""
    return {"name": name, "in": "header", "value": value}


def body(content: str, payload: str) -> Json:
    """The body of a request."""
    return {"contentType": content, "payload": payload}


def _revision(flow: Flow, operation: Operation) -> list[JsonValue]:
    if not operation.based_on:
        return []
    name = f"{wire_names.camel(operation.name)}Revision"
    given = flow.inputs.give(name, {"type": "string", "pattern": wire_names.ETAG_PATTERN}, '"3"')
    return [header(wire_names.IF_MATCH, given)]


def _turned_away(operation: Operation) -> Json:
    """What is done with a request that was turned away unread."""
    reaction = next((r for r in operation.reactions if r.circumstance == "throttled" and r.retry), None)
    if reaction is None or reaction.backoff_ms is None:
        return {}
    criteria: list[JsonValue] = [{"condition": "$statusCode == 429 || $statusCode == 503"}]
    retried: Json = {
        "name": "throttled",
        "type": "retry",
        "retryAfter": seconds(reaction.backoff_ms[0]),
        "retryLimit": reaction.retry,
        "criteria": criteria,
    }
    return {"onFailure": [retried]}


def _word(flow: Flow, operation: Operation, name: str, key: str | None, place: str) -> JsonValue:
    """A part of the address: the key of what is asked about, or a value that the workflow is given, which is a word or JSON."""
    if key and is_key(name):
        return {"name": name, "in": place, "value": key}
    request = operation.message("request")
    known = flow.inputs.named(name) or (message_example(flow.inputs.contract, request).get(name) if request else None)
    text = known if isinstance(known, str) else name if known is None else json.dumps(known)
    return {"name": name, "in": place, "value": flow.inputs.give(name, {"type": "string"}, text)}


def _said(said: Json | None) -> Json:
    return {EXTENSION: said} if said else {}
