"""A key is not remembered: each SubmitOrder makes another order."""

from reference import commands, orders
from reference.__main__ import main
from reference.commands import Stored
from reference.oms import Oms
from reference.submissions import Call

KILLS = "order-submission/oms/recovery.one-effect"


def find_stored(oms: Oms, call: Call) -> Stored | None:
    """Nothing was ever answered before."""
    return None


def order_of_quote(oms: Oms, tenant: str, legal_entity: str, quote_id: str, quote_revision: int) -> str | None:
    """No quote was ever ordered before."""
    return None


if __name__ == "__main__":
    commands.find_stored = find_stored
    orders.order_of_quote = order_of_quote
    main()
