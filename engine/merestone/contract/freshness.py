"""What a promise of consistency becomes: for answers the cache directives of RFC 9111, for people a sentence."""

from collections.abc import Iterator

from pydantic import JsonValue

from merestone.contract import wire_names
from merestone.contract.boundaries import Operation
from merestone.contract.prose_words import amount

Json = dict[str, JsonValue]
_ANY_TAG = '^(?:W/)?"[^"]*"$'
DECIDED_BY = (wire_names.AUTHORIZATION, wire_names.TENANT_ID, wire_names.LEGAL_ENTITY)
"""The headers of a request that decide what it is answered: the same address tells another caller, or another tenant, something else."""
_OWN = "It may be kept by whoever asked, and by no cache that others share"
_VARY: Json = {
    "description": "What the answer depends on besides its address: it is used again only for a request that says the same there. There may be more.",
    "required": True,
    "schema": {"type": "string"},
    "example": ", ".join(DECIDED_BY),
}


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
    """The headers of the answer to a query: how long it may be kept and by whom, and by what its age is known."""
    if "query" not in operation.kind:
        return {}
    seconds = kept_for(operation)
    if is_asked_about(operation):
        tag: Json = {"type": "string", "pattern": _ANY_TAG}
        text = "What this answer is known by; `If-None-Match` asks whether it still holds."
        return {
            wire_names.CACHE_CONTROL: _always(
                "private, no-cache", f"{_OWN}, and is asked about before it is used again."
            ),
            wire_names.VARY: _VARY,
            wire_names.ETAG: {"description": text, "required": True, "schema": tag},
        }
    if seconds is None:
        return not_kept(_why_not(operation))
    age: Json = {"type": "integer", "minimum": 0, "maximum": seconds}
    return {
        wire_names.CACHE_CONTROL: _always(
            f"private, max-age={seconds}", f"{_OWN}, for so many seconds, its age included."
        ),
        wire_names.VARY: _VARY,
        wire_names.AGE: {"description": "How many seconds old it is already; left out where it is new.", "schema": age},
    }


def not_kept(why: str) -> Json:
    """The header of an answer that no cache may keep."""
    return {wire_names.CACHE_CONTROL: _always("no-store", why)}


def kept_for(operation: Operation) -> int | None:
    """How many seconds the answer to a query may be kept without a look; None where the spec does not say, or it tells what became of a command."""
    said = operation.consistency
    if operation.kind != "query" or said is None or said.promise != "within":
        return None
    return (said.within_ms or 0) // 1000


def _why_not(operation: Operation) -> str:
    if operation.kind == "status query":
        return "What became of a command is asked anew each time: nothing older may decide about it."
    if operation.consistency and operation.consistency.promise == "at once":
        return "It is true when it is given, and is not to be kept."
    return "It is asked anew each time."


def is_asked_about(operation: Operation) -> bool:
    """Whether an answer at hand is asked about with its `ETag`: only of a `GET` (RFC 9110, 13.1.2)."""
    said = operation.consistency
    asks = said is not None and said.promise == "when asked" and operation.kind == "query"
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
