"""The tree keeps every character, and no text breaks the parser."""

import logging
from collections.abc import Iterator
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from lark import Lark, logger

from merestone.syntax.parse import DEEPEST, grammar, parse
from merestone.syntax.scan import scan

ROOT = Path(__file__).parents[2]
SPEC = [*sorted((ROOT / "spec").rglob("*.mere")), *sorted((ROOT / "tests/diagnostics/clean").glob("*.mere"))]


@pytest.mark.parametrize("file", SPEC, ids=lambda f: f.stem)
def test_joining_the_tree_gives_the_text_back(file: Path) -> None:
    text = file.read_text(encoding="utf-8")
    tree, found = parse("a.mere", text)
    assert not found
    assert tree.text == text
    assert [t.text for u in tree.units if u.node for t in u.node.tokens()] == [t.text for t in scan("a.mere", text)[0]]


@pytest.mark.parametrize("text", ["", "\n\n", "// only a comment", "\ufeffmodule a\n", "module a\r\nenum B { c }\r\n"])
def test_blanks_comments_and_line_ends_are_kept(text: str) -> None:
    tree, found = parse("a.mere", text)
    assert not found
    assert tree.text == text


def test_a_token_knows_where_it_stands() -> None:
    tree, _ = parse("a.mere", "module a\n\nenum B {\n  c, // first\n  d }")
    token = next(t for u in tree.units for t in u.tokens if t.text == "d")
    assert (token.line, token.column, token.before) == (5, 3, " // first\n  ")
    assert tree.units[1].span.end_line == 5


def test_a_misspelt_declaration_does_not_hide_the_next() -> None:
    tree, found = parse("a.mere", "module a\nenm B { c }\nenum D { e }\n")
    assert [d.code for d in found] == ["SYN008"]
    assert [u.node.kind for u in tree.units if u.node] == ["module", "enum"]


def test_a_fault_in_a_block_does_not_hide_a_fault_in_another() -> None:
    text = """module a
boundary B from A to C version 1.0 {
  style event
  timing { delivered wihin 5 s }
  recovery { dedupe by eventId  poison parc }
}
"""
    tree, found = parse("a.mere", text)
    fixes = [fix for d in found if (fix := d.safe_fix)]
    assert [(f.edits[0].span.line, f.edits[0].text) for f in fixes] == [(4, "within"), (5, "park")]
    assert tree.units[1].node is not None
    assert not tree.units[1].whole


@pytest.mark.parametrize("bracket", ["{", "[", "("])
def test_deep_nesting_is_a_diagnostic(bracket: str) -> None:
    _, found = parse("a.mere", "module a\ntype T { a : " + bracket * 50_000)
    assert [d.code for d in found] == ["SYN005"]
    assert str(DEEPEST) in found[0].message


def test_a_long_list_is_read_without_recursion() -> None:
    names = ", ".join(f"n{i}" for i in range(20_000))
    tree, found = parse("a.mere", f"module a\nenum B {{ {names} }}")
    assert not found
    assert tree.units[1].node is not None


def test_the_grammar_has_no_conflict(caplog: pytest.LogCaptureFixture) -> None:
    logger.addHandler(caplog.handler)
    logger.setLevel(logging.DEBUG)
    try:
        Lark(grammar().source_grammar, parser="lalr", start="unit", debug=True, keep_all_tokens=True)
    finally:
        logger.setLevel(logging.CRITICAL)
        logger.removeHandler(caplog.handler)
    assert "conflict" not in caplog.text.lower()


def tokens_of_the_spec() -> Iterator[str]:
    """Each distinct token of the clean texts."""
    yield from sorted({t.text for f in SPEC for t in scan("a", f.read_text(encoding="utf-8"))[0]})


@settings(max_examples=150, deadline=None)
@given(st.lists(st.sampled_from([*tokens_of_the_spec(), "\n", "\n\n", "@", '"', "…"]), max_size=60))
def test_any_sequence_of_words_is_read_or_reported(words: list[str]) -> None:
    text = " ".join(words)
    tree, found = parse("a.mere", text)
    assert tree.text == text
    assert found or all(u.node for u in tree.units)
