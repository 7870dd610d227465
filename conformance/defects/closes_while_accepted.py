"""An order may be closed while its activation is accepted."""

from reference import fulfilment, handoffs
from reference.__main__ import main
from reference.handoffs import Handoff
from reference.oms import Oms

KILLS = "billing-activation/oms/recovery.blocks"


OVERLOOKED = ("accepted",)


def blocking(oms: Oms, order_id: str) -> Handoff | None:
    """The open handoff that keeps an order from closing, but for some that are overlooked."""
    held = handoffs.open_of_order(oms, order_id, fulfilment.ACTIVATE)
    return next((handoff for handoff in held if handoff.state not in OVERLOOKED), None)


if __name__ == "__main__":
    fulfilment.blocking = blocking
    main()
