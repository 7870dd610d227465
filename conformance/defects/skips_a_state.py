"""A new order is completed without ever having been in progress."""

from dataclasses import replace

from reference import journal, orders
from reference.__main__ import main
from reference.oms import Cause, Oms
from reference.orders import Order

KILLS = "order-submission/oms/ownership.lifecycle"


moved = orders.move


def move(oms: Oms, order: Order, target: str, cause: Cause, reason: str = "") -> Order:
    """Makes a transition; of the first one, only the end is ever seen."""
    if order.status != "draft":
        return moved(oms, order, target, cause, reason)
    oms.database.run("UPDATE orders SET status = 'held' WHERE order_id = ?", order.order_id)
    journal.record(oms, "Order", order.order_id, "draft", "held", {"Order": [order.order_id]}, cause.id)
    orders.tell(oms, "OrderSubmitted", replace(order, status="acknowledged"), cause, reason)
    return replace(order, status="held")


if __name__ == "__main__":
    orders.move = move
    main()
