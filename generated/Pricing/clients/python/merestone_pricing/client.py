# Written by `merestone compile`; change the spec, not this file.
"""Clients for Pricing: every method sends once, and says what came of it."""

from types import TracebackType
from typing import Self

import httpx

from . import calls
from .context import Context
from .models import (
    CalculatePriceAnswer,
    CalculatePriceRequest,
    CatalogPublishStateAnswer,
    ExplainPriceAnswer,
    ExplainPriceRequest,
)
from .outcomes import Answer, Unavailable
from .transport import AsyncTokenSource, TokenSource, query_outcome, send, send_async


class PricingClient:
    """Pricing, waiting for every answer. `token` gives a bearer token for an audience and a scope."""

    def __init__(
        self, base_url: str, token: TokenSource, *, timeout: float | None = None, http: httpx.Client | None = None
    ) -> None:
        """Reach Pricing at `base_url`; `timeout` in seconds replaces what the contract gives each operation."""
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

    def catalog_publish_state(
        self, idempotency_key: str, context: Context
    ) -> Answer[CatalogPublishStateAnswer] | Unavailable:
        """Catalog publish state.

        Tells what became of `PublishCatalogVersion`.

        Raises `Invalid`, `Denied`, `Absent` and `Throttled`. `Absent` says that what is asked about is not
        known.
        """
        call = calls.catalog_publish_state(self._site, idempotency_key, context)
        return query_outcome(call, send(self._http, self._token, call), 200, CatalogPublishStateAnswer)

    def calculate_price(
        self, request: CalculatePriceRequest, context: Context
    ) -> Answer[CalculatePriceAnswer] | Unavailable:
        """Calculate price.

        Computes prices from pinned inputs: the same question always has the same answer. Pricing keeps
        nothing of it, and costs are shown by `ExplainPrice` only.

        Raises `Invalid`, `Denied`, `Absent` and `Throttled`. `Absent` says that what is asked about is not
        known.
        """
        call = calls.calculate_price(self._site, request, context)
        return query_outcome(call, send(self._http, self._token, call), 200, CalculatePriceAnswer)

    def explain_price(
        self, request: ExplainPriceRequest, context: Context
    ) -> Answer[ExplainPriceAnswer] | Unavailable:
        """Explain price.

        The waterfall with its cost steps: for the service that stores it, and never for a screen of Sales.

        Raises `Invalid`, `Denied`, `Absent` and `Throttled`. `Absent` says that what is asked about is not
        known.
        """
        call = calls.explain_price(self._site, request, context)
        return query_outcome(call, send(self._http, self._token, call), 200, ExplainPriceAnswer)


class AsyncPricingClient:
    """Pricing, every answer awaited. `token` gives a bearer token for an audience and a scope."""

    def __init__(
        self,
        base_url: str,
        token: AsyncTokenSource,
        *,
        timeout: float | None = None,
        http: httpx.AsyncClient | None = None,
    ) -> None:
        """Reach Pricing at `base_url`; `timeout` in seconds replaces what the contract gives each operation."""
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

    async def catalog_publish_state(
        self, idempotency_key: str, context: Context
    ) -> Answer[CatalogPublishStateAnswer] | Unavailable:
        """Catalog publish state.

        Tells what became of `PublishCatalogVersion`.

        Raises `Invalid`, `Denied`, `Absent` and `Throttled`. `Absent` says that what is asked about is not
        known.
        """
        call = calls.catalog_publish_state(self._site, idempotency_key, context)
        return query_outcome(call, await send_async(self._http, self._token, call), 200, CatalogPublishStateAnswer)

    async def calculate_price(
        self, request: CalculatePriceRequest, context: Context
    ) -> Answer[CalculatePriceAnswer] | Unavailable:
        """Calculate price.

        Computes prices from pinned inputs: the same question always has the same answer. Pricing keeps
        nothing of it, and costs are shown by `ExplainPrice` only.

        Raises `Invalid`, `Denied`, `Absent` and `Throttled`. `Absent` says that what is asked about is not
        known.
        """
        call = calls.calculate_price(self._site, request, context)
        return query_outcome(call, await send_async(self._http, self._token, call), 200, CalculatePriceAnswer)

    async def explain_price(
        self, request: ExplainPriceRequest, context: Context
    ) -> Answer[ExplainPriceAnswer] | Unavailable:
        """Explain price.

        The waterfall with its cost steps: for the service that stores it, and never for a screen of Sales.

        Raises `Invalid`, `Denied`, `Absent` and `Throttled`. `Absent` says that what is asked about is not
        known.
        """
        call = calls.explain_price(self._site, request, context)
        return query_outcome(call, await send_async(self._http, self._token, call), 200, ExplainPriceAnswer)
