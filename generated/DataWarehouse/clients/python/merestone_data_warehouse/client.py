# Written by `merestone compile`; change the spec, not this file.
"""Clients for DataWarehouse: every method sends once, and says what came of it."""

from types import TracebackType
from typing import Any, Self

import httpx

from . import calls
from .events import Event
from .outcomes import Delivered, NotTaken
from .transport import AsyncTokenSource, TokenSource, delivery_outcome, send, send_async


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

    def deliver_analytics_orders(self, event: Event[Any] | bytes) -> Delivered | NotTaken:
        """Tell an event on AnalyticsOrders.

        Where it is `NotTaken`, send the same bytes again later: keep what `event.to_bytes()` gave. Raises
        `Invalid` and `Denied`, which are final.
        """
        call = calls.deliver_analytics_orders(self._site, event)
        return delivery_outcome(call, send(self._http, self._token, call))

    def deliver_analytics_quotes(self, event: Event[Any] | bytes) -> Delivered | NotTaken:
        """Tell an event on AnalyticsQuotes.

        Where it is `NotTaken`, send the same bytes again later: keep what `event.to_bytes()` gave. Raises
        `Invalid` and `Denied`, which are final.
        """
        call = calls.deliver_analytics_quotes(self._site, event)
        return delivery_outcome(call, send(self._http, self._token, call))

    def deliver_approval_facts_topic(self, event: Event[Any] | bytes) -> Delivered | NotTaken:
        """Tell an event on ApprovalFactsTopic.

        Where it is `NotTaken`, send the same bytes again later: keep what `event.to_bytes()` gave. Raises
        `Invalid` and `Denied`, which are final.
        """
        call = calls.deliver_approval_facts_topic(self._site, event)
        return delivery_outcome(call, send(self._http, self._token, call))

    def deliver_asset_copies(self, event: Event[Any] | bytes) -> Delivered | NotTaken:
        """Tell an event on AssetCopies.

        Where it is `NotTaken`, send the same bytes again later: keep what `event.to_bytes()` gave. Raises
        `Invalid` and `Denied`, which are final.
        """
        call = calls.deliver_asset_copies(self._site, event)
        return delivery_outcome(call, send(self._http, self._token, call))

    def deliver_asset_events(self, event: Event[Any] | bytes) -> Delivered | NotTaken:
        """Tell an event on AssetEvents.

        Where it is `NotTaken`, send the same bytes again later: keep what `event.to_bytes()` gave. Raises
        `Invalid` and `Denied`, which are final.
        """
        call = calls.deliver_asset_events(self._site, event)
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

    def deliver_case_events(self, event: Event[Any] | bytes) -> Delivered | NotTaken:
        """Tell an event on CaseEvents.

        Where it is `NotTaken`, send the same bytes again later: keep what `event.to_bytes()` gave. Raises
        `Invalid` and `Denied`, which are final.
        """
        call = calls.deliver_case_events(self._site, event)
        return delivery_outcome(call, send(self._http, self._token, call))

    def deliver_catalog_versions(self, event: Event[Any] | bytes) -> Delivered | NotTaken:
        """Tell an event on CatalogVersions.

        Where it is `NotTaken`, send the same bytes again later: keep what `event.to_bytes()` gave. Raises
        `Invalid` and `Denied`, which are final.
        """
        call = calls.deliver_catalog_versions(self._site, event)
        return delivery_outcome(call, send(self._http, self._token, call))

    def deliver_contract_events(self, event: Event[Any] | bytes) -> Delivered | NotTaken:
        """Tell an event on ContractEvents.

        Where it is `NotTaken`, send the same bytes again later: keep what `event.to_bytes()` gave. Raises
        `Invalid` and `Denied`, which are final.
        """
        call = calls.deliver_contract_events(self._site, event)
        return delivery_outcome(call, send(self._http, self._token, call))

    def deliver_crm_opportunities(self, event: Event[Any] | bytes) -> Delivered | NotTaken:
        """Tell an event on CrmOpportunities.

        Where it is `NotTaken`, send the same bytes again later: keep what `event.to_bytes()` gave. Raises
        `Invalid` and `Denied`, which are final.
        """
        call = calls.deliver_crm_opportunities(self._site, event)
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

    def deliver_differences(self, event: Event[Any] | bytes) -> Delivered | NotTaken:
        """Tell an event on Differences.

        Where it is `NotTaken`, send the same bytes again later: keep what `event.to_bytes()` gave. Raises
        `Invalid` and `Denied`, which are final.
        """
        call = calls.deliver_differences(self._site, event)
        return delivery_outcome(call, send(self._http, self._token, call))

    def deliver_fallout_events(self, event: Event[Any] | bytes) -> Delivered | NotTaken:
        """Tell an event on FalloutEvents.

        Where it is `NotTaken`, send the same bytes again later: keep what `event.to_bytes()` gave. Raises
        `Invalid` and `Denied`, which are final.
        """
        call = calls.deliver_fallout_events(self._site, event)
        return delivery_outcome(call, send(self._http, self._token, call))

    def deliver_order_progress(self, event: Event[Any] | bytes) -> Delivered | NotTaken:
        """Tell an event on OrderProgress.

        Where it is `NotTaken`, send the same bytes again later: keep what `event.to_bytes()` gave. Raises
        `Invalid` and `Denied`, which are final.
        """
        call = calls.deliver_order_progress(self._site, event)
        return delivery_outcome(call, send(self._http, self._token, call))

    def deliver_price_books(self, event: Event[Any] | bytes) -> Delivered | NotTaken:
        """Tell an event on PriceBooks.

        Where it is `NotTaken`, send the same bytes again later: keep what `event.to_bytes()` gave. Raises
        `Invalid` and `Denied`, which are final.
        """
        call = calls.deliver_price_books(self._site, event)
        return delivery_outcome(call, send(self._http, self._token, call))

    def deliver_quote_lifecycle(self, event: Event[Any] | bytes) -> Delivered | NotTaken:
        """Tell an event on QuoteLifecycle.

        Where it is `NotTaken`, send the same bytes again later: keep what `event.to_bytes()` gave. Raises
        `Invalid` and `Denied`, which are final.
        """
        call = calls.deliver_quote_lifecycle(self._site, event)
        return delivery_outcome(call, send(self._http, self._token, call))

    def deliver_usage_events(self, event: Event[Any] | bytes) -> Delivered | NotTaken:
        """Tell an event on UsageEvents.

        Where it is `NotTaken`, send the same bytes again later: keep what `event.to_bytes()` gave. Raises
        `Invalid` and `Denied`, which are final.
        """
        call = calls.deliver_usage_events(self._site, event)
        return delivery_outcome(call, send(self._http, self._token, call))


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

    async def deliver_analytics_orders(self, event: Event[Any] | bytes) -> Delivered | NotTaken:
        """Tell an event on AnalyticsOrders.

        Where it is `NotTaken`, send the same bytes again later: keep what `event.to_bytes()` gave. Raises
        `Invalid` and `Denied`, which are final.
        """
        call = calls.deliver_analytics_orders(self._site, event)
        return delivery_outcome(call, await send_async(self._http, self._token, call))

    async def deliver_analytics_quotes(self, event: Event[Any] | bytes) -> Delivered | NotTaken:
        """Tell an event on AnalyticsQuotes.

        Where it is `NotTaken`, send the same bytes again later: keep what `event.to_bytes()` gave. Raises
        `Invalid` and `Denied`, which are final.
        """
        call = calls.deliver_analytics_quotes(self._site, event)
        return delivery_outcome(call, await send_async(self._http, self._token, call))

    async def deliver_approval_facts_topic(self, event: Event[Any] | bytes) -> Delivered | NotTaken:
        """Tell an event on ApprovalFactsTopic.

        Where it is `NotTaken`, send the same bytes again later: keep what `event.to_bytes()` gave. Raises
        `Invalid` and `Denied`, which are final.
        """
        call = calls.deliver_approval_facts_topic(self._site, event)
        return delivery_outcome(call, await send_async(self._http, self._token, call))

    async def deliver_asset_copies(self, event: Event[Any] | bytes) -> Delivered | NotTaken:
        """Tell an event on AssetCopies.

        Where it is `NotTaken`, send the same bytes again later: keep what `event.to_bytes()` gave. Raises
        `Invalid` and `Denied`, which are final.
        """
        call = calls.deliver_asset_copies(self._site, event)
        return delivery_outcome(call, await send_async(self._http, self._token, call))

    async def deliver_asset_events(self, event: Event[Any] | bytes) -> Delivered | NotTaken:
        """Tell an event on AssetEvents.

        Where it is `NotTaken`, send the same bytes again later: keep what `event.to_bytes()` gave. Raises
        `Invalid` and `Denied`, which are final.
        """
        call = calls.deliver_asset_events(self._site, event)
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

    async def deliver_case_events(self, event: Event[Any] | bytes) -> Delivered | NotTaken:
        """Tell an event on CaseEvents.

        Where it is `NotTaken`, send the same bytes again later: keep what `event.to_bytes()` gave. Raises
        `Invalid` and `Denied`, which are final.
        """
        call = calls.deliver_case_events(self._site, event)
        return delivery_outcome(call, await send_async(self._http, self._token, call))

    async def deliver_catalog_versions(self, event: Event[Any] | bytes) -> Delivered | NotTaken:
        """Tell an event on CatalogVersions.

        Where it is `NotTaken`, send the same bytes again later: keep what `event.to_bytes()` gave. Raises
        `Invalid` and `Denied`, which are final.
        """
        call = calls.deliver_catalog_versions(self._site, event)
        return delivery_outcome(call, await send_async(self._http, self._token, call))

    async def deliver_contract_events(self, event: Event[Any] | bytes) -> Delivered | NotTaken:
        """Tell an event on ContractEvents.

        Where it is `NotTaken`, send the same bytes again later: keep what `event.to_bytes()` gave. Raises
        `Invalid` and `Denied`, which are final.
        """
        call = calls.deliver_contract_events(self._site, event)
        return delivery_outcome(call, await send_async(self._http, self._token, call))

    async def deliver_crm_opportunities(self, event: Event[Any] | bytes) -> Delivered | NotTaken:
        """Tell an event on CrmOpportunities.

        Where it is `NotTaken`, send the same bytes again later: keep what `event.to_bytes()` gave. Raises
        `Invalid` and `Denied`, which are final.
        """
        call = calls.deliver_crm_opportunities(self._site, event)
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

    async def deliver_differences(self, event: Event[Any] | bytes) -> Delivered | NotTaken:
        """Tell an event on Differences.

        Where it is `NotTaken`, send the same bytes again later: keep what `event.to_bytes()` gave. Raises
        `Invalid` and `Denied`, which are final.
        """
        call = calls.deliver_differences(self._site, event)
        return delivery_outcome(call, await send_async(self._http, self._token, call))

    async def deliver_fallout_events(self, event: Event[Any] | bytes) -> Delivered | NotTaken:
        """Tell an event on FalloutEvents.

        Where it is `NotTaken`, send the same bytes again later: keep what `event.to_bytes()` gave. Raises
        `Invalid` and `Denied`, which are final.
        """
        call = calls.deliver_fallout_events(self._site, event)
        return delivery_outcome(call, await send_async(self._http, self._token, call))

    async def deliver_order_progress(self, event: Event[Any] | bytes) -> Delivered | NotTaken:
        """Tell an event on OrderProgress.

        Where it is `NotTaken`, send the same bytes again later: keep what `event.to_bytes()` gave. Raises
        `Invalid` and `Denied`, which are final.
        """
        call = calls.deliver_order_progress(self._site, event)
        return delivery_outcome(call, await send_async(self._http, self._token, call))

    async def deliver_price_books(self, event: Event[Any] | bytes) -> Delivered | NotTaken:
        """Tell an event on PriceBooks.

        Where it is `NotTaken`, send the same bytes again later: keep what `event.to_bytes()` gave. Raises
        `Invalid` and `Denied`, which are final.
        """
        call = calls.deliver_price_books(self._site, event)
        return delivery_outcome(call, await send_async(self._http, self._token, call))

    async def deliver_quote_lifecycle(self, event: Event[Any] | bytes) -> Delivered | NotTaken:
        """Tell an event on QuoteLifecycle.

        Where it is `NotTaken`, send the same bytes again later: keep what `event.to_bytes()` gave. Raises
        `Invalid` and `Denied`, which are final.
        """
        call = calls.deliver_quote_lifecycle(self._site, event)
        return delivery_outcome(call, await send_async(self._http, self._token, call))

    async def deliver_usage_events(self, event: Event[Any] | bytes) -> Delivered | NotTaken:
        """Tell an event on UsageEvents.

        Where it is `NotTaken`, send the same bytes again later: keep what `event.to_bytes()` gave. Raises
        `Invalid` and `Denied`, which are final.
        """
        call = calls.deliver_usage_events(self._site, event)
        return delivery_outcome(call, await send_async(self._http, self._token, call))
