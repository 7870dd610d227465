"""Facts say a status that is no word: the empty string."""

from reference import facts
from reference.__main__ import main
from reference.canonical import Json
from reference.oms import Cause, Oms
from reference.orders import Order

KILLS = "order-facts/oms/shape.conforms"

enveloped = facts.envelope


def envelope(oms: Oms, name: str, event_id: str, sequence: int, data: Json, order: Order, cause: Cause) -> Json:
    """A fact whose status is empty."""
    told = enveloped(oms, name, event_id, sequence, data, order, cause)
    return told | {"data": told["data"] | {"status": ""}}


if __name__ == "__main__":
    facts.envelope = envelope
    main()
