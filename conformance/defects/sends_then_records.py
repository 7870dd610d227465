"""A command is sent first and written down only when it is answered."""

import asyncio
import json

from reference import billing_gateway, dispatch, handoffs
from reference.__main__ import main
from reference.billing_gateway import Letter
from reference.canonical import Json
from reference.handoffs import Handoff
from reference.oms import Cause, Oms

KILLS = "billing-activation/oms/recovery.survives-crash"


intended = handoffs.intend
running: set[asyncio.Task[None]] = set()


def intend(oms: Oms, handoff: Handoff, cause: Cause) -> Handoff:
    """Sends at once; the rest can wait."""
    task = asyncio.get_running_loop().create_task(send_then_record(oms, handoff, cause))
    running.add(task)
    task.add_done_callback(running.discard)
    return handoff


async def send_then_record(oms: Oms, handoff: Handoff, cause: Cause) -> None:
    """Sends a command and keeps it once there is an answer."""
    body: Json = json.loads(handoff.request)
    letter: Letter = dispatch.letter_of(handoff, body)
    answer = await billing_gateway.send(oms, letter)
    with oms.database.transaction():
        intended(oms, handoff, cause)
        handoffs.begin_attempt(oms, handoff)
        dispatch.take_answer(oms, handoff.key, answer)


if __name__ == "__main__":
    handoffs.intend = intend
    main()
