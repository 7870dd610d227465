"""A fact that was refused because its token had ended is not told again with another."""

import aiohttp

from reference import relay
from reference.__main__ import main
from reference.oms import Oms
from reference.relay import Delivery

KILLS = "order-facts/oms/recovery.redelivers"


async def told_anew(oms: Oms, session: aiohttp.ClientSession, delivery: Delivery) -> int | None:
    """A 401 is taken for the last word."""
    return relay.UNAUTHORISED


if __name__ == "__main__":
    relay.told_anew = told_anew
    main()
