"""What a played provider answers over HTTP: the messages of its operations, and problems."""

from dataclasses import dataclass, field
from typing import Any

from merestone.plan import PlanMessage

Json = Any
TITLES = {
    "invalid": "The message violates the contract",
    "idempotency-key-missing": "The Idempotency-Key is missing",
    "denied": "The caller may not do this",
    "absent": "There is nothing here",
    "in-flight": "The first request with this key is still being decided",
    "revision-missing": "The revision is missing",
    "mismatch": "The key was already used for other content",
    "rejected": "The request was understood and refused",
    "unavailable": "The system is out of service",
}
RETRYABLE = frozenset({"in-flight", "unavailable"})


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
        "title": TITLES[word],
        "status": status,
        "detail": detail,
        "class": word,
        "retryable": word in RETRYABLE,
    }
    return Answer(status, body | members)


def unavailable() -> Answer:
    """The answer of a system that is out of service and says when to come back."""
    refused = problem("unavailable", 503, "nothing was done; come back later")
    return Answer(503, refused.body, {"Retry-After": "1"})
