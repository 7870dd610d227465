"""Every house rule of the reference specification has a reason, and something to say where its trade's mistake is made."""

import re

import pytest

from merestone.compile import understand
from merestone.house.mistakes import Mistake, made, mistakes_in
from merestone.render.house import house_pages
from support import ROOT

SPEC = {p.relative_to(ROOT).as_posix(): p.read_text("utf-8") for p in sorted((ROOT / "spec").rglob("*.mere"))}
RULES = {name for text in SPEC.values() for name in re.findall(r"^rule (\w+)", text, re.M)}
MISTAKES = list(mistakes_in("mistakes.yaml", (ROOT / "spec/rules/mistakes.yaml").read_text("utf-8")).values())


def places(mistake: Mistake) -> set[tuple[str, str]]:
    """The declarations that a mistake changes, or stands before: each by its file and its first line."""
    wrong = made(mistake, SPEC)
    return {
        (file, unit.partition("\n")[0])
        for file, text in SPEC.items()
        if text != wrong[file]
        for unit in re.split(r"^(?=\w)", text, flags=re.M)
        if any(right in unit for right in mistake.change)
    }


def batches() -> list[list[Mistake]]:
    """The mistakes, such that none of a batch changes what another one changes: one by one would take minutes."""
    found: list[tuple[set[tuple[str, str]], list[Mistake]]] = []
    for mistake in MISTAKES:
        here = places(mistake)
        taken, batch = next((b for b in found if not here & b[0]), (set[tuple[str, str]](), list[Mistake]()))
        if not batch:
            found.append((taken, batch))
        taken |= here
        batch.append(mistake)
    return [batch for _, batch in found]


def told(spec: dict[str, str]) -> set[str]:
    return {d.code for d in understand(spec)[1]} & RULES


def test_the_reference_specification_keeps_its_own_rules() -> None:
    assert len(RULES) >= 100
    assert not told(SPEC)


def test_every_rule_says_why_it_is_there() -> None:
    pages = house_pages(SPEC)
    assert set(pages) == RULES
    assert not [name for name, page in pages.items() if page.why in ("", page.title) or not page.enforces]


def test_each_rule_has_a_mistake() -> None:
    assert {mistake.rule for mistake in MISTAKES} == RULES


@pytest.mark.parametrize("mistakes", batches(), ids=lambda mistakes: f"{mistakes[0].rule} and {len(mistakes) - 1}")
def test_each_mistake_is_reported_by_the_rule_that_is_there_for_it(mistakes: list[Mistake]) -> None:
    broken = SPEC
    for mistake in mistakes:
        broken = made(mistake, broken)
    expected = {rule for mistake in mistakes for rule in (mistake.rule, *mistake.also)}
    assert told(broken) == expected


def test_each_of_the_forty_boundaries_is_there_and_each_boundary_says_which_it_is() -> None:
    boundaries = [
        b for text in SPEC.values() for b in re.findall(r'^boundary (\w+)[^{]*\{\s*"""(.*?)"""', text, re.M | re.S)
    ]
    assert len(boundaries) == sum(len(re.findall(r"^boundary ", text, re.M)) for text in SPEC.values())
    ends = {name: said.partition("Blueprint: ") for name, said in boundaries}
    assert not [
        name
        for name, (words, _, end) in ends.items()
        if not re.fullmatch(r"B\d\d\b[^.]*\.\s*", end) or not words.strip()
    ]
    assert not [name for name, (words, _, _) in ends.items() if re.search(r"\bB\d", words)]
    assert {n for _, _, end in ends.values() for n in re.findall(r"B\d\d", end)} == {f"B{n:02}" for n in range(1, 41)}
