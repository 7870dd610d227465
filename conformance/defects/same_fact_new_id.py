"""A fact that is told again has another id."""

import json
import uuid

from reference import relay
from reference.__main__ import main
from reference.canonical import compact
from reference.relay import Delivery

KILLS = "order-facts/oms/mutability.append-only"


def body_for(delivery: Delivery) -> bytes:
    """What is sent: each time with an id of its own."""
    if delivery.attempt == 0:
        return delivery.body
    return compact(json.loads(delivery.body) | {"id": str(uuid.uuid4())}).encode()


if __name__ == "__main__":
    relay.body_for = body_for
    main()
