# Written by `merestone compile`; change the spec, not this file.
"""What is sent to Notifier, complete but for the token."""

import json
from dataclasses import dataclass
from typing import Any
from urllib.parse import quote

from .context import TARGET_SYSTEM, Context
from .events import Event, kind_of
from .transport import Call


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


def message_state(site: Site, idempotency_key: str, context: Context) -> Call:
    """Message state."""
    return Call(
        method="GET",
        path=site.url(f"/communicationMessage/{quote(idempotency_key, safe='')}"),
        scope="notify.send",
        headers=context.headers(),
        timeout=site.patience(10.0),
    )


def document_state(site: Site, idempotency_key: str, context: Context) -> Call:
    """Document state."""
    return Call(
        method="GET",
        path=site.url(f"/document/{quote(idempotency_key, safe='')}"),
        scope="documents.render",
        headers=context.headers(),
        timeout=site.patience(10.0),
    )


def withdrawal_state(site: Site, idempotency_key: str, context: Context) -> Call:
    """Withdrawal state."""
    return Call(
        method="GET",
        path=site.url(f"/document/withdrawal/{quote(idempotency_key, safe='')}"),
        scope="documents.render",
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
