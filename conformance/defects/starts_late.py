"""Billing is asked only twenty minutes after the line became billable."""

import asyncio

from reference import fulfilment, times
from reference.__main__ import main
from reference.oms import Cause, Oms
from reference.orders import Line, Order

KILLS = "billing-activation/oms/timing.starts-in-time"


LATE = 20 * times.MINUTE
waiting: set[asyncio.Task[None]] = set()


def became_billable(oms: Oms, order: Order, line: Line, cause: Cause) -> None:
    """A line became billable: there is no hurry."""
    task = asyncio.get_running_loop().create_task(ask_later(oms, order, line, cause))
    waiting.add(task)
    task.add_done_callback(waiting.discard)


async def ask_later(oms: Oms, order: Order, line: Line, cause: Cause) -> None:
    """Asks Billing when it is late."""
    await oms.clock.sleep_until(oms.clock.now() + LATE)
    with oms.database.transaction():
        fulfilment.request_activation(oms, order, line, cause)


if __name__ == "__main__":
    fulfilment.became_billable = became_billable
    main()
