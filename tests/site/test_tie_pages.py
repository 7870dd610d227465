"""Journeys and standing reconciliations on the site, in `explain` and in `graph`."""

from pathlib import Path

import pytest
from click.testing import CliRunner

from merestone.cli import cli
from merestone.compile import compile_sources
from merestone.site import Shelf, pages

CLEAN = Path(__file__).parents[1] / "diagnostics" / "clean"


@pytest.fixture(scope="module")
def site() -> dict[str, str]:
    paths = [*sorted(CLEAN.glob("*.mere")), *sorted(CLEAN.rglob("*.json"))]
    sources = {f"spec/{p.relative_to(CLEAN).as_posix()}": p.read_text("utf-8") for p in paths}
    result = compile_sources(sources)
    assert result.contract is not None
    return dict(pages(result.contract, Shelf(sources, result.files)))


def told(*words: str) -> str:
    """What the command prints."""
    done = CliRunner().invoke(cli, [*words, "--spec", str(CLEAN)])
    assert done.exit_code == 0, done.output
    return done.output


def test_a_journey_is_drawn_and_each_step_says_where_it_carries_the_key(site: dict[str, str]) -> None:
    page = site["journeys/buy-something.md"]
    assert 's1 -->|"basket.ware == #quot;goods#quot; && basket.version #124;' not in page
    assert 's1 -->|"basket.lines.size() > 3"| s3' in page
    assert 's4 -->|"!(basket.ware in [#quot;service#quot;])"| s5' in page
    assert 's1 -.->|"Your order has left"| t2(["customer"])' in page
    assert "| 2b. [Dispatch](../boundaries/dispatch.md): [BasketLeft](../boundaries/dispatch.md#basket-left) |" in page
    assert "`fact.basket`" in page
    assert "[workflows/buy-something.arazzo.yaml](../downloads/workflows/buy-something.arazzo.yaml)" in page


def test_what_a_journey_tells_is_a_gate_of_the_command(site: dict[str, str]) -> None:
    gate = "(Basket is not empty) and ((Pay is accepted) or (Pay is completed and Basket is [sent, open]))"
    assert f"may start once {gate}" in site["boundaries/letters.md"]


def test_a_comparison_says_who_makes_it_how_it_sees_both_sides_and_whose_a_difference_is(site: dict[str, str]) -> None:
    page = site["comparisons.md"]
    assert "[Shop](systems/shop.md) compares `Basket.status` with `Receipt.status`, matched by `basketId`." in page
    assert (
        "`Receipt.status` comes to it with [ShowTicket](boundaries/ticket-view.md#show-ticket) or [BillOf](boundaries/billing.md#bill-of)."
        in page
    )
    assert "| `empty`, `open.waiting` or `open.asking` | nothing |" in page
    assert "`StrayReceipt` for [Clerk](access.md#clerk), settled within 2 business days of BookDays" in page
    assert "Money: only a person corrects it" in page
    assert "**StrayReceipt**" in site["fallouts.md"]


def test_explain_tells_a_journey_and_a_reconciliation_in_their_order() -> None:
    journey = told("explain", "BuySomething")
    assert "found by Basket.basketId" in journey
    assert " and BillOf, Shop to Till\n  then Refund, Shop to Till, when !(basket.ware in" in journey
    assert 'tells customer "We have your order"' in journey
    one = told("explain", "BasketsAgainstReceipts")
    assert "with Receipt.status of Till, which comes with ShowTicket or BillOf" in one
    assert "repairs alone with Refund, when Basket is dropped and Receipt is printed" in one


def test_a_document_says_whose_it_is_and_what_must_be_the_case_before(site: dict[str, str]) -> None:
    page = site["documents.md"]
    assert "[Shop](systems/shop.md)" in page
    assert "`Pay is completed and Basket is not dropped`" in page
    assert "| no | `RCP` |" in page
    assert "[SendText](boundaries/letters.md#send-text) as `receipt`" in page
    gate = "(Pay is completed and Basket is not dropped) or (Basket enters dropped)"
    assert f"may start once {gate}" in site["boundaries/letters.md"]
    assert "made with Stamp\n  sent with SendText as receipt" in told("explain", "PaymentReceipt")


def test_graph_draws_a_journey() -> None:
    assert told("graph", "BuySomething", "--as", "mermaid").startswith(
        "%% From a full basket to the door\nflowchart TD"
    )
    assert "found by Basket.basketId" in told("graph", "BuySomething")


def test_a_spec_without_them_has_no_pages_of_them(site: dict[str, str]) -> None:
    one = {"shop.mere": 'module shop\nsystem Shop "Web shop" { kind platform }\n'}
    contract = compile_sources(one).contract
    assert contract is not None
    assert not [
        p for p in dict(pages(contract, Shelf(one, {}))) if p.startswith(("journeys/", "comparisons", "documents"))
    ]
