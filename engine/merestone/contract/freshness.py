"""What a promise of consistency becomes: for answers the cache directives of RFC 9111, for people a sentence."""

from collections.abc import Iterator

from pydantic import JsonValue

from merestone.contract import wire_names
from merestone.contract.boundaries import Operation
from merestone.contract.prose_words import amount

Json = dict[str, JsonValue]
_ANY_TAG = '^(?:W/)?"[^"]*"$'


def promised(operation: Operation) -> Iterator[str]:
    """The promise, as a sentence."""
    said = operation.consistency
    if said is None:
        return
    if said.promise == "within":
        yield f"Both sides show the same within {amount(said.within_ms or 0)}."
    elif said.promise == "at once":
        yield "Once it is answered, both sides show the same."
    else:
        yield "A copy may be older; who must be sure asks the owner."


def answer_headers(operation: Operation) -> Json:
    """The headers of the answer to a query: how long it may be kept, and by what its age is known."""
    said = operation.consistency
    if said is None or "query" not in operation.kind:
        return {}
    if said.promise == "at once":
        return {wire_names.CACHE_CONTROL: _always("no-store", "It is true when it is given, and is not to be kept.")}
    if said.promise == "when asked" and not is_asked_about(operation):
        return {wire_names.CACHE_CONTROL: _always("no-store", "It is asked anew each time.")}
    if said.promise == "when asked":
        tag: Json = {"type": "string", "pattern": _ANY_TAG}
        text = "What this answer is known by; `If-None-Match` asks whether it still holds."
        return {
            wire_names.CACHE_CONTROL: _always(
                "no-cache", "It may be kept, and is asked about before it is used again."
            ),
            wire_names.ETAG: {"description": text, "required": True, "schema": tag},
        }
    seconds = (said.within_ms or 0) // 1000
    age: Json = {"type": "integer", "minimum": 0, "maximum": seconds}
    return {
        wire_names.CACHE_CONTROL: _always(f"max-age={seconds}", "How many seconds it may be used, its age included."),
        wire_names.AGE: {"description": "How many seconds old it is already; left out where it is new.", "schema": age},
    }


def is_asked_about(operation: Operation) -> bool:
    """Whether an answer at hand is asked about with its `ETag`: only of a `GET` (RFC 9110, 13.1.2)."""
    said = operation.consistency
    asks = said is not None and said.promise == "when asked" and "query" in operation.kind
    return asks and (operation.method or "get") == "get"


def validators(operation: Operation) -> tuple[list[JsonValue], Json]:
    """Where the owner is asked whether an answer still holds: the parameter of the question, and the short answer."""
    if not is_asked_about(operation):
        return [], {}
    parameter: Json = {
        "name": wire_names.IF_NONE_MATCH,
        "in": "header",
        "required": False,
        "description": "The `ETag` of the answer that is at hand.",
        "schema": {"type": "string", "minLength": 1},
    }
    unchanged: Json = {"description": "The answer at hand still holds.", "headers": answer_headers(operation)}
    return [parameter], {"304": unchanged}


def _always(value: str, description: str) -> Json:
    return {"description": description, "required": True, "schema": {"type": "string", "const": value}}
