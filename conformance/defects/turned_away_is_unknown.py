"""A command that was turned away unread is treated as if it might have been executed."""

from reference import handoffs
from reference.__main__ import main
from reference.handoffs import Handoff
from reference.oms import Cause, Oms

KILLS = "billing-activation/oms/recovery.not-sent"


def not_sent(oms: Oms, handoff: Handoff, wait: int, cause: Cause) -> None:
    """Who knows."""
    handoffs.unanswered(oms, handoff, cause)


if __name__ == "__main__":
    handoffs.not_sent = not_sent
    main()
