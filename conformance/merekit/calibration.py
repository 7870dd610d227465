"""How fast the target answers, so that a deadline that cannot be told from noise is never judged."""

import time
from collections.abc import Sequence
from dataclasses import dataclass

from merekit.stillness import watching
from merekit.target import Target
from merestone.plan import Case

ROUNDS = 50
TRIES = 5
LEAST_MARGIN_MS = 150
TIMES = 10
"""How many round trips a deadline must outlast, and how many make the margin."""


class TooSlow(Exception):
    """The target is too slow for the deadlines that are to be watched."""


@dataclass(frozen=True)
class Calibration:
    """What was measured."""

    median_ms: float
    p99_ms: float

    @property
    def margin_ms(self) -> int:
        """How far a moment may be off."""
        return max(LEAST_MARGIN_MS, round(TIMES * self.p99_ms))


async def measure(target: Target, rounds: int = ROUNDS) -> Calibration:
    """Measures round trips of the lightest request there is; again if the machine stood still, and the calmest counts."""
    found = []
    for _ in range(TRIES):
        async with watching(target.pid) as pulse:
            found.append(await _measured(target, rounds))
        if pulse.worst_ms <= LEAST_MARGIN_MS:
            return found[-1]
    return min(found, key=lambda calibration: calibration.p99_ms)


async def _measured(target: Target, rounds: int) -> Calibration:
    took = []
    for _ in range(rounds):
        began = time.perf_counter()
        await target.control("GET", "environment")
        took.append((time.perf_counter() - began) * 1000)
    took.sort()
    return Calibration(round(took[len(took) // 2], 3), round(took[min(len(took) - 1, int(len(took) * 0.99))], 3))


def check(calibration: Calibration, cases: Sequence[Case]) -> None:
    """Refuses a run in which a deadline is shorter than ten round trips."""
    waits = [wait for case in cases for wait in case.waits_ms if wait > 0]
    if waits and min(waits) < TIMES * calibration.p99_ms:
        shortest, needed = min(waits), TIMES * calibration.p99_ms
        raise TooSlow(
            f"the shortest deadline is {shortest} ms, and the target needs {needed:.0f} ms for ten round trips"
        )
