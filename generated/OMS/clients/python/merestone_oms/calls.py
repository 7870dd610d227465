# Written by `merestone compile`; change the spec, not this file.
"""What is sent to OMS, complete but for the token."""

import json
from dataclasses import dataclass
from typing import Any
from urllib.parse import quote

from .context import TARGET_SYSTEM, Context
from .events import Event, kind_of
from .idempotency import key_of
from .models import CancelOrderRequest, CloseOrderRequest, SubmitOrderRequest
from .rejections import CancelOrderRejected, CloseOrderRejected, SubmitOrderRejected
from .transport import Call
from .values import wire_bytes, wire_value


@dataclass(frozen=True, slots=True)
class Site:
    """Where a system is, and how many seconds to wait for it (None: as long as the contract gives it)."""

    base_url: str
    timeout: float | None = None

    def url(self, path: str) -> str:
        """The address of a path."""
        return self.base_url.rstrip("/") + path

    def patience(self, seconds: float) -> float:
        """The seconds to wait for an answer the contract promises within that time."""
        return seconds if self.timeout is None else self.timeout


def _at(document: Any, path: tuple[str, ...]) -> Any:
    for step in path:
        document = document[step]
    return document


def cancel_order_key(request: CancelOrderRequest, context: Context) -> str:
    """The `Idempotency-Key` of this request, made from `order.orderId` and `reason`."""
    body = wire_value(request)
    values = [_at(body, ("order", "orderId")), _at(body, ("reason",))]
    return key_of("CancelOrder", context.tenant, context.legal_entity, context.source_system, values)


def close_order_key(request: CloseOrderRequest, context: Context) -> str:
    """The `Idempotency-Key` of this request, made from `order.orderId` and `reason`."""
    body = wire_value(request)
    values = [_at(body, ("order", "orderId")), _at(body, ("reason",))]
    return key_of("CloseOrder", context.tenant, context.legal_entity, context.source_system, values)


def submit_order_key(request: SubmitOrderRequest, context: Context) -> str:
    """The `Idempotency-Key` of this request, made from `acceptedQuote.quoteId` and `acceptedQuote.quoteRevision`."""
    body = wire_value(request)
    values = [_at(body, ("acceptedQuote", "value", "quoteId")), _at(body, ("acceptedQuote", "value", "quoteRevision"))]
    return key_of("SubmitOrder", context.tenant, context.legal_entity, context.source_system, values)


def cancel_order(site: Site, request: CancelOrderRequest, context: Context, if_match: int) -> Call:
    """Cancel order."""
    key = cancel_order_key(request, context)
    headers = context.headers() | {"Content-Type": "application/json", "Idempotency-Key": key}
    headers["If-Match"] = f'"{if_match}"'
    return Call(
        method="POST",
        path=site.url("/cancelProductOrder"),
        scope="orders:submit",
        headers=headers,
        timeout=site.patience(10.0),
        content=wire_bytes(request),
        key=key,
        rejected=CancelOrderRejected,
    )


def close_order(site: Site, request: CloseOrderRequest, context: Context, if_match: int) -> Call:
    """Close order."""
    key = close_order_key(request, context)
    headers = context.headers() | {"Content-Type": "application/json", "Idempotency-Key": key}
    headers["If-Match"] = f'"{if_match}"'
    return Call(
        method="POST",
        path=site.url("/closeProductOrder"),
        scope="orders:close",
        headers=headers,
        timeout=site.patience(10.0),
        content=wire_bytes(request),
        key=key,
        rejected=CloseOrderRejected,
    )


def command_status(site: Site, idempotency_key: str, context: Context) -> Call:
    """Command status."""
    return Call(
        method="GET",
        path=site.url(f"/commands/{quote(idempotency_key, safe='')}"),
        scope="orders:submit",
        headers=context.headers(),
        timeout=site.patience(10.0),
    )


def submit_order(site: Site, request: SubmitOrderRequest, context: Context) -> Call:
    """Submit order."""
    key = submit_order_key(request, context)
    headers = context.headers() | {"Content-Type": "application/json", "Idempotency-Key": key}
    return Call(
        method="POST",
        path=site.url("/productOrder"),
        scope="orders:submit",
        headers=headers,
        timeout=site.patience(10.0),
        content=wire_bytes(request),
        key=key,
        rejected=SubmitOrderRejected,
    )


def deliver_billing_invoices(site: Site, event: Event[Any] | bytes) -> Call:
    """An event on BillingInvoices, which the reader takes within 5 s or gets again."""
    content = event if isinstance(event, bytes) else event.to_bytes()
    told = json.loads(content)
    headers = {
        "Content-Type": "application/cloudevents+json",
        "X-Correlation-Id": str(told["correlationid"]),
        "X-Source-System": str(told["source"]).rpartition("/")[2],
        "X-Target-System": TARGET_SYSTEM,
        "X-Tenant-Id": str(told["tenantid"]),
        "X-Legal-Entity": str(told["legalentity"]),
    }
    if told.get("causationid"):
        headers["X-Causation-Id"] = str(told["causationid"])
    return Call(
        method="POST",
        path=site.url("/events/billing-invoices"),
        scope=kind_of(str(told["type"])).scope,
        headers=headers,
        timeout=site.patience(5.0),
        content=content,
    )


def deliver_billing_replies(site: Site, event: Event[Any] | bytes) -> Call:
    """An event on BillingReplies, which the reader takes within 5 s or gets again."""
    content = event if isinstance(event, bytes) else event.to_bytes()
    told = json.loads(content)
    headers = {
        "Content-Type": "application/cloudevents+json",
        "X-Correlation-Id": str(told["correlationid"]),
        "X-Source-System": str(told["source"]).rpartition("/")[2],
        "X-Target-System": TARGET_SYSTEM,
        "X-Tenant-Id": str(told["tenantid"]),
        "X-Legal-Entity": str(told["legalentity"]),
    }
    if told.get("causationid"):
        headers["X-Causation-Id"] = str(told["causationid"])
    return Call(
        method="POST",
        path=site.url("/events/billing-replies"),
        scope=kind_of(str(told["type"])).scope,
        headers=headers,
        timeout=site.patience(5.0),
        content=content,
    )


def deliver_billing_status(site: Site, event: Event[Any] | bytes) -> Call:
    """An event on BillingStatus, which the reader takes within 5 s or gets again."""
    content = event if isinstance(event, bytes) else event.to_bytes()
    told = json.loads(content)
    headers = {
        "Content-Type": "application/cloudevents+json",
        "X-Correlation-Id": str(told["correlationid"]),
        "X-Source-System": str(told["source"]).rpartition("/")[2],
        "X-Target-System": TARGET_SYSTEM,
        "X-Tenant-Id": str(told["tenantid"]),
        "X-Legal-Entity": str(told["legalentity"]),
    }
    if told.get("causationid"):
        headers["X-Causation-Id"] = str(told["causationid"])
    return Call(
        method="POST",
        path=site.url("/events/billing-status"),
        scope=kind_of(str(told["type"])).scope,
        headers=headers,
        timeout=site.patience(5.0),
        content=content,
    )
