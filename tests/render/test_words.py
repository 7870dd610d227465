"""`merestone explain WORD`: the manual of the language without a network."""

import re
import tomllib
from pathlib import Path

import pytest
from click.testing import CliRunner, Result

from merestone.cli import cli
from merestone.render.words import explained, is_word
from merestone.syntax.parse import keywords

ROOT = Path(__file__).parents[2]


def explain(*arguments: str) -> Result:
    """Run `merestone explain`."""
    return CliRunner().invoke(cli, ["explain", *arguments], prog_name="merestone")


@pytest.mark.parametrize("word", sorted(keywords()))
def test_every_word_of_the_language_is_explained(word: str) -> None:
    assert is_word(word)
    assert re.search(rf"\b{word}\b", explained(word))


def test_a_clause_is_explained_with_its_meaning_readers_and_grammar() -> None:
    result = explain("undo")
    assert (result.exit_code, result.output) == (
        0,
        "undo with OPERATION   (recovery)\n\n"
        "    how it is taken back.\n"
        "    read by: AsyncAPI, OpenAPI, machine, plan\n"
        '    undo: "undo" "with" NAME before?\n\n'
        "all of it: merestone explain recovery\n",
    )


def test_the_name_of_a_page_prints_the_page_without_links() -> None:
    output = explain("milestone").output
    assert output.startswith("# milestone\n")
    assert "| `milestone NAME of ENTITY by FIELD { .. }` | the milestone, " in output
    assert "](" not in output


def test_what_a_word_stands_for_is_said_first() -> None:
    assert explained("inFlight").startswith(
        "inFlight   (recovery)\n\n    a request with the same key is being worked on\n"
    )
    assert explained("money").startswith("money   (type)\n")


def test_a_slip_in_a_word_is_answered_with_what_is_nearest(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(tmp_path)
    (tmp_path / "spec").mkdir()
    (tmp_path / "spec" / "a.mere").write_text("module a\n")
    assert explain("idempotnet").output == "error: nothing is called idempotnet; did you mean idempotent?\n"


def test_the_pages_are_packed_where_they_are_looked_for() -> None:
    packed = tomllib.loads((ROOT / "pyproject.toml").read_text("utf-8"))["tool"]["hatch"]["build"]["targets"]["wheel"]
    assert packed["force-include"] == {"docs/language": "merestone/language"}


def test_several_words_are_explained_as_they_are_written() -> None:
    assert is_word("state of")
    assert explained("state of").startswith("FIELD : state of ENTITY   (lifecycle)\n")
    assert not is_word("state off")
