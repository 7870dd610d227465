"""OMS asks Billing: in time, once, and never forgetting what it does not know."""

from oms_world import World, key_of

HOUR, MINUTE = 3600, 60


def test_billing_is_asked_once_the_line_is_billable(world: World) -> None:
    order_id = world.order("hardware", "software")
    for entity, state in (("Shipment", "delivered"), ("Asset", "active"), ("Acceptance", "recorded")):
        world.story(entity, state, order_id)
    assert world.transitions("ActivateBilling") == []
    world.story("Shipment", "dispatched", order_id)
    world.story("Shipment", "dispatched", order_id)
    world.until_handoff("accepted")
    path, body, headers = world.billing.requests[0]
    assert (path, len(world.billing.requests)) == ("billing-activations", 1)
    assert headers["Idempotency-Key"] == key_of("ActivateBilling", order_id, 1, sender="OMS")
    assert (headers["X-Source-System"], headers["X-Target-System"]) == ("OMS", "Billing")
    assert headers["X-Correlation-Id"] == "story-1"
    value = {"orderId": order_id, "orderLineId": "1", "status": "reached"}
    assert (body["milestone"]["value"], body["acceptedQuote"]["value"]["quoteId"]) == (value, "Q-00000001")
    assert [charge["chargeId"] for charge in body["charges"]] == ["CHG-000001"]


def test_an_order_completes_by_itself_when_its_last_line_is_done(world: World) -> None:
    order_id = world.requested()
    world.until_handoff("accepted")
    world.reply("BillingActivated", order_id)
    assert world.transitions("ActivateBilling") == ["idle>requested", "requested>accepted", "accepted>completed"]
    assert world.transitions("OrderLine")[-1] == "inProgress>completed"
    assert (world.status(order_id), world.entity("Order", order_id)["version"]) == ("completed", 2)
    world.until(lambda: world.facts() == ["order-submitted", "order-completed"])
    kept = world.evidence("ActivateBilling", key_of("ActivateBilling", order_id, 1, sender="OMS"))
    assert (kept["accepted.activationId"], kept["outcome"]) == ("ACT-00000001", "completed")
    assert kept["request"] == world.billing.requests[0][1]


def test_an_order_with_a_waiting_line_stays_open(world: World) -> None:
    order_id = world.requested("hardware", "software")
    world.reply("BillingActivated", order_id)
    assert world.status(order_id) == "inProgress"


def test_silence_is_unknown_and_the_query_settles_it(world: World) -> None:
    world.billing.answers, world.billing.states = ["silent"], ["pending", "active"]
    order_id = world.requested()
    world.advance(2)
    assert world.transitions("ActivateBilling")[-1] == "idle>requested"
    world.advance(3.1)
    assert world.transitions("ActivateBilling")[-1] == "requested>unknown"
    assert world.status(order_id) == "pending.billingUnconfirmed"
    world.advance(14 * MINUTE)
    assert world.billing.asks == []
    world.advance(2 * MINUTE)
    world.until_handoff("accepted")
    assert world.status(order_id) == "inProgress"
    world.advance(3 * HOUR + 50 * MINUTE)
    assert world.transitions("ActivateBilling")[-1] == "accepted>unknown"
    world.advance(10 * MINUTE)
    world.until_handoff("completed")
    assert world.status(order_id) == "completed"
    facts = ["order-submitted", "order-held", "order-resumed", "order-held", "order-resumed", "order-completed"]
    world.until(lambda: world.facts() == facts)
    assert len(world.billing.requests) == 1


def test_a_broken_connection_is_unknown_at_once(world: World) -> None:
    world.billing.answers = ["drop"]
    world.requested()
    world.until_handoff("unknown")


def test_absent_twice_five_minutes_apart_is_sent_again_the_same(world: World) -> None:
    world.billing.answers = [(500, {}, {}), "accept"]
    order_id = world.requested()
    world.until_handoff("unknown")
    world.advance(16 * MINUTE)
    world.until(lambda: world.billing.asks)
    world.until_handoff("unknown")
    assert len(world.billing.requests) == 1
    world.advance(5 * MINUTE)
    world.until_handoff("accepted")
    first, second = world.billing.requests
    assert (first[1], first[2]["Idempotency-Key"]) == (second[1], second[2]["Idempotency-Key"])
    assert world.status(order_id) == "inProgress"


def test_an_unknown_that_nobody_settles_ends_on_a_desk(world: World) -> None:
    world.billing.answers, world.billing.states = ["drop"], ["broken"]
    order_id = world.requested()
    world.until_handoff("unknown")
    world.advance(25 * HOUR)
    assert world.transitions("ActivateBilling")[-1] == "unknown>repair"
    assert (world.status(order_id), world.fallouts()) == ("held", ["DeadlinePassed@BillingOperations"])
    assert world.on_order("CloseOrder", order_id).json()["handoff"]["state"] == "repair"
    for lacking in ({"role": "OrderOperations"}, {"approvedBy": None}):
        assert world.repair(order_id, "confirm", **lacking) == 403
    assert world.repair(order_id, "confirm", approvedBy={"actor": "olga", "role": "FinanceApprover"}) == 403
    assert world.repair(order_id, "confirm") == 204
    assert (world.status(order_id), world.fallouts()) == ("completed", [])
    assert world.repair(order_id, "confirm") == 409


def test_an_answer_that_means_nothing_is_asked_for_again(world: World) -> None:
    world.billing.answers, world.billing.states = ["drop"], ["sleeping", "active"]
    order_id = world.requested()
    world.until_handoff("unknown")
    world.advance(29 * MINUTE)
    assert len(world.billing.asks) == 1
    world.advance(2 * MINUTE)
    world.until_handoff("completed")
    assert world.status(order_id) == "completed"


def test_no_outcome_within_four_hours_is_unknown(world: World) -> None:
    world.requested()
    world.until_handoff("accepted")
    world.advance(4 * HOUR - 5)
    assert world.transitions("ActivateBilling")[-1] == "requested>accepted"
    world.advance(6)
    assert world.transitions("ActivateBilling")[-1] == "accepted>unknown"


def test_what_was_certainly_not_sent_is_tried_again(world: World) -> None:
    world.billing.answers = [
        (503, {}, {"Retry-After": "1"}),
        (429, {"class": "throttled"}, {"Retry-After": "30"}),
        (409, {"class": "in-flight"}, {}),
        "accept",
    ]
    world.requested()
    world.advance(2.1)
    world.until(lambda: len(world.billing.requests) == 2)
    world.advance(20)
    assert len(world.billing.requests) == 2
    world.advance(60)
    world.until_handoff("accepted")
    assert world.transitions("ActivateBilling") == ["idle>requested", "requested>accepted"]
    assert len({headers["Idempotency-Key"] for _, _, headers in world.billing.requests}) == 1


def test_retries_end_on_a_desk(world: World) -> None:
    world.billing.answers = [(429, {"class": "throttled"}, {})]
    world.requested()
    world.advance(10 * MINUTE)
    world.until_handoff("repair")
    assert len(world.billing.requests) == 7


def test_a_refusal_goes_to_the_desk_the_boundary_names(world: World) -> None:
    for status, word, desk in (
        (422, "mismatch", "PayloadMismatch"),
        (403, "denied", "AccessDenied"),
        (400, "invalid", "ContractViolation"),
        (412, "stale", "StaleRevision"),
    ):
        world.billing.answers = [(status, {"class": word}, {})]
        order_id = world.requested()
        world.until_handoff("repair")
        assert world.status(order_id) == "held"
        assert world.fallouts()[-1] == f"{desk}@BillingOperations"


def test_rejected_holds_the_order_until_somebody_resends(world: World) -> None:
    world.billing.answers = [(422, {"class": "rejected", "reason": "closedPeriod"}, {}), "accept"]
    order_id = world.requested()
    world.until_handoff("rejected")
    assert (world.status(order_id), world.entity("OrderLine", f"{order_id}/1")["status"]) == ("held", "held")
    assert world.fallouts() == ["BillingRejected@BillingOperations"]
    blocked = world.on_order("CloseOrder", order_id)
    assert (blocked.status_code, blocked.json()["class"]) == (409, "order-blocked")
    assert world.repair(order_id, "resend") == 204
    world.until_handoff("accepted")
    assert (world.status(order_id), world.fallouts()) == ("inProgress", [])
    first, second = world.billing.requests
    assert (first[1], first[2]["Idempotency-Key"]) == (second[1], second[2]["Idempotency-Key"])
    world.reply("BillingActivated", order_id)
    assert world.status(order_id) == "completed"


def test_failed_and_abandoned_the_order_may_be_closed(world: World) -> None:
    order_id = world.requested()
    world.until_handoff("accepted")
    world.reply("BillingActivationFailed", order_id, {"reason": "closedPeriod"})
    assert world.fallouts() == ["BillingFailed@BillingOperations"]
    assert world.repair(order_id, "abandon") == 204
    assert (world.status(order_id), world.entity("OrderLine", f"{order_id}/1")["status"]) == ("inProgress", "failed")
    assert world.on_order("CloseOrder", order_id).json()["status"] == "failed"


def test_a_reply_may_overtake_the_answer_and_may_come_late(world: World) -> None:
    world.billing.answers = ["silent"]
    order_id = world.requested()
    world.reply("BillingActivated", order_id)
    assert world.transitions("ActivateBilling")[-1] == "requested>completed"
    late = world.requested()
    world.until(lambda: len(world.billing.requests) == 2)
    world.advance(6)
    assert world.status(late) == "pending.billingUnconfirmed"
    world.reply("BillingActivated", late)
    assert (world.status(order_id), world.status(late)) == ("completed", "completed")


def test_a_duplicate_changes_nothing_and_a_contradiction_is_told(world: World) -> None:
    order_id = world.requested()
    world.until_handoff("accepted")
    event = world.reply("BillingActivated", order_id)
    world.until(lambda: "recorded>published" in world.transitions("OrderCompleted"))
    before = world.control("GET", "transitions").json()["next"]
    world.reply("BillingActivated", order_id, id=event["id"])
    world.reply("BillingActivated", order_id)
    assert (world.control("GET", f"transitions?after={before}").json()["transitions"], world.fallouts()) == ([], [])
    world.reply("BillingActivationFailed", order_id, {"reason": "closedPeriod"})
    assert world.status(order_id) == "completed"
    assert (world.fallouts(), world.parked()) == (["ContradictoryOutcome@BillingOperations"], ["conflict"])


def test_a_reply_nobody_waits_for_is_parked(world: World) -> None:
    world.reply("BillingActivated", "ORD-99999999")
    assert (world.fallouts(), world.parked()) == (["PoisonMessage@BillingOperations"], ["poison"])


def test_a_crash_while_sending_is_unknown_and_asks_before_it_sends_again(world: World) -> None:
    world.billing.answers, world.billing.states = ["silent"], ["active"]
    order_id = world.requested()
    world.crash()
    world.until_handoff("unknown")
    world.advance(15 * MINUTE)
    world.until_handoff("completed")
    assert (len(world.billing.requests), len(world.billing.asks)) == (1, 1)
    assert world.status(order_id) == "completed"


def test_a_crash_keeps_the_deadline_and_the_clock(world: World) -> None:
    world.requested()
    world.until_handoff("accepted")
    world.advance(3 * HOUR)
    world.crash()
    assert world.transitions("ActivateBilling")[-1] == "requested>accepted"
    world.advance(HOUR + 1)
    assert world.transitions("ActivateBilling")[-1] == "accepted>unknown"
