"""The status of a subscription moves the status of the order."""

from reference import inbox, lifecycles, orders
from reference.__main__ import main
from reference.events import Event
from reference.oms import Cause, Oms

KILLS = "billing-facts/oms/ownership.infers-nothing"


heard = inbox.hear_subscription


def hear_subscription(oms: Oms, event: Event) -> None:
    """The word of Billing about a subscription is the word about the order."""
    heard(oms, event)
    order = orders.get(oms, event.data["orderLine"]["orderId"])
    if order.status not in (*lifecycles.FINAL, "pendingCancellation"):
        cause = Cause(event.id, order.correlation_id, order.actor)
        ended = event.data["status"] in ("cancelled", "ended", "active")
        orders.walk(oms, order, "completed" if ended else "held", cause, "the subscription changed")


if __name__ == "__main__":
    inbox.hear_subscription = hear_subscription
    main()
