"""Refusals as RFC 9457 problems, one class for each."""

from collections.abc import Mapping
from typing import Any

from reference.canonical import Json

TITLES = {
    "invalid": "The message violates the contract",
    "idempotency-key-missing": "The Idempotency-Key is missing",
    "denied": "The caller may not do this",
    "absent": "There is nothing here",
    "in-flight": "The first request with this key is still being decided",
    "revision-missing": "The revision is missing",
    "stale": "The revision is no longer current",
    "mismatch": "The key was already used for other content",
    "rejected": "The request was understood and refused",
    "throttled": "Too many requests",
    "order-blocked": "The order is held by an open handoff",
    "state": "The state does not allow this",
    "unavailable": "A neighbour cannot be reached",
    "unknown-path": "Nothing is at that path",
}
RETRYABLE = frozenset({"in-flight", "throttled", "unavailable"})


class Problem(Exception):
    """A refusal on its way to the caller. What it interrupts leaves nothing behind."""

    def __init__(self, word: str, status: int, detail: str, **members: Any) -> None:
        super().__init__(f"{word}: {detail}")
        self.word = word
        self.status = status
        self.body = problem_body(word, status, detail, members)


def problem_body(word: str, status: int, detail: str, members: Mapping[str, Any]) -> Json:
    """The members of a problem."""
    return {
        "type": f"urn:merestone:problem:{word}",
        "title": TITLES[word],
        "status": status,
        "detail": detail,
        "class": word,
        "retryable": word in RETRYABLE,
        **members,
    }


def invalid(errors: list[Json]) -> Problem:
    """The message has not the agreed shape, or a check does not hold."""
    first = errors[0]
    return Problem("invalid", 400, f"{first['pointer'] or 'the message'}: {first['detail']}", errors=errors)


def denied(status: int, detail: str) -> Problem:
    """The token does not allow it: 401 not genuine, 403 not enough."""
    return Problem("denied", status, detail)


def absent(detail: str) -> Problem:
    """Nothing with that identity exists for this caller."""
    return Problem("absent", 404, detail)


def order_blocked(operation: str, key: str, state: str) -> Problem:
    """A handoff that is still open holds the order."""
    detail = f"{operation} {key} is {state}: settle it first"
    return Problem("order-blocked", 409, detail, handoff={"operation": operation, "key": key, "state": state})
