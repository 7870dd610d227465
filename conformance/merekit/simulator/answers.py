"""What a played provider answers over HTTP: the messages of its operations, and problems."""

from dataclasses import dataclass, field
from typing import Any

from merekit.shape import status_of
from merestone.plan import Plan, PlanMessage, PlanOperation

Json = Any
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
    "rows-missing": "The rows are not there",
    "duplicate-run": "The run was handed over before",
    "throttled": "Too many requests",
    "unavailable": "The system is out of service",
}
RETRYABLE = frozenset({"in-flight", "throttled", "unavailable"})
UNAUTHORISED = 401
ANY_KEY = "00000000-0000-5000-8000-000000000000"


NOT_KEPT = {"Cache-Control": "no-store"}
"""Of what is not there now, and of what a later one takes the place of: it may be another a moment later."""


@dataclass(frozen=True)
class Answer:
    """A status, headers and a body; `message` is the message the body is, or is a problem about."""

    status: int
    body: Json = None
    headers: dict[str, str] = field(default_factory=dict)
    message: PlanMessage | None = None

    @property
    def content_type(self) -> str:
        """The media type of the body."""
        return "application/json" if self.status < 400 else "application/problem+json"


def problem(word: str, status: int, detail: str, **members: Json) -> Answer:
    """A refusal as an RFC 9457 problem."""
    body = {
        "type": f"urn:merestone:problem:{word}",
        "title": TITLES.get(word, "Something stands against it"),
        "status": status,
        "detail": detail,
        "class": word,
        "retryable": word in RETRYABLE,
    }
    asked_for = {"WWW-Authenticate": "Bearer"} if status == UNAUTHORISED else {}
    return Answer(status, body | members, headers=asked_for)


def invalid(*violations: str) -> Answer:
    """The refusal of what violates the contract: every place, as `pointer: what is wrong`."""
    errors = [{"pointer": pointer, "detail": detail} for pointer, _, detail in (v.partition(": ") for v in violations)]
    return problem("invalid", 400, violations[0].removeprefix(": "), errors=errors)


def forced(plan: Plan, operation: PlanOperation, word: str) -> Answer:
    """The refusal of a class that a `Behave` step wants, which leaves nothing behind."""
    status, detail = status_of(word), "the simulator was told to refuse this"
    if word.endswith("-blocked"):
        other = next((o for o in plan.operations if o.asynchronous), operation)
        return problem(word, status, detail, handoff={"operation": other.name, "key": ANY_KEY, "state": "unknown"})
    made = invalid(f": {detail}") if word == "invalid" else problem(word, status, detail)
    return Answer(status, made.body, {"Retry-After": "1"}) if word == "throttled" else made


def unavailable() -> Answer:
    """The answer of a system that is out of service and says when to come back."""
    refused = problem("unavailable", 503, "nothing was done; come back later")
    return Answer(503, refused.body, {"Retry-After": "1"})
