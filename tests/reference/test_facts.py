"""Facts in both directions: each once, in order, and never lost."""

import uuid
from typing import Any

from oms_world import LEGAL_ENTITY, TENANT, Json, World


def changed(order_id: str, sequence: int = 1, status: str = "active", **changes: Any) -> Json:
    """A SubscriptionStatusChanged about line 1 of an order."""
    return {
        "specversion": "1.0",
        "id": str(uuid.uuid4()),
        "source": "/systems/Billing",
        "type": "io.merestone.billing.subscription-status-changed.v1",
        "subject": "SUB-0000001",
        "time": "2026-01-15T09:30:00Z",
        "dataschema": "urn:merestone:schema:SubscriptionStatusChanged",
        "correlationid": "story-1",
        "entityversion": sequence,
        "tenantid": TENANT,
        "legalentity": LEGAL_ENTITY,
        "authid": "billing",
        "partitionkey": "SUB-0000001",
        "sequence": str(sequence),
        "data": {
            "subscription": {"entity": "Subscription", "subscriptionId": "SUB-0000001"},
            "orderLine": {"entity": "OrderLine", "orderId": order_id, "orderLineId": "1"},
            "status": status,
            "changedAt": "2026-01-15T09:30:00Z",
        },
    } | changes


def replica(world: World) -> Json:
    """The copy of the subscription."""
    return dict(world.control("GET", "replicas/Subscription/SUB-0000001").json())


def test_a_status_fact_changes_the_copy_and_nothing_else(world: World) -> None:
    order_id = world.order()
    event = changed(order_id, status="suspended")
    assert world.event("billing-status", event) == 204
    copy = replica(world)
    assert (copy["value"]["status"], copy["source"], copy["stale"]) == ("suspended", "Billing", False)
    assert (world.status(order_id), world.entity("Order", order_id)["version"]) == ("inProgress", 1)
    kept = world.evidence("SubscriptionStatusChanged", event["id"])
    assert (kept["eventId"], kept["outcome"]) == (event["id"], "applied")
    world.advance(3601)
    assert replica(world)["stale"] is True


def test_a_second_delivery_is_nothing_and_other_data_is_a_conflict(world: World) -> None:
    event = changed(world.order())
    world.event("billing-status", event)
    assert world.event("billing-status", event) == 204
    assert world.transitions("SubscriptionStatusChanged") == [">received", "received>applied"]
    assert world.parked() == []
    assert world.event("billing-status", event | {"data": event["data"] | {"status": "ended"}}) == 204
    assert replica(world)["value"]["status"] == "active"
    assert (world.parked(), world.fallouts()) == (["conflict"], ["ContradictoryFact@OrderOperations"])


def test_facts_are_applied_in_order(world: World) -> None:
    order_id = world.order()
    world.event("billing-status", changed(order_id, 1, "active"))
    world.event("billing-status", changed(order_id, 3, "cancelled"))
    assert (replica(world)["value"]["status"], world.parked()) == ("active", ["gap"])
    world.crash()
    world.event("billing-status", changed(order_id, 2, "suspended"))
    assert (replica(world)["value"]["status"], world.parked()) == ("cancelled", [])
    assert world.transitions("SubscriptionStatusChanged")[-1] == "parked>applied"


def test_a_fact_about_the_unknown_is_parked(world: World) -> None:
    event = changed("ORD-99999999")
    for _ in range(2):
        assert world.event("billing-status", event) == 204
    assert (world.parked(), world.fallouts()) == (["poison"], ["PoisonMessage@OrderOperations"])
    assert world.transitions("SubscriptionStatusChanged") == [">received", "received>parked"]


def test_an_invalid_fact_is_quarantined(world: World) -> None:
    order_id = world.order()
    changes: list[Json] = [{"data": {}}, {"sequence": "0"}, {"type": "io.merestone.x.y.v1"}, {"tenantid": None}]
    for change in changes:
        assert world.event("billing-status", changed(order_id) | change) == 400
    assert (set(world.parked()), len(world.parked())) == ({"invalid"}, 4)
    assert set(world.fallouts()) == {"ContractViolation@OrderOperations"}


def test_a_fact_of_another_partition_is_denied(world: World) -> None:
    assert world.event("billing-status", changed(world.order(), legalentity="FR01")) == 403
    assert world.parked() == []


def test_a_fact_is_told_again_the_same_until_it_is_taken(world: World) -> None:
    world.readers["Support"] = 503
    order_id = world.order()
    world.story("Shipment", "dispatched", order_id)
    world.until_handoff("accepted")
    world.reply("BillingActivated", order_id)
    world.until(lambda: world.facts("CPQ") == ["order-submitted", "order-completed"])
    told = len(world.facts("Support"))
    world.advance(8)
    world.until(lambda: len(world.facts("Support")) > told)
    assert set(world.facts("Support")) == {"order-submitted"}, "what follows waits"
    world.readers["Support"] = 204
    world.crash()
    world.advance(60)
    world.until(lambda: world.facts("Support")[-1] == "order-completed")
    events = [event for reader, event in world.told if reader == "Support"]
    assert len({event["id"] for event in events[:-1]}) == 1
    assert [event["sequence"] for event in events] == ["1"] * (len(events) - 1) + ["2"]
    world.until(lambda: "recorded>published" in world.transitions("OrderCompleted"))


def test_a_fact_nobody_will_take_goes_to_a_desk(world: World) -> None:
    world.readers["Notifier"] = 400
    world.order()
    world.until(lambda: world.fallouts() == ["ContractViolation@OrderOperations"])
    assert world.transitions("OrderSubmitted") == [">recorded"]


def test_a_number_that_an_event_waits_under_is_used(world: World) -> None:
    """By the one that came first; another is a contradiction, and the first one still comes when it is its turn."""
    order_id = world.order()
    early, other, first = changed(order_id, 2, "suspended"), changed(order_id, 2, "ended"), changed(order_id, 1)
    assert [world.event("billing-status", event) for event in (early, other, first)] == [204, 204, 204]
    assert world.parked() == ["conflict"]
    assert replica(world)["value"]["status"] == "suspended"
