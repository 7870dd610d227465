"""A command whose outcome is unknown is sent again without asking."""

from reference import dispatch, handoffs
from reference.__main__ import main
from reference.handoffs import Handoff
from reference.oms import Cause, Oms

KILLS = "billing-activation/oms/recovery.asks-first"


def begin_asking(oms: Oms, handoff: Handoff, cause: Cause) -> None:
    """A turn of asking has come: sending again is quicker."""
    with oms.database.transaction():
        handoffs.begin_ask(oms, handoff, cause)
        asking = handoffs.find(oms, handoff.key)
        if asking is not None:
            handoffs.resend(oms, asking, cause)


if __name__ == "__main__":
    dispatch.begin_asking = begin_asking
    main()
