"""An accepted activation counts as a completed one."""

from reference import handoffs
from reference.__main__ import main
from reference.canonical import Json
from reference.handoffs import Handoff, Verdict
from reference.oms import Cause, Oms

KILLS = "billing-activation/oms/ownership.owner-decides"


took = handoffs.take_acceptance


def take_acceptance(oms: Oms, handoff: Handoff, data: Json, cause: Cause) -> Verdict:
    """Billing has taken the command: that will do."""
    verdict = took(oms, handoff, data, cause)
    accepted = handoffs.find(oms, handoff.key)
    if accepted is not None and accepted.state == "accepted":
        return handoffs.take_outcome(oms, accepted, "completed", {}, cause)
    return verdict


if __name__ == "__main__":
    handoffs.take_acceptance = take_acceptance
    main()
