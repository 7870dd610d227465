"""The formatter over texts that nobody wrote: derivations of the grammar, and real specs with injuries."""

from collections.abc import Iterator
from pathlib import Path
from random import Random

from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from derivations import declarations, injured, rules, words, written
from merestone.syntax.format import format_text
from merestone.syntax.parse import parse
from merestone.syntax.table import grammar
from merestone.syntax.tree import Node

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
    check(declarations(random))


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
    check(injured(random, text))


def check(text: str) -> None:
    """Laying out keeps what the text says and what is wrong with it; twice is once."""
    formatted = format_text("a.mere", text)
    again = format_text("a.mere", formatted.text)
    assert again.text == formatted.text
    assert [(d.code, d.message) for d in again.faults] == [(d.code, d.message) for d in formatted.faults]
    assert list(said(text)) == list(said(formatted.text))
    assert "\r" not in formatted.text
    assert formatted.text == "" or formatted.text.endswith("\n")
    assert not formatted.text.endswith("\n\n") or formatted.faults
    if not formatted.faults:
        assert "\n\n\n" not in formatted.text
        assert not any(line.endswith(" ") for line in formatted.text.split("\n"))


def said(text: str) -> Iterator[tuple[str, object]]:
    """What the trees of a text hold, and its comments: all that laying out may not touch."""
    for unit in parse("a.mere", text)[0].units:
        if unit.node is None or not unit.whole:
            yield "as written", [(t.text, t.before) for t in unit.tokens[1:]]
            continue
        waiting: list[Node | object] = [unit.node]
        while waiting:
            part = waiting.pop()
            if isinstance(part, Node):
                yield "node", part.kind
                loose = part.kind == "field" and part.words("COMMA")
                waiting.extend(reversed(part.children[:-1] if loose else part.children))
            else:
                kind, word = part[:2]  # type: ignore[index]
                yield kind, [line.strip() for line in word.split("\n")]
