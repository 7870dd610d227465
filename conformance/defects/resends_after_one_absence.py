"""One `absent` is proof enough to send again."""

from reference import handoffs
from reference.__main__ import main
from reference.handoffs import Handoff

KILLS = "billing-activation/oms/recovery.asks-first"


def absences_wanted(handoff: Handoff) -> int:
    """How often Billing has to say that it does not know the command."""
    return 1


if __name__ == "__main__":
    handoffs.absences_wanted = absences_wanted
    main()
