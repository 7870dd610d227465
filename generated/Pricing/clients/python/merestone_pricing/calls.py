# Written by `merestone compile`; change the spec, not this file.
"""What is sent to Pricing, complete but for the token."""

from dataclasses import dataclass
from urllib.parse import quote

from .context import Context
from .models import CalculatePriceRequest, ExplainPriceRequest
from .transport import Call
from .values import wire_bytes


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


def catalog_publish_state(site: Site, idempotency_key: str, context: Context) -> Call:
    """Catalog publish state."""
    return Call(
        method="GET",
        path=site.url(f"/catalogArchive/{quote(idempotency_key, safe='')}"),
        scope="catalog.publish",
        headers=context.headers(),
        timeout=site.patience(10.0),
    )


def calculate_price(site: Site, request: CalculatePriceRequest, context: Context) -> Call:
    """Calculate price."""
    return Call(
        method="POST",
        path=site.url("/priceCalculation"),
        scope="pricing.calculate",
        headers=context.headers() | {"Content-Type": "application/json"},
        timeout=site.patience(10.0),
        content=wire_bytes(request),
    )


def explain_price(site: Site, request: ExplainPriceRequest, context: Context) -> Call:
    """Explain price."""
    return Call(
        method="POST",
        path=site.url("/priceExplanation"),
        scope="pricing.explain",
        headers=context.headers() | {"Content-Type": "application/json"},
        timeout=site.patience(10.0),
        content=wire_bytes(request),
    )
