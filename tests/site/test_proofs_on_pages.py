"""What was proved stands on the pages of boundaries and invariants, and so does what is stale."""

import pytest

from merestone.compile import compile_sources
from merestone.contract.contract import Contract
from merestone.prove.kept import Proofs, keep
from merestone.prove.proof import prove
from merestone.site import pages
from merestone.site.shelf import Shelf
from support import contract

WEAK = ("until completed or abandoned", "until completed or rejected or abandoned")


@pytest.fixture(scope="module")
def proofs() -> Proofs:
    """Everything there is to prove of the reference specification."""
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
    from support import ROOT

    texts = {f"spec/{p.name}": p.read_text("utf-8") for p in sorted((ROOT / "spec").glob("*.mere"))}
    texts["spec/billing.mere"] = texts["spec/billing.mere"].replace(*WEAK, 1)
    weaker = compile_sources(texts).contract
    assert weaker is not None
    assert "is stale: the spec has changed" in page(weaker, proofs, "boundaries/billing-activation.md")
    drawn = page(weaker, keep(weaker, proofs, prove(weaker)), "boundaries/billing-activation.md")
    assert "**is broken**" in drawn
    assert "Billing->>OMS: BillingActivationRejected" in drawn
