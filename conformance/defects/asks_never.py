"""An unknown outcome is never asked about."""

from reference import handoffs
from reference.__main__ import main
from reference.handoffs import Handoff
from reference.oms import Oms

KILLS = "billing-activation/oms/recovery.settles"


turn = handoffs.first_turn


def first_turn(oms: Oms, handoff: Handoff) -> dict[str, int | None]:
    """There is no first turn."""
    return turn(oms, handoff) | {"next_ask_at": None}


if __name__ == "__main__":
    handoffs.first_turn = first_turn
    main()
