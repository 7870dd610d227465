"""`merestone query`: what it lists, and what it says of a wrong question."""

import json
from pathlib import Path

import pytest
from click.testing import CliRunner, Result

from merestone.cli import cli
from merestone.house import queries
from support import ROOT


def query(*arguments: str) -> Result:
    """Ask the core of the reference specification."""
    return CliRunner().invoke(
        cli, ["query", "--spec", str(ROOT / "tests/language/specs/core"), *arguments], prog_name="merestone"
    )


def test_it_lists_matches_with_their_places() -> None:
    lines = query('operation o where o.recovery.unknown.name == "BillingActivationUnconfirmed"').stdout.splitlines()
    assert [line.split("  ")[-1] for line in lines] == ["operation ActivateBilling", "1 match"]
    assert "billing.mere:" in lines[0]


def test_several_quantifiers_list_all_they_choose() -> None:
    said = query('boundary b where b.style == "event" for operation o in b.operations').stdout
    assert "boundary BillingFacts  operation InvoiceIssued" in said


def test_nothing_is_said_to_match_where_nothing_does() -> None:
    result = query('boundary b where b.style == "async command" && !has(b.recovery.unknown)')
    assert (result.exit_code, result.stdout) == (0, "nothing matches\n")


def test_programs_get_a_document() -> None:
    document = json.loads(query("--format", "json", 'field f where f.sensitive == "pii"').stdout)
    assert document["format"] == "merestone.matches/1"
    assert {m[0]["kind"] for m in document["matches"]} == {"field"}
    assert "Subscription.contactEmail" in {m[0]["name"] for m in document["matches"]}
    assert all(m[0]["line"] > 0 for m in document["matches"])


@pytest.mark.parametrize(
    ("text", "code", "column"),
    [
        ('boundary b where b.stile == "event"', "TYP101", 20),
        ("boundry b", "TYP103", 1),
        ("boundary b where", "SYN002", 17),
        ('boundary b where b.style == "evnt"', "TYP103", 30),
        ("boundary", "SYN002", 9),
        ("boundary b }", "SYN002", 12),
        ("boundary b require true", "SYN002", 12),
        ('boundary b where b.name == "', "SYN006", 28),
        ("boundary b where {", "SYN002", 18),
        ("for", "SYN002", 4),
        ("boundary b where " + "(" * 50, "SYN005", 57),
    ],
)
def test_a_wrong_query_is_shown_where_it_is_wrong(text: str, code: str, column: int) -> None:
    result = query(text)
    assert result.exit_code == 2
    assert result.stderr.startswith(f"error[{code}]"), result.stderr
    assert f"query:1:{column}" in result.stderr


def test_nothing_asked_is_wrong_use() -> None:
    assert query("").exit_code == 2
    assert query().exit_code == 2


def test_a_query_that_would_not_end_is_stopped(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(queries, "MOST", 10_000)
    result = query("field f where spec.fields.all(g, spec.fields.all(h, spec.fields.all(i, g.name != i.name)))")
    assert result.exit_code == 2
    assert "more than 10,000 elements" in result.stderr


def test_what_can_be_asked_is_printed() -> None:
    assert "| `retention` | period? |" in query("--asks", "evidence").stdout
    assert "### spec" in query("--asks", "all").stdout
    assert "did you mean system?" in query("--asks", "sistem").stderr


def test_what_cannot_be_read_is_said_to_be_left_out(tmp_path: Path) -> None:
    (tmp_path / "a.mere").write_text("module a\nenm X { a }\n")
    result = CliRunner().invoke(cli, ["query", "--spec", str(tmp_path), "enum e"])
    assert (result.exit_code, result.stdout) == (1, "nothing matches\n")
    assert result.stderr == "1 error and what speaks of it is not looked at; `merestone check` shows it\n"


class TestFaultsElsewhere:
    """A query answers from what is sound."""

    SPEC = """module shop
system Shop "Web shop" { kind platform }
system Till "Payments" { kind billing }
entity Basket owned by Shp { key basketId : uuid }
entity Line owned by Shop part of Basket { key lineNo : integer(1..9) }
entity Receipt owned by Till { key receiptId : uuid }
"""

    @pytest.fixture(autouse=True)
    def folder(self, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
        """A spec with one misspelt name."""
        monkeypatch.chdir(tmp_path)
        (tmp_path / "spec").mkdir()
        (tmp_path / "spec/shop.mere").write_text(self.SPEC, encoding="utf-8")

    def ask(self, text: str) -> Result:
        """Ask it."""
        return CliRunner().invoke(cli, ["query", text])

    def test_what_has_a_fault_or_speaks_of_it_is_left_out_and_a_line_says_so(self) -> None:
        result = self.ask('entity e where e.name != ""')
        assert (result.exit_code, result.stdout) == (1, "spec/shop.mere:6:8  entity Receipt\n1 match\n")
        assert result.stderr == "1 error and what speaks of it is not looked at; `merestone check` shows it\n"

    def test_what_asks_about_the_whole_spec_waits_until_all_of_it_is_sound(self) -> None:
        result = self.ask("system s where !spec.entities.exists(e, e.owner.name == s.name)")
        assert result.exit_code == 1
        assert result.stderr.startswith("error[SYN101]: no system is called `Shp` here")
