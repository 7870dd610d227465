# Written by `merestone compile`; change the spec, not this file.
"""Clients for CRM: every method sends once, and says what came of it."""

from types import TracebackType
from typing import Self

import httpx

from . import calls
from .context import Context
from .models import FindOpportunitiesAnswer, FindOpportunitiesRequest, ShowOpportunityAnswer
from .outcomes import Answer, Unavailable
from .transport import AsyncTokenSource, TokenSource, query_outcome, send, send_async


class CRMClient:
    """CRM, waiting for every answer. `token` gives a bearer token for an audience and a scope."""

    def __init__(
        self, base_url: str, token: TokenSource, *, timeout: float | None = None, http: httpx.Client | None = None
    ) -> None:
        """Reach CRM at `base_url`; `timeout` in seconds replaces what the contract gives each operation."""
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

    def find_opportunities(
        self, request: FindOpportunitiesRequest, context: Context
    ) -> Answer[FindOpportunitiesAnswer] | Unavailable:
        """Find opportunities.

        Lists the opportunities of a customer, so that the one a quote belongs to can be chosen. A quote may
        also do without one.

        Raises `Invalid`, `Denied`, `Absent` and `Throttled`. `Absent` says that what is asked about is not
        known.
        """
        call = calls.find_opportunities(self._site, request, context)
        return query_outcome(call, send(self._http, self._token, call), 200, FindOpportunitiesAnswer)

    def show_opportunity(
        self, opportunity_id: str, context: Context
    ) -> Answer[ShowOpportunityAnswer] | Unavailable:
        """Show opportunity.

        Shows what Sales has on record for one opportunity while a quote is opened or cloned. It may change
        at any time, and the quote is unaffected.

        Raises `Invalid`, `Denied`, `Absent` and `Throttled`. `Absent` says that what is asked about is not
        known.
        """
        call = calls.show_opportunity(self._site, opportunity_id, context)
        return query_outcome(call, send(self._http, self._token, call), 200, ShowOpportunityAnswer)


class AsyncCRMClient:
    """CRM, every answer awaited. `token` gives a bearer token for an audience and a scope."""

    def __init__(
        self,
        base_url: str,
        token: AsyncTokenSource,
        *,
        timeout: float | None = None,
        http: httpx.AsyncClient | None = None,
    ) -> None:
        """Reach CRM at `base_url`; `timeout` in seconds replaces what the contract gives each operation."""
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

    async def find_opportunities(
        self, request: FindOpportunitiesRequest, context: Context
    ) -> Answer[FindOpportunitiesAnswer] | Unavailable:
        """Find opportunities.

        Lists the opportunities of a customer, so that the one a quote belongs to can be chosen. A quote may
        also do without one.

        Raises `Invalid`, `Denied`, `Absent` and `Throttled`. `Absent` says that what is asked about is not
        known.
        """
        call = calls.find_opportunities(self._site, request, context)
        return query_outcome(call, await send_async(self._http, self._token, call), 200, FindOpportunitiesAnswer)

    async def show_opportunity(
        self, opportunity_id: str, context: Context
    ) -> Answer[ShowOpportunityAnswer] | Unavailable:
        """Show opportunity.

        Shows what Sales has on record for one opportunity while a quote is opened or cloned. It may change
        at any time, and the quote is unaffected.

        Raises `Invalid`, `Denied`, `Absent` and `Throttled`. `Absent` says that what is asked about is not
        known.
        """
        call = calls.show_opportunity(self._site, opportunity_id, context)
        return query_outcome(call, await send_async(self._http, self._token, call), 200, ShowOpportunityAnswer)
