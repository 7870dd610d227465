"""Facts are taken from anybody."""

from aiohttp import web

from reference import inbound
from reference.__main__ import main
from reference.oms import Oms
from reference.tokens import Access, Claims

KILLS = "billing-facts/oms/ownership.authorised"

entered = inbound.enter


async def enter(oms: Oms, request: web.Request, access: Access) -> Claims:
    """Who brings a fact is welcome."""
    if request.path.startswith("/events/"):
        return {"sub": "anybody"}
    return await entered(oms, request, access)


if __name__ == "__main__":
    inbound.enter = enter
    main()
