"""What was proved stands on the pages of boundaries and invariants, and so does what is stale."""

from functools import cache

import pytest

from merestone.compile import understand
from merestone.contract.contract import Contract
from merestone.contract.lower import lower
from merestone.prove.kept import Proofs, keep
from merestone.prove.proof import prove
from merestone.site import pages
from merestone.site.shelf import Shelf
from support import ROOT

WEAK = ("until completed or abandoned", "until completed or rejected or abandoned")


CORE = {p.name: p.read_text("utf-8") for p in sorted((ROOT / "tests/language/specs/core").glob("*.mere"))}
"""Four boundaries of the reference specification: all of it has ten times as many pages."""


@cache
def contract(*change: str) -> Contract:
    """The contract of the core, with one text of the billing changed."""
    billing = CORE["billing.mere"].replace(*change, 1) if change else CORE["billing.mere"]
    assert not change or billing != CORE["billing.mere"]
    return lower(understand({**CORE, "billing.mere": billing})[0])


@pytest.fixture(scope="module")
def proofs() -> Proofs:
    """Everything there is to prove of it."""
    return keep(contract(), Proofs(), prove(contract()))


def page(of: Contract, proofs: Proofs | None, path: str) -> str:
    return dict(pages(of, Shelf(proofs=proofs)))[path]


def test_a_boundary_says_what_was_proved_and_how_far_that_reaches(proofs: Proofs) -> None:
    text = page(contract(), proofs, "boundaries/billing-activation.md")
    assert "## What is proved" in text
    assert "one key has one effect" in text
    assert "states, nothing cut" in text


def test_an_invariant_says_so_too(proofs: Proofs) -> None:
    assert "holds in every run" in page(contract(), proofs, "invariants.md")


def test_without_proofs_nothing_is_said() -> None:
    assert "## What is proved" not in page(contract(), None, "boundaries/billing-activation.md")


def test_what_changed_since_is_called_stale_and_what_breaks_is_drawn(proofs: Proofs) -> None:
    weaker = contract(*WEAK)
    assert "is stale: the spec has changed" in page(weaker, proofs, "boundaries/billing-activation.md")
    drawn = page(weaker, keep(weaker, proofs, prove(weaker)), "boundaries/billing-activation.md")
    assert "**is broken**" in drawn
    assert "Billing->>OMS: BillingActivationRejected" in drawn
