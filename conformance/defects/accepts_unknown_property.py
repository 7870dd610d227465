"""A `status` in SubmitOrder is taken, and becomes the status of the order."""

from reference import orders, requests, submissions
from reference.__main__ import main
from reference.canonical import Json
from reference.oms import Oms
from reference.submissions import Call, Decision

KILLS = "order-submission/oms/ownership.foreign-write"


checked = requests.errors_in
submitted = submissions.submit


def errors_in(operation: str, body: Json) -> list[Json]:
    """What is wrong with a body, whatever status it brings."""
    return checked(operation, {name: value for name, value in body.items() if name != "status"})


def submit(oms: Oms, call: Call) -> Decision:
    """Makes an order and puts it in the status the caller would like."""
    decision = submitted(oms, call)
    order = orders.find(oms, decision.order_id)
    if order is None or "status" not in call.body:
        return decision
    oms.database.run("UPDATE orders SET status = ? WHERE order_id = ?", str(call.body["status"]), order.order_id)
    return submissions.completed(orders.get(oms, order.order_id))


if __name__ == "__main__":
    requests.errors_in = errors_in
    submissions.submit = submit
    main()
