"""Refusals: the problem document of each class, with its status and an example."""

from collections.abc import Iterable

from pydantic import JsonValue

from merestone.contract import wire_names
from merestone.contract.boundaries import Operation
from merestone.contract.clauses import Message
from merestone.contract.contract import Contract
from merestone.contract.examples import message_example, request_key
from merestone.contract.lifetimes import reasons
from merestone.contract.shapes import Link, Shapes
from merestone.contract.types import FieldSpec
from merestone.contract.value_schemas import Schema
from merestone.contract.wire_names import Problem

Json = dict[str, JsonValue]
OFFENCE = "Offence"
HANDOFF = "OpenHandoff"

DETAILS = {
    "invalid": "The body does not match the contract at one place.",
    "idempotency-key-missing": "The request carries no Idempotency-Key.",
    "denied": "The token has expired.",
    "absent": "Nothing is known under this identity.",
    "in-flight": "A request with this key arrived a moment ago and is still being decided.",
    "revision-missing": "The request carries no If-Match.",
    "stale": "The request is based on revision 2; the current one is 3.",
    "mismatch": "This key belongs to a request with different content.",
    "rejected": "The request was understood and refused for the reason given.",
    "rows-missing": "The rows of this run were not put yet.",
    "duplicate-run": "This run is known already.",
    "throttled": "The limit of this caller is used up for now.",
    "unavailable": "The system is out of service for now.",
}
STATUS_TITLES = {
    400: "The request violates the contract; nothing was done",
    401: "The token is missing, expired or not meant for this system",
    403: "The token is genuine and does not allow this",
    404: "There is nothing here",
    409: "Not now: something is still open",
    412: "The revision is no longer current",
    422: "Understood and refused",
    428: "The revision is missing",
    429: "Too many requests",
    503: "Nothing was taken, and nothing done; any other 5xx, and a 503 without `Retry-After`, leaves the outcome unknown",
}
NOT_THERE_YET = "Nothing is known about it now; asking again is always allowed"
"""The title of a 404 to a question."""
OF_CERTIFICATES = {
    401: ", or no certificate is shown where one is asked for",
    403: ", or the certificate is another system's",
}
"""What is added to a title where systems are known by certificates."""


def schema(shapes: Shapes, word: str, rejected: Message | None, link: Link) -> Schema:
    """The schema of one problem class."""
    known = wire_names.problem(word)
    statuses = wire_names.STATUS.get(word, (wire_names.BLOCKED_STATUS,))
    status: Json = {"const": statuses[0]} if len(statuses) == 1 else {"enum": list(statuses)}
    properties: Json = {
        "type": {"type": "string", "const": wire_names.problem_type(word)},
        "title": {"type": "string", "description": f"For people: “{known.title}”."},
        "status": {"type": "integer", "description": "The status of the answer.", **status},
        "detail": {"type": "string", "description": "What is wrong this time, for people."},
        "class": {"type": "string", "const": word, "description": "What a program branches on."},
        "retryable": {
            "type": "boolean",
            "const": known.retryable,
            "description": _again(known),
        },
    }
    members = _members(shapes, word, rejected, link)
    return {
        "type": "object",
        "description": known.explanation,
        "properties": properties | members,
        "required": [*properties, *(_always(rejected.fields) if rejected else members)],
    }


def example(contract: Contract, word: str, status: int, operation: Operation | None) -> Json:
    """An example of one problem class."""
    known = wire_names.problem(word)
    detail = "The token lacks the scope of this operation." if (word, status) == ("denied", 403) else DETAILS.get(word)
    made: Json = {
        "type": wire_names.problem_type(word),
        "title": known.title,
        "status": status,
        "detail": detail or _standing(word),
        "class": word,
        "retryable": known.retryable,
    }
    return made | _example_members(contract, known, operation)


def _standing(word: str) -> str:
    return "It must still be kept." if word.endswith("-retained") else "A handoff about it is still open."


def response_name(words: Iterable[str], status: int) -> str:
    """The name of the response that answers one of these classes."""
    made = "Or".join(wire_names.pascal(word) for word in words)
    return "DeniedForThisCaller" if (made, status) == ("Denied", 403) else made


def asked_response_name(words: Iterable[str]) -> str:
    """The name of the response that says so to a question."""
    return f"{'Or'.join(wire_names.pascal(word) for word in words)}WhenAsked"


def _again(known: Problem) -> str:
    """What `retryable` says of commands; about queries it says nothing, for they change nothing."""
    if known.retryable:
        return "The identical request may be sent again, a command with the same key."
    told = "The identical command is not sent again by itself: something has to change first. A query may always be asked again."
    if known.word != "absent":
        return told
    return f"{told} Of a command that a status query asks about this says nothing: what its 404 means stands there."


def _members(shapes: Shapes, word: str, rejected: Message | None, link: Link) -> Json:
    if word == "invalid":
        return {
            "errors": {"type": "array", "description": "Every offending place.", "items": _part(OFFENCE), "minItems": 1}
        }
    if word.endswith("-blocked"):
        return {"handoff": _part(HANDOFF)}
    if word.endswith("-retained"):
        return {"retention": _part(_retention_schema(word))}
    if rejected is not None:
        properties = shapes.fields(rejected.fields, (), False, link)["properties"]
        return dict(properties) if isinstance(properties, dict) else {}
    return {}


def parts(contract: Contract, word: str) -> Json:
    """The schemas that the schema of a problem class refers to, by name."""
    if word == "invalid":
        return {OFFENCE: _error()}
    if word.endswith("-blocked"):
        return {HANDOFF: _handoff()}
    if word.endswith("-retained"):
        return {_retention_schema(word): _retention(contract, word)}
    return {}


def _part(name: str) -> Json:
    return {"$ref": f"#/components/schemas/{name}"}


def _retention_schema(word: str) -> str:
    return f"{wire_names.pascal(word.removesuffix('-retained'))}Retention"


def _always(fields: Iterable[FieldSpec]) -> list[str]:
    return [field.name for field in fields if not field.optional]


def _error() -> Schema:
    return {
        "type": "object",
        "description": "One place that does not match the contract.",
        "properties": {
            "pointer": {"type": "string", "description": "JSON pointer into the body."},
            "detail": {"type": "string", "description": "What is wrong there, for people."},
        },
        "required": ["pointer", "detail"],
    }


def _handoff() -> Schema:
    return {
        "type": "object",
        "description": "The handoff that is still open.",
        "properties": {
            "operation": {"type": "string", "description": "The command whose outcome is still open."},
            "key": {"type": "string", "description": "Its idempotency key."},
            "state": {"type": "string", "description": "The state it is in."},
        },
        "required": ["operation", "key", "state"],
    }


def _retention(contract: Contract, word: str) -> Schema:
    """What stands against the erasure: one of the reasons that the spec has for this entity."""
    entity = next(e for e in contract.entities if wire_names.retained_problem(e.name) == word)
    told = list(dict.fromkeys(r for o in contract.operations for r in reasons(entity, o.name)))
    properties: Json = {
        "entity": {"type": "string", "const": entity.name},
        "reason": {
            "type": "string",
            "enum": list(told),
            "description": "What holds: `kept`, or the condition in the spec.",
        },
        "until": {"type": "string", "format": "date-time", "description": "When it ends, where that is known."},
    }
    description = "What stands against the erasure."
    return {"type": "object", "description": description, "properties": properties, "required": ["entity", "reason"]}


def _example_members(contract: Contract, known: Problem, operation: Operation | None) -> Json:
    if known.word == "invalid":
        return {"errors": [{"pointer": "", "detail": "Expected an object, found a list."}]}
    if known.word == "rejected" and operation is not None:
        message = operation.message("rejected")
        return message_example(contract, message) if message else {}
    if known.word.endswith("-retained"):
        entity = next(e for e in contract.entities if wire_names.retained_problem(e.name) == known.word)
        told = reasons(entity, operation.name) if operation else []
        every = told or [r for o in contract.operations for r in reasons(entity, o.name)]
        return {"retention": {"entity": entity.name, "reason": every[0]}}
    if known.word.endswith("-blocked"):
        blocking = next(
            o for o in contract.operations if any(wire_names.blocked_problem(b.entity) == known.word for b in o.blocks)
        )
        return {"handoff": {"operation": blocking.name, "key": request_key(contract, blocking), "state": "unknown"}}
    return {}
