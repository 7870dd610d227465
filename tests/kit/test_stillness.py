"""A stall is noticed, whoever it befalls; a target that is merely slow or busy stands still for nobody."""

import asyncio
import os
import signal
import subprocess
import sys
import time
from collections.abc import Iterator
from pathlib import Path

import pytest

from merekit.stillness import Glimpse, Pulse, Watch, watching

STALL = 0.4
MARGIN_MS = 150
pytestmark = pytest.mark.skipif(
    not Path("/proc/self/schedstat").exists(), reason="this kernel tells nothing of threads"
)


def begun(code: str) -> Iterator[subprocess.Popen[str]]:
    with subprocess.Popen([sys.executable, "-c", code], stdout=subprocess.PIPE, text=True) as process:
        assert process.stdout is not None
        process.stdout.readline()
        yield process
        process.kill()


@pytest.fixture
def asleep() -> Iterator[subprocess.Popen[str]]:
    yield from begun("import time; print(flush=True); time.sleep(60)")


@pytest.fixture
def nested() -> Iterator[subprocess.Popen[str]]:
    """A process whose child does the work, and which prints the number of that child."""
    child = "import os, time; print(os.getpid(), flush=True); time.sleep(60)"
    with subprocess.Popen(
        [sys.executable, "-c", f"import subprocess, sys; subprocess.run([sys.executable, '-c', {child!r}])"],
        stdout=subprocess.PIPE,
        text=True,
    ) as process:
        yield process
        process.kill()


async def stopped(root: int, pid: int) -> Pulse:
    """Watches `root` while `pid` stands still."""
    async with watching(lambda: root) as pulse:
        await asyncio.sleep(0.1)
        os.kill(pid, signal.SIGSTOP)
        await asyncio.sleep(STALL)
        os.kill(pid, signal.SIGCONT)
        await asyncio.sleep(0.1)
    return pulse


def test_a_target_that_is_stopped_stood_still(asleep: subprocess.Popen[str]) -> None:
    assert asyncio.run(stopped(asleep.pid, asleep.pid)).watch.worst >= STALL - 0.05


def test_a_child_of_the_target_counts_as_the_target(nested: subprocess.Popen[str]) -> None:
    assert nested.stdout is not None
    child = int(nested.stdout.readline())
    pulse = asyncio.run(stopped(nested.pid, child))
    os.kill(child, signal.SIGKILL)
    assert pulse.watch.worst >= STALL - 0.05


def test_a_kit_that_is_kept_from_running_at_the_very_end_stood_still() -> None:
    async def blocked() -> Pulse:
        async with watching(lambda: None) as pulse:
            await asyncio.sleep(0.05)
            time.sleep(STALL)
        return pulse

    assert asyncio.run(blocked()).worst_ms >= (STALL - 0.05) * 1000


def test_a_target_that_takes_its_time_does_not_stand_still(asleep: subprocess.Popen[str]) -> None:
    async def waited() -> Pulse:
        async with watching(lambda: asleep.pid) as pulse:
            await asyncio.sleep(STALL)
        return pulse

    assert asyncio.run(waited()).watch.worst * 1000 < MARGIN_MS


def test_a_thread_that_waits_for_a_processor_stands_still_for_as_long() -> None:
    watch = Watch()
    for now, waited in ((1.0, 7.0), (1.02, 7.01), (1.32, 7.3), (1.34, 7.3)):
        watch.look({1: Glimpse(halted=False, waited=waited)}, now)
    assert round(watch.worst, 3) == 0.29


def test_a_thread_that_is_halted_may_have_been_so_from_one_free_glimpse_to_the_next() -> None:
    watch = Watch()
    for now, halted in ((1.0, False), (1.02, True), (1.2, True), (1.22, False), (1.9, False)):
        watch.look({1: Glimpse(halted=halted, waited=0.0)}, now)
    assert round(watch.worst, 3) == 0.22


def test_a_process_that_has_ended_or_is_not_ours_is_not_watched(asleep: subprocess.Popen[str]) -> None:
    asleep.kill()
    asleep.wait()
    for root in (lambda: asleep.pid, lambda: None):
        pulse = Pulse(root)
        pulse.take()
        assert not pulse.watch.before
