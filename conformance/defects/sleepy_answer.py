"""The answer to a command takes twelve seconds."""

import asyncio

from aiohttp import web

from reference import inbound
from reference.__main__ import main
from reference.commands import Answer
from reference.oms import Oms

KILLS = "order-submission/oms/timing.answers-in-time"


sent = inbound.respond


async def respond(oms: Oms, answer: Answer) -> web.Response:
    """Sends an answer after a nap."""
    await asyncio.sleep(12)
    return await sent(oms, answer)


if __name__ == "__main__":
    inbound.respond = respond
    main()
