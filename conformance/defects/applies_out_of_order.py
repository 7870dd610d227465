"""A fact is applied as it comes, whether its predecessor has come or not."""

from reference import inbox
from reference.__main__ import main
from reference.events import Event
from reference.inbox import Placement
from reference.oms import Oms

KILLS = "billing-facts/oms/recovery.ordered"


def placement(oms: Oms, event: Event) -> Placement:
    """Whether an event is known; its sequence does not matter."""
    known = inbox.known_fingerprint(oms, event)
    if known is None:
        return "next"
    return "duplicate" if known == inbox.fingerprint(event) else "conflict"


if __name__ == "__main__":
    inbox.placement = placement
    main()
