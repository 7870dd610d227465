"""Every house rule of the reference specification has a reason, and something to say where its trade's mistake is made."""

import re

import pytest

from merestone.compile import understand
from merestone.house.mistakes import made, mistakes_in
from merestone.render.house import house_pages
from support import ROOT

SPEC = {p.relative_to(ROOT).as_posix(): p.read_text("utf-8") for p in sorted((ROOT / "spec").rglob("*.mere"))}
RULES = {name for text in SPEC.values() for name in re.findall(r"^rule (\w+)", text, re.M)}
BATCHES = 8
"""How often the specification is read for all mistakes: one by one would take minutes."""


MISTAKES = list(mistakes_in("mistakes.yaml", (ROOT / "spec/rules/mistakes.yaml").read_text("utf-8")).values())


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


@pytest.mark.parametrize("batch", range(BATCHES))
def test_each_mistake_is_reported_by_the_rule_that_is_there_for_it(batch: int) -> None:
    broken, mistakes = SPEC, MISTAKES[batch::BATCHES]
    for mistake in mistakes:
        broken = made(mistake, broken)
    expected = {rule for mistake in mistakes for rule in (mistake.rule, *mistake.also)}
    assert told(broken) == expected


def test_each_of_the_forty_boundaries_is_there_and_each_boundary_says_which_it_is() -> None:
    boundaries = [
        b for text in SPEC.values() for b in re.findall(r'^boundary (\w+)[^{]*\{\s*"""\s*((?:B\d\d)?)', text, re.M)
    ]
    assert len(boundaries) == sum(len(re.findall(r"^boundary ", text, re.M)) for text in SPEC.values())
    assert not [name for name, number in boundaries if not number]
    assert {number for _, number in boundaries} == {f"B{n:02}" for n in range(1, 41)}
