"""Every difference between our lifecycles and those of others has a reason, and the page shows it."""

from dataclasses import replace

import pytest

from peers import lifecycles
from peers.lifecycles import (
    PAGE,
    Machine,
    Pair,
    agreed,
    alone,
    differences,
    groundless,
    pairs,
    standards,
    theirs,
    unexplained,
)
from peers.page import page


def compared(monkeypatch: pytest.MonkeyPatch, we: Machine, they: Machine, names: dict[str, str] | None = None) -> Pair:
    """A pair of two machines that are made up."""
    monkeypatch.setattr(lifecycles, "ours", lambda _: we)
    monkeypatch.setattr(lifecycles, "theirs", lambda _: they)
    return Pair("Ours", "Theirs", {"another name": names or {}})


def machine(*arrows: str) -> Machine:
    """The machine of some transitions, the first from where it begins."""
    pairs = [tuple(arrow.split(" -> ")) for arrow in arrows]
    return Machine(frozenset({s for pair in pairs for s in pair} - {"start"}), frozenset((a, b) for a, b in pairs))


def test_every_difference_has_a_reason() -> None:
    assert unexplained() == []


def test_every_reason_has_a_difference() -> None:
    assert groundless() == []


def test_every_lifecycle_has_a_peer_or_a_reason_for_having_none() -> None:
    with_peer = {pair.ours for pair in pairs()}
    assert lifecycles.lifecycles() - with_peer == set(alone())


def test_what_was_read_is_compared() -> None:
    assert {pair.theirs for pair in pairs()} == set(standards())


@pytest.mark.parametrize("name", standards())
def test_transitions_are_between_the_states_that_were_read(name: str) -> None:
    ends = {state for arrow in theirs(name).arrows for state in arrow} - {"start"}
    assert ends <= theirs(name).states
    assert not theirs(name).arrows or theirs(name).states <= ends


def test_the_page_is_what_the_comparison_says() -> None:
    assert PAGE.read_text("utf-8") == page(), "run `make peers`"


def test_a_state_that_one_side_has_comes_with_its_transitions(monkeypatch: pytest.MonkeyPatch) -> None:
    pair = compared(monkeypatch, machine("start -> a", "a -> b", "b -> c"), machine("start -> a", "a -> c"))
    assert differences(pair)["ours only"] == {"b"}
    assert differences(pair)["theirs only"] == {"a -> c"}


def test_a_part_of_a_state_counts_as_the_state(monkeypatch: pytest.MonkeyPatch) -> None:
    pair = compared(monkeypatch, machine("start -> a", "a -> b.x", "b.x -> b.y"), machine("start -> a", "a -> b.z"))
    assert differences(pair)["ours only"] == {"b.x", "b.y"}
    assert differences(pair)["theirs only"] == {"b.z"}
    assert agreed(pair)[1] == {"start -> a", "a -> b"}


def test_transitions_are_compared_under_the_other_name(monkeypatch: pytest.MonkeyPatch) -> None:
    ours, other = machine("start -> a", "a -> b", "b -> b"), machine("start -> a", "a -> z")
    pair = compared(monkeypatch, ours, other, {"b = z": "It is so."})
    assert differences(pair)["ours only"] == {"z -> z"}
    assert differences(pair)["theirs only"] == frozenset()


def test_words_without_transitions_are_compared_as_words(monkeypatch: pytest.MonkeyPatch) -> None:
    pair = compared(monkeypatch, machine("start -> a", "a -> b"), Machine(frozenset({"a", "c"})))
    assert differences(pair)["ours only"] == {"b"}
    assert differences(pair)["theirs only"] == {"c"}


def test_a_reason_that_is_taken_out_is_missed(monkeypatch: pytest.MonkeyPatch) -> None:
    bare = [replace(pair, reasons={}) if pair.ours == "UsageRecord" else pair for pair in pairs()]
    order = next(i for i, pair in enumerate(bare) if pair.theirs == "TMF622 v4 productOrder")
    bare[order] = replace(bare[order], reasons={})
    monkeypatch.setattr(lifecycles, "pairs", lambda: tuple(bare))
    assert unexplained() == [
        f"Order / TMF622 v4 productOrder, ours only: {word}"
        for word in ("draft", "pending.billingUnconfirmed", "pending.waiting")
    ]


def test_a_reason_for_nothing_is_found(monkeypatch: pytest.MonkeyPatch) -> None:
    reasons = {"theirs only": {"lost": "It was."}, "another name": {"settled = sent": "No."}, "gone": {"new": "No."}}
    spoilt = Pair("Invoice", "TMF678 v5 customerBill", reasons)
    monkeypatch.setattr(lifecycles, "pairs", lambda: (spoilt,))
    assert groundless() == [
        "Invoice / TMF678 v5 customerBill, theirs only: lost",
        "Invoice / TMF678 v5 customerBill, another name: settled = sent",
        "Invoice / TMF678 v5 customerBill, gone: new",
    ]
