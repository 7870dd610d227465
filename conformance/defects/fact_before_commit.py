"""OrderCompleted is told when Billing has accepted, before the order is completed."""

from reference import fulfilment, orders
from reference.__main__ import main
from reference.handoffs import Handoff
from reference.oms import Cause, Oms

KILLS = "order-facts/oms/ownership.tells-truth"


followed = fulfilment.follow


def follow(oms: Oms, handoff: Handoff, cause: Cause) -> None:
    """Tells early what will surely be true soon."""
    followed(oms, handoff, cause)
    if (handoff.operation, handoff.state) == (fulfilment.ACTIVATE, "accepted"):
        orders.tell(oms, "OrderCompleted", orders.get(oms, handoff.order_id), cause, "")


if __name__ == "__main__":
    fulfilment.follow = follow
    main()
