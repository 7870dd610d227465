# Written by `merestone compile`; change the spec, not this file.
"""What is sent to Catalog, complete but for the token."""

from dataclasses import dataclass
from urllib.parse import quote

from .context import Context
from .models import CheckConfigurationRequest, ShowOfferingRequest
from .transport import Call
from .values import query_text, wire_bytes, wire_value


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


def check_configuration(site: Site, request: CheckConfigurationRequest, context: Context) -> Call:
    """Check configuration."""
    return Call(
        method="POST",
        path=site.url("/checkProductConfiguration"),
        scope="catalog.read",
        headers=context.headers() | {"Content-Type": "application/json"},
        timeout=site.patience(10.0),
        content=wire_bytes(request),
    )


def show_offering(site: Site, request: ShowOfferingRequest, context: Context) -> Call:
    """Show offering."""
    return Call(
        method="GET",
        path=site.url(f"/productOffering/{quote(str(wire_value(request)['productOfferingId']), safe='')}" + query_text(request, ["catalogVersion"])),
        scope="catalog.read",
        headers=context.headers(),
        timeout=site.patience(10.0),
    )
