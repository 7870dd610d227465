"""`merestone explain NAME` for what is declared beside boundaries: whose it is, and who has to do with it."""

import pytest
from click.testing import CliRunner

from merestone.cli import cli
from merestone.compile import understand
from merestone.contract.lower import lower
from merestone.render.declared import described, names
from support import ROOT, clean_spec

CONTRACT = lower(understand(clean_spec())[0])


def told(name: str) -> list[str]:
    """What is said of a name, line by line, its blanks closed up."""
    return [" ".join(line.split()) for line in (described(CONTRACT, name) or "").split("\n")]


@pytest.mark.parametrize(
    ("name", "lines"),
    [
        ("Till", ["Till: Payments, billing, internal till.mere:4", "owns Bill ties.mere:15",
                  "Shop: Pay (Payment) shop.mere:65", "asks Books: DayState (Closing) flows.mere:98",
                  "tells Shop: PayAccepted on PayReplies (Payment) shop.mere:72",
                  "Shop: BasketSent on Sales (SaleFacts) shop.mere:127",
                  "files DayTotals, Till to Books (Closing) flows.mere:92"]),
        ("Hold", ["Hold: entity, owned by Stock holds.mere:48", "part of Basket", "key basketId, holdId",
                  "asked -> held.fresh on TakeHold.completed while Account via payer is good emits HoldTaken",
                  "status begins asked, ends refused, expired, released or used",
                  "decided Stock decides Hold.status (HoldFacts) holds.mere:159",
                  "RenewHold request, Shop to Stock (Holds) holds.mere:122",
                  "TakeHold completed, Stock to Shop (Holds) holds.mere:111"]),
        ("Payable", ["Payable: milestone, owned by Shop shop.mere:41",
                     'waiting -> reached on Basket is open when ware == "service"']),
        ("Ware", ["Ware: enum of 2 words shop.mere:12", "words goods, service", "used Basket.ware shop.mere:27"]),
        ("Line", ["Line: type shop.mere:16", "fields lineNo, price, dueOn", "Pay request.lines shop.mere:68"]),
        ("Sales", ["Sales: channel, http /events/sales shop.mere:53", "readers Till", "retained 7 d",
                   "message BasketSent, Shop to Till (SaleFacts) shop.mere:127"]),
        ("MoneyMoves", ["MoneyMoves: policy for async command till.mere:20", "takes desk",
                        "applied Payment, async command shop.mere:60", "says timing: timeout till.mere:21"]),
    ],
)  # fmt: skip
def test_a_declaration_says_whose_it_is_and_who_has_to_do_with_it(name: str, lines: list[str]) -> None:
    said = told(name)
    assert not [line for line in lines if line not in said], "\n".join(said)


def test_everything_that_is_declared_beside_boundaries_is_told() -> None:
    for name in names(CONTRACT):
        text = described(CONTRACT, name)
        assert text
        assert text.startswith(f"{name}: ")


def test_a_policy_that_nobody_applies_says_so() -> None:
    text = 'module shop\nsystem Shop "Web" { kind platform }\npolicy Told for event { recovery { poison park } }\n'
    assert "applied    by no boundary" in (described(lower(understand({"a.mere": text})[0]), "Told") or "")


def test_the_command_knows_them_and_a_slip_may_mean_one() -> None:
    spec = ("--spec", str(ROOT / "tests/diagnostics/clean"))
    assert CliRunner().invoke(cli, ["explain", "Ware", *spec]).output.startswith("Ware: enum of 2 words")
    slip = CliRunner().invoke(cli, ["explain", "MoneyMove", *spec])
    assert (slip.exit_code, slip.output) == (2, "error: nothing is called MoneyMove; did you mean MoneyMoves?\n")
