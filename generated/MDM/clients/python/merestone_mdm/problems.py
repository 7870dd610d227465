"""The refusals of the contract: one exception for each problem class, each knows whether the same command may be sent again."""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import datetime, timezone
from email.utils import parsedate_to_datetime
from typing import Any, ClassVar, cast


class Problem(Exception):  # noqa: N818
    """A refusal (RFC 9457). `problem_class` is what a program branches on; `members` is the whole document."""

    retryable: ClassVar[bool] = False
    """Whether the identical command may be sent again by itself. A query may always be asked again."""

    def __init__(self, status: int, members: Mapping[str, Any]) -> None:
        """Keep the status and the document of the refusal."""
        self.status = status
        self.members = dict(members)
        self.problem_class = str(members.get("class", ""))
        self.type = str(members.get("type", "about:blank"))
        self.title = str(members.get("title", ""))
        self.detail = str(members.get("detail", ""))
        super().__init__(f"{status} {self.problem_class}: {self.detail or self.title}")


@dataclass(frozen=True, slots=True)
class Fault:
    """One offending place of a body, as a JSON pointer, and what is wrong with it."""

    pointer: str
    detail: str


class Invalid(Problem):
    """The body violates the contract; nothing was done. `errors` names the places."""

    @property
    def errors(self) -> tuple[Fault, ...]:
        """Every offending place."""
        said = self.members.get("errors")
        found = cast("list[object]", said) if isinstance(said, list) else []
        faults = [fault for each in found if (fault := _texts(each))]
        return tuple(Fault(fault.get("pointer", ""), fault.get("detail", "")) for fault in faults)


class IdempotencyKeyMissing(Problem):
    """The command carried no key. This client always sends one."""


class Denied(Problem):
    """The token is missing, expired or not for this system (401), or does not allow this (403)."""


class Absent(Problem):
    """There is nothing under this identity, now: whoever only asked may ask again."""


class InFlight(Problem):
    """The first request with this key is still being decided; the identical one may be sent again a little later."""

    retryable: ClassVar[bool] = True


class Blocked(Problem):
    """An open handoff holds what this would change; `handoff` names its operation, key and state."""

    @property
    def handoff(self) -> dict[str, str]:
        """The handoff to settle first."""
        return _texts(self.members.get("handoff"))


class Retained(Problem):
    """What was to be erased must still be kept; `retention` names the entity and the reason."""

    @property
    def retention(self) -> dict[str, str]:
        """Why it must be kept, and until when."""
        return _texts(self.members.get("retention"))


class Stale(Problem):
    """The revision is no longer current: read again, decide again."""


class RevisionMissing(Problem):
    """The command did not say which revision it is based on."""


class Mismatch(Problem):
    """The key already belongs to other content; repeating this cannot succeed."""


class RowsMissing(Problem):
    """The manifest of a run came before its rows: put the rows, then the manifest again."""


class DuplicateRun(Problem):
    """The run was handed over before, and is refused a second time; what became of the first one stands."""


class Rejected(Problem):
    """Understood and refused. The decision is stored and answered again to every repetition."""


class Throttled(Problem):
    """Too many requests; `retry_after` seconds from now the identical one may be sent again."""

    retryable: ClassVar[bool] = True

    def __init__(self, status: int, members: Mapping[str, Any], retry_after: float | None = None) -> None:
        """Keep how long to wait, besides the refusal."""
        super().__init__(status, members)
        self.retry_after = retry_after


CLASSES: dict[str, type[Problem]] = {
    "invalid": Invalid,
    "idempotency-key-missing": IdempotencyKeyMissing,
    "denied": Denied,
    "absent": Absent,
    "in-flight": InFlight,
    "stale": Stale,
    "revision-missing": RevisionMissing,
    "mismatch": Mismatch,
    "rows-missing": RowsMissing,
    "duplicate-run": DuplicateRun,
    "rejected": Rejected,
    "throttled": Throttled,
}


def problem_of(
    status: int, members: Mapping[str, Any], retry_after: str | None, rejected: type[Rejected] | None
) -> Problem:
    """The exception for a problem document; `rejected` is the class of the operation's own rejection."""
    name = str(members.get("class", ""))
    if name == "throttled":
        return Throttled(status, members, seconds_in(retry_after))
    if name == "rejected" and rejected is not None:
        return rejected(status, members)
    if name.endswith("-blocked"):
        return Blocked(status, members)
    if name.endswith("-retained"):
        return Retained(status, members)
    return CLASSES.get(name, Problem)(status, members)


def _texts(said: object) -> dict[str, str]:
    """The members of an object, as texts; none where it is no object."""
    held = cast("dict[str, Any]", said) if isinstance(said, dict) else {}
    return {name: str(value) for name, value in held.items()}


def seconds_in(retry_after: str | None) -> float | None:
    """The seconds that `Retry-After` asks to wait, as it gives them or until its date; None where it says neither."""
    if not retry_after or retry_after.isdigit():
        return float(retry_after) if retry_after else None
    try:
        until = parsedate_to_datetime(retry_after)
    except ValueError:
        return None
    return max((until.replace(tzinfo=until.tzinfo or timezone.utc) - datetime.now(timezone.utc)).total_seconds(), 0.0)
