"""What the contract says of a spec: defaults, precedence, ids and places."""

from collections.abc import Iterable
from pathlib import Path

import pytest

from merestone.compile import understand
from merestone.contract.contract import Contract
from merestone.contract.lower import lower

ROOT = Path(__file__).parents[2]
CLEAN = ROOT / "tests/diagnostics/clean"


def contract_of(files: Iterable[Path]) -> Contract:
    """The contract of these clean texts."""
    model, found = understand({f.name: f.read_text(encoding="utf-8") for f in sorted(files)})
    assert not found
    return lower(model)


@pytest.fixture(scope="module")
def shop() -> Contract:
    """The contract of the clean spec, but for lifecycles at full length."""
    return contract_of(CLEAN / f"{name}.mere" for name in ("flows", "shop", "till"))


@pytest.fixture(scope="module")
def spec() -> Contract:
    """The contract of the reference specification."""
    return contract_of((ROOT / "spec").glob("*.mere"))


def test_the_clauses_in_force_are_these(shop: Contract) -> None:
    lines = [
        f"{c.id} | {c.operation or '*'} | {c.place.file}:{c.place.line}{' ' + c.place.policy if c.place.policy else ''}"
        for b in shop.boundaries
        for c in b.clauses
    ]
    golden = Path(__file__).with_name("clauses.txt")
    assert "\n".join(lines) + "\n" == golden.read_text(encoding="utf-8")


def test_every_id_is_given_once_and_every_clause_of_an_operation_is_listed(spec: Contract) -> None:
    ids = [c.id for b in spec.boundaries for c in b.clauses]
    assert len(ids) == len(set(ids))
    for operation in spec.operations:
        assert set(operation.clauses) <= set(ids)


def test_a_clause_of_a_policy_names_the_desk_it_was_applied_with(shop: Contract) -> None:
    clause = shop.clause("payment.recovery.on.denied")
    assert clause.text == "denied opens AccessDenied for Cashier"
    assert (clause.place.file, clause.place.policy) == ("till.mere", "MoneyMoves")
    assert next(r for r in shop.operation("Pay").reactions if r.circumstance == "denied").owner == "Cashier"


def test_the_nearer_clause_wins(shop: Contract) -> None:
    repair = shop.operation("Refund").repair
    assert repair is not None
    assert repair.clause == "refunds.recovery.repair"
    assert shop.clause(repair.clause).place.policy is None
    assert repair.approved_by is None


def test_the_layout_of_a_clause_does_not_show_in_its_text(shop: Contract) -> None:
    unknown = shop.clause("payment.pay.recovery.unknown")
    assert unknown.text.startswith(
        "unknown named PaymentUnconfirmed ask PayStatus after 1 min then every 15 min for 24 h {"
    )
    assert "absent 2 times, 1 min apart -> resend" in unknown.text


def test_a_status_query_has_access_and_none_of_the_clauses_of_commands(shop: Contract) -> None:
    status = shop.operation("PayStatus")
    assert status.access.scope == "till:pay"
    assert status.clauses == ("payment.access",)
    assert status.reactions == status.deadlines == status.kept == status.blocks == ()


def test_a_message_without_a_name_is_named_after_its_operation(shop: Contract) -> None:
    names = {m.role: m.name for m in shop.operation("Refund").messages}
    assert names["accepted"] == "RefundAccepted"
    assert shop.operation("BasketSent").message("fact") is not None
    assert [m.name for m in shop.operation("BasketSent").messages] == ["BasketSent"]


def test_the_whole_key_begins_with_the_keys_of_the_parents(spec: Contract) -> None:
    assert [f.name for f in spec.entity("Shipment").key] == ["orderId", "orderLineId", "shipmentId"]
    assert spec.entity("Shipment").own_key == ("shipmentId",)
    assert [f.name for f in spec.entity("AcceptedQuote").key] == ["quoteId", "quoteRevision"]


def test_a_milestone_is_an_entity_with_a_machine(spec: Contract) -> None:
    billable = spec.entity("Billable")
    assert (billable.milestone, billable.parent, billable.owner) == (True, "OrderLine", "OMS")
    assert [f.name for f in billable.key] == ["orderId", "orderLineId"]
    assert [f.name for f in billable.fields] == ["status"]
    machine = next(m for m in spec.lifecycles if m.subject == "Billable")
    assert (machine.kind, machine.states, machine.initial) == (
        "milestone",
        ("waiting", "reached", "withdrawn"),
        "waiting",
    )
    assert machine.allows("waiting", "reached")
    assert machine.allows("reached", "withdrawn")


def test_composite_states_are_opened(spec: Contract) -> None:
    order = next(m for m in spec.lifecycles if m.subject == "Order")
    assert order.groups["pending"] == ("pending.waiting", "pending.billingUnconfirmed")
    assert order.groups["closed"] == ("completed", "partial", "failed")
    assert order.allows("pending.billingUnconfirmed", "inProgress")
    trigger = next(t for t in order.transitions if t.target == "pending.billingUnconfirmed")
    assert (trigger.trigger, trigger.emits, trigger.by) == ("ActivateBilling.unknown", "OrderHeld", "OMS")


def test_a_message_is_about_what_it_carries_and_what_that_is_part_of(spec: Contract) -> None:
    request = spec.operation("ActivateBilling").message("request")
    assert request is not None
    assert request.about == (
        ("Order", ("order",)),
        ("AcceptedQuote", ("acceptedQuote",)),
        ("Billable", ("milestone",)),
        ("BillingAccount", ("billingAccount",)),
        ("Quote", ("acceptedQuote",)),
        ("OrderLine", ("milestone",)),
    )


def test_times_are_milliseconds(spec: Contract) -> None:
    activate = spec.operation("ActivateBilling")
    assert {d.stage: d.within_ms for d in activate.deadlines} == {"accepted": 5_000, "completed": 14_400_000}
    assert activate.unknown is not None
    assert activate.unknown.ask is not None
    assert (activate.unknown.ask.every_ms, activate.unknown.ask.for_ms) == (900_000, 86_400_000)


def test_the_order_of_files_does_not_matter() -> None:
    texts = {f.name: f.read_text(encoding="utf-8") for f in CLEAN.glob("*.mere")}
    backwards = dict(sorted(texts.items(), reverse=True))
    assert lower(understand(texts)[0]) == lower(understand(backwards)[0])


def test_every_sequence_with_names_is_sorted(spec: Contract) -> None:
    for sequence in (
        spec.systems,
        spec.enums,
        spec.records,
        spec.entities,
        spec.channels,
        spec.boundaries,
        spec.operations,
    ):
        names = [thing.name for thing in sequence]  # type: ignore[attr-defined]
        assert names == sorted(names)
