"""A fact is answered with 200 and a body where 204 was agreed."""

from aiohttp import web

from reference import inbound
from reference.__main__ import main

KILLS = "billing-facts/oms/shape.conforms"


def taken() -> web.Response:
    """The answer to an event that was taken."""
    return web.json_response({"taken": True})


if __name__ == "__main__":
    inbound.taken = taken
    main()
