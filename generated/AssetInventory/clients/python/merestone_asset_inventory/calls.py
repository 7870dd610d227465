# Written by `merestone compile`; change the spec, not this file.
"""What is sent to AssetInventory, complete but for the token."""

from dataclasses import dataclass
from urllib.parse import quote

from .context import Context
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


def asset_retirement_state(site: Site, idempotency_key: str, context: Context) -> Call:
    """Asset retirement state."""
    return Call(
        method="GET",
        path=site.url(f"/product/retirement/{quote(idempotency_key, safe='')}"),
        scope="asset.register",
        headers=context.headers(),
        timeout=site.patience(10.0),
    )


def asset_state(site: Site, idempotency_key: str, context: Context) -> Call:
    """Asset state."""
    return Call(
        method="GET",
        path=site.url(f"/product/{quote(idempotency_key, safe='')}"),
        scope="asset.register",
        headers=context.headers(),
        timeout=site.patience(10.0),
    )
