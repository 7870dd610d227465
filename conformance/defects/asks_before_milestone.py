"""Billing is asked as soon as there is an order, before any line is billable."""

from reference import fulfilment, orders
from reference.__main__ import main
from reference.oms import Cause, Oms
from reference.orders import Line, Order

KILLS = "billing-activation/oms/timing.not-before"


made = orders.create


def create(oms: Oms, order: Order, lines: list[Line], cause: Cause) -> Order:
    """Creates an order and asks Billing for each of its lines."""
    order = made(oms, order, lines, cause)
    for line in orders.lines_of(oms, order.order_id):
        fulfilment.request_activation(oms, order, line, cause)
    return order


def became_billable(oms: Oms, order: Order, line: Line, cause: Cause) -> None:
    """Billing was asked long ago."""


if __name__ == "__main__":
    orders.create = create
    fulfilment.became_billable = became_billable
    main()
