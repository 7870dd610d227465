"""Everybody whose order is taken gets the answer of the first."""

from aiohttp import web

from reference import inbound
from reference.__main__ import main
from reference.commands import Answer
from reference.oms import Oms

KILLS = "order-submission/oms/recovery.one-effect.submit-order"

responded = inbound.respond
first: list[Answer] = []


async def respond(oms: Oms, answer: Answer) -> web.Response:
    """A good answer is worth repeating."""
    if answer.status == 200:
        first.append(answer)
    return await responded(oms, first[0] if answer.status == 200 else answer)


if __name__ == "__main__":
    inbound.respond = respond
    main()
