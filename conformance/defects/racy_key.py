"""A key is looked up first and written later, with time for others in between."""

import asyncio

from reference import commands, orders
from reference.__main__ import main
from reference.commands import RULES, Answer
from reference.oms import Oms
from reference.submissions import Call

KILLS = "order-submission/oms/recovery.one-effect"


async def handle(oms: Oms, call: Call) -> Answer:
    """Looks, waits a little, then acts on what it saw."""
    stored = commands.find_stored(oms, call)
    if stored is not None:
        return commands.repeat(stored, call)
    commands.check_key(call)
    commands.check_revision(oms, call)
    await asyncio.sleep(0.05)
    with oms.database.transaction():
        return commands.store(oms, call, RULES[call.operation].decide(oms, call))


def order_of_quote(oms: Oms, tenant: str, legal_entity: str, quote_id: str, quote_revision: int) -> str | None:
    """Only the key would tell that a quote was ordered before."""
    return None


if __name__ == "__main__":
    commands.handle = handle
    orders.order_of_quote = order_of_quote
    main()
