"""The plan asks of the reference what its clauses promise: every aspect, every role, every circumstance of the issue."""

import json

import pytest

from merestone.plan import Plan
from merestone.scenarios import derive
from merestone.scenarios.wire import state_field_of_fact
from support import contract, plan

ASPECTS = {"ownership", "timing", "mutability", "evidence", "recovery"}
ROLES = {
    "OrderSubmission": "provider", "BillingActivation": "requirer", "BillingFacts": "consumer", "OrderFacts": "publisher",
}  # fmt: skip
CIRCUMSTANCES = [
    "nominal", "invalid-payload", "boundary-values", "same-key-twice", "same-key-eight-at-once", "same-key-other-content",
    "stale-revision", "missing-revision", "auth-missing", "auth-expired", "auth-wrong-audience", "auth-wrong-key",
    "auth-missing-scope", "auth-missing-role", "auth-wrong-partition", "lost-request", "lost-response-after-effect",
    "delay-past-accepted", "delay-past-completed", "duplicate-completion", "late-completion", "contradictory-completion",
    "crash-between-effect-and-reply", "crash-while-waiting", "crash-before-delivery",
]  # fmt: skip


@pytest.mark.parametrize(("boundary", "role"), ROLES.items())
def test_every_boundary_is_asked_in_all_five_aspects(boundary: str, role: str) -> None:
    requirements = [r for r in plan().requirements if r.boundary == boundary]
    assert {r.aspect for r in requirements} >= ASPECTS
    assert {r.role for r in requirements} == {role}


@pytest.mark.parametrize("circumstance", CIRCUMSTANCES)
def test_every_circumstance_is_played(circumstance: str) -> None:
    assert any(s.id.endswith(f"{circumstance}@http") for s in plan().scenarios)


@pytest.mark.parametrize("state", ["requested", "accepted", "unknown", "reconciling", "repair", "rejected", "failed"])
def test_closing_is_attempted_in_every_open_state(state: str) -> None:
    scenario = next(
        s for s in plan().scenarios if s.id.endswith(f"recovery.blocks.activate-billing/closed-while-{state}@http")
    )
    kinds = {e.kind for e in scenario.expectations}
    assert {"blocked", "holds", "stays-out", "enters"} <= kinds


def test_every_requirement_has_a_scenario_and_a_clause_in_the_spec() -> None:
    asked = {s.requirement for s in plan().scenarios}
    assert asked == {r.id for r in plan().requirements}
    assert all(r.clause.file.startswith("spec/") and r.clause.line > 0 for r in plan().requirements)


def test_a_scenario_has_one_id_and_one_story() -> None:
    ids = [s.id for s in plan().scenarios]
    assert len(ids) == len(set(ids))
    assert {s.case for s in plan().scenarios} == {c.id for c in plan().cases}


def test_every_step_has_a_name_of_its_own_and_is_the_one_that_is_judged() -> None:
    cases = {c.id: c for c in plan().cases}
    for scenario in plan().scenarios:
        steps = [s.id for s in cases[scenario.case].steps]
        assert len(steps) == len(set(steps))
        named = {e.args[a] for e in scenario.expectations for a in ("step", "after", "like") if e.args.get(a)}
        assert named <= set(steps)


def test_the_plan_is_a_function_of_the_contract() -> None:
    assert derive(contract()) == plan()


def test_the_plan_survives_its_file() -> None:
    assert Plan.model_validate(json.loads(plan().model_dump_json())) == plan()


def test_what_travels_over_a_broker_is_not_asked() -> None:
    brokers = {c.name for c in contract().channels if c.protocol != "http"}
    there = {
        o.boundary
        for o in contract().operations
        if brokers & {o.channel, o.replies} and "OMS" in (*o.askers, *o.providers)
    }
    assert {"AssetFacts", "ServiceActivation", "FulfilmentFacts"} <= there
    assert not there & {r.boundary for r in plan().requirements}


def test_a_fact_tells_a_state_only_in_words_that_are_states() -> None:
    found = {o.name: state_field_of_fact(contract(), o) for o in contract().operations if o.kind == "event"}
    assert found["SubscriptionStatusChanged"] == ("status", ("pending", "active", "suspended", "cancelled", "ended"))
    assert found["InstallationFailed"] is None
