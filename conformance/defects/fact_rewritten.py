"""A fact that comes again under its id with other data replaces what was known."""

from reference import inbox
from reference.__main__ import main
from reference.events import Event
from reference.inbox import Placement
from reference.oms import Oms

KILLS = "billing-facts/oms/mutability.append-only"

placed = inbox.placement


def placement(oms: Oms, event: Event) -> Placement:
    """The later word counts."""
    found = placed(oms, event)
    return "next" if found == "conflict" and event.kind.role is None else found


if __name__ == "__main__":
    inbox.placement = placement
    main()
