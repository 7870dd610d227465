"""Each protective clause, taken out, lets happen what it protects from; and what changes nothing is known by name."""

from functools import cache
from pathlib import Path

import pytest
from injuries import Injury, incidents, injuries

from merestone.prove.story import as_text
from support import contract

INJURIES = {i.name: i for i in injuries(contract())}
KINDS = {o.name: o.kind for o in contract().operations}
GOLDEN = Path(__file__).parent / "incidents.txt"

FOUND = {
    "command": {
        "key": {"one-effect"},
        "inbox": {"one-effect"},
        "outbox": {"heard"},
        "reconcile": {"asked-first"},
        "repair": {"settles"},
        "conflict": {"heard"},
        "accepted deadline": {"settles"},
        "completed deadline": {"settles"},
    },
    "event": {"gap": {"in-order"}, "ordered by": {"in-order"}, "dedupe by": {"once"}, "outbox": {"told"}},
}
"""By kind of operation: what its loss breaks, everywhere."""
MORE = {
    "ActivateBilling: repair": {"unblocks"},
    "CancelSubscription: repair": {"unblocks"},
    "ActivateBilling: compensation": {"undone"},
    "ActivateBilling: may start": {"invariant"},
    "ActivateBilling: block Order closed": {"invariant"},
    "ActivateBilling: block Order closed, only while unknown": {"invariant", "stays-blocked"},
    "ActivateBilling: accepted deadline": {"invariant"},
    "ActivateBilling: completed deadline": {"invariant"},
    "CancelSubscription: block Order cancelled, only while unknown": {"stays-blocked"},
}
"""What the loss of a clause of one operation breaks beyond that."""
NOTHING = {
    "command": {
        "rejected",
        "failed",
        "notSent",
        "throttled",
        "inFlight",
        "mismatch",
        "stale",
        "expired",
        "poison",
        "denied",
        "invalid",
    },
    "event": {"delivered deadline", "invalid", "poison", "conflict", "denied"},
}
"""Clauses whose loss changes no verdict: who is told, and how often something safe is tried, is for tests to show."""
NOTHING_HERE = {
    "SubmitOrder: compensation",  # a sync command is taken back by another one, and has no state for it
    "CancelSubscription: may start",  # no invariant speaks of it
    "CancelSubscription: block Order cancelled",  # without the block nothing says that it should hold
}
SIX = {
    "key": "ActivateBilling: key",
    "block": "ActivateBilling: block Order closed",
    "weak block": "ActivateBilling: block Order closed, only while unknown",
    "reconcile": "ActivateBilling: reconcile",
    "repair": "ActivateBilling: repair",
    "compensation": "ActivateBilling: compensation",
    "outbox": "ActivateBilling: outbox",
}


@cache
def broken(name: str) -> frozenset[str]:
    return frozenset(promise.split("|")[0] for promise in incidents(INJURIES[name]))


def expected(injury: Injury) -> set[str]:
    return FOUND[KINDS[injury.operation]].get(injury.clause, set()) | MORE.get(injury.name, set())


def test_nothing_is_broken_without_an_injury() -> None:
    whole = {
        Injury(i.operation, "nothing", contract()).name: Injury(i.operation, "nothing", contract())
        for i in INJURIES.values()
    }
    assert {name for name, i in whole.items() if incidents(i)} == set()


@pytest.mark.parametrize("name", INJURIES)
def test_an_injury_breaks_what_the_clause_protects(name: str) -> None:
    assert broken(name) == expected(INJURIES[name])


def test_the_clauses_whose_loss_changes_nothing_are_these() -> None:
    harmless = {name for name, i in INJURIES.items() if not expected(i)}
    listed = {name for name, i in INJURIES.items() if i.clause in NOTHING[KINDS[i.operation]]}
    assert harmless == listed | NOTHING_HERE


def told() -> str:
    """The shortest runs that the loss of each clause of the billing activation lets happen."""
    parts = [
        f"without its {title}: {promise}\n{as_text(story)}\n"
        for title, name in SIX.items()
        for promise, story in sorted(incidents(INJURIES[name]).items())
    ]
    return "\n".join(parts)


def test_the_losses_of_the_billing_activation_read_like_incident_reports() -> None:
    assert told() == GOLDEN.read_text("utf-8")
