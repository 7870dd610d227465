"""The manual as `merestone explain` prints it, with no network and no pager."""

import re

import pytest
from click.testing import CliRunner, Result

from merestone.cli import cli
from merestone.compile import understand
from merestone.diagnostics import Applicability, Severity
from merestone.render.manual import is_code, page_of, pages


def explain(*arguments: str) -> Result:
    """Run `merestone explain`."""
    return CliRunner().invoke(cli, ["explain", *arguments], prog_name="merestone")


@pytest.mark.parametrize("code", pages())
def test_every_page_says_name_severity_statements_and_fix(code: str) -> None:
    page = pages()[code]
    head, blank, severity, enforces, fix, blank_too, title, *_ = page_of(code).split("\n")
    assert (head, blank, blank_too) == (f"{code} {page.name}", "", "")
    assert severity == f"severity  {page.severity}"
    assert re.fullmatch(r"enforces  (S-[0-9.]+(, S-[0-9.]+)*|the rules of the language)", enforces)
    assert ("--fix" in fix) == (page.fix is Applicability.SAFE)
    assert title.endswith(".")
    assert "## Why" in page.text
    assert page.why


def test_a_code_may_be_written_small_or_with_a_dash_and_a_rule_by_its_name() -> None:
    assert page_of("rec102") == page_of("REC-102") == page_of("unsettled-unknown") == page_of("REC102")


@pytest.mark.parametrize(
    ("word", "said"),
    [
        ("REC12", "there is no code REC12; did you mean REC102?"),
        ("syn01", "there is no code SYN01; did you mean SYN001?"),
        ("unknwon-name", "there is no code unknwon-name; did you mean unknown-name?"),
        ("QQQ999", "there is no code QQQ999; `merestone explain --list` names them all"),
    ],
)
def test_a_slip_is_answered_with_what_is_nearest(word: str, said: str) -> None:
    result = explain(word)
    assert (result.exit_code, result.output) == (2, f"error: {said}\n")


def test_a_number_that_is_none_is_answered_with_the_family() -> None:
    output = explain("TIM999").output
    assert output.startswith("error: there is no code TIM999; of TIM there are TIM101, ")


def test_the_list_has_a_line_for_each_code() -> None:
    result = explain("--list")
    lines = result.output.splitlines()
    assert (result.exit_code, [line.split()[0] for line in lines]) == (0, list(pages()))
    assert any(re.fullmatch(r"SYN101  error    safe +unknown-name +A name is neither .*", line) for line in lines)


def test_names_of_boundaries_are_not_taken_for_codes() -> None:
    assert [w for w in ("BillingActivation", "Payment", "B24", "Abc12") if is_code(w)] == []


def test_a_severity_can_be_chosen_for_a_rule_but_not_for_what_must_be_understood() -> None:
    text = "module m\nuse n.{A}\ntype T { a : integer(9..1) }\n"
    chosen = {"SYN106": Severity.ERROR, "TYP105": Severity.WARNING}
    _, found = understand({"m.mere": text, "n.mere": "module n\nenum A { x }\n"}, chosen)
    assert [(d.code, d.severity) for d in found] == [("TYP105", Severity.ERROR)]
    _, found = understand({"m.mere": text.replace("9..1", "1..9"), "n.mere": "module n\nenum A { x }\n"}, chosen)
    assert [(d.code, d.severity) for d in found] == [("SYN106", Severity.ERROR)]
