"""Names on the wire: idempotency keys, event types, references, instances."""

import re
import uuid
from collections.abc import Iterable

from reference.canonical import Json, compact

NAMESPACE = uuid.uuid5(uuid.NAMESPACE_URL, "https://merestone.dev/idempotency")


def idempotency_key(operation: str, tenant: str, legal_entity: str, sender: str, values: Iterable[str | int]) -> str:
    """The UUIDv5 over the natural key of a command; `:` divides its parts, so within one it is `%3A`, and `%` is `%25`."""
    spelled = (value if isinstance(value, str) else compact(value) for value in values)
    parts = (operation, tenant, legal_entity, sender, *spelled)
    return str(uuid.uuid5(NAMESPACE, ":".join(part.replace("%", "%25").replace(":", "%3A") for part in parts)))


def kebab(name: str) -> str:
    """`OrderSubmitted` as `order-submitted`."""
    return re.sub(r"(?<=[a-z0-9])(?=[A-Z])|(?<=[A-Z])(?=[A-Z][a-z])", "-", name).lower()


def event_type(system: str, message: str) -> str:
    """The CloudEvents type of a message in its first major version."""
    return f"io.merestone.{kebab(system)}.{kebab(message)}.v1"


def order_reference(order_id: str) -> Json:
    """The identity of an order."""
    return {"entity": "Order", "orderId": order_id}


def line_reference(order_id: str, line_id: str) -> Json:
    """The identity of an order line."""
    return {"entity": "OrderLine", "orderId": order_id, "orderLineId": line_id}


def account_reference(billing_account_id: str) -> Json:
    """The identity of a billing account."""
    return {"entity": "BillingAccount", "billingAccountId": billing_account_id}


def quote_reference(quote_id: str, quote_revision: int) -> Json:
    """The identity of one revision of a quote."""
    return {"entity": "Quote", "quoteId": quote_id, "quoteRevision": quote_revision}


def about_line(order_id: str, line_id: str) -> dict[str, list[str]]:
    """A line and its order, as instances."""
    return {"Order": [order_id], "OrderLine": [f"{order_id}/{line_id}"]}
