"""An order is cancelled while a subscription is still being taken back."""

from reference import fulfilment, orders
from reference.__main__ import main
from reference.oms import Cause, Oms
from reference.orders import Order

KILLS = "billing-activation/oms/recovery.blocks.cancel-subscription"


def refresh_cancellation(oms: Oms, order: Order, cause: Cause) -> None:
    """What is asked for is as good as done."""
    orders.move(oms, order, "cancelled", cause)


if __name__ == "__main__":
    fulfilment.refresh_cancellation = refresh_cancellation
    main()
