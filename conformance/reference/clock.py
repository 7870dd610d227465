"""The clock of the system: true time plus every jump it was told to make."""

import asyncio
import time


class Bell:
    """Wakes the one who waits for it; a ring that nobody hears is kept."""

    def __init__(self) -> None:
        self._rung = asyncio.Event()

    def ring(self) -> None:
        """Wakes whoever waits, or the next who will."""
        self._rung.set()

    async def wait(self, seconds: float | None) -> None:
        """Waits for a ring, at most `seconds` (None: for ever)."""
        try:
            async with asyncio.timeout(seconds):
                await self._rung.wait()
        except TimeoutError:
            return
        self._rung.clear()


class Clock:
    """Milliseconds since 1970. `offset` is the sum of all jumps; whoever keeps it durable does so itself."""

    def __init__(self, offset: int = 0) -> None:
        self.offset = offset
        self._bells: set[Bell] = set()

    def now(self) -> int:
        """The moment it is, for this system."""
        return time.time_ns() // 1_000_000 + self.offset

    def jump(self, offset: int) -> None:
        """Sets the sum of all jumps and wakes everyone who waits for a moment."""
        self.offset = offset
        for bell in tuple(self._bells):
            bell.ring()

    def wakes(self, bell: Bell) -> None:
        """From now on, every jump rings this bell."""
        self._bells.add(bell)

    async def wait(self, bell: Bell, moment: int | None) -> None:
        """Waits until the bell rings, the clock jumps or the moment has come."""
        await bell.wait(None if moment is None else max(0, moment - self.now()) / 1000)

    async def sleep_until(self, moment: int) -> None:
        """Sleeps until the clock shows `moment`; a jump past it wakes at once."""
        bell = Bell()
        self._bells.add(bell)
        try:
            while self.now() < moment:
                await self.wait(bell, moment)
        finally:
            self._bells.discard(bell)
