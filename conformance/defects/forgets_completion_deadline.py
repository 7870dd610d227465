"""An accepted command may stay without an outcome for ever."""

from reference import handoffs
from reference.__main__ import main
from reference.handoffs import Handoff

KILLS = "billing-activation/oms/timing.completed-deadline"


def completion_deadline(handoff: Handoff) -> int | None:
    """The outcome is never overdue."""
    return None


if __name__ == "__main__":
    handoffs.completion_deadline = completion_deadline
    main()
