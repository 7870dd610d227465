# Written by `merestone compile`; change the spec, not this file.
"""What is sent to OMS, complete but for the token."""

import json
from dataclasses import dataclass
from typing import Any
from urllib.parse import quote

from .context import TARGET_SYSTEM, Context
from .events import Event, kind_of
from .idempotency import key_of
from .models import (
    CancelOrderRequest,
    CheckOrderabilityRequest,
    CloseOrderRequest,
    CreateOrderDraftRequest,
    ExecuteRepairActionRequest,
    RequestOrderCancellationRequest,
    SubmitOrderRequest,
)
from .rejections import (
    CancelOrderRejected,
    CloseOrderRejected,
    CreateOrderDraftRejected,
    ExecuteRepairActionRejected,
    RequestOrderCancellationRejected,
    SubmitOrderRejected,
)
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


def request_order_cancellation_key(request: RequestOrderCancellationRequest, context: Context) -> str:
    """The `Idempotency-Key` of this request, made from `order.orderId` and `cancelSequence`."""
    body = wire_value(request)
    values = [_at(body, ("order", "orderId")), _at(body, ("cancelSequence",))]
    return key_of("RequestOrderCancellation", context.tenant, context.legal_entity, context.source_system, values)


def execute_repair_action_key(request: ExecuteRepairActionRequest, context: Context) -> str:
    """The `Idempotency-Key` of this request, made from `fallout.falloutId`, `action` and `sequence`."""
    body = wire_value(request)
    values = [_at(body, ("fallout", "falloutId")), _at(body, ("action",)), _at(body, ("sequence",))]
    return key_of("ExecuteRepairAction", context.tenant, context.legal_entity, context.source_system, values)


def create_order_draft_key(request: CreateOrderDraftRequest, context: Context) -> str:
    """The `Idempotency-Key` of this request, made from `acceptedQuote.quoteId` and `acceptedQuote.quoteRevision`."""
    body = wire_value(request)
    values = [_at(body, ("acceptedQuote", "quoteId")), _at(body, ("acceptedQuote", "quoteRevision"))]
    return key_of("CreateOrderDraft", context.tenant, context.legal_entity, context.source_system, values)


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


def catalog_publish_state(site: Site, idempotency_key: str, context: Context) -> Call:
    """Catalog publish state."""
    return Call(
        method="GET",
        path=site.url(f"/catalogArchive/{quote(idempotency_key, safe='')}"),
        scope="catalog.publish",
        headers=context.headers(),
        timeout=site.patience(10.0),
    )


def order_intent_state(site: Site, idempotency_key: str, context: Context) -> Call:
    """Order intent state."""
    return Call(
        method="GET",
        path=site.url(f"/order-intents/{quote(idempotency_key, safe='')}"),
        scope="experience.orders",
        headers=context.headers(),
        timeout=site.patience(10.0),
    )


def request_order_cancellation(site: Site, request: RequestOrderCancellationRequest, context: Context) -> Call:
    """Request order cancellation."""
    key = request_order_cancellation_key(request, context)
    headers = context.headers() | {"Content-Type": "application/json", "Idempotency-Key": key}
    return Call(
        method="POST",
        path=site.url("/cancelProductOrder/request"),
        scope="experience.orders",
        headers=headers,
        timeout=site.patience(10.0),
        content=wire_bytes(request),
        key=key,
        rejected=RequestOrderCancellationRejected,
    )


def execute_repair_action(site: Site, request: ExecuteRepairActionRequest, context: Context) -> Call:
    """Execute repair action."""
    key = execute_repair_action_key(request, context)
    headers = context.headers() | {"Content-Type": "application/json", "Idempotency-Key": key}
    return Call(
        method="POST",
        path=site.url("/repairAction"),
        scope="orders.repair",
        headers=headers,
        timeout=site.patience(5.0),
        content=wire_bytes(request),
        key=key,
        rejected=ExecuteRepairActionRejected,
    )


def repair_state(site: Site, idempotency_key: str, context: Context) -> Call:
    """Repair state."""
    return Call(
        method="GET",
        path=site.url(f"/repairAction/{quote(idempotency_key, safe='')}"),
        scope="orders.repair",
        headers=context.headers(),
        timeout=site.patience(10.0),
    )


def check_orderability(site: Site, request: CheckOrderabilityRequest, context: Context) -> Call:
    """Check orderability."""
    return Call(
        method="POST",
        path=site.url("/orderabilityCheck"),
        scope="oms.orderability",
        headers=context.headers() | {"Content-Type": "application/json"},
        timeout=site.patience(10.0),
        content=wire_bytes(request),
    )


def create_order_draft(site: Site, request: CreateOrderDraftRequest, context: Context) -> Call:
    """Create order draft."""
    key = create_order_draft_key(request, context)
    headers = context.headers() | {"Content-Type": "application/json", "Idempotency-Key": key}
    return Call(
        method="POST",
        path=site.url("/productOrder/draft"),
        scope="orders:draft",
        headers=headers,
        timeout=site.patience(10.0),
        content=wire_bytes(request),
        key=key,
        rejected=CreateOrderDraftRejected,
    )


def order_draft_state(site: Site, idempotency_key: str, context: Context) -> Call:
    """Order draft state."""
    return Call(
        method="GET",
        path=site.url(f"/productOrder/draft/{quote(idempotency_key, safe='')}"),
        scope="orders:draft",
        headers=context.headers(),
        timeout=site.patience(10.0),
    )


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
