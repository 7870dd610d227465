# Written by `merestone compile`; change the spec, not this file.
"""Clients for CRM: every method sends once, and says what came of it."""

from types import TracebackType
from typing import Any, Self

import httpx

from . import calls
from .context import Context
from .events import Event
from .models import FindOpportunitiesAnswer, ShowOpportunityAnswer
from .outcomes import Answer, Delivered, NotTaken, Unavailable
from .transport import AsyncTokenSource, TokenSource, delivery_outcome, query_outcome, send, send_async


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

    def find_opportunities(self, context: Context) -> Answer[FindOpportunitiesAnswer] | Unavailable:
        """Find opportunities.

        B01. CPQ shows what Sales knows while a quote is opened or cloned. A quote goes on without it: the
        opportunity is a reference, and nothing of the quote depends on its stage.

        Raises `Absent` where nothing is known under that key, and `Denied`.
        """
        call = calls.find_opportunities(self._site, context)
        return query_outcome(call, send(self._http, self._token, call), 200, FindOpportunitiesAnswer)

    def show_opportunity(
        self, opportunity_id: str, context: Context
    ) -> Answer[ShowOpportunityAnswer] | Unavailable:
        """Show opportunity.

        B01. CPQ shows what Sales knows while a quote is opened or cloned. A quote goes on without it: the
        opportunity is a reference, and nothing of the quote depends on its stage.

        Raises `Absent` where nothing is known under that key, and `Denied`.
        """
        call = calls.show_opportunity(self._site, opportunity_id, context)
        return query_outcome(call, send(self._http, self._token, call), 200, ShowOpportunityAnswer)

    def deliver_approval_facts_topic(self, event: Event[Any] | bytes) -> Delivered | NotTaken:
        """Tell an event on ApprovalFactsTopic.

        Where it is `NotTaken`, send the same bytes again later: keep what `event.to_bytes()` gave. Raises
        `Invalid` and `Denied`, which are final.
        """
        call = calls.deliver_approval_facts_topic(self._site, event)
        return delivery_outcome(call, send(self._http, self._token, call))

    def deliver_billing_accounts(self, event: Event[Any] | bytes) -> Delivered | NotTaken:
        """Tell an event on BillingAccounts.

        Where it is `NotTaken`, send the same bytes again later: keep what `event.to_bytes()` gave. Raises
        `Invalid` and `Denied`, which are final.
        """
        call = calls.deliver_billing_accounts(self._site, event)
        return delivery_outcome(call, send(self._http, self._token, call))

    def deliver_billing_progress(self, event: Event[Any] | bytes) -> Delivered | NotTaken:
        """Tell an event on BillingProgress.

        Where it is `NotTaken`, send the same bytes again later: keep what `event.to_bytes()` gave. Raises
        `Invalid` and `Denied`, which are final.
        """
        call = calls.deliver_billing_progress(self._site, event)
        return delivery_outcome(call, send(self._http, self._token, call))

    def deliver_customer_masters(self, event: Event[Any] | bytes) -> Delivered | NotTaken:
        """Tell an event on CustomerMasters.

        Where it is `NotTaken`, send the same bytes again later: keep what `event.to_bytes()` gave. Raises
        `Invalid` and `Denied`, which are final.
        """
        call = calls.deliver_customer_masters(self._site, event)
        return delivery_outcome(call, send(self._http, self._token, call))

    def deliver_customer_xrefs(self, event: Event[Any] | bytes) -> Delivered | NotTaken:
        """Tell an event on CustomerXrefs.

        Where it is `NotTaken`, send the same bytes again later: keep what `event.to_bytes()` gave. Raises
        `Invalid` and `Denied`, which are final.
        """
        call = calls.deliver_customer_xrefs(self._site, event)
        return delivery_outcome(call, send(self._http, self._token, call))

    def deliver_order_progress(self, event: Event[Any] | bytes) -> Delivered | NotTaken:
        """Tell an event on OrderProgress.

        Where it is `NotTaken`, send the same bytes again later: keep what `event.to_bytes()` gave. Raises
        `Invalid` and `Denied`, which are final.
        """
        call = calls.deliver_order_progress(self._site, event)
        return delivery_outcome(call, send(self._http, self._token, call))

    def deliver_order_summaries(self, event: Event[Any] | bytes) -> Delivered | NotTaken:
        """Tell an event on OrderSummaries.

        Where it is `NotTaken`, send the same bytes again later: keep what `event.to_bytes()` gave. Raises
        `Invalid` and `Denied`, which are final.
        """
        call = calls.deliver_order_summaries(self._site, event)
        return delivery_outcome(call, send(self._http, self._token, call))

    def deliver_principals(self, event: Event[Any] | bytes) -> Delivered | NotTaken:
        """Tell an event on Principals.

        Where it is `NotTaken`, send the same bytes again later: keep what `event.to_bytes()` gave. Raises
        `Invalid` and `Denied`, which are final.
        """
        call = calls.deliver_principals(self._site, event)
        return delivery_outcome(call, send(self._http, self._token, call))

    def deliver_quote_lifecycle(self, event: Event[Any] | bytes) -> Delivered | NotTaken:
        """Tell an event on QuoteLifecycle.

        Where it is `NotTaken`, send the same bytes again later: keep what `event.to_bytes()` gave. Raises
        `Invalid` and `Denied`, which are final.
        """
        call = calls.deliver_quote_lifecycle(self._site, event)
        return delivery_outcome(call, send(self._http, self._token, call))

    def deliver_quote_summaries(self, event: Event[Any] | bytes) -> Delivered | NotTaken:
        """Tell an event on QuoteSummaries.

        Where it is `NotTaken`, send the same bytes again later: keep what `event.to_bytes()` gave. Raises
        `Invalid` and `Denied`, which are final.
        """
        call = calls.deliver_quote_summaries(self._site, event)
        return delivery_outcome(call, send(self._http, self._token, call))


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

    async def find_opportunities(self, context: Context) -> Answer[FindOpportunitiesAnswer] | Unavailable:
        """Find opportunities.

        B01. CPQ shows what Sales knows while a quote is opened or cloned. A quote goes on without it: the
        opportunity is a reference, and nothing of the quote depends on its stage.

        Raises `Absent` where nothing is known under that key, and `Denied`.
        """
        call = calls.find_opportunities(self._site, context)
        return query_outcome(call, await send_async(self._http, self._token, call), 200, FindOpportunitiesAnswer)

    async def show_opportunity(
        self, opportunity_id: str, context: Context
    ) -> Answer[ShowOpportunityAnswer] | Unavailable:
        """Show opportunity.

        B01. CPQ shows what Sales knows while a quote is opened or cloned. A quote goes on without it: the
        opportunity is a reference, and nothing of the quote depends on its stage.

        Raises `Absent` where nothing is known under that key, and `Denied`.
        """
        call = calls.show_opportunity(self._site, opportunity_id, context)
        return query_outcome(call, await send_async(self._http, self._token, call), 200, ShowOpportunityAnswer)

    async def deliver_approval_facts_topic(self, event: Event[Any] | bytes) -> Delivered | NotTaken:
        """Tell an event on ApprovalFactsTopic.

        Where it is `NotTaken`, send the same bytes again later: keep what `event.to_bytes()` gave. Raises
        `Invalid` and `Denied`, which are final.
        """
        call = calls.deliver_approval_facts_topic(self._site, event)
        return delivery_outcome(call, await send_async(self._http, self._token, call))

    async def deliver_billing_accounts(self, event: Event[Any] | bytes) -> Delivered | NotTaken:
        """Tell an event on BillingAccounts.

        Where it is `NotTaken`, send the same bytes again later: keep what `event.to_bytes()` gave. Raises
        `Invalid` and `Denied`, which are final.
        """
        call = calls.deliver_billing_accounts(self._site, event)
        return delivery_outcome(call, await send_async(self._http, self._token, call))

    async def deliver_billing_progress(self, event: Event[Any] | bytes) -> Delivered | NotTaken:
        """Tell an event on BillingProgress.

        Where it is `NotTaken`, send the same bytes again later: keep what `event.to_bytes()` gave. Raises
        `Invalid` and `Denied`, which are final.
        """
        call = calls.deliver_billing_progress(self._site, event)
        return delivery_outcome(call, await send_async(self._http, self._token, call))

    async def deliver_customer_masters(self, event: Event[Any] | bytes) -> Delivered | NotTaken:
        """Tell an event on CustomerMasters.

        Where it is `NotTaken`, send the same bytes again later: keep what `event.to_bytes()` gave. Raises
        `Invalid` and `Denied`, which are final.
        """
        call = calls.deliver_customer_masters(self._site, event)
        return delivery_outcome(call, await send_async(self._http, self._token, call))

    async def deliver_customer_xrefs(self, event: Event[Any] | bytes) -> Delivered | NotTaken:
        """Tell an event on CustomerXrefs.

        Where it is `NotTaken`, send the same bytes again later: keep what `event.to_bytes()` gave. Raises
        `Invalid` and `Denied`, which are final.
        """
        call = calls.deliver_customer_xrefs(self._site, event)
        return delivery_outcome(call, await send_async(self._http, self._token, call))

    async def deliver_order_progress(self, event: Event[Any] | bytes) -> Delivered | NotTaken:
        """Tell an event on OrderProgress.

        Where it is `NotTaken`, send the same bytes again later: keep what `event.to_bytes()` gave. Raises
        `Invalid` and `Denied`, which are final.
        """
        call = calls.deliver_order_progress(self._site, event)
        return delivery_outcome(call, await send_async(self._http, self._token, call))

    async def deliver_order_summaries(self, event: Event[Any] | bytes) -> Delivered | NotTaken:
        """Tell an event on OrderSummaries.

        Where it is `NotTaken`, send the same bytes again later: keep what `event.to_bytes()` gave. Raises
        `Invalid` and `Denied`, which are final.
        """
        call = calls.deliver_order_summaries(self._site, event)
        return delivery_outcome(call, await send_async(self._http, self._token, call))

    async def deliver_principals(self, event: Event[Any] | bytes) -> Delivered | NotTaken:
        """Tell an event on Principals.

        Where it is `NotTaken`, send the same bytes again later: keep what `event.to_bytes()` gave. Raises
        `Invalid` and `Denied`, which are final.
        """
        call = calls.deliver_principals(self._site, event)
        return delivery_outcome(call, await send_async(self._http, self._token, call))

    async def deliver_quote_lifecycle(self, event: Event[Any] | bytes) -> Delivered | NotTaken:
        """Tell an event on QuoteLifecycle.

        Where it is `NotTaken`, send the same bytes again later: keep what `event.to_bytes()` gave. Raises
        `Invalid` and `Denied`, which are final.
        """
        call = calls.deliver_quote_lifecycle(self._site, event)
        return delivery_outcome(call, await send_async(self._http, self._token, call))

    async def deliver_quote_summaries(self, event: Event[Any] | bytes) -> Delivered | NotTaken:
        """Tell an event on QuoteSummaries.

        Where it is `NotTaken`, send the same bytes again later: keep what `event.to_bytes()` gave. Raises
        `Invalid` and `Denied`, which are final.
        """
        call = calls.deliver_quote_summaries(self._site, event)
        return delivery_outcome(call, await send_async(self._http, self._token, call))
