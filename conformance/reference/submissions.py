"""The three commands OMS takes: submit, cancel and close an order."""

from dataclasses import dataclass
from typing import Literal

from reference import fulfilment, handoffs, lifecycles, names, orders, problems
from reference.canonical import Json, compact
from reference.oms import Cause, Oms
from reference.orders import Line, Order


@dataclass(frozen=True)
class Call:
    """One command as it came in: who asks, under which key, what."""

    operation: str
    key: str
    tenant: str
    legal_entity: str
    sender: str
    actor: str
    correlation: str
    revision: int | None
    body: Json
    fingerprint: str

    @property
    def cause(self) -> Cause:
        """What follows from it follows from its key."""
        return Cause(self.key, self.correlation, self.actor)


@dataclass(frozen=True)
class Decision:
    """What was decided: the answer's body, the order it is about, and its revision."""

    outcome: Literal["completed", "rejected"]
    body: Json
    order_id: str = ""
    revision: int | None = None


def rejected(reason: str, order_id: str = "") -> Decision:
    """A refusal that is a decision."""
    body = problems.problem_body("rejected", 422, f"refused: {reason}", {"reason": reason})
    return Decision("rejected", body, order_id)


def completed(order: Order) -> Decision:
    """An answer that says how an order stands now."""
    body = {"order": names.order_reference(order.order_id), "status": order.status, "version": order.version}
    return Decision("completed", body, order.order_id, order.version)


# ------------------------------------------------------------------ SubmitOrder


def submit(oms: Oms, call: Call) -> Decision:
    """Makes an order of an accepted quote."""
    quote = call.body["acceptedQuote"]["value"]
    known = orders.order_of_quote(oms, call.tenant, call.legal_entity, quote["quoteId"], quote["quoteRevision"])
    if known is not None:
        return rejected("alreadyOrdered", known)
    order = new_order(oms, call)
    return completed(orders.create(oms, order, new_lines(order.order_id, quote["lines"]), call.cause))


def new_order(oms: Oms, call: Call) -> Order:
    """The order that a submission asks for."""
    quote = call.body["acceptedQuote"]["value"]
    return Order(
        order_id=orders.next_order_id(oms),
        tenant=call.tenant,
        legal_entity=call.legal_entity,
        version=1,
        quote_id=quote["quoteId"],
        quote_revision=quote["quoteRevision"],
        billing_account_id=quote["billingAccount"]["billingAccountId"],
        requested_start_date=call.body["requestedStartDate"],
        status="draft",
        accepted_quote=compact(call.body["acceptedQuote"]),
        submit_key=call.key,
        correlation_id=call.correlation,
        actor=call.actor,
    )


def new_lines(order_id: str, accepted: list[Json]) -> list[Line]:
    """One order line for each line of the quote."""
    return [
        Line(
            order_id=order_id,
            line_id=str(number),
            version=1,
            product_kind=line["productKind"],
            quantity=line["quantity"],
            charges=compact(line["charges"]),
            status="acknowledged",
            billable="waiting",
            invoiced=0,
        )
        for number, line in enumerate(accepted, start=1)
    ]


# ------------------------------------------------------------------ CancelOrder


def cancel(oms: Oms, call: Call) -> Decision:
    """Begins to take an order back."""
    order = order_of(oms, call)
    reason = cancellation_refusal(oms, order)
    if reason is not None:
        return rejected(reason, order.order_id)
    order = orders.move(oms, order, "pendingCancellation", call.cause)
    take_back(oms, order, call)
    return completed(orders.get(oms, order.order_id))


def cancellation_refusal(oms: Oms, order: Order) -> str | None:
    """Why an order cannot be cancelled, if it cannot."""
    if order.status in lifecycles.FINAL:
        return "alreadyClosed"
    if too_late_to_undo(oms, order):
        return "invoiced"
    if order.status == "pendingCancellation" or anything_open(oms, order):
        return "handoffOpen"
    return None


def too_late_to_undo(oms: Oms, order: Order) -> bool:
    """Whether an invoice was issued for any line."""
    return any(line.invoiced for line in orders.lines_of(oms, order.order_id))


def anything_open(oms: Oms, order: Order) -> bool:
    """Whether a handoff still runs, or one is done of which the subscription is not known."""
    activations = handoffs.of_order(oms, order.order_id, fulfilment.ACTIVATE)
    undoings = handoffs.of_order(oms, order.order_id, fulfilment.CANCEL)
    unclear = any(a.state == "completed" and "subscription" not in a.known for a in activations)
    return unclear or any(handoffs.is_open(handoff) for handoff in (*activations, *undoings))


def take_back(oms: Oms, order: Order, call: Call) -> None:
    """Cancels the lines that wait and asks Billing to undo those that are done."""
    for line in orders.lines_of(oms, order.order_id):
        if line.status in ("acknowledged", "inProgress", "held"):
            orders.move_line(oms, line, "cancelled", call.cause)
    for activation in handoffs.of_order(oms, order.order_id, fulfilment.ACTIVATE):
        if activation.state == "completed":
            fulfilment.request_cancellation(oms, order, activation, call.body["reason"], call.cause)
    fulfilment.refresh(oms, order.order_id, call.cause)


# ------------------------------------------------------------------ CloseOrder


def close(oms: Oms, call: Call) -> Decision:
    """Ends an order that will not end by itself."""
    order = order_of(oms, call)
    check_block(oms, order)
    if order.status in lifecycles.FINAL:
        return rejected("alreadyClosed", order.order_id)
    lines = orders.lines_of(oms, order.order_id)
    for line in lines:
        if line.status in ("acknowledged", "inProgress", "held"):
            orders.move_line(oms, line, "failed", call.cause)
    target = "partial" if any(line.status == "completed" for line in lines) else "failed"
    return completed(orders.walk(oms, order, target, call.cause, call.body["reason"]))


def check_block(oms: Oms, order: Order) -> None:
    """An open handoff keeps an order from closing."""
    holder = fulfilment.blocking(oms, order.order_id)
    if holder is not None:
        raise problems.order_blocked(holder.operation, holder.key, holder.state)


# ------------------------------------------------------------------ both


def order_of(oms: Oms, call: Call) -> Order:
    """The order a command names, if the caller may know of it."""
    order = orders.find(oms, call.body["order"]["orderId"])
    if order is None or (order.tenant, order.legal_entity) != (call.tenant, call.legal_entity):
        raise problems.absent(f"there is no order {call.body['order']['orderId']}")
    return order
