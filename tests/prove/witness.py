"""Spin as a witness: every question of the specification, whole and injured, put to it too, verdict by verdict.

`make witness` writes `docs/proof/spin.md`; the suite puts a sample of the same questions.
"""

import hashlib
import os
import platform
import subprocess
from collections.abc import Iterable, Iterator
from concurrent.futures import Future, ThreadPoolExecutor
from dataclasses import dataclass
from datetime import UTC, datetime
from pathlib import Path
from threading import BoundedSemaphore

from injuries import REFERENCE, RICH, Injury, asked, every_injury, rich, seen
from spin import verdict

from merestone.prove import promela
from merestone.prove.proof import system_of
from support import contract

ROOT = Path(__file__).parent.parent.parent
SMALL = 10_000
"""With fewer states than this, building a checker costs more than running it."""

WAITING = BoundedSemaphore(16)
"""So many texts at most wait to be put: some are long."""


@dataclass(frozen=True)
class Case:
    """One promise in one system: what we say, how many states we saw, and the text for Spin."""

    injury: str
    promise: str
    broken: bool
    states: int
    text: str
    fair: bool


def whole(spec: str = REFERENCE) -> list[Injury]:
    """A specification as it is: for each of its operations, nothing taken out."""
    found = contract() if spec == REFERENCE else rich(spec)
    return [Injury(o.name, "nothing", found, spec=spec) for o in found.operations]


def cases(injury: Injury) -> Iterator[Case]:
    """Every promise that the injury could break."""
    for question in asked(injury):
        system = system_of(injury.contract, question, question.limits, injury.style)
        found = seen(system)
        for promise in question.promises:
            name = promise.name
            if any(s.breaks == name for s in system.steps):
                text = promela.safety(system, name)
                yield Case(injury.name, name, name in found.breached, found.states, text, fair=False)
            if name in system.owed:
                text = promela.progress(system, name)
                yield Case(injury.name, name, name in found.stuck, found.states, text, fair=True)


def agrees(case: Case) -> bool:
    """Whether Spin says the same; where nothing is broken and the states are the same ones, how many there are too."""
    seen = verdict(case.text, case.fair, case.states < SMALL)
    same = case.fair or case.broken or seen.states == case.states
    return seen.error == case.broken and same


def main() -> None:
    """Put every case, each text once, and write down what came of it."""
    counted = [0, 0, 0]
    about: dict[str, list[str]] = {}
    unhurt = [i for spec in (REFERENCE, *RICH) for i in whole(spec)]
    with ThreadPoolExecutor(_cores()) as pool:
        put: dict[str, Future[bool]] = {}
        for case in (c for injury in [*unhurt, *every_injury(contract())] for c in cases(injury)):
            key = hashlib.sha256(case.text.encode()).hexdigest()
            if key not in put:
                WAITING.acquire()
                put[key] = pool.submit(_put, len(put) + 1, case)
            about.setdefault(key, []).append(f"{case.injury}: {case.promise}")
            counted = [n + more for n, more in zip(counted, (1, case.broken, case.fair), strict=True)]
    disagreeing = [line for key, lines in about.items() if not put[key].result() for line in lines]
    (ROOT / "docs" / "proof" / "spin.md").write_text(_page(counted, len(put), disagreeing, put), "utf-8")


def _put(number: int, case: Case) -> bool:
    try:
        same = agrees(case)
    finally:
        WAITING.release()
    print(f"{number:>4}  {case.injury}: {case.promise}: {'same' if same else 'DIFFERENT'}", flush=True)
    return same


def _page(counted: list[int], texts: int, disagreeing: list[str], put: Iterable[str]) -> str:
    version = subprocess.run(["spin", "-V"], capture_output=True, text=True, check=True).stdout.strip()
    digest = hashlib.sha256("".join(sorted(put)).encode()).hexdigest()[:16]
    rows = [
        ("promises put, whole and injured", counted[0]),
        ("of these broken, by both", counted[1]),
        ("of these about infinite runs", counted[2]),
        ("different models", texts),
        ("verdicts or numbers of states that differ", len(disagreeing)),
    ]
    listed = "\n".join(f"- {line}" for line in disagreeing)
    return (
        "# Spin as a witness\n\n"
        "Every promise of the reference specification and of the rich specs of each style (`tests/prove/specs`, and feed and batch of\n"
        "`tests/language/specs`), as it is and with each protective clause taken out by itself, put to our prover and, as Promela, to Spin. Where\n"
        "a promise of safety holds, both have to count the same states.\n\n"
        "| | |\n|---|---|\n" + "\n".join(f"| {name} | {number:,} |" for name, number in rows) + "\n\n"
        f"{datetime.now(UTC):%Y-%m-%d}, {version}, {platform.machine()} with {_cores()} cores, models {digest}. "
        "Made by `make witness`.\n" + (f"\n{listed}\n" if listed else "")
    )


def _cores() -> int:
    return os.cpu_count() or 1


if __name__ == "__main__":
    main()
