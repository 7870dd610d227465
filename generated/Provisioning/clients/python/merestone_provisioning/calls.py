# Written by `merestone compile`; change the spec, not this file.
"""What is sent to Provisioning, complete but for the token."""

from dataclasses import dataclass
from urllib.parse import quote

from .context import Context
from .models import ListServiceOrdersRequest
from .transport import Call
from .values import query_text


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


def deactivation_state(site: Site, idempotency_key: str, context: Context) -> Call:
    """Deactivation state."""
    return Call(
        method="GET",
        path=site.url(f"/serviceOrder/deactivation/{quote(idempotency_key, safe='')}"),
        scope="provisioning.activate",
        headers=context.headers(),
        timeout=site.patience(10.0),
    )


def list_service_orders(site: Site, request: ListServiceOrdersRequest, context: Context) -> Call:
    """List service orders."""
    return Call(
        method="GET",
        path=site.url("/serviceOrder" + query_text(request, ["changedAfter", "cursor"])),
        scope="provisioning.activate",
        headers=context.headers(),
        timeout=site.patience(10.0),
    )


def service_order_state(site: Site, idempotency_key: str, context: Context) -> Call:
    """Service order state."""
    return Call(
        method="GET",
        path=site.url(f"/serviceOrder/{quote(idempotency_key, safe='')}"),
        scope="provisioning.activate",
        headers=context.headers(),
        timeout=site.patience(10.0),
    )
