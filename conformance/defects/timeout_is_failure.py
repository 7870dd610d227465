"""Silence is taken for a failure."""

from reference import handoffs
from reference.__main__ import main
from reference.handoffs import Handoff
from reference.oms import Cause, Oms

KILLS = "billing-activation/oms/timing.unknown-is-no-outcome"


def unanswered(oms: Oms, handoff: Handoff, cause: Cause) -> None:
    """No answer came, so it has failed."""
    if handoff.state == "requested":
        handoffs.take_outcome(oms, handoff, "failed", {}, cause)


if __name__ == "__main__":
    handoffs.unanswered = unanswered
    main()
