# Written by `merestone compile`; change the spec, not this file.
"""Clients for Provisioning: every method sends once, and says what came of it."""

from types import TracebackType
from typing import Self

import httpx

from . import calls
from .context import Context
from .models import DeactivationStateAnswer, ListServiceOrdersAnswer, ListServiceOrdersRequest, ServiceOrderStateAnswer
from .outcomes import Answer, Unavailable
from .transport import AsyncTokenSource, TokenSource, query_outcome, send, send_async


class ProvisioningClient:
    """Provisioning, waiting for every answer. `token` gives a bearer token for an audience and a scope."""

    def __init__(
        self, base_url: str, token: TokenSource, *, timeout: float | None = None, http: httpx.Client | None = None
    ) -> None:
        """Reach Provisioning at `base_url`; `timeout` in seconds replaces what the contract gives each operation."""
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

    def deactivation_state(
        self, idempotency_key: str, context: Context
    ) -> Answer[DeactivationStateAnswer] | Unavailable:
        """Deactivation state.

        Tells what became of `DeactivateService`.

        Raises `Invalid`, `Denied`, `Absent` and `Throttled`. `Absent` says that what is asked about is not
        known.
        """
        call = calls.deactivation_state(self._site, idempotency_key, context)
        return query_outcome(call, send(self._http, self._token, call), 200, DeactivationStateAnswer)

    def list_service_orders(
        self, request: ListServiceOrdersRequest, context: Context
    ) -> Answer[ListServiceOrdersAnswer] | Unavailable:
        """List service orders.

        Lists the requests that changed since a moment, as provisioning has them, for the hourly comparison
        with the tasks of OMS. What became of one command is asked elsewhere.

        Raises `Invalid`, `Denied`, `Absent` and `Throttled`. `Absent` says that what is asked about is not
        known.
        """
        call = calls.list_service_orders(self._site, request, context)
        return query_outcome(call, send(self._http, self._token, call), 200, ListServiceOrdersAnswer)

    def service_order_state(
        self, idempotency_key: str, context: Context
    ) -> Answer[ServiceOrderStateAnswer] | Unavailable:
        """Service order state.

        Tells what became of `ActivateService`.

        Raises `Invalid`, `Denied`, `Absent` and `Throttled`. `Absent` says that what is asked about is not
        known.
        """
        call = calls.service_order_state(self._site, idempotency_key, context)
        return query_outcome(call, send(self._http, self._token, call), 200, ServiceOrderStateAnswer)


class AsyncProvisioningClient:
    """Provisioning, every answer awaited. `token` gives a bearer token for an audience and a scope."""

    def __init__(
        self,
        base_url: str,
        token: AsyncTokenSource,
        *,
        timeout: float | None = None,
        http: httpx.AsyncClient | None = None,
    ) -> None:
        """Reach Provisioning at `base_url`; `timeout` in seconds replaces what the contract gives each operation."""
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

    async def deactivation_state(
        self, idempotency_key: str, context: Context
    ) -> Answer[DeactivationStateAnswer] | Unavailable:
        """Deactivation state.

        Tells what became of `DeactivateService`.

        Raises `Invalid`, `Denied`, `Absent` and `Throttled`. `Absent` says that what is asked about is not
        known.
        """
        call = calls.deactivation_state(self._site, idempotency_key, context)
        return query_outcome(call, await send_async(self._http, self._token, call), 200, DeactivationStateAnswer)

    async def list_service_orders(
        self, request: ListServiceOrdersRequest, context: Context
    ) -> Answer[ListServiceOrdersAnswer] | Unavailable:
        """List service orders.

        Lists the requests that changed since a moment, as provisioning has them, for the hourly comparison
        with the tasks of OMS. What became of one command is asked elsewhere.

        Raises `Invalid`, `Denied`, `Absent` and `Throttled`. `Absent` says that what is asked about is not
        known.
        """
        call = calls.list_service_orders(self._site, request, context)
        return query_outcome(call, await send_async(self._http, self._token, call), 200, ListServiceOrdersAnswer)

    async def service_order_state(
        self, idempotency_key: str, context: Context
    ) -> Answer[ServiceOrderStateAnswer] | Unavailable:
        """Service order state.

        Tells what became of `ActivateService`.

        Raises `Invalid`, `Denied`, `Absent` and `Throttled`. `Absent` says that what is asked about is not
        known.
        """
        call = calls.service_order_state(self._site, idempotency_key, context)
        return query_outcome(call, await send_async(self._http, self._token, call), 200, ServiceOrderStateAnswer)
