# Written by `merestone compile`; change the spec, not this file.
"""What is sent to CRM, complete but for the token."""

from dataclasses import dataclass
from urllib.parse import quote

from .context import Context
from .models import FindOpportunitiesRequest
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


def find_opportunities(site: Site, request: FindOpportunitiesRequest, context: Context) -> Call:
    """Find opportunities."""
    return Call(
        method="GET",
        path=site.url("/opportunity" + query_text(request, ["customerMasterId"])),
        scope="crm.opportunity.read",
        headers=context.headers(),
        timeout=site.patience(10.0),
    )


def show_opportunity(site: Site, opportunity_id: str, context: Context) -> Call:
    """Show opportunity."""
    return Call(
        method="GET",
        path=site.url(f"/opportunity/{quote(opportunity_id, safe='')}"),
        scope="crm.opportunity.read",
        headers=context.headers(),
        timeout=site.patience(10.0),
    )
