"""A subscription is taken back as soon as it is active, though nobody cancels the order."""

from reference import fulfilment, handoffs, orders
from reference.__main__ import main
from reference.handoffs import Handoff
from reference.oms import Cause, Oms

KILLS = "billing-activation/oms/timing.not-before.cancel-subscription"

followed = fulfilment.follow_activation


def follow_activation(oms: Oms, handoff: Handoff, cause: Cause) -> None:
    """Better safe than sorry."""
    followed(oms, handoff, cause)
    order = orders.find(oms, handoff.order_id)
    current = handoffs.find(oms, handoff.key)
    if handoff.state == "completed" and order is not None and current is not None:
        fulfilment.request_cancellation(oms, order, current, "just in case", cause)


if __name__ == "__main__":
    fulfilment.follow_activation = follow_activation
    main()
