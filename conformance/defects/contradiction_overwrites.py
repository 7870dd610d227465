"""An outcome that contradicts the one known replaces it."""

import json
from dataclasses import replace

from reference import handoffs, journal
from reference.__main__ import main
from reference.canonical import Json, compact
from reference.handoffs import Handoff, Verdict
from reference.oms import Cause, Oms

KILLS = "billing-activation/oms/recovery.conflict"


took = handoffs.take_outcome


def take_outcome(oms: Oms, handoff: Handoff, outcome: str, data: Json, cause: Cause) -> Verdict:
    """The last word counts."""
    if handoff.outcome is None or handoffs.agrees(handoff, outcome, data):
        return took(oms, handoff, outcome, data, cause)
    handoffs.save(oms, replace(handoff, state=outcome, outcome=outcome, answer=compact(data)))
    about = json.loads(handoff.about)
    journal.record(oms, handoff.operation, handoff.key, handoff.state, outcome, about, cause.id)
    return "taken"


if __name__ == "__main__":
    handoffs.take_outcome = take_outcome
    main()
