"""An order is cancelled without taking back what Billing has activated."""

from reference import fulfilment, handoffs
from reference.__main__ import main
from reference.handoffs import Handoff
from reference.oms import Cause, Oms
from reference.orders import Order

KILLS = "billing-activation/oms/mutability.reversed"


def request_cancellation(oms: Oms, order: Order, activation: Handoff, reason: str, cause: Cause) -> None:
    """Nobody asks Billing: the activation is as good as taken back."""
    handoffs.compensate(oms, activation, cause)
    handoffs.compensated(oms, activation.key, cause)


if __name__ == "__main__":
    fulfilment.request_cancellation = request_cancellation
    main()
