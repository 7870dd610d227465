"""Asks what became of a command whose outcome is unknown: as often and for as long as the contract says, and what its answers mean."""

import asyncio
import time
from collections.abc import Awaitable, Callable, Mapping
from dataclasses import dataclass, field
from typing import Generic, Literal, TypeVar

from pydantic import BaseModel

from .outcomes import Answer, Unavailable
from .problems import Absent, InFlight, Throttled

BodyT = TypeVar("BodyT", bound=BaseModel)

Meaning = Literal["completed", "accepted", "rejected", "failed", "resend", "repair"]
"""What is known of the command. `resend`: it never arrived, and the same may be sent again with the same key. `repair`: a person has to look."""


@dataclass(frozen=True, slots=True)
class Asking:
    """How the contract wants it asked, in seconds: after each of `after`, then every `every`, for `lasting` in all.

    The `word` of the answer means what `found` says (`requested`: it is still being decided), or else `otherwise`. That nothing is known means `absent`, once it was said
    `absences` times, `apart` from each other. Where the time is over, it is `otherwise` too.
    """

    every: float
    lasting: float
    after: tuple[float, ...] = ()
    word: str = ""
    found: Mapping[str, Meaning | Literal["requested"]] = field(
        default_factory=dict[str, Meaning | Literal["requested"]]
    )
    absent: Meaning | None = None
    absences: int = 1
    apart: float = 0.0
    otherwise: Meaning = "repair"


@dataclass(frozen=True, slots=True)
class Settled(Generic[BodyT]):
    """What is known now, and the answer that says so; no answer where nothing is known, or none came in time."""

    meaning: Meaning
    answer: BodyT | None = None


@dataclass(slots=True)
class _Question(Generic[BodyT]):
    """How far the asking has come; moments in seconds, by whatever clock."""

    asking: Asking
    began: float
    asked: int = 0
    absences: int = 0
    absent_at: float | None = None
    again_at: float | None = None
    """When the next "nothing is known" would count, if the last answer was one."""
    asked_for: float = 0.0
    """How long the last answer asked to wait."""

    def pause(self, now: float) -> float | None:
        """How long until the next question; None where the time is over."""
        asking, first = self.asking, self.asked < len(self.asking.after)
        wait = asking.after[self.asked] if first else asking.every
        if self.again_at is not None:
            wait = min(wait, max(self.again_at - now, 0.0))
        wait = max(wait, self.asked_for)
        self.asked, self.again_at, self.asked_for = self.asked + 1, None, 0.0
        return wait if now + wait - self.began <= asking.lasting else None

    def heard(self, outcome: Answer[BodyT] | Unavailable | Absent | InFlight | Throttled, now: float) -> Settled[BodyT] | None:
        """What an answer settles; None where it is asked again."""
        if isinstance(outcome, Absent):
            return self._absent(now)
        if not isinstance(outcome, Answer):
            self.asked_for = 0.0 if isinstance(outcome, InFlight) else outcome.retry_after or 0.0
            return None
        said = outcome.body.model_dump(mode="json", by_alias=True).get(self.asking.word)
        meaning = self.asking.found.get(str(said), self.asking.otherwise)
        return None if meaning == "requested" else Settled(meaning, outcome.body)

    def _absent(self, now: float) -> Settled[BodyT] | None:
        if self.asking.absent is None:
            return Settled(self.asking.otherwise)
        if self.absent_at is None or now - self.absent_at >= self.asking.apart:
            self.absences, self.absent_at = self.absences + 1, now
        self.again_at = self.absent_at + self.asking.apart
        return Settled(self.asking.absent) if self.absences >= self.asking.absences else None


def settle(
    ask: Callable[[], Answer[BodyT] | Unavailable],
    asking: Asking,
    *,
    pause: Callable[[float], object] = time.sleep,
    clock: Callable[[], float] = time.monotonic,
) -> Settled[BodyT]:
    """What became of the command: `ask` puts the status query, `asking` is that of the command in `ASKING`.

    It waits before each question, as long as the contract says or the last answer asked for, and ends when the time that the contract gives is over. A process that ends forgets how far it was; what has to survive that
    keeps the key and asks again from the beginning.
    """
    question = _Question[BodyT](asking, clock())
    while (wait := question.pause(clock())) is not None:
        pause(wait)
        try:
            outcome: Answer[BodyT] | Unavailable | Absent | InFlight | Throttled = ask()
        except (Absent, InFlight, Throttled) as refusal:
            outcome = refusal
        if settled := question.heard(outcome, clock()):
            return settled
    return Settled(asking.otherwise)


async def settle_async(
    ask: Callable[[], Awaitable[Answer[BodyT] | Unavailable]],
    asking: Asking,
    *,
    pause: Callable[[float], Awaitable[object]] = asyncio.sleep,
    clock: Callable[[], float] = time.monotonic,
) -> Settled[BodyT]:
    """The same, awaited."""
    question = _Question[BodyT](asking, clock())
    while (wait := question.pause(clock())) is not None:
        await pause(wait)
        try:
            outcome: Answer[BodyT] | Unavailable | Absent | InFlight | Throttled = await ask()
        except (Absent, InFlight, Throttled) as refusal:
            outcome = refusal
        if settled := question.heard(outcome, clock()):
            return settled
    return Settled(asking.otherwise)
