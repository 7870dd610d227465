# Written by `merestone compile`; change the spec, not this file.
"""Clients for CPQ: every method sends once, and says what came of it."""

from types import TracebackType
from typing import Any, Self

import httpx

from . import calls
from .context import Context
from .events import Event
from .models import (
    AcceptQuoteRequest,
    CatalogPublishStateAnswer,
    PriceBookStateAnswer,
    QuoteAcceptanceBegun,
    QuoteIntentStateAnswer,
    QuoteRevisionBegun,
    ReviseQuoteRequest,
)
from .outcomes import Answer, Delivered, NotSent, NotTaken, Unavailable, Unknown
from .transport import AsyncTokenSource, TokenSource, command_outcome, delivery_outcome, query_outcome, send, send_async


class CPQClient:
    """CPQ, waiting for every answer. `token` gives a bearer token for an audience and a scope."""

    def __init__(
        self, base_url: str, token: TokenSource, *, timeout: float | None = None, http: httpx.Client | None = None
    ) -> None:
        """Reach CPQ at `base_url`; `timeout` in seconds replaces what the contract gives each operation."""
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

    def accept_quote(
        self, request: AcceptQuoteRequest, context: Context
    ) -> Answer[QuoteAcceptanceBegun] | NotSent | Unknown:
        """Accept quote.

        Begins the acceptance of a presented quote, for exactly the document on the screen. Completed does
        not mean accepted: the quote waits for what binds the customer, such as a signature.

        Waits 10 s, after which the outcome is `Unknown`: ask `quote_intent_state` with its key.

        Raises `AcceptQuoteRejected`, `Invalid`, `Denied`, `Absent`, `InFlight`, `Mismatch` and `Throttled`.
        """
        call = calls.accept_quote(self._site, request, context)
        return command_outcome(call, send(self._http, self._token, call), 200, QuoteAcceptanceBegun)

    def quote_intent_state(
        self, idempotency_key: str, context: Context
    ) -> Answer[QuoteIntentStateAnswer] | Unavailable:
        """Quote intent state.

        Tells what became of `AcceptQuote` or `ReviseQuote`.

        Raises `Invalid`, `Denied`, `Absent` and `Throttled`. `Absent` says that what is asked about is not
        known.
        """
        call = calls.quote_intent_state(self._site, idempotency_key, context)
        return query_outcome(call, send(self._http, self._token, call), 200, QuoteIntentStateAnswer)

    def revise_quote(
        self, request: ReviseQuoteRequest, context: Context
    ) -> Answer[QuoteRevisionBegun] | NotSent | Unknown:
        """Revise quote.

        Begins a new revision of a presented quote, also while its acceptance is pending. The old revision
        is superseded and can no longer be accepted.

        Waits 10 s, after which the outcome is `Unknown`: ask `quote_intent_state` with its key.

        Raises `ReviseQuoteRejected`, `Invalid`, `Denied`, `Absent`, `InFlight`, `Mismatch` and `Throttled`.
        """
        call = calls.revise_quote(self._site, request, context)
        return command_outcome(call, send(self._http, self._token, call), 200, QuoteRevisionBegun)

    def price_book_state(
        self, idempotency_key: str, context: Context
    ) -> Answer[PriceBookStateAnswer] | Unavailable:
        """Price book state.

        Tells what became of `PublishPriceBook`.

        Raises `Invalid`, `Denied`, `Absent` and `Throttled`. `Absent` says that what is asked about is not
        known.
        """
        call = calls.price_book_state(self._site, idempotency_key, context)
        return query_outcome(call, send(self._http, self._token, call), 200, PriceBookStateAnswer)

    def deliver_order_events(self, event: Event[Any] | bytes) -> Delivered | NotTaken:
        """Tell an event on OrderEvents.

        Where it is `NotTaken`, send the same bytes again later: keep what `event.to_bytes()` gave. Raises
        `Invalid` and `Denied`, which are final; but after a 401 tell it once more, with another token.
        """
        call = calls.deliver_order_events(self._site, event)
        return delivery_outcome(call, send(self._http, self._token, call))


class AsyncCPQClient:
    """CPQ, every answer awaited. `token` gives a bearer token for an audience and a scope."""

    def __init__(
        self,
        base_url: str,
        token: AsyncTokenSource,
        *,
        timeout: float | None = None,
        http: httpx.AsyncClient | None = None,
    ) -> None:
        """Reach CPQ at `base_url`; `timeout` in seconds replaces what the contract gives each operation."""
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

    async def accept_quote(
        self, request: AcceptQuoteRequest, context: Context
    ) -> Answer[QuoteAcceptanceBegun] | NotSent | Unknown:
        """Accept quote.

        Begins the acceptance of a presented quote, for exactly the document on the screen. Completed does
        not mean accepted: the quote waits for what binds the customer, such as a signature.

        Waits 10 s, after which the outcome is `Unknown`: ask `quote_intent_state` with its key.

        Raises `AcceptQuoteRejected`, `Invalid`, `Denied`, `Absent`, `InFlight`, `Mismatch` and `Throttled`.
        """
        call = calls.accept_quote(self._site, request, context)
        return command_outcome(call, await send_async(self._http, self._token, call), 200, QuoteAcceptanceBegun)

    async def quote_intent_state(
        self, idempotency_key: str, context: Context
    ) -> Answer[QuoteIntentStateAnswer] | Unavailable:
        """Quote intent state.

        Tells what became of `AcceptQuote` or `ReviseQuote`.

        Raises `Invalid`, `Denied`, `Absent` and `Throttled`. `Absent` says that what is asked about is not
        known.
        """
        call = calls.quote_intent_state(self._site, idempotency_key, context)
        return query_outcome(call, await send_async(self._http, self._token, call), 200, QuoteIntentStateAnswer)

    async def revise_quote(
        self, request: ReviseQuoteRequest, context: Context
    ) -> Answer[QuoteRevisionBegun] | NotSent | Unknown:
        """Revise quote.

        Begins a new revision of a presented quote, also while its acceptance is pending. The old revision
        is superseded and can no longer be accepted.

        Waits 10 s, after which the outcome is `Unknown`: ask `quote_intent_state` with its key.

        Raises `ReviseQuoteRejected`, `Invalid`, `Denied`, `Absent`, `InFlight`, `Mismatch` and `Throttled`.
        """
        call = calls.revise_quote(self._site, request, context)
        return command_outcome(call, await send_async(self._http, self._token, call), 200, QuoteRevisionBegun)

    async def price_book_state(
        self, idempotency_key: str, context: Context
    ) -> Answer[PriceBookStateAnswer] | Unavailable:
        """Price book state.

        Tells what became of `PublishPriceBook`.

        Raises `Invalid`, `Denied`, `Absent` and `Throttled`. `Absent` says that what is asked about is not
        known.
        """
        call = calls.price_book_state(self._site, idempotency_key, context)
        return query_outcome(call, await send_async(self._http, self._token, call), 200, PriceBookStateAnswer)

    async def deliver_order_events(self, event: Event[Any] | bytes) -> Delivered | NotTaken:
        """Tell an event on OrderEvents.

        Where it is `NotTaken`, send the same bytes again later: keep what `event.to_bytes()` gave. Raises
        `Invalid` and `Denied`, which are final; but after a 401 tell it once more, with another token.
        """
        call = calls.deliver_order_events(self._site, event)
        return delivery_outcome(call, await send_async(self._http, self._token, call))
