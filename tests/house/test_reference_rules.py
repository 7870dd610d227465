"""Every house rule of the reference specification has a reason, and something to say where its trade's mistake is made."""

import re
from typing import NamedTuple

import pytest
import yaml

from merestone.compile import understand
from merestone.render.house import house_pages
from support import ROOT

SPEC = {p.relative_to(ROOT).as_posix(): p.read_text("utf-8") for p in sorted((ROOT / "spec").rglob("*.mere"))}
RULES = {name for text in SPEC.values() for name in re.findall(r"^rule (\w+)", text, re.M)}
WRONG = (ROOT / "tests/house/wrong.mere").read_text("utf-8")
BATCHES = 8
"""How often the specification is read for all mistakes: one by one would take minutes."""


class Mistake(NamedTuple):
    """What breaks one rule: a text of one file, or of every file, replaced by another; `also` are rules that it breaks besides."""

    rule: str
    file: str
    change: dict[str, str]
    also: tuple[str, ...]

    def made(self, texts: dict[str, str]) -> dict[str, str]:
        """The texts with the mistake in them; the rules themselves stay as they are."""
        places = [
            p for p in texts if "/rules/" not in p and self.file in ("everywhere", p[len("spec/") : -len(".mere")])
        ]
        for right, wrong in self.change.items():
            assert any(right in texts[place] for place in places), f"{self.rule}: {right!r} is not in {self.file}"
            texts = texts | {place: texts[place].replace(right, wrong) for place in places}
        return texts


MISTAKES = [
    Mistake(row["rule"], row["in"], row["change"], tuple(row.get("also", ())))
    for row in yaml.safe_load((ROOT / "tests/house/mistakes.yaml").read_text("utf-8"))
]


def told(spec: dict[str, str]) -> set[str]:
    return {d.code for d in understand(spec)[1]} & RULES


def test_the_reference_specification_keeps_its_own_rules() -> None:
    assert len(RULES) >= 100
    assert not told(SPEC)


def test_every_rule_says_why_it_is_there() -> None:
    pages = house_pages(SPEC)
    assert set(pages) == RULES
    assert not [name for name, page in pages.items() if page.why in ("", page.title) or not page.enforces]


def test_each_rule_has_one_mistake() -> None:
    rules = [mistake.rule for mistake in MISTAKES]
    assert len(rules) == len(set(rules))
    assert set(rules) <= RULES


@pytest.mark.parametrize("batch", range(BATCHES))
def test_each_mistake_is_reported_by_the_rule_that_is_there_for_it(batch: int) -> None:
    broken, mistakes = SPEC, MISTAKES[batch::BATCHES]
    for mistake in mistakes:
        broken = mistake.made(broken)
    expected = {rule for mistake in mistakes for rule in (mistake.rule, *mistake.also)}
    assert told(broken) == expected


def test_a_boundary_that_does_everything_wrong_is_reported_by_all_other_rules() -> None:
    others = RULES - {mistake.rule for mistake in MISTAKES} - {"QuotesHaveRevisions"}
    assert told({**SPEC, "spec/wrong.mere": WRONG}) >= others


def test_a_quote_without_revisions_is_reported() -> None:
    """In a spec of its own: elsewhere everything speaks of the revision."""
    flat = """module flat
system Desk "Desk" { kind platform  team "Desk"  actors Clerk }
entity Quote owned by Desk { key quoteId : uuid }
"""
    assert told({"flat.mere": flat, "rules.mere": SPEC["spec/rules/quoting.mere"]}) == {"QuotesHaveRevisions"}


def test_each_of_the_forty_boundaries_is_there_and_each_boundary_says_which_it_is() -> None:
    boundaries = [
        b for text in SPEC.values() for b in re.findall(r'^boundary (\w+)[^{]*\{\s*"""\s*((?:B\d\d)?)', text, re.M)
    ]
    assert len(boundaries) == sum(len(re.findall(r"^boundary ", text, re.M)) for text in SPEC.values())
    assert not [name for name, number in boundaries if not number]
    assert {number for _, number in boundaries} == {f"B{n:02}" for n in range(1, 41)}
