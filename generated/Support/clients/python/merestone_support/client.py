# Written by `merestone compile`; change the spec, not this file.
"""Clients for Support: every method sends once, and says what came of it."""

from types import TracebackType
from typing import Any, Self

import httpx

from . import calls
from .context import Context
from .events import Event
from .models import SupportCaseStateAnswer
from .outcomes import Answer, Delivered, NotTaken, Unavailable
from .transport import AsyncTokenSource, TokenSource, delivery_outcome, query_outcome, send, send_async


class SupportClient:
    """Support, waiting for every answer. `token` gives a bearer token for an audience and a scope."""

    def __init__(
        self, base_url: str, token: TokenSource, *, timeout: float | None = None, http: httpx.Client | None = None
    ) -> None:
        """Reach Support at `base_url`; `timeout` in seconds replaces what the contract gives each operation."""
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

    def support_case_state(
        self, idempotency_key: str, context: Context
    ) -> Answer[SupportCaseStateAnswer] | Unavailable:
        """Support case state.

        Tells what became of `OpenFalloutCase`.

        Raises `Invalid`, `Denied`, `Absent` and `Throttled`. `Absent` says that what is asked about is not
        known.
        """
        call = calls.support_case_state(self._site, idempotency_key, context)
        return query_outcome(call, send(self._http, self._token, call), 200, SupportCaseStateAnswer)

    def deliver_billing_status(self, event: Event[Any] | bytes) -> Delivered | NotTaken:
        """Tell an event on BillingStatus.

        Where it is `NotTaken`, send the same bytes again later: keep what `event.to_bytes()` gave. Raises
        `Invalid` and `Denied`, which are final; but after a 401 tell it once more, with another token.
        """
        call = calls.deliver_billing_status(self._site, event)
        return delivery_outcome(call, send(self._http, self._token, call))

    def deliver_order_events(self, event: Event[Any] | bytes) -> Delivered | NotTaken:
        """Tell an event on OrderEvents.

        Where it is `NotTaken`, send the same bytes again later: keep what `event.to_bytes()` gave. Raises
        `Invalid` and `Denied`, which are final; but after a 401 tell it once more, with another token.
        """
        call = calls.deliver_order_events(self._site, event)
        return delivery_outcome(call, send(self._http, self._token, call))


class AsyncSupportClient:
    """Support, every answer awaited. `token` gives a bearer token for an audience and a scope."""

    def __init__(
        self,
        base_url: str,
        token: AsyncTokenSource,
        *,
        timeout: float | None = None,
        http: httpx.AsyncClient | None = None,
    ) -> None:
        """Reach Support at `base_url`; `timeout` in seconds replaces what the contract gives each operation."""
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

    async def support_case_state(
        self, idempotency_key: str, context: Context
    ) -> Answer[SupportCaseStateAnswer] | Unavailable:
        """Support case state.

        Tells what became of `OpenFalloutCase`.

        Raises `Invalid`, `Denied`, `Absent` and `Throttled`. `Absent` says that what is asked about is not
        known.
        """
        call = calls.support_case_state(self._site, idempotency_key, context)
        return query_outcome(call, await send_async(self._http, self._token, call), 200, SupportCaseStateAnswer)

    async def deliver_billing_status(self, event: Event[Any] | bytes) -> Delivered | NotTaken:
        """Tell an event on BillingStatus.

        Where it is `NotTaken`, send the same bytes again later: keep what `event.to_bytes()` gave. Raises
        `Invalid` and `Denied`, which are final; but after a 401 tell it once more, with another token.
        """
        call = calls.deliver_billing_status(self._site, event)
        return delivery_outcome(call, await send_async(self._http, self._token, call))

    async def deliver_order_events(self, event: Event[Any] | bytes) -> Delivered | NotTaken:
        """Tell an event on OrderEvents.

        Where it is `NotTaken`, send the same bytes again later: keep what `event.to_bytes()` gave. Raises
        `Invalid` and `Denied`, which are final; but after a 401 tell it once more, with another token.
        """
        call = calls.deliver_order_events(self._site, event)
        return delivery_outcome(call, await send_async(self._http, self._token, call))
