"""What whole processes cost: CPU seconds, their children's among them, and the most memory they held."""

import os
import subprocess
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass, field
from pathlib import Path
from statistics import median


@dataclass(frozen=True)
class Cost:
    """User and system CPU seconds, and the peak of resident memory in MB."""

    seconds: float
    megabytes: float


@dataclass(frozen=True)
class Job:
    """A command, the folder it runs in, what its environment has besides, and what is put in order before, unmeasured."""

    command: Sequence[str]
    folder: Path
    around: Mapping[str, str] = field(default_factory=dict)
    before: Callable[[], object] = lambda: None


def medians(jobs: Mapping[str, Job], rounds: int, warm: bool = True) -> dict[str, Cost]:
    """The median cost of each job, run one after the other in every round, so that a slow minute slows them all.

    A first round fills what is kept beside bytecode and in the page cache; it does not count, and is not needed where a job takes
    minutes.
    """
    runs: dict[str, list[Cost]] = {name: [] for name in jobs}
    for number in range(0 if warm else 1, rounds + 1):
        for name, job in jobs.items():
            job.before()
            cost = _run(job)
            if number:
                runs[name].append(cost)
    return {name: _middle(costs) for name, costs in runs.items()}


def _middle(costs: Sequence[Cost]) -> Cost:
    return Cost(median(c.seconds for c in costs), median(c.megabytes for c in costs))


def _run(job: Job) -> Cost:
    """Run it to its end; what it wrote is shown only if it failed."""
    environment = {name: value for name, value in os.environ.items() if not name.startswith("PYTHON")} | job.around
    process = subprocess.Popen(
        job.command, cwd=job.folder, env=environment, stdout=subprocess.PIPE, stderr=subprocess.STDOUT, text=True
    )
    assert process.stdout is not None, "its output was asked for"
    written = process.stdout.read()
    _, status, used = os.wait4(process.pid, 0)
    process.returncode = os.waitstatus_to_exitcode(status)
    if process.returncode != 0:
        raise RuntimeError(f"{' '.join(job.command)} ended with {process.returncode}:\n{written[-2000:]}")
    return Cost(used.ru_utime + used.ru_stime, used.ru_maxrss / 1024)
