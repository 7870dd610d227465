"""What can come back from a call. A refusal is raised as a problem; all else is a value the caller has to look at.

`Unknown` is not an error: the request may have been carried out. Ask the status query with its `key`, and send again
only what that tells you to send again, with the same content. Nothing in this package repeats a request by itself;
`retried` does where it is asked to, and never what is `Unknown`.
"""

from dataclasses import dataclass
from typing import Generic, TypeVar

BodyT = TypeVar("BodyT")


@dataclass(frozen=True, slots=True)
class Answer(Generic[BodyT]):
    """The answer the contract promises. `replayed` marks the stored answer to an earlier request with the same key."""

    status: int
    body: BodyT
    revision: int | None = None
    location: str | None = None
    replayed: bool = False


@dataclass(frozen=True, slots=True)
class NotSent:
    """Nothing was taken (no connection, or 503 with `Retry-After`, in seconds): the same request may be sent again."""

    key: str
    cause: str
    retry_after: float | None = None


@dataclass(frozen=True, slots=True)
class Unknown:
    """The request left, and no answer says what became of it: it may or may not have been carried out."""

    key: str
    cause: str


@dataclass(frozen=True, slots=True)
class Unavailable:
    """A query got no answer. It changes nothing, so it may be asked again, after so many seconds where the other side says so."""

    cause: str
    retry_after: float | None = None


@dataclass(frozen=True, slots=True)
class Delivered:
    """The reader has durably taken the event."""

    replayed: bool = False


@dataclass(frozen=True, slots=True)
class NotTaken:
    """The reader has not confirmed the event: send the same bytes again, after 1 s, doubling to 60 s at most."""

    cause: str
