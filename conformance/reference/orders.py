"""Orders and their lines: how they are kept, and how they move through their lifecycles."""

import json
from dataclasses import dataclass, replace

from reference import facts, journal, lifecycles, names, times
from reference.canonical import Json
from reference.oms import Cause, Oms


@dataclass(frozen=True)
class Order:
    """One order, as its row has it."""

    order_id: str
    tenant: str
    legal_entity: str
    version: int
    quote_id: str
    quote_revision: int
    billing_account_id: str
    requested_start_date: str
    status: str
    accepted_quote: str
    submit_key: str
    correlation_id: str
    actor: str


@dataclass(frozen=True)
class Line:
    """One line of an order. `billable` is the state of its milestone, `invoiced` whether an invoice was issued."""

    order_id: str
    line_id: str
    version: int
    product_kind: str
    quantity: int
    charges: str
    status: str
    billable: str
    invoiced: int

    @property
    def instance(self) -> str:
        """The key parts joined."""
        return f"{self.order_id}/{self.line_id}"


# ------------------------------------------------------------------ reading


def find(oms: Oms, order_id: str) -> Order | None:
    """The order of that id."""
    row = oms.database.row("SELECT * FROM orders WHERE order_id = ?", order_id)
    return Order(**dict(row)) if row else None


def get(oms: Oms, order_id: str) -> Order:
    """The order of that id, which must exist."""
    order = find(oms, order_id)
    if order is None:
        raise LookupError(f"no order {order_id}")
    return order


def find_line(oms: Oms, order_id: str, line_id: str) -> Line | None:
    """The line of that id."""
    row = oms.database.row("SELECT * FROM lines WHERE order_id = ? AND line_id = ?", order_id, line_id)
    return Line(**dict(row)) if row else None


def get_line(oms: Oms, order_id: str, line_id: str) -> Line:
    """The line of that id, which must exist."""
    line = find_line(oms, order_id, line_id)
    if line is None:
        raise LookupError(f"no order line {order_id}/{line_id}")
    return line


def lines_of(oms: Oms, order_id: str) -> list[Line]:
    """All lines of an order, in order."""
    rows = oms.database.rows("SELECT * FROM lines WHERE order_id = ? ORDER BY CAST(line_id AS INTEGER)", order_id)
    return [Line(**dict(row)) for row in rows]


def order_of_quote(oms: Oms, tenant: str, legal_entity: str, quote_id: str, quote_revision: int) -> str | None:
    """The id of the order made from a revision of a quote."""
    row = oms.database.row(
        "SELECT order_id FROM orders WHERE tenant = ? AND legal_entity = ? AND quote_id = ? AND quote_revision = ?",
        *(tenant, legal_entity, quote_id, quote_revision),
    )
    return str(row["order_id"]) if row else None


def order_value(order: Order) -> Json:
    """The value of an order: its key and its fields."""
    return {
        "orderId": order.order_id,
        "version": order.version,
        "quote": names.quote_reference(order.quote_id, order.quote_revision),
        "billingAccount": names.account_reference(order.billing_account_id),
        "requestedStartDate": order.requested_start_date,
        "status": order.status,
    }


def line_value(line: Line) -> Json:
    """The value of an order line."""
    return {
        "orderId": line.order_id,
        "orderLineId": line.line_id,
        "version": line.version,
        "productKind": line.product_kind,
        "quantity": line.quantity,
        "charges": json.loads(line.charges),
        "status": line.status,
    }


def milestone_value(line: Line) -> Json:
    """The value of the milestone Billable of a line."""
    return {"orderId": line.order_id, "orderLineId": line.line_id, "status": line.billable}


def milestone_revision(line: Line) -> int:
    """How often the milestone has changed, counting its creation."""
    return ("waiting", "reached", "withdrawn").index(line.billable) + 1


# ------------------------------------------------------------------ changing


def next_order_id(oms: Oms) -> str:
    """An order id that was never given before."""
    number = oms.database.setting("last_order") + 1
    oms.database.keep_setting("last_order", number)
    return f"ORD-{number:08d}"


def create(oms: Oms, order: Order, lines: list[Line], cause: Cause) -> Order:
    """Creates an order with its lines and puts it in progress."""
    oms.database.run(f"INSERT INTO orders VALUES ({_marks(13)})", *vars(order).values())
    oms.database.changed.add(order.order_id)
    journal.record(oms, "Order", order.order_id, "", order.status, {"Order": [order.order_id]}, cause.id)
    order = move(oms, order, "acknowledged", cause)
    for line in lines:
        create_line(oms, line, cause)
    return move(oms, order, "inProgress", cause)


def create_line(oms: Oms, line: Line, cause: Cause) -> None:
    """Creates a line and puts it in progress."""
    oms.database.run(f"INSERT INTO lines VALUES ({_marks(9)})", *vars(line).values())
    oms.database.changed.add(line.instance)
    about = names.about_line(line.order_id, line.line_id)
    journal.record(oms, "OrderLine", line.instance, "", line.status, about, cause.id)
    journal.record(oms, "Billable", line.instance, "", line.billable, about, cause.id)
    move_line(oms, line, "inProgress", cause)


def walk(oms: Oms, order: Order, target: str, cause: Cause, reason: str = "") -> Order:
    """Moves an order to `target` by declared transitions; nothing happens if it is there."""
    if order.status == target:
        return order
    for state in lifecycles.path(order.status, target):
        order = move(oms, order, state, cause, reason)
    return order


def move(oms: Oms, order: Order, target: str, cause: Cause, reason: str = "") -> Order:
    """Makes one declared transition of an order and tells the fact it emits."""
    if target not in lifecycles.ORDER.get(order.status, ()):
        raise lifecycles.NotDeclared(f"an order does not go from {order.status} to {target}")
    moved = replace(order, status=target, version=order.version + new_version(oms, order.order_id))
    oms.database.run(
        "UPDATE orders SET status = ?, version = ? WHERE order_id = ?", moved.status, moved.version, moved.order_id
    )
    journal.record(oms, "Order", order.order_id, order.status, target, {"Order": [order.order_id]}, cause.id)
    tell(oms, lifecycles.fact_of(order.status, target), moved, cause, reason)
    return moved


def tell(oms: Oms, name: str | None, order: Order, cause: Cause, reason: str) -> None:
    """Records the fact a transition emits, if it emits one."""
    if name is not None:
        facts.record(oms, name, fact_data(oms, name, order, reason), order, cause)


def fact_data(oms: Oms, name: str, order: Order, reason: str) -> Json:
    """What a fact about an order says."""
    data: Json = {"order": names.order_reference(order.order_id), "status": order.status}
    match name:
        case "OrderSubmitted":
            return data | {"quote": names.quote_reference(order.quote_id, order.quote_revision)}
        case "OrderHeld" | "OrderFailed":
            return data | {"reason": reason}
        case "OrderCompleted" | "OrderPartiallyCompleted":
            return data | {"completedAt": times.iso(oms.clock.now())}
        case _:
            return data


def move_line(oms: Oms, line: Line, target: str, cause: Cause) -> Line:
    """Makes one declared transition of an order line."""
    if target not in lifecycles.LINE.get(line.status, ()):
        raise lifecycles.NotDeclared(f"an order line does not go from {line.status} to {target}")
    moved = replace(line, status=target, version=line.version + new_version(oms, line.instance))
    oms.database.run(
        "UPDATE lines SET status = ?, version = ? WHERE order_id = ? AND line_id = ?",
        *(moved.status, moved.version, moved.order_id, moved.line_id),
    )
    about = names.about_line(line.order_id, line.line_id)
    journal.record(oms, "OrderLine", line.instance, line.status, target, about, cause.id)
    return moved


def reach_milestone(oms: Oms, line: Line, cause: Cause) -> Line:
    """Makes a line billable."""
    oms.database.run(
        "UPDATE lines SET billable = 'reached' WHERE order_id = ? AND line_id = ?", line.order_id, line.line_id
    )
    about = names.about_line(line.order_id, line.line_id)
    journal.record(oms, "Billable", line.instance, line.billable, "reached", about, cause.id)
    return replace(line, billable="reached")


def mark_invoiced(oms: Oms, line: Line) -> None:
    """Remembers that an invoice was issued for a line."""
    oms.database.run("UPDATE lines SET invoiced = 1 WHERE order_id = ? AND line_id = ?", line.order_id, line.line_id)


def new_version(oms: Oms, instance: str) -> int:
    """1 for the first change of an instance in this transaction, 0 for the others: one commit is one version."""
    first = instance not in oms.database.changed
    oms.database.changed.add(instance)
    return int(first)


def accepted_quote_of(order: Order) -> Json:
    """The snapshot of the accepted quote, exactly as it was received."""
    quote: Json = json.loads(order.accepted_quote)
    return quote


def _marks(count: int) -> str:
    return ", ".join("?" * count)
