"""A reply that comes twice has its effect twice."""

import json
from dataclasses import replace

from reference import handoffs, inbox, journal, orders
from reference.__main__ import main
from reference.canonical import Json
from reference.events import Event
from reference.handoffs import Handoff, Verdict
from reference.inbox import Placement
from reference.oms import Cause, Oms

KILLS = "billing-activation/oms/recovery.one-effect"


placed = inbox.placement


def placement(oms: Oms, event: Event) -> Placement:
    """Every reply is new."""
    return "next" if event.kind.role is not None else placed(oms, event)


def repeated(oms: Oms, handoff: Handoff, data: Json) -> Verdict:
    """The same outcome once more: its effect once more."""
    about = json.loads(handoff.about)
    journal.record(oms, handoff.operation, handoff.key, "accepted", handoff.state, about, handoff.key)
    order = orders.get(oms, handoff.order_id)
    again = replace(order, version=order.version + 1)
    oms.database.run("UPDATE orders SET version = ? WHERE order_id = ?", again.version, again.order_id)
    cause = Cause(handoff.key, handoff.correlation_id, oms.settings.client_id)
    if order.status == "completed":
        orders.tell(oms, "OrderCompleted", again, cause, "")
    return "duplicate"


if __name__ == "__main__":
    inbox.placement = placement
    handoffs.repeated = repeated
    main()
