"""What an order does when a milestone is reached or a handoff moves: it asks, waits, is held, resumes, closes."""

import json

from reference import handoffs, lifecycles, names, orders, times
from reference.canonical import Json, compact, content_hash
from reference.handoff_terms import TERMS
from reference.handoffs import Handoff
from reference.oms import Cause, Oms
from reference.orders import Line, Order
from reference.settings import SYSTEM

MAKES_BILLABLE = {
    "hardware": ("Shipment", "dispatched"),
    "software": ("Asset", "active"),
    "service": ("Acceptance", "recorded"),
    "telecomService": ("Acceptance", "recorded"),
    "usage": ("Asset", "active"),
}
ACTIVATE, CANCEL = "ActivateBilling", "CancelSubscription"
STOPPED = ("rejected", "failed", "repair")
UNCERTAIN = ("unknown", "reconciling")
TAKEN_BACK_IN_VAIN = ("rejected", "failed", "repair", "abandoned")


# ------------------------------------------------------------------ milestones


def hear(oms: Oms, entity: str, key: str, state: str, line: Line) -> None:
    """Something outside this specification happened to what a line needs."""
    if (entity, state) == ("Invoice", "issued"):
        orders.mark_invoiced(oms, line)
    elif MAKES_BILLABLE[line.product_kind] == (entity, state) and waits_for_milestone(oms, line):
        order = orders.get(oms, line.order_id)
        cause = Cause(order.submit_key, order.correlation_id, order.actor)
        became_billable(oms, order, orders.reach_milestone(oms, line, cause), cause)


def waits_for_milestone(oms: Oms, line: Line) -> bool:
    """Whether the milestone still means something: neither reached nor overtaken by the end of the line."""
    return line.billable == "waiting" and line.status in ("acknowledged", "inProgress")


def became_billable(oms: Oms, order: Order, line: Line, cause: Cause) -> None:
    """A line became billable: Billing is asked at once, in the same commit."""
    request_activation(oms, order, line, cause)


# ------------------------------------------------------------------ asking Billing


def request_activation(oms: Oms, order: Order, line: Line, cause: Cause) -> None:
    """Intends ActivateBilling for a line."""
    values = (line.order_id, line.line_id)
    key = names.idempotency_key(ACTIVATE, order.tenant, order.legal_entity, SYSTEM, values)
    quote = f"{order.quote_id}/{order.quote_revision}"
    about = names.about_line(line.order_id, line.line_id) | {
        "AcceptedQuote": [quote],
        "Quote": [quote],
        "Billable": [line.instance],
        "BillingAccount": [order.billing_account_id],
    }
    request = activation_request(oms, order, line)
    handoffs.intend(oms, draft(oms, ACTIVATE, key, order, line, request, about, cause), cause)


def activation_request(oms: Oms, order: Order, line: Line) -> Json:
    """What Billing is told when it is asked to start charging."""
    milestone = orders.milestone_value(line)
    return {
        "order": snapshot(oms, "Order", orders.order_value(order), order.version),
        "acceptedQuote": orders.accepted_quote_of(order),
        "milestone": snapshot(oms, "Billable", milestone, orders.milestone_revision(line)),
        "billingAccount": names.account_reference(order.billing_account_id),
        "charges": json.loads(line.charges),
    }


def request_cancellation(oms: Oms, order: Order, activation: Handoff, reason: str, cause: Cause) -> None:
    """Intends CancelSubscription for a completed activation, which is compensating from now on."""
    subscription = activation.known["subscription"]
    values = (subscription["subscriptionId"], order.order_id)
    key = names.idempotency_key(CANCEL, order.tenant, order.legal_entity, SYSTEM, values)
    line = orders.get_line(oms, activation.order_id, activation.line_id)
    request = {
        "subscription": subscription,
        "order": names.order_reference(order.order_id),
        "orderLine": names.line_reference(line.order_id, line.line_id),
        "reason": reason,
    }
    about = names.about_line(line.order_id, line.line_id) | {"Subscription": [subscription["subscriptionId"]]}
    handoffs.compensate(oms, activation, cause)
    intent = draft(oms, CANCEL, key, order, line, request, about, cause, undoes=activation.key)
    handoffs.intend(oms, intent, cause)


def snapshot(oms: Oms, entity: str, value: Json, revision: int) -> Json:
    """A frozen copy of something of ours, as it is now."""
    taken_at = times.iso(oms.clock.now())
    sealed = content_hash(value)
    return {"entity": entity, "value": value, "revision": revision, "takenAt": taken_at, "contentHash": sealed}


def draft(
    oms: Oms,
    operation: str,
    key: str,
    order: Order,
    line: Line,
    request: Json,
    about: dict[str, list[str]],
    cause: Cause,
    undoes: str | None = None,
) -> Handoff:
    """A handoff about to be intended."""
    return Handoff(
        key=key,
        operation=operation,
        order_id=order.order_id,
        line_id=line.line_id,
        tenant=order.tenant,
        legal_entity=order.legal_entity,
        state="idle",
        request=compact(request),
        about=compact(about),
        correlation_id=cause.correlation,
        causation_id=cause.id,
        undoes=undoes,
        requested_at=oms.clock.now(),
    )


# ------------------------------------------------------------------ following


def follow(oms: Oms, handoff: Handoff, cause: Cause) -> None:
    """A handoff has entered a state: its line follows, then its order."""
    if handoff.operation == ACTIVATE:
        follow_activation(oms, handoff, cause)
    else:
        follow_cancellation(oms, handoff, cause)
    refresh(oms, handoff.order_id, cause)


def follow_activation(oms: Oms, handoff: Handoff, cause: Cause) -> None:
    """The line does what the outcome of its activation means."""
    line = orders.get_line(oms, handoff.order_id, handoff.line_id)
    match handoff.state, line.status:
        case "requested", "held":
            orders.move_line(oms, line, "inProgress", cause)
        case "completed", "inProgress" | "held":
            orders.move_line(oms, line, "completed", cause)
        case "rejected" | "failed", "inProgress":
            orders.move_line(oms, line, "held", cause)
        case "abandoned", "inProgress" | "held":
            orders.move_line(oms, line, "failed", cause)
        case "compensated", "completed":
            orders.move_line(oms, line, "cancelled", cause)


def follow_cancellation(oms: Oms, handoff: Handoff, cause: Cause) -> None:
    """The activation that is being taken back learns what came of it."""
    if handoff.undoes is None:
        return
    if handoff.state == "completed":
        handoffs.compensated(oms, handoff.undoes, cause)
    elif handoff.state in ("rejected", "failed", "abandoned"):
        handoffs.not_compensated(oms, handoff.undoes, cause)


def refresh(oms: Oms, order_id: str, cause: Cause) -> None:
    """Brings the status of an order in line with its handoffs, and closes it when nothing is left to do."""
    order = orders.get(oms, order_id)
    if order.status in lifecycles.FINAL or order.status == "draft":
        return
    if order.status == "pendingCancellation":
        refresh_cancellation(oms, order, cause)
        return
    target, reason = where_it_stands(oms, order)
    order = orders.walk(oms, order, target, cause, reason)
    if order.status == "inProgress" and completes_by_itself(oms, order):
        orders.move(oms, order, "completed", cause)


def where_it_stands(oms: Oms, order: Order) -> tuple[str, str]:
    """The status that the handoffs of an open order mean, and why."""
    every = [*handoffs.of_order(oms, order.order_id, ACTIVATE), *handoffs.of_order(oms, order.order_id, CANCEL)]
    for handoff in every:
        if handoff.state in STOPPED:
            return "held", f"{handoff.operation} is {handoff.state}"
    for handoff in every:
        if handoff.state in UNCERTAIN:
            return lifecycles.HELD_BY_BILLING, TERMS[handoff.operation].unknown_name
    return "inProgress", ""


def completes_by_itself(oms: Oms, order: Order) -> bool:
    """Whether every line is done, at least one of them completed, and nothing holds the order."""
    done = [line.status for line in orders.lines_of(oms, order.order_id)]
    return set(done) <= {"completed", "cancelled"} and "completed" in done and blocking(oms, order.order_id) is None


def refresh_cancellation(oms: Oms, order: Order, cause: Cause) -> None:
    """An order being cancelled is cancelled once everything is taken back, and held where that came to nothing."""
    undoings = handoffs.of_order(oms, order.order_id, CANCEL)
    for undoing in undoings:
        if undoing.state in TAKEN_BACK_IN_VAIN:
            orders.move(oms, order, "held", cause, f"{CANCEL} is {undoing.state}")
            return
    lines = orders.lines_of(oms, order.order_id)
    if all(line.status in ("cancelled", "failed") for line in lines) and not any(map(handoffs.is_open, undoings)):
        orders.move(oms, order, "cancelled", cause)


# ------------------------------------------------------------------ blocking


def blocking(oms: Oms, order_id: str) -> Handoff | None:
    """The open handoff that keeps an order from closing, if there is one."""
    return next(iter(handoffs.open_of_order(oms, order_id, ACTIVATE)), None)
