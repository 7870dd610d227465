# Written by `merestone compile`; change the spec, not this file.
"""What is sent to CPQ, complete but for the token."""

import json
from dataclasses import dataclass
from typing import Any
from urllib.parse import quote

from .context import TARGET_SYSTEM, Context
from .events import Event, kind_of
from .idempotency import key_of
from .models import AcceptQuoteRequest, ReviseQuoteRequest
from .rejections import AcceptQuoteRejected, ReviseQuoteRejected
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


def accept_quote_key(request: AcceptQuoteRequest, context: Context) -> str:
    """The `Idempotency-Key` of this request, made from `quote.quoteId`, `quote.quoteRevision` and `acceptanceType`."""
    body = wire_value(request)
    values = [_at(body, ("quote", "quoteId")), _at(body, ("quote", "quoteRevision")), _at(body, ("acceptanceType",))]
    return key_of("AcceptQuote", context.tenant, context.legal_entity, context.source_system, values)


def revise_quote_key(request: ReviseQuoteRequest, context: Context) -> str:
    """The `Idempotency-Key` of this request, made from `quote.quoteId` and `quote.quoteRevision`."""
    body = wire_value(request)
    values = [_at(body, ("quote", "quoteId")), _at(body, ("quote", "quoteRevision"))]
    return key_of("ReviseQuote", context.tenant, context.legal_entity, context.source_system, values)


def catalog_publish_state(site: Site, idempotency_key: str, context: Context) -> Call:
    """Catalog publish state."""
    return Call(
        method="GET",
        path=site.url(f"/catalogArchive/{quote(idempotency_key, safe='')}"),
        scope="catalog.publish",
        headers=context.headers(),
        timeout=site.patience(10.0),
    )


def accept_quote(site: Site, request: AcceptQuoteRequest, context: Context) -> Call:
    """Accept quote."""
    key = accept_quote_key(request, context)
    headers = context.headers() | {"Content-Type": "application/json", "Idempotency-Key": key}
    return Call(
        method="POST",
        path=site.url("/quote/accept"),
        scope="experience.quotes",
        headers=headers,
        timeout=site.patience(10.0),
        content=wire_bytes(request),
        key=key,
        rejected=AcceptQuoteRejected,
    )


def quote_intent_state(site: Site, idempotency_key: str, context: Context) -> Call:
    """Quote intent state."""
    return Call(
        method="GET",
        path=site.url(f"/quote-intents/{quote(idempotency_key, safe='')}"),
        scope="experience.quotes",
        headers=context.headers(),
        timeout=site.patience(10.0),
    )


def revise_quote(site: Site, request: ReviseQuoteRequest, context: Context) -> Call:
    """Revise quote."""
    key = revise_quote_key(request, context)
    headers = context.headers() | {"Content-Type": "application/json", "Idempotency-Key": key}
    return Call(
        method="POST",
        path=site.url("/quote/revise"),
        scope="experience.quotes",
        headers=headers,
        timeout=site.patience(10.0),
        content=wire_bytes(request),
        key=key,
        rejected=ReviseQuoteRejected,
    )


def price_book_state(site: Site, idempotency_key: str, context: Context) -> Call:
    """Price book state."""
    return Call(
        method="GET",
        path=site.url(f"/priceBook/{quote(idempotency_key, safe='')}"),
        scope="pricing.publish",
        headers=context.headers(),
        timeout=site.patience(10.0),
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
