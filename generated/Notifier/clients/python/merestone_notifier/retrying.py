"""Sends again what the contract allows to be sent again, and nothing else: what may have happened is left to the status query."""

import asyncio
import time
from collections.abc import Awaitable, Callable
from dataclasses import dataclass
from typing import TypeVar

from .outcomes import NotSent, NotTaken, Unavailable
from .problems import InFlight, Throttled

OutcomeT = TypeVar("OutcomeT")


@dataclass(frozen=True, slots=True)
class Retry:
    """How many times the same is sent again (None: without end), and after how many seconds: doubling from `first` to `most`."""

    times: int | None
    first: float
    most: float


@dataclass(frozen=True, slots=True)
class Retries:
    """When the same may be sent again: it was not sent, was throttled, is still being decided. None: not at all."""

    not_sent: Retry | None = None
    throttled: Retry | None = None
    in_flight: Retry | None = None


TELLING = Retries(not_sent=Retry(None, 1.0, 60.0))
"""How an event is told until its reader has taken it."""


def retried(
    attempt: Callable[[], OutcomeT],
    retries: Retries,
    *,
    within: float | None = None,
    pause: Callable[[float], object] = time.sleep,
) -> OutcomeT:
    """What comes of `attempt`, made again as long as `retries` allow.

    `attempt` sends the same request each time, so that the key stays the same. `within`: how many seconds of pauses at most. When
    the tries are spent, the last outcome is returned, or the last refusal raised. `Unknown` is returned at once.
    """
    tries, waited = 1, 0.0
    while True:
        try:
            outcome = attempt()
            wait = pause_after(outcome, retries, tries)
            if wait is None or _is_spent(waited + wait, within):
                return outcome
        except (InFlight, Throttled) as refusal:
            wait = pause_after(refusal, retries, tries)
            if wait is None or _is_spent(waited + wait, within):
                raise
        pause(wait)
        tries, waited = tries + 1, waited + wait


async def retried_async(
    attempt: Callable[[], Awaitable[OutcomeT]],
    retries: Retries,
    *,
    within: float | None = None,
    pause: Callable[[float], Awaitable[object]] = asyncio.sleep,
) -> OutcomeT:
    """The same, awaited."""
    tries, waited = 1, 0.0
    while True:
        try:
            outcome = await attempt()
            wait = pause_after(outcome, retries, tries)
            if wait is None or _is_spent(waited + wait, within):
                return outcome
        except (InFlight, Throttled) as refusal:
            wait = pause_after(refusal, retries, tries)
            if wait is None or _is_spent(waited + wait, within):
                raise
        await pause(wait)
        tries, waited = tries + 1, waited + wait


def pause_after(outcome: object, retries: Retries, tries: int) -> float | None:
    """The seconds after which the same may be sent again, after so many tries; None if it may not."""
    match outcome:
        case NotSent(retry_after=asked) | Unavailable(retry_after=asked):
            retry = retries.not_sent
        case NotTaken():
            retry, asked = retries.not_sent, None
        case Throttled(retry_after=asked):
            retry = retries.throttled
        case InFlight():
            retry, asked = retries.in_flight, None
        case _:
            return None
    if retry is None or (retry.times is not None and tries > retry.times):
        return None
    return max(min(retry.first * 2.0 ** min(tries - 1, 60), retry.most), asked or 0.0)


def _is_spent(seconds: float, within: float | None) -> bool:
    return within is not None and seconds > within
