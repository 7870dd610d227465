"""Facts leave eight seconds after they happened."""

from reference import facts, times
from reference.__main__ import main

KILLS = "order-facts/oms/timing.delivered-in-time"


def first_delivery(now: int) -> int:
    """When a fact is delivered for the first time."""
    return now + 8 * times.SECOND


if __name__ == "__main__":
    facts.first_delivery = first_delivery
    main()
