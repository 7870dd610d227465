"""Waivers: what they cover, when they end, and what they never let pass."""

import json
from datetime import date
from pathlib import Path

import pytest
from click.testing import CliRunner, Result

from merestone.cli import cli
from merestone.compile import compile_sources, understand, waivers
from support import clean_spec

HEAD = """module shop
system Shop "Web shop" { kind platform  actors Clerk, Auditor }
system Till "Payments" { kind billing  actors Cashier }
entity Basket owned by Shop {
  key basketId : uuid
  note : string(0..20)
  total : integer(0..9)
}
rule Owned "A system has a team" { for system s require s.team != "" }
rule Short "A field is short" { for field f require has(f.most) && f.most < 15 }
"""
DAY = date(2027, 6, 30)
KINDS = {"C": "clause", "K": "evidence", "R": "reaction"}
"""A rule for each kind of clause that nothing keeps."""


def codes(*lines: str, as_of: date | None = DAY) -> list[str]:
    """The codes that are left with these waivers."""
    text = HEAD + "\n".join(lines) + "\n"
    return [d.code for d in understand({"shop.mere": text}, as_of=as_of)[1]]


def waive(rule: str, place: str, until: str = "2027-06-30", by: str = "Clerk") -> str:
    """One waiver."""
    return f'waive {rule} on {place} until {until} because "it is so" by {by}'


def test_it_covers_what_lies_in_its_place_and_nothing_else() -> None:
    assert codes() == ["Owned", "Owned", "Short", "Short"]
    assert codes(waive("Owned", "Shop")) == ["Owned", "Short", "Short"]
    assert codes(waive("Short", "Basket")) == ["Owned", "Owned"]
    assert codes(waive("Short", "Basket.note")) == ["Owned", "Owned", "Short"]
    assert codes(waive("Short", "Basket.basketId")) == ["Owned", "Owned", "Short"]


def test_its_last_day_counts_and_the_next_does_not() -> None:
    all_of_it = [waive("Owned", "Shop"), waive("Owned", "Till", "2027-07-01"), waive("Short", "Basket", "2999-01-01")]
    assert codes(*all_of_it) == []
    assert codes(*all_of_it, as_of=date(2027, 7, 1)) == ["GOV205"]
    assert codes(*all_of_it, as_of=date(2027, 7, 2)) == ["GOV205", "GOV205"]


def test_without_a_day_nothing_ends_so_that_outputs_stay_the_same() -> None:
    text = (
        HEAD
        + waive("Owned", "Shop", "1999-01-01")
        + "\n"
        + waive("Owned", "Till")
        + "\n"
        + waive("Short", "Basket")
        + "\n"
    )
    result = compile_sources({"shop.mere": text})
    assert result.diagnostics == ()
    assert result.files


def test_one_that_lets_nothing_pass_is_an_error_unless_something_cannot_be_read() -> None:
    assert "GOV206" in codes(waive("Short", "Shop"))
    assert "GOV206" not in codes(waive("Short", "Shop"), "enm Colour { red }")


def test_two_for_one_finding_leave_the_second_without() -> None:
    assert codes(waive("Owned", "Shop"), waive("Owned", "Shop")).count("GOV206") == 1


@pytest.mark.parametrize("code", ["SYN101", "TYP101", "STY103", "STY105"])
def test_what_no_contract_can_be_made_of_is_never_let_pass(code: str) -> None:
    assert "GOV202" in codes(waive(code, "Shop"))


@pytest.mark.parametrize("rule", ["OWN101", "PRF101"])
def test_ownership_and_proofs_need_a_second_role(rule: str) -> None:
    alone = codes(waive(rule, "Shop"))
    assert {"GOV204"} <= set(alone)
    assert "GOV204" in codes(waive(rule, "Shop") + " approved by Clerk")
    assert "GOV204" not in codes(waive(rule, "Shop") + " approved by Auditor")


def test_a_finding_keeps_its_fingerprint_beside_one_that_is_waived() -> None:
    before = {d.span: d.fingerprint for d in understand({"shop.mere": HEAD})[1]}
    after = understand({"shop.mere": HEAD + waive("Owned", "Shop")})[1]
    assert all(before[d.span] == d.fingerprint for d in after)


def test_each_is_listed_with_its_state() -> None:
    text = (
        HEAD
        + waive("Owned", "Shop", "2027-01-01")
        + "\n"
        + waive("Owned", "Till")
        + "\n"
        + waive("REC109", "Shop")
        + "\n"
    )
    assert [one.state for one in waivers({"shop.mere": text}, DAY)] == ["expired", "in force", "unused"]


@pytest.fixture
def spec(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """A folder with one spec and two waivers."""
    monkeypatch.chdir(tmp_path)
    (tmp_path / "spec").mkdir()
    text = (
        HEAD
        + waive("Owned", "Shop")
        + " approved by Auditor\n"
        + waive("Owned", "Till")
        + "\n"
        + waive("Short", "Basket")
        + "\n"
    )
    (tmp_path / "spec/shop.mere").write_text(text)
    return tmp_path


def run(*arguments: str) -> Result:
    """Run a command line."""
    return CliRunner().invoke(cli, arguments, prog_name="merestone")


def test_the_day_is_an_argument(spec: Path) -> None:
    assert run("check", "--as-of", "2027-06-30").exit_code == 0
    late = run("check", "--as-of", "2027-07-01")
    assert (late.exit_code, late.stdout.count("error[GOV205]")) == (1, 3)
    assert "it covered: `Shop` breaks the rule" in late.stdout
    assert run("check", "--as-of", "30.6.2027").exit_code == 2
    assert run("compile").exit_code == 0


def test_the_list_names_owner_place_day_and_state(spec: Path) -> None:
    said = run("waivers", "--as-of", "2027-06-30")
    assert (said.exit_code, said.stdout.splitlines()[:2]) == (
        0,
        [
            "Owned on Shop  until 2027-06-30  in force  1 finding",
            "  it is so (Clerk, approved by Auditor; spec/shop.mere:11)",
        ],
    )
    assert run("waivers", "--as-of", "2027-07-01").exit_code == 1
    (first, *_) = json.loads(run("waivers", "--format", "json", "--as-of", "2027-06-30").stdout)["waivers"]
    assert (first["by"], first["approvedBy"], first["state"], len(first["covers"])) == (
        "Clerk",
        "Auditor",
        "in force",
        1,
    )


def test_what_a_rule_says_of_a_clause_is_what_a_waiver_takes() -> None:
    """Be it written in an operation, in its boundary, or in a policy that it applies."""
    rules = [f'rule {name} "t" {{ for {kind} k require k.text == "" }}' for name, kind in KINDS.items()]
    texts = {**clean_spec(), "till.mere": "\n".join([clean_spec()["till.mere"], *rules]) + "\n"}
    found = [d for d in understand(texts)[1] if d.code in KINDS and d.span.file == "till.mere"]
    places = {(d.code, d.message.split("`")[1]) for d in found}
    assert {
        ("K", "Refunds.evidence.Till"),
        ("C", "MoneyMoves.recovery.notSent"),
        ("C", "Refunds.Refund.recovery.unknown"),
    } < places
    lines = [waive(code, place, by="Cashier") for code, place in sorted(places)]
    left = understand({**texts, "till.mere": texts["till.mere"] + "\n".join(lines) + "\n"})[1]
    assert {d.code for d in left if d.span.file == "till.mere"} == set()
