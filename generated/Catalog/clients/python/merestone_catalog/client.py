# Written by `merestone compile`; change the spec, not this file.
"""Clients for Catalog: every method sends once, and says what came of it."""

from types import TracebackType
from typing import Self

import httpx

from . import calls
from .context import Context
from .models import CheckConfigurationAnswer, CheckConfigurationRequest, ShowOfferingAnswer, ShowOfferingRequest
from .outcomes import Answer, Unavailable
from .transport import AsyncTokenSource, TokenSource, query_outcome, send, send_async


class CatalogClient:
    """Catalog, waiting for every answer. `token` gives a bearer token for an audience and a scope."""

    def __init__(
        self, base_url: str, token: TokenSource, *, timeout: float | None = None, http: httpx.Client | None = None
    ) -> None:
        """Reach Catalog at `base_url`; `timeout` in seconds replaces what the contract gives each operation."""
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

    def check_configuration(
        self, request: CheckConfigurationRequest, context: Context
    ) -> Answer[CheckConfigurationAnswer] | Unavailable:
        """Check configuration.

        Tells whether a selection is valid in the named catalog version, with the reasons and perhaps a
        replacement. It saves nothing and holds no stock.

        Raises `Invalid`, `Denied`, `Absent` and `Throttled`. `Absent` says that what is asked about is not
        known.
        """
        call = calls.check_configuration(self._site, request, context)
        return query_outcome(call, send(self._http, self._token, call), 200, CheckConfigurationAnswer)

    def show_offering(
        self, request: ShowOfferingRequest, context: Context
    ) -> Answer[ShowOfferingAnswer] | Unavailable:
        """Show offering.

        Shows one offering with its characteristics and rules as a catalog version has them. It does not say
        that a customer may have it, or that it is in stock.

        Raises `Invalid`, `Denied`, `Absent` and `Throttled`. `Absent` says that what is asked about is not
        known.
        """
        call = calls.show_offering(self._site, request, context)
        return query_outcome(call, send(self._http, self._token, call), 200, ShowOfferingAnswer)


class AsyncCatalogClient:
    """Catalog, every answer awaited. `token` gives a bearer token for an audience and a scope."""

    def __init__(
        self,
        base_url: str,
        token: AsyncTokenSource,
        *,
        timeout: float | None = None,
        http: httpx.AsyncClient | None = None,
    ) -> None:
        """Reach Catalog at `base_url`; `timeout` in seconds replaces what the contract gives each operation."""
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

    async def check_configuration(
        self, request: CheckConfigurationRequest, context: Context
    ) -> Answer[CheckConfigurationAnswer] | Unavailable:
        """Check configuration.

        Tells whether a selection is valid in the named catalog version, with the reasons and perhaps a
        replacement. It saves nothing and holds no stock.

        Raises `Invalid`, `Denied`, `Absent` and `Throttled`. `Absent` says that what is asked about is not
        known.
        """
        call = calls.check_configuration(self._site, request, context)
        return query_outcome(call, await send_async(self._http, self._token, call), 200, CheckConfigurationAnswer)

    async def show_offering(
        self, request: ShowOfferingRequest, context: Context
    ) -> Answer[ShowOfferingAnswer] | Unavailable:
        """Show offering.

        Shows one offering with its characteristics and rules as a catalog version has them. It does not say
        that a customer may have it, or that it is in stock.

        Raises `Invalid`, `Denied`, `Absent` and `Throttled`. `Absent` says that what is asked about is not
        known.
        """
        call = calls.show_offering(self._site, request, context)
        return query_outcome(call, await send_async(self._http, self._token, call), 200, ShowOfferingAnswer)
