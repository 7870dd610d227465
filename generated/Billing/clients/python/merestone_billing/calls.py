# Written by `merestone compile`; change the spec, not this file.
"""What is sent to Billing, complete but for the token."""

import json
from dataclasses import dataclass
from typing import Any
from urllib.parse import quote

from .context import TARGET_SYSTEM, Context
from .events import Event, kind_of
from .idempotency import key_of
from .models import (
    ActivateBillingRequest,
    CancelSubscriptionRequest,
    EnsureBillingAccountRequest,
    RequestCreditMemoRequest,
)
from .rejections import (
    ActivateBillingRejected,
    CancelSubscriptionRejected,
    EnsureBillingAccountRejected,
    RequestCreditMemoRejected,
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


def ensure_billing_account_key(request: EnsureBillingAccountRequest, context: Context) -> str:
    """The `Idempotency-Key` of this request, made from `customer.customerMasterId`, `sellingEntity.legalEntityId` and `currency`."""
    body = wire_value(request)
    values = [_at(body, ("customer", "customerMasterId")), _at(body, ("sellingEntity", "legalEntityId")), _at(body, ("currency",))]
    return key_of("EnsureBillingAccount", context.tenant, context.legal_entity, context.source_system, values)


def activate_billing_key(request: ActivateBillingRequest, context: Context) -> str:
    """The `Idempotency-Key` of this request, made from `milestone.orderId` and `milestone.orderLineId`."""
    body = wire_value(request)
    values = [_at(body, ("milestone", "value", "orderId")), _at(body, ("milestone", "value", "orderLineId"))]
    return key_of("ActivateBilling", context.tenant, context.legal_entity, context.source_system, values)


def cancel_subscription_key(request: CancelSubscriptionRequest, context: Context) -> str:
    """The `Idempotency-Key` of this request, made from `subscription.subscriptionId` and `order.orderId`."""
    body = wire_value(request)
    values = [_at(body, ("subscription", "subscriptionId")), _at(body, ("order", "orderId"))]
    return key_of("CancelSubscription", context.tenant, context.legal_entity, context.source_system, values)


def request_credit_memo_key(request: RequestCreditMemoRequest, context: Context) -> str:
    """The `Idempotency-Key` of this request, made from `invoice.invoiceId`, `orderLine.orderLineId` and `reason`."""
    body = wire_value(request)
    values = [_at(body, ("invoice", "invoiceId")), _at(body, ("orderLine", "orderLineId")), _at(body, ("reason",))]
    return key_of("RequestCreditMemo", context.tenant, context.legal_entity, context.source_system, values)


def billing_account_state(site: Site, idempotency_key: str, context: Context) -> Call:
    """Billing account state."""
    return Call(
        method="GET",
        path=site.url(f"/billingAccount/{quote(idempotency_key, safe='')}"),
        scope="billing:account",
        headers=context.headers(),
        timeout=site.patience(10.0),
    )


def ensure_billing_account(site: Site, request: EnsureBillingAccountRequest, context: Context) -> Call:
    """Ensure billing account."""
    key = ensure_billing_account_key(request, context)
    headers = context.headers() | {"Content-Type": "application/json", "Idempotency-Key": key}
    return Call(
        method="POST",
        path=site.url("/billingAccount/ensure"),
        scope="billing:account",
        headers=headers,
        timeout=site.patience(5.0),
        content=wire_bytes(request),
        key=key,
        rejected=EnsureBillingAccountRejected,
    )


def activate_billing(site: Site, request: ActivateBillingRequest, context: Context) -> Call:
    """Activate billing."""
    key = activate_billing_key(request, context)
    headers = context.headers() | {"Content-Type": "application/json", "Idempotency-Key": key}
    return Call(
        method="POST",
        path=site.url("/billing-activations"),
        scope="billing:activate",
        headers=headers,
        timeout=site.patience(5.0),
        content=wire_bytes(request),
        key=key,
        rejected=ActivateBillingRejected,
    )


def activation_status(site: Site, idempotency_key: str, context: Context) -> Call:
    """Activation status."""
    return Call(
        method="GET",
        path=site.url(f"/billing-activations/{quote(idempotency_key, safe='')}"),
        scope="billing:activate",
        headers=context.headers(),
        timeout=site.patience(10.0),
    )


def cancel_subscription(site: Site, request: CancelSubscriptionRequest, context: Context) -> Call:
    """Cancel subscription."""
    key = cancel_subscription_key(request, context)
    headers = context.headers() | {"Content-Type": "application/json", "Idempotency-Key": key}
    return Call(
        method="POST",
        path=site.url("/subscription-cancellations"),
        scope="billing:activate",
        headers=headers,
        timeout=site.patience(5.0),
        content=wire_bytes(request),
        key=key,
        rejected=CancelSubscriptionRejected,
    )


def cancellation_status(site: Site, idempotency_key: str, context: Context) -> Call:
    """Cancellation status."""
    return Call(
        method="GET",
        path=site.url(f"/subscription-cancellations/{quote(idempotency_key, safe='')}"),
        scope="billing:activate",
        headers=context.headers(),
        timeout=site.patience(10.0),
    )


def contract_terms_state(site: Site, idempotency_key: str, context: Context) -> Call:
    """Contract terms state."""
    return Call(
        method="GET",
        path=site.url(f"/contractTerms/{quote(idempotency_key, safe='')}"),
        scope="billing.terms",
        headers=context.headers(),
        timeout=site.patience(10.0),
    )


def credit_memo_state(site: Site, idempotency_key: str, context: Context) -> Call:
    """Credit memo state."""
    return Call(
        method="GET",
        path=site.url(f"/credit-memos/{quote(idempotency_key, safe='')}"),
        scope="billing:credit",
        headers=context.headers(),
        timeout=site.patience(10.0),
    )


def request_credit_memo(site: Site, request: RequestCreditMemoRequest, context: Context) -> Call:
    """Request credit memo."""
    key = request_credit_memo_key(request, context)
    headers = context.headers() | {"Content-Type": "application/json", "Idempotency-Key": key}
    return Call(
        method="POST",
        path=site.url("/credit-memos"),
        scope="billing:credit",
        headers=headers,
        timeout=site.patience(600.0),
        content=wire_bytes(request),
        key=key,
        rejected=RequestCreditMemoRejected,
    )


def deliver_order_events(site: Site, event: Event[Any] | bytes) -> Call:
    """An event on OrderEvents, which the reader takes within 5 s or gets again."""
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
        path=site.url("/events/orders"),
        scope=kind_of(str(told["type"])).scope,
        headers=headers,
        timeout=site.patience(5.0),
        content=content,
    )
