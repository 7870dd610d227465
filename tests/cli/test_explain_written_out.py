"""`merestone explain BOUNDARY --written-out` prints a boundary whole: its own words, and those of its policies."""

import re
from pathlib import Path

import pytest
from click.testing import CliRunner

from merestone.cli import cli
from merestone.contract.boundaries import Boundary
from merestone.syntax.format import format_text
from merestone.syntax.parse import parse
from support import ROOT, clean_spec, contract

SOME = contract().boundaries[::12]


def joined(text: str) -> str:
    """The text without what only lays it out."""
    return re.sub(r"\s+", "", text)


@pytest.mark.parametrize("boundary", SOME, ids=lambda b: b.name)
def test_every_clause_in_force_is_there_once(boundary: Boundary) -> None:
    done = CliRunner().invoke(cli, ["explain", boundary.name, "--written-out", "--spec", str(ROOT / "spec")])
    text = done.output
    assert parse("printed.mere", text)[1] == []
    assert format_text("printed.mere", text).text == text
    own, *inherited = text.split("\n\n  // from ")
    source = next(
        f.read_text("utf-8")
        for f in (ROOT / "spec").glob("*.mere")
        if f"boundary {boundary.name} " in f.read_text("utf-8")
    )
    applied = re.sub(r"\n  apply .*", "", source)
    assert joined(own.removesuffix("}\n")) in joined(applied)
    through = [clause for clause in boundary.clauses if clause.place.policy]
    assert through
    for clause in through:
        assert joined(" ".join(inherited)).count(joined(clause.text)) == 1, clause.text
    assert joined(" ".join(inherited)).count("retry") == " ".join(c.text for c in through).count("retry")


def test_only_what_the_grammar_calls_apply_is_left_out(tmp_path: Path) -> None:
    """A description may begin a line with the word, and the clause may stand beside another on one line."""
    texts = clean_spec()
    shop = texts["shop.mere"].replace("style async command\n  apply", "style async command  apply", 1)
    shop = shop.replace('"""Shop asks for money."""', '"""\n  Who may\n  apply this?\n  """', 1)
    for name, text in {**texts, "shop.mere": shop}.items():
        (tmp_path / name).parent.mkdir(exist_ok=True)
        (tmp_path / name).write_text(text, "utf-8")
    done = CliRunner().invoke(cli, ["explain", "Payment", "--written-out", "--spec", str(tmp_path)])
    assert "\n  apply this?\n" in done.output
    assert "apply MoneyMoves" not in done.output
    assert "// from MoneyMoves" in done.output
