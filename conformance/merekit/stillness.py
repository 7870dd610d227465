"""Notices when the machine stood still: when the kit, or a process of the target that the kit started, was not let run."""

import asyncio
import contextlib
import os
import time
from collections.abc import AsyncIterator, Callable, Iterator
from dataclasses import dataclass, field

BEAT = 0.02
KERNEL = "/proc"
HALTED = frozenset({b"T", b"t", b"D"})
"""The states of a thread that somebody stopped, or that waits for a disk."""

Root = Callable[[], int | None]
"""The number of the target's process, if there is one of the kit's now."""


@dataclass(frozen=True)
class Glimpse:
    """One thread at one moment: whether it is halted, and for how many seconds of its life it has waited for a processor."""

    halted: bool
    waited: float


@dataclass
class Watch:
    """What the kernel tells of the target's threads; where it tells nothing, nothing is noticed."""

    worst: float = 0.0
    """The longest that a thread was kept from running, in seconds."""
    before: dict[int, Glimpse] = field(default_factory=dict)
    free: dict[int, float] = field(default_factory=dict)
    """By thread: when it was last seen not halted."""

    def look(self, threads: dict[int, Glimpse], now: float) -> None:
        """Takes note of all threads that there are; a thread seen for the first time has no past."""
        for thread, seen in threads.items():
            before, free = self.before.get(thread, seen), self.free.get(thread, now)
            halted = now - free if seen.halted or before.halted else 0.0
            self.worst = max(self.worst, halted, seen.waited - before.waited)
        self.free = {thread: self.free.get(thread, now) if seen.halted else now for thread, seen in threads.items()}
        self.before = threads


@dataclass
class Pulse:
    """Beats while something is done; a late beat shows that the machine had no time for the kit."""

    root: Root
    late: float = 0.0
    """The longest that a beat was late, in seconds."""
    watch: Watch = field(default_factory=Watch)
    last: float = field(default_factory=time.monotonic)

    @property
    def worst_ms(self) -> int:
        """The longest that the kit or the target was kept from running."""
        return round(max(self.late, self.watch.worst) * 1000)

    async def beat(self) -> None:
        """Beats until it is cancelled."""
        while True:
            await asyncio.sleep(BEAT)
            self.take()

    def take(self) -> None:
        """One beat: how late it is, and how the target's threads are."""
        now = time.monotonic()
        self.late = max(self.late, now - self.last - BEAT)
        pid = self.root()
        self.watch.look(dict(_family(pid)) if pid else {}, now)
        self.last = time.monotonic()


@contextlib.asynccontextmanager
async def watching(root: Root) -> AsyncIterator[Pulse]:
    """A pulse that beats for as long as the block lasts."""
    pulse = Pulse(root)
    pulse.take()
    beating = asyncio.create_task(pulse.beat())
    try:
        yield pulse
    finally:
        beating.cancel()
        pulse.take()


def _family(pid: int) -> Iterator[tuple[int, Glimpse]]:
    """Every thread of a process and of the processes it started; one that has ended meanwhile is left out."""
    tasks = f"{KERNEL}/{pid}/task"
    for thread in _listed(tasks):
        with contextlib.suppress(OSError, ValueError, IndexError):
            yield int(thread), _glimpse(f"{tasks}/{thread}")
            for child in _read(f"{tasks}/{thread}/children").split():
                yield from _family(int(child))


def _listed(folder: str) -> list[str]:
    """What is in a folder; nothing, if the process has ended or this kernel tells nothing."""
    try:
        return os.listdir(folder)
    except OSError:
        return []


def _glimpse(thread: str) -> Glimpse:
    """`stat` has the state after the name in parentheses; `schedstat` has the nanoseconds spent waiting as its second number."""
    state = _read(f"{thread}/stat").rpartition(b")")[2].split(maxsplit=1)[0]
    return Glimpse(state in HALTED, int(_read(f"{thread}/schedstat").split()[1]) / 1e9)


def _read(path: str) -> bytes:
    """A short file of the kernel's; plain calls, for this is done at every beat."""
    number = os.open(path, os.O_RDONLY)
    try:
        return os.read(number, 4096)
    finally:
        os.close(number)
