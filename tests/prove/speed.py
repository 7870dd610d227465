"""How fast the proof is: `make proof-speed` writes `docs/proof/speed.md`, beside Spin and beside a search that does nothing clever."""

import os
import platform
import time
from collections.abc import Callable
from datetime import UTC, datetime
from pathlib import Path

from spin import verdict

from merestone.prove import promela
from merestone.prove.compose import FAULTS
from merestone.prove.explore import Budget, explore
from merestone.prove.handoff import Style
from merestone.prove.promises import questions
from merestone.prove.proof import Settings, prove, system_of
from merestone.prove.question import Question
from merestone.prove.system import System
from support import contract

ROOT = Path(__file__).parent.parent.parent
MODELS = ("ActivateBilling", "ActivateBilling blocks Order closed", "NoCloseWhileOpen", "ActivateBilling undone")
ROUNDS = 3


def naive(system: System) -> int:
    """Breadth first over plain dictionaries, asking every step in every state."""
    start = tuple(system.initial.items())
    seen, layer = {start}, [start]
    while layer:
        after = []
        for state in layer:
            fields = dict(state)
            for step in system.steps:
                if step.breaks is None and all(fields[n] in vs for n, vs in step.when.items()):
                    target = tuple({**fields, **step.then}.items())
                    if target not in seen:
                        seen.add(target)
                        after.append(target)
        layer = after
    return len(seen)


def best(work: Callable[[], object]) -> float:
    """The shortest of a few times, in seconds."""
    times = []
    for _ in range(ROUNDS):
        began = time.perf_counter()
        work()
        times.append(time.perf_counter() - began)
    return min(times)


def beside_spin(question: Question) -> str:
    """One line of the first table."""
    system = system_of(contract(), question, question.limits, Style())
    states = explore(system, Budget()).states
    ours, plain = best(lambda: explore(system, Budget())), best(lambda: naive(system))
    seen = verdict(promela.safety(system, question.promises[0].name), fair=False)
    assert naive(system) == seen.states == states
    return (
        f"| {question.name} | {states:,} | {ours:.2f} s, {states / ours:,.0f}/s | {plain:.2f} s, {states / plain:,.0f}/s "
        f"| {seen.seconds:.2f} s after {seen.built:.1f} s of building |"
    )


def growth(question: Question) -> list[str]:
    """The second table: how the states grow with the number of faults allowed."""
    lines = []
    for number in (0, 1, 2, 3, None):
        bounds = {} if number is None else dict.fromkeys(FAULTS, number)
        found = explore(system_of(contract(), question, bounds, Style()), Budget())
        said = "any number" if number is None else str(number)
        cut = f", cut at {found.cut}" if found.cut else ""
        lines.append(f"| {said} | {found.states:,}{cut} | {found.seconds:.2f} s | {found.depth} |")
    return lines


def main() -> None:
    """Measure, and write it down."""
    asked = {q.name: q for q in questions(contract())}
    began = time.perf_counter()
    whole = list(prove(contract(), Settings()))
    seconds = time.perf_counter() - began
    states = sum(max(v.extent.states for v in f.verdicts) for _, f in whole)
    text = [
        "# How fast the proof is",
        "",
        f"The whole reference specification from nothing: **{seconds:.1f} s** on one core, {states:,} states in {len(whole)} systems, "
        f"{sum(len(f.verdicts) for _, f in whole)} promises.",
        "",
        "The same systems beside a plain search and beside Spin, which saw the same number of states each time:",
        "",
        "| system | states | ours | plain breadth-first search | Spin |",
        "|---|---|---|---|---|",
        *(beside_spin(asked[name]) for name in MODELS),
        "",
        "How `ActivateBilling` grows with the number of times that *each* fault may happen. Counting costs states; allowing any number costs",
        "none, since a message that may come again needs no counter:",
        "",
        "| each fault at most | states | time | longest shortest run |",
        "|---|---|---|---|",
        *growth(asked["ActivateBilling"]),
        "",
        f"{datetime.now(UTC):%Y-%m-%d}, Python {platform.python_version()}, {platform.machine()} with {os.cpu_count()} cores that others used too; "
        f"best of {ROUNDS}. Made by `make proof-speed`.",
        "",
    ]
    (ROOT / "docs" / "proof" / "speed.md").write_text("\n".join(text), "utf-8")


if __name__ == "__main__":
    main()
