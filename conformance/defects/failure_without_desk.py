"""A failure lies on nobody's desk."""

from reference import handoffs
from reference.__main__ import main
from reference.handoffs import Handoff
from reference.oms import Oms

KILLS = "billing-activation/oms/recovery.failed"


opened = handoffs.open_desk


def open_desk(oms: Oms, handoff: Handoff, circumstance: str) -> None:
    """Opens a fallout, but not for everything."""
    if circumstance != "failed":
        opened(oms, handoff, circumstance)


if __name__ == "__main__":
    handoffs.open_desk = open_desk
    main()
