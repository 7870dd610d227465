"""Orders that are closed or taken back."""

from oms_world import World


def activated(world: World) -> str:
    """An order with one line activated and one waiting."""
    order_id = world.requested("hardware", "software")
    world.until_handoff("accepted")
    world.reply("BillingActivated", order_id)
    return order_id


def test_closing_is_refused_in_every_open_state(world: World) -> None:
    world.billing.answers, world.billing.states = ["silent"], ["pending"]
    order_id = world.requested()

    def refused() -> str:
        answer = world.on_order("CloseOrder", order_id)
        assert (answer.status_code, answer.json()["class"]) == (409, "order-blocked")
        return str(answer.json()["handoff"]["state"])

    assert refused() == "requested"
    world.advance(6)
    assert refused() == "unknown"
    world.advance(15 * 60)
    world.until_handoff("accepted")
    assert refused() == "accepted"
    world.reply("BillingActivationRejected", order_id, {"reason": "closedPeriod"})
    assert refused() == "rejected"


def test_an_operator_closes_what_will_not_end(world: World) -> None:
    order_id = activated(world)
    answer = world.on_order("CloseOrder", order_id)
    assert (answer.status_code, answer.json()["status"], answer.json()["version"]) == (200, "partial", 2)
    assert world.entity("OrderLine", f"{order_id}/2")["status"] == "failed"
    again = world.on_order("CloseOrder", order_id, reason="once more")
    assert (again.status_code, again.json()["reason"]) == (422, "alreadyClosed")
    world.until(lambda: world.facts()[-1] == "order-partially-completed")
    world.story("Asset", "active", order_id, "2")
    assert world.transitions("Billable").count("waiting>reached") == 1


def test_a_command_names_the_current_revision(world: World) -> None:
    order_id = world.order()
    for revision, status, word in ((None, 428, "revision-missing"), (9, 412, "stale")):
        answer = world.on_order("CancelOrder", order_id, revision)
        assert (answer.status_code, answer.json()["class"]) == (status, word)
    assert world.on_order("CancelOrder", "ORD-99999999", 1).json()["class"] == "absent"
    first = world.on_order("CancelOrder", order_id, 1)
    assert (first.status_code, world.on_order("CancelOrder", order_id, 1).json()) == (200, first.json())


def test_an_order_nothing_was_done_for_is_cancelled_at_once(world: World) -> None:
    order_id = world.order()
    assert world.on_order("CancelOrder", order_id).json()["status"] == "cancelled"
    assert world.transitions("Order")[-2:] == ["inProgress>pendingCancellation", "pendingCancellation>cancelled"]
    assert world.on_order("CancelOrder", order_id, reason="again").json()["reason"] == "alreadyClosed"
    world.until(lambda: world.facts() == ["order-submitted", "order-cancelled"])


def test_an_open_handoff_or_an_invoice_forbids_cancelling(world: World) -> None:
    order_id = world.requested("hardware", "software")
    world.until_handoff("accepted")
    assert world.on_order("CancelOrder", order_id).json()["reason"] == "handoffOpen"
    world.reply("BillingActivated", order_id)
    world.story("Invoice", "issued", order_id)
    assert world.on_order("CancelOrder", order_id, reason="late").json()["reason"] == "invoiced"


def test_a_completed_activation_is_taken_back(world: World) -> None:
    order_id = activated(world)
    assert world.on_order("CancelOrder", order_id).json()["status"] == "pendingCancellation"
    world.until_handoff("accepted", "CancelSubscription")
    path, body, _ = world.billing.requests[-1]
    assert (path, body["reason"], body["orderLine"]["orderLineId"]) == ("subscription-cancellations", "because", "1")
    key = world.billing.requests[-1][2]["Idempotency-Key"]
    assert world.transitions("ActivateBilling")[-1] == "completed>compensating"
    world.reply("SubscriptionCancelled", order_id, idempotencykey=key)
    assert world.transitions("ActivateBilling")[-1] == "compensating>compensated"
    assert world.status(order_id) == "cancelled"
    assert world.entity("OrderLine", f"{order_id}/1")["status"] == "cancelled"


def test_what_cannot_be_taken_back_holds_the_order(world: World) -> None:
    order_id = activated(world)
    world.billing.answers = [(422, {"class": "rejected", "reason": "closedPeriod"}, {})]
    world.on_order("CancelOrder", order_id)
    world.until_handoff("rejected", "CancelSubscription")
    assert world.transitions("ActivateBilling")[-1] == "compensating>repair"
    assert (world.status(order_id), world.fallouts()) == ("held", ["CancellationRefused@BillingOperations"])
    assert world.repair(order_id, "abandon", "CancelSubscription") == 204
    assert world.repair(order_id, "confirm") == 204
    assert world.status(order_id) == "completed"
