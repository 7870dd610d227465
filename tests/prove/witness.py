"""Spin as a witness: every question of the specification, whole and injured, put to it too, verdict by verdict.

`make witness` writes `docs/proof/spin.md`; the suite puts a sample of the same questions.
"""

import hashlib
import platform
import subprocess
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import UTC, datetime
from pathlib import Path

from injuries import REFERENCE, RICH, Injury, asked, every_injury, rich
from spin import verdict

from merestone.prove import promela
from merestone.prove.explore import Budget, explore
from merestone.prove.progress import standstill
from merestone.prove.proof import system_of
from support import contract

ROOT = Path(__file__).parent.parent.parent
SMALL = 10_000
"""With fewer states than this, building a checker costs more than running it."""


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
        found = explore(system, Budget())
        for promise in question.promises:
            name = promise.name
            if any(s.breaks == name for s in system.steps):
                yield Case(
                    injury.name, name, name in found.breaches, found.states, promela.safety(system, name), fair=False
                )
            if name in system.owed:
                stuck = standstill(found, system.owed[name]) is not None
                yield Case(injury.name, name, stuck, found.states, promela.progress(system, name), fair=True)


def agrees(case: Case) -> bool:
    """Whether Spin says the same; where nothing is broken and the states are the same ones, how many there are too."""
    seen = verdict(case.text, case.fair, case.states < SMALL)
    same = case.fair or case.broken or seen.states == case.states
    return seen.error == case.broken and same


def main() -> None:
    """Put every case, each text once, and write down what came of it."""
    put: dict[str, bool] = {}
    counted = [0, 0, 0]
    disagreeing: list[str] = []
    unhurt = [i for spec in (REFERENCE, *RICH) for i in whole(spec)]
    for injury in [*unhurt, *every_injury(contract())]:
        for case in cases(injury):
            key = hashlib.sha256(case.text.encode()).hexdigest()
            if key not in put:
                put[key] = agrees(case)
                print(
                    f"{len(put):>4}  {case.injury}: {case.promise}: {'same' if put[key] else 'DIFFERENT'}", flush=True
                )
            counted[0] += 1
            counted[1] += case.broken
            counted[2] += case.fair
            if not put[key]:
                disagreeing.append(f"{case.injury}: {case.promise}")
    (ROOT / "docs" / "proof" / "spin.md").write_text(_page(counted, len(put), disagreeing, put), "utf-8")


def _page(counted: list[int], texts: int, disagreeing: list[str], put: dict[str, bool]) -> str:
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
    import os

    return os.cpu_count() or 1


if __name__ == "__main__":
    main()
