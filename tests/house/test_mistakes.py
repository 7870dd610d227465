"""Mistakes: how they are read, made and shown."""

from pathlib import Path

import pytest
from click.testing import CliRunner, Result

from merestone.cli import cli
from merestone.diagnostics import WrongUse
from merestone.house.mistakes import Example, Mistake, examples, made, mistakes_in

TEXTS = {
    "shop.mere": 'module shop\nsystem Shop "Shop" {\n  kind platform\n  team "Web"\n}\n',
    "till.mere": "module till\nuse shop.{Shop}\nentity Coin owned by Shop {\n  key coinId : uuid\n}\n",
    "rules.mere": 'module shop.rules\nrule Owned "Shop owns coins" {\n  for system s\n}\n',
}


def test_a_mistake_is_read_by_its_rule() -> None:
    row = "- rule: Owned\n  in: till\n  change: { Coin: Note }\n  also: [Named]\n"
    assert mistakes_in("m.yaml", row) == {"Owned": Mistake("Owned", "till", {"Coin": "Note"}, ("Named",))}
    assert mistakes_in("m.yaml", "") == {}


@pytest.mark.parametrize("text", ["- rule: Owned\n", "- [a", "rule: Owned", "- 3", "- { rule: R, in: x, change: [a] }"])
def test_what_is_no_list_of_mistakes_is_refused(text: str) -> None:
    with pytest.raises(WrongUse, match=r"^m\.yaml is no list of mistakes"):
        mistakes_in("m.yaml", text)


def test_a_mistake_is_made_in_its_module_only() -> None:
    texts = made(Mistake("Owned", "till", {"Shop": "Till"}), TEXTS)
    assert "owned by Till" in texts["till.mere"]
    assert {file for file in TEXTS if texts[file] != TEXTS[file]} == {"till.mere"}


def test_a_name_changes_everywhere_but_in_rules() -> None:
    texts = made(Mistake("Owned", "everywhere", {"Shop": "Stall"}), TEXTS)
    assert {file for file in TEXTS if texts[file] != TEXTS[file]} == {"shop.mere", "till.mere"}


def test_a_text_that_is_not_there_is_refused() -> None:
    with pytest.raises(WrongUse, match="the mistake for Owned changes a text that is not in till: 'Euro'"):
        made(Mistake("Owned", "till", {"Euro": "Coin"}), TEXTS)


def test_what_passes_and_what_fails_are_shown_with_their_neighbours() -> None:
    (one,) = examples(Mistake("Owned", "shop", {'  team "Web"\n': ""}), TEXTS)
    assert one == Example("shop.mere", '  kind platform\n  team "Web"\n}', "  kind platform\n}")


def test_of_a_name_that_changes_everywhere_one_place_is_shown() -> None:
    assert len(examples(Mistake("Owned", "everywhere", {"Shop": "Stall"}), TEXTS)) == 1
    assert len(examples(Mistake("Owned", "shop", {"platform": "crm", "Shop": "Stall"}), TEXTS)) == 1


# ------------------------------------------------------------------- on the page


@pytest.fixture
def project(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """A project that names the mistakes of its rules."""
    monkeypatch.chdir(tmp_path)
    (tmp_path / "spec").mkdir()
    rule = 'rule Owned "A system has a team" { for system s require s.team != "" }\n'
    (tmp_path / "spec/shop.mere").write_text(TEXTS["shop.mere"])
    (tmp_path / "spec/rules.mere").write_text(f"module shop.rules\n{rule}")
    (tmp_path / "mistakes.yaml").write_text("- rule: Owned\n  in: shop\n  change: { Web: Net }\n")
    (tmp_path / "merestone.toml").write_text('language = 1\n[rules]\nmistakes = "mistakes.yaml"\n')
    return tmp_path


def explained() -> Result:
    """The page of the rule, as it is printed."""
    return CliRunner().invoke(cli, ["explain", "Owned"], prog_name="merestone")


def test_the_page_of_a_rule_shows_its_mistake(project: Path) -> None:
    page = explained().stdout
    passes, fails = page.split("## Passes\n")[1].split("## Fails\n")
    assert 'spec/shop.mere:\n      kind platform\n      team "Web"\n    }' in passes
    assert 'team "Net"' in fails


def test_mistakes_that_cannot_be_read_are_wrong_use(project: Path) -> None:
    (project / "mistakes.yaml").unlink()
    result = explained()
    assert result.exit_code == 2
    assert "mistakes.yaml, which merestone.toml names under [rules], cannot be read" in result.stderr


def test_a_setting_that_there_is_not_is_wrong_use(project: Path) -> None:
    (project / "merestone.toml").write_text('[rules]\nmistake = "mistakes.yaml"\n')
    result = explained()
    assert result.exit_code == 2
    assert "did you mean `mistakes`?" in result.stderr
