"""Each protective clause, taken out, lets happen what it protects from; and what changes nothing is known by name."""

from pathlib import Path

import pytest
from injuries import BY_NAME, REFERENCE, RICH, Injury, broken, incidents, rich

from merestone.prove.proof import prove
from merestone.prove.queries import keeps_answers
from merestone.prove.story import as_text
from merestone.styles import style_named

GOLDEN = Path(__file__).parent / "incidents.txt"

FOUND: dict[str, dict[str, set[str]]] = {
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
    "stream": {
        "ordered by": {"in-order", "erased"},
        "gap": {"in-order"},
        "dedupe by": {"once", "replayed"},
        "inbox": {"once"},
        "outbox": {"told", "erased"},
        "backfill": {"told", "erased"},
        "overlap": {"told"},
        "quality": {"noticed"},
        "stale after": {"fresh"},
        "tombstone": {"erased"},
        "invalid": {"told"},
        "poison": {"told"},
    },
    "file": {
        "key": {"one-effect"},
        "rerun": {"one-effect"},
        "inbox": {"one-effect"},
        "outbox": {"heard"},
        "checksum": {"sealed"},
        "totals": {"totals"},
        "rows": {"rows"},
        "report": {"accounted"},
        "rejected": {"desk"},
        "reconcile": {"asked-first"},
        "repair": {"settles"},
        "completed deadline": {"settles"},
    },
    "query": {"answered deadline": {"ends"}, "notSent": {"ends"}},
}
"""By kind of operation: what the loss of a clause breaks, everywhere."""
WEAK = "only while unknown"
INVARIANTS = {
    "ActivateBilling: may start",
    "ActivateBilling: block Order closed",
    "ActivateBilling: block Order closed, only while unknown",
    "ActivateBilling: accepted deadline",
    "ActivateBilling: completed deadline",
    "reservation, ReserveStock: block Order closed",
    "reservation, ReserveStock: block Order closed, only while unknown",
    "service, ActivateService: may start",
    "service, ActivateService: block Order closed",
    "service, ActivateService: block Order closed, only while unknown",
    "notification, SendNotification: may start",
}
"""The clauses that an invariant rests on, in the rich specs and in the boundary that starts the billing."""
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
        "must start",
        "never blocks",
        "stale after",
    },
    "event": {"delivered deadline", "invalid", "poison", "conflict", "denied", "stale after"},
    "stream": {"replay", "never blocks"},
    "file": {"compensation", "stale after", "effective from", "runs", "applied deadline"},
    "query": set(),
}
"""Clauses whose loss changes no verdict: who is told, how often something safe is tried, and times that only a run shows.

A replay is a shorter way than the file, which is there too; without both the copy stays behind.
"""
NOTHING_HERE = {
    "reservation, ReserveStock: compensation",  # a sync command is taken back by another one, and has no state for it
    "service, DeactivateService: block Order closed",  # no invariant speaks of it
    "feed, FeedQualityAlert: gap",  # what has no order has no gap
    "price, CountItems: stale after",  # no answer is kept
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
FLOWS = (
    "feed, OrderFacts: ordered by",
    "feed, OrderFacts: dedupe by",
    "feed, OrderFacts: backfill",
    "feed, OrderFacts: overlap",
    "feed, OrderFacts: quality",
    "feed, OrderFacts: stale after",
    "feed, OrderFacts: tombstone",
    "feed, OrderFacts: inbox",
    "totals, PostTotals: key",
    "totals, PostTotals: rerun",
    "totals, PostTotals: inbox",
    "totals, PostTotals: checksum",
    "totals, PostTotals: totals",
    "totals, PostTotals: rows",
    "totals, PostTotals: report",
    "totals, PostTotals: rejected",
    "totals, PostTotals: reconcile",
    "totals, PostTotals: outbox",
    "price, FindPrices: stale after",
    "price, FindPrices: answered deadline",
    "price, FindPrices: notSent",
)
"""The injuries of feeds, batches and queries that are told."""


def expected(injury: Injury) -> set[str]:
    """What is broken without the clause, beside invariants."""
    operation = BY_NAME[injury.name].contract.operation(injury.operation)
    found = set(FOUND[injury.kind].get(injury.clause, set()))
    if injury.clause == "repair" and operation.blocks:
        found.add("unblocks")
    if injury.clause.endswith(WEAK):
        found.add("stays-blocked")
    reversed_by = any(c.by == "reversal" for c in operation.corrections)
    if injury.clause == "compensation" and operation.message("accepted") and reversed_by:
        found.add("undone")
    if injury.kind == "query" and injury.clause == "stale after" and keeps_answers(operation):
        found.add("fresh")
    return set() if injury.clause == "gap" and not operation.ordered_by else found


@pytest.mark.parametrize("name", RICH)
def test_nothing_is_broken_in_a_rich_spec(name: str) -> None:
    answers = {v.promise: v.answer for _, found in prove(rich(name)) for v in found.verdicts}
    assert set(answers.values()) == {"holds"}


def test_the_rich_specs_are_of_every_style() -> None:
    shown = {b.style for name in RICH for b in rich(name).boundaries}
    assert shown == {"query", "sync command", "async command", "event", "feed", "batch"}
    assert all(style_named(style).name == style for style in shown)


@pytest.mark.parametrize("name", BY_NAME)
def test_an_injury_breaks_what_the_clause_protects(name: str) -> None:
    injury = BY_NAME[name]
    found = broken(injury)
    assert found - {"invariant"} == expected(injury)
    assert name not in INVARIANTS or "invariant" in found
    assert injury.spec == REFERENCE or ("invariant" in found) == (name in INVARIANTS)


def test_the_clauses_of_rich_specs_whose_loss_changes_nothing_are_these() -> None:
    injuries = [i for i in BY_NAME.values() if i.spec != REFERENCE]
    harmless = {i.name for i in injuries if not broken(i)}
    assert harmless == {i.name for i in injuries if i.clause in NOTHING[i.kind]} | NOTHING_HERE


def test_what_protects_nothing_by_itself_is_missed_with_its_twin() -> None:
    """The two ways to what the channel has lost stand in for each other; without both, the copy stays behind."""
    feed = rich("feed")
    stream = feed.operation("OrderFacts").model_copy(update={"replay": None, "backfill": None})
    without = feed.model_copy(
        update={"operations": tuple(stream if o.name == stream.name else o for o in feed.operations)}
    )
    assert {p.split("|")[0] for p in incidents(Injury("OrderFacts", "replay and backfill", without))} >= {"told"}


def told() -> str:
    """The shortest runs that the loss of each clause of the billing activation, and of what flows, lets happen."""
    parts = [
        f"without its {title}: {promise}\n{as_text(story)}\n"
        for title, name in SIX.items()
        for promise, story in sorted(incidents(BY_NAME[name]).items())
    ]
    return "\n".join([*parts, *_told_of_flows()])


def _told_of_flows() -> list[str]:
    return [
        f"{name} is missing: {promise}\n{as_text(story)}\n"
        for name in FLOWS
        for promise, story in sorted(incidents(BY_NAME[name]).items())
    ]


def test_the_losses_read_like_incident_reports() -> None:
    assert told() == GOLDEN.read_text("utf-8")
