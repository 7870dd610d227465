"""Silence up to the accepted deadline is not noticed for an hour."""

from reference import handoffs, times
from reference.__main__ import main
from reference.handoffs import Handoff

KILLS = "billing-activation/oms/timing.accepted-deadline"


def acceptance_patience(handoff: Handoff) -> int:
    """How long the accepted answer may take."""
    return times.HOUR


if __name__ == "__main__":
    handoffs.acceptance_patience = acceptance_patience
    main()
