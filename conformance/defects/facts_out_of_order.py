"""The newest fact about an order is told first."""

from dataclasses import replace

from reference import relay, times
from reference.__main__ import main
from reference.oms import Oms
from reference.relay import Delivery

KILLS = "order-facts/oms/recovery.ordered"


LINGERS = 3 * times.SECOND


def heads(oms: Oms) -> list[Delivery]:
    """The newest fact not yet taken, for each reader and each order; one that has no successor waits a little for it."""
    rows = oms.database.rows(
        "SELECT d.event_id, d.reader, f.partition_key, d.attempt, d.due_at, f.body, MAX(f.sequence) AS sequence,"
        " (SELECT MAX(sequence) FROM facts n WHERE n.partition_key = f.partition_key) AS newest"
        " FROM deliveries d JOIN facts f USING (event_id) WHERE d.state = 'pending' GROUP BY d.reader, f.partition_key"
    )
    names = ("event_id", "reader", "partition_key", "attempt", "due_at", "body")
    found = [(Delivery(**{name: row[name] for name in names}), row["sequence"] == 1 == row["newest"]) for row in rows]
    return [replace(head, due_at=head.due_at + LINGERS) if alone else head for head, alone in found]


if __name__ == "__main__":
    relay.heads = heads
    main()
