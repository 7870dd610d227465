"""The formatter over texts that nobody wrote: derivations of the grammar, and real specs with injuries."""

from pathlib import Path
from random import Random

from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from derivations import declarations, injured, rules, words, written
from layout_laws import keep_the_text, said
from merestone.syntax.parse import parse
from merestone.syntax.table import grammar

ROOT = Path(__file__).parents[2]
REAL = [
    f.read_text(encoding="utf-8")
    for folder in ("spec", "tests/diagnostics/clean")
    for f in sorted((ROOT / folder).rglob("*.mere"))
]
TRANSPARENT = {r.origin.name for r in grammar().rules if r.options.expand1}
"""Rules that a single child stands for."""
MANY = settings(
    max_examples=150, deadline=None, derandomize=True, database=None, suppress_health_check=[HealthCheck.too_slow]
)


@MANY
@given(st.randoms(use_true_random=False))
def test_any_derivation_of_the_grammar_is_read(random: Random) -> None:
    text = declarations(random)
    assert parse("a.mere", text)[1] == []


@MANY
@given(st.randoms(use_true_random=False))
def test_the_layout_of_a_derivation_is_stable_and_says_the_same(random: Random) -> None:
    keep_the_text(declarations(random))


def test_every_construct_of_the_grammar_is_derived() -> None:
    texts = [declarations(Random(seed)) for seed in range(600)]
    for construct in {part for way in rules()["unit"] for part in way.parts}:
        texts += [written(random, words(random, construct)) for random in map(Random, range(300))]
    derived = {kind for text in texts for what, kind in said(text) if what == "node"}
    constructs = {rule for rule in rules() if not rule.startswith("_")} - TRANSPARENT - {"unit"}
    assert constructs - derived == set()


@MANY
@given(st.randoms(use_true_random=False), st.sampled_from(REAL))
def test_the_layout_of_an_injured_spec_is_stable(random: Random, text: str) -> None:
    keep_the_text(injured(random, text))
