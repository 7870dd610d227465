"""A fact that was not taken is never told again."""

from reference import relay
from reference.__main__ import main
from reference.oms import Oms
from reference.relay import Delivery

KILLS = "order-facts/oms/recovery.redelivers"


def put_off(oms: Oms, delivery: Delivery) -> None:
    """The reader had its chance."""
    relay.finish(oms, delivery, "refused")


if __name__ == "__main__":
    relay.put_off = put_off
    main()
