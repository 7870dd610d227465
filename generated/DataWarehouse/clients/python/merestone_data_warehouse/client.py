# Written by `merestone compile`; change the spec, not this file.
"""Clients for DataWarehouse: every method sends once, and says what came of it."""

from types import TracebackType
from typing import Self

import httpx

from . import calls
from .transport import AsyncTokenSource, TokenSource


class DataWarehouseClient:
    """DataWarehouse, waiting for every answer. `token` gives a bearer token for an audience and a scope."""

    def __init__(
        self, base_url: str, token: TokenSource, *, timeout: float | None = None, http: httpx.Client | None = None
    ) -> None:
        """Reach DataWarehouse at `base_url`; `timeout` in seconds replaces what the contract gives each operation."""
        self._site = calls.Site(base_url, timeout)
        self._token = token
        self._http = http or httpx.Client()

    def __enter__(self) -> Self:
        """Use the client as a context."""
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        """Close the connections."""
        self.close()

    def close(self) -> None:
        """Close the connections."""
        self._http.close()


class AsyncDataWarehouseClient:
    """DataWarehouse, every answer awaited. `token` gives a bearer token for an audience and a scope."""

    def __init__(
        self,
        base_url: str,
        token: AsyncTokenSource,
        *,
        timeout: float | None = None,
        http: httpx.AsyncClient | None = None,
    ) -> None:
        """Reach DataWarehouse at `base_url`; `timeout` in seconds replaces what the contract gives each operation."""
        self._site = calls.Site(base_url, timeout)
        self._token = token
        self._http = http or httpx.AsyncClient()

    async def __aenter__(self) -> Self:
        """Use the client as a context."""
        return self

    async def __aexit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        """Close the connections."""
        await self.close()

    async def close(self) -> None:
        """Close the connections."""
        await self._http.aclose()
