"""A fact about something unknown is answered with 500, each time it comes."""

from reference import inbox
from reference.__main__ import main
from reference.events import Event
from reference.oms import Oms

KILLS = "billing-facts/oms/recovery.poison"


def park_poison(oms: Oms, event: Event) -> None:
    """Nobody has thought of this."""
    raise LookupError(f"{event.kind.message} {event.id} is about nothing we know")


if __name__ == "__main__":
    inbox.park_poison = park_poison
    main()
