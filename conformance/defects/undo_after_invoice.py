"""An order may be cancelled although an invoice was issued."""

from reference import submissions
from reference.__main__ import main
from reference.oms import Oms
from reference.orders import Order

KILLS = "billing-activation/oms/recovery.undo"


def too_late_to_undo(oms: Oms, order: Order) -> bool:
    """It is never too late."""
    return False


if __name__ == "__main__":
    submissions.too_late_to_undo = too_late_to_undo
    main()
