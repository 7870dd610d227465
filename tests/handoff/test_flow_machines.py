"""The derived machines of feeds and batches: the table of the blueprint and each clause show in them."""

from functools import cache
from pathlib import Path

import pytest

from merestone.compile import compile_sources
from merestone.handoff import derive
from merestone.semantics.machine import Machine

SPECS = Path(__file__).parents[1] / "language" / "specs"

# SM-BATCH of the blueprint, in our words; a path may go through a state of ours that it does not name.
NAMES = {"partiallyApplied": "partlyApplied", "unconfirmed": "unknown"}
RECEIVER = """
received verified | received rejected | received duplicate | duplicate applied | verified processing | processing applied
processing partiallyApplied | processing rejected
"""
SENDER = "processing unconfirmed | unconfirmed applied | unconfirmed rejected"


@cache
def machines(spec: str, before: str = "", after: str = "") -> dict[tuple[str, str, str], Machine]:
    """The derived machines of one of the small specs, with one change."""
    text = (SPECS / f"{spec}.mere").read_text("utf-8")
    assert before in text
    contract = compile_sources({f"{spec}.mere": text.replace(before, after, 1)}).contract
    assert contract is not None
    return {(m.subject, m.kind, m.system): m for m in derive(contract)}


def arrows(machine: Machine) -> set[tuple[str, str]]:
    return {(t.source, t.target) for t in machine.transitions}


def leads(machine: Machine, source: str, target: str) -> bool:
    return machine.allows(source, target) or (
        machine.allows(source, "reconciling") and machine.allows("reconciling", target)
    )


@pytest.mark.parametrize("arrow", [a.strip() for a in RECEIVER.replace("\n", "|").split("|") if a.strip()])
def test_every_arrow_of_the_blueprint_is_derived_for_the_receiver(arrow: str) -> None:
    change = ("rerun      is refused", "rerun      is the same run")
    machine = machines("totals", *change)["PostTotals", "provider", "Ledger"]
    source, target = (NAMES.get(name, name) for name in arrow.split())
    assert machine.allows(source, target)


@pytest.mark.parametrize("arrow", [a.strip() for a in SENDER.split("|")])
def test_every_arrow_of_the_blueprint_is_derived_for_the_sender(arrow: str) -> None:
    machine = machines("totals")["PostTotals", "requirer", "Billing"]
    source, target = (NAMES.get(name, name) for name in arrow.split())
    assert leads(machine, source, target)


def test_each_receiver_of_a_file_has_its_own_machine() -> None:
    assert {s for name, kind, s in machines("batch") if kind == "provider"} == {"CPQ", "OMS", "Pricing"}


def test_a_run_that_one_row_rejects_is_never_applied_in_part() -> None:
    assert all(
        "partlyApplied" not in m.states for (name, *_), m in machines("batch").items() if name == "PublishCatalog"
    )


def test_a_refused_repetition_is_not_answered_as_the_first_time() -> None:
    machine = machines("totals")["PostTotals", "provider", "Ledger"]
    assert ("duplicate", "rejected") in arrows(machine)
    assert ("duplicate", "applied") not in arrows(machine)


def test_an_unknown_run_is_never_dropped_again_without_asking() -> None:
    machine = machines("batch")["PublishCatalog", "requirer", "Catalog"]
    assert ("unknown", "received") not in arrows(machine)
    assert machine.expand("PublishUnconfirmed") == {"unknown"}


def test_open_is_all_of_a_run_that_is_not_settled() -> None:
    machine = machines("batch")["PublishCatalog", "requirer", "Catalog"]
    assert set(machine.groups["open"]) == set(machine.states) - {"applied", "abandoned"}


def test_a_copy_goes_these_ways() -> None:
    machine = machines("feed")["OrderFacts", "receiver", "Warehouse"]
    assert arrows(machine) == {
        tuple(arrow.split())
        for arrow in (
            "live stale", "stale live", "live gap", "stale gap", "gap live", "gap replaying", "replaying live",
            "replaying backfilling", "backfilling live", "live quarantined", "stale quarantined", "quarantined live",
            "live erased", "stale erased", "gap erased", "quarantined erased", "quarantined gap", "gap stale", "replaying stale",
            "backfilling stale", "quarantined stale",
        )
    }  # fmt: skip


def test_a_key_is_erased_for_good() -> None:
    for system in ("Warehouse",):
        machine = machines("feed")["QuoteFacts", "receiver", system]
        assert machine.final == ("erased",)
        assert {s for s, t in arrows(machine) if t == "erased"} == {"live", "stale", "gap", "quarantined"}


@pytest.mark.parametrize(
    ("clause", "state"),
    [
        ("    recovery { backfill by QuoteExtract, overlap 1 d }\n", "backfilling"),
        ("    replay   from 7 d back\n", "replaying"),
        ("    stale     after 1 d, then flag\n", "stale"),
        ("    ordered  by quote.quoteId\n", "gap"),
        ("    tombstone as QuoteErased { quote : reference to Quote }\n", "erased"),
    ],
)
def test_each_clause_gives_the_copy_its_state(clause: str, state: str) -> None:
    """Compiling without the clause is refused, so the machine is derived from the contract without it."""
    text = (SPECS / "feed.mere").read_text("utf-8")
    assert clause in text
    contract = compile_sources({"feed.mere": text}).contract
    assert contract is not None
    stream = contract.operation("QuoteFacts")
    without = {
        "backfilling": {"backfill": None},
        "replaying": {"replay": None},
        "stale": {"stale": None},
        "gap": {"ordered_by": ()},
        "erased": {"messages": tuple(m for m in stream.messages if m.role != "tombstone")},
    }[state]
    changed = contract.model_copy(update={"operations": (stream.model_copy(update=without),)})
    told = {m.kind: m for m in derive(contract) if m.subject == "QuoteFacts"}
    left = {m.kind: m for m in derive(changed)}
    assert state in told["receiver"].states
    assert state not in left["receiver"].states


@pytest.mark.parametrize("spec", ["feed", "batch", "totals"])
def test_every_state_is_reached(spec: str) -> None:
    for machine in machines(spec).values():
        reached, waiting = {machine.initial}, [machine.initial]
        while waiting:
            here = waiting.pop()
            for source, target in arrows(machine):
                if source == here and target not in reached:
                    reached.add(target)
                    waiting.append(target)
        assert reached == set(machine.states), machine.subject
