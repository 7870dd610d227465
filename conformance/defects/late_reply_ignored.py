"""A reply that comes when the outcome is unknown is dropped."""

from reference import handoffs, inbox
from reference.__main__ import main
from reference.events import Event
from reference.oms import Oms

KILLS = "billing-activation/oms/recovery.late-reply"


applied = inbox.apply_reply


def apply_reply(oms: Oms, event: Event, role: str) -> bool:
    """A reply of Billing, if it is not too late."""
    handoff = handoffs.find(oms, event.attributes["idempotencykey"])
    if handoff is not None and handoff.state in ("unknown", "reconciling", "repair"):
        return True
    return applied(oms, event, role)


if __name__ == "__main__":
    inbox.apply_reply = apply_reply
    main()
