# Written by `merestone compile`; change the spec, not this file.
"""What is sent to MDM, complete but for the token."""

from dataclasses import dataclass
from urllib.parse import quote

from .context import Context
from .models import ResolveCustomerRequest
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


def check_customer(site: Site, customer_master_id: str, context: Context) -> Call:
    """Check customer."""
    return Call(
        method="GET",
        path=site.url(f"/customer/{quote(customer_master_id, safe='')}/check"),
        scope="mdm.customer.read",
        headers=context.headers(),
        timeout=site.patience(10.0),
    )


def find_xrefs(site: Site, customer_master_id: str, context: Context) -> Call:
    """Find xrefs."""
    return Call(
        method="GET",
        path=site.url(f"/customer/{quote(customer_master_id, safe='')}/xref"),
        scope="mdm.customer.read",
        headers=context.headers(),
        timeout=site.patience(10.0),
    )


def resolve_customer(site: Site, request: ResolveCustomerRequest, context: Context) -> Call:
    """Resolve customer."""
    return Call(
        method="GET",
        path=site.url("/customer/resolve" + query_text(request, ["crmAccountId"])),
        scope="mdm.customer.read",
        headers=context.headers(),
        timeout=site.patience(10.0),
    )


def show_customer(site: Site, customer_master_id: str, context: Context) -> Call:
    """Show customer."""
    return Call(
        method="GET",
        path=site.url(f"/customer/{quote(customer_master_id, safe='')}"),
        scope="mdm.customer.read",
        headers=context.headers(),
        timeout=site.patience(10.0),
    )
