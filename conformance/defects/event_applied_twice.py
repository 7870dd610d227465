"""A fact that comes again is applied again, whatever it says this time."""

from reference import inbox
from reference.__main__ import main
from reference.events import Event
from reference.inbox import Placement
from reference.oms import Oms

KILLS = "billing-facts/oms/recovery.one-effect"


placed = inbox.placement


def placement(oms: Oms, event: Event) -> Placement:
    """A fact known is a fact to be applied."""
    known = inbox.known_fingerprint(oms, event) is not None
    return "next" if known and event.kind.role is None else placed(oms, event)


if __name__ == "__main__":
    inbox.placement = placement
    main()
