"""How fast the proof is: `make proof-speed` writes `docs/proof/speed.md`, beside Spin and beside a search that does nothing clever."""

import os
import platform
import time
from collections.abc import Callable
from datetime import UTC, datetime
from pathlib import Path

from injuries import REFERENCE, RICH, rich
from spin import verdict

from merestone.contract.contract import Contract
from merestone.prove import promela
from merestone.prove.compose import FAULTS
from merestone.prove.explore import Budget, explore
from merestone.prove.handoff import Style
from merestone.prove.promises import questions
from merestone.prove.proof import Settings, answer, system_of
from merestone.prove.question import Question
from merestone.prove.system import System
from support import contract

ROOT = Path(__file__).parent.parent.parent
MODELS = (
    "FindPrices",
    "OrderFacts at Warehouse",
    "PostTotals at Ledger",
    "ActivateBilling",
    "ActivateBilling blocks Order closed",
    "NoCloseWhileOpen",
    "ActivateBilling undone",
)
GROWING = ("ActivateBilling", "PostTotals at Ledger")
MOST = 8
"""How many questions are shown by themselves."""


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


def used(work: Callable[[], object]) -> float:
    """The seconds of processor that one run takes."""
    began = time.process_time()
    work()
    return time.process_time() - began


def beside_spin(whole: Contract, question: Question) -> str:
    """One line of the first table."""
    system = system_of(whole, question, question.limits, Style())
    states = explore(system, Budget()).states
    ours, plain = used(lambda: explore(system, Budget())), used(lambda: naive(system))
    seen = verdict(promela.safety(system, question.promises[0].name), fair=False)
    assert naive(system) == seen.states == states
    return (
        f"| {question.name} | {states:,} | {ours:.2f} s, {states / ours:,.0f}/s | {plain:.2f} s, {states / plain:,.0f}/s, {plain / ours:.0f} times "
        f"| {seen.seconds:.2f} s, {seen.seconds / ours:.1f} times; building it {seen.built:.2f} s |"
    )


def growth(whole: Contract, question: Question) -> list[str]:
    """The second table: how the states grow with the number of faults allowed."""
    lines = []
    for number in (0, 1, 2, 3, None):
        bounds = {} if number is None else dict.fromkeys(FAULTS, number)
        system = system_of(whole, question, bounds, Style())
        began = time.process_time()
        found = explore(system, Budget())
        seconds = time.process_time() - began
        said = "any number" if number is None else str(number)
        cut = f", cut at {found.cut}" if found.cut else ""
        lines.append(f"| {said} | {found.states:,}{cut} | {seconds:.2f} s | {found.depth} |")
    return lines


def costs() -> tuple[list[tuple[float, int, str]], int]:
    """Each question of the reference specification and of the rich specs: seconds, states, name; and how many promises there are."""
    found, promises = [], 0
    for name in (REFERENCE, *RICH):
        whole = contract() if name == REFERENCE else rich(name)
        for question in questions(whole):
            began = time.process_time()
            findings = answer(whole, question, Settings())
            seconds = time.process_time() - began
            promises += len(findings.verdicts)
            about = question.name if name == REFERENCE else f"{question.name} ({name})"
            found.append((seconds, max(v.extent.states for v in findings.verdicts), about))
    return sorted(found, reverse=True), promises


def main() -> None:
    """Measure, and write it down."""
    asked = {q.name: (whole, q) for whole in (contract(), *map(rich, RICH)) for q in questions(whole)}
    spent, promises = costs()
    promised = len(list(questions(contract())))
    dear = spent[:MOST]
    rest = spent[MOST:]
    text = [
        "# How fast the proof is",
        "",
        f"The whole reference specification and the rich specs of each style, from nothing: **{sum(s for s, _, _ in spent):.1f} s** of one processor,",
        f"{sum(n for _, n, _ in spent):,} states in {len(spent)} systems ({promised} of them of the reference specification), {promises} promises. Where it goes:",
        "",
        "| question | states | seconds |",
        "|---|---|---|",
        *(f"| {name} | {states:,} | {seconds:.2f} |" for seconds, states, name in dear),
        f"| the other {len(rest)} | {sum(n for _, n, _ in rest):,} | {sum(s for s, _, _ in rest):.2f} |",
        "",
        "The same systems beside a plain breadth-first search and beside Spin, which saw the same number of states each time. Spin is given the model that is",
        "written from the same system; it is a C program, made anew for each model, and spends a third of a second on its table before it begins.",
        "",
        "| system | states | ours | plain search | Spin |",
        "|---|---|---|---|---|",
        *(beside_spin(*asked[name]) for name in MODELS),
        "",
    ]
    for name in GROWING:
        text += [
            f"How `{name}` grows with the number of times that *each* fault may happen. Counting costs states; allowing any number costs",
            "none, since a message that may come again needs no counter:",
            "",
            "| each fault at most | states | seconds | longest shortest run |",
            "|---|---|---|---|",
            *growth(*asked[name]),
            "",
        ]
    text += [
        f"{datetime.now(UTC):%Y-%m-%d}, Python {platform.python_version()}, {platform.machine()} with {os.cpu_count()} cores that others used too. Seconds are "
        "processor seconds of one run.",
        "Made by `make proof-speed`.",
        "",
    ]
    page = "\n".join(text)
    print(page)
    (ROOT / "docs" / "proof" / "speed.md").write_text(page, "utf-8")


if __name__ == "__main__":
    main()
