# Written by `merestone compile`; change the spec, not this file.
"""Clients for Tax: every method sends once, and says what came of it."""

from types import TracebackType
from typing import Self

import httpx

from . import calls
from .context import Context
from .models import (
    CommitInvoiceTaxRequest,
    EstimateTaxAnswer,
    EstimateTaxRequest,
    InvoiceTaxCommitted,
    InvoiceTaxTakenBack,
    TaxDocumentStateAnswer,
    ValidateTaxAnswer,
    ValidateTaxRequest,
    VoidInvoiceTaxRequest,
)
from .outcomes import Answer, NotSent, Unavailable, Unknown
from .transport import AsyncTokenSource, TokenSource, command_outcome, query_outcome, send, send_async


class TaxClient:
    """Tax, waiting for every answer. `token` gives a bearer token for an audience and a scope."""

    def __init__(
        self, base_url: str, token: TokenSource, *, timeout: float | None = None, http: httpx.Client | None = None
    ) -> None:
        """Reach Tax at `base_url`; `timeout` in seconds replaces what the contract gives each operation."""
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

    def commit_invoice_tax(
        self, request: CommitInvoiceTaxRequest, context: Context
    ) -> Answer[InvoiceTaxCommitted] | NotSent | Unknown:
        """Commit invoice tax.

        Fixes the final tax for one version of an invoice, which goes on hold if this is refused. It can be
        taken back until the invoice is issued.

        Waits 10 s, after which the outcome is `Unknown`: ask `tax_document_state` with its key.

        Raises `CommitInvoiceTaxRejected`, `Invalid`, `Denied`, `Absent`, `InFlight`, `Mismatch` and
        `Throttled`.
        """
        call = calls.commit_invoice_tax(self._site, request, context)
        return command_outcome(call, send(self._http, self._token, call), 200, InvoiceTaxCommitted)

    def tax_document_state(
        self, idempotency_key: str, context: Context
    ) -> Answer[TaxDocumentStateAnswer] | Unavailable:
        """Tax document state.

        Tells what became of `CommitInvoiceTax` or `VoidInvoiceTax`.

        Raises `Invalid`, `Denied`, `Absent` and `Throttled`. `Absent` says that what is asked about is not
        known.
        """
        call = calls.tax_document_state(self._site, idempotency_key, context)
        return query_outcome(call, send(self._http, self._token, call), 200, TaxDocumentStateAnswer)

    def void_invoice_tax(
        self, request: VoidInvoiceTaxRequest, context: Context
    ) -> Answer[InvoiceTaxTakenBack] | NotSent | Unknown:
        """Void invoice tax.

        Takes committed tax back; the document stays on record as voided and cannot be revived. Once the
        period is closed this is no longer possible.

        Waits 10 s, after which the outcome is `Unknown`: ask `tax_document_state` with its key.

        Raises `VoidInvoiceTaxRejected`, `Invalid`, `Denied`, `Absent`, `InFlight`, `Mismatch` and
        `Throttled`.
        """
        call = calls.void_invoice_tax(self._site, request, context)
        return command_outcome(call, send(self._http, self._token, call), 200, InvoiceTaxTakenBack)

    def validate_tax(
        self, request: ValidateTaxRequest, context: Context
    ) -> Answer[ValidateTaxAnswer] | Unavailable:
        """Validate tax.

        A verdict, not an amount: whether this order can be taxed at all. Without an answer an order stays
        acknowledged and a task asks again for a quarter of an hour; the customer does not wait for it.
        Blueprint: B10.

        Raises `Invalid`, `Denied`, `Absent` and `Throttled`. `Absent` says that what is asked about is not
        known.
        """
        call = calls.validate_tax(self._site, request, context)
        return query_outcome(call, send(self._http, self._token, call), 200, ValidateTaxAnswer)

    def estimate_tax(
        self, request: EstimateTaxRequest, context: Context
    ) -> Answer[EstimateTaxAnswer] | Unavailable:
        """Estimate tax.

        An estimate before a proposal is shown. Without one the proposal may go out with the disclaimer that
        tax is not included; it never becomes the tax of an invoice, and no document is committed here.
        Blueprint: B09.

        Raises `Invalid`, `Denied`, `Absent` and `Throttled`. `Absent` says that what is asked about is not
        known.
        """
        call = calls.estimate_tax(self._site, request, context)
        return query_outcome(call, send(self._http, self._token, call), 200, EstimateTaxAnswer)


class AsyncTaxClient:
    """Tax, every answer awaited. `token` gives a bearer token for an audience and a scope."""

    def __init__(
        self,
        base_url: str,
        token: AsyncTokenSource,
        *,
        timeout: float | None = None,
        http: httpx.AsyncClient | None = None,
    ) -> None:
        """Reach Tax at `base_url`; `timeout` in seconds replaces what the contract gives each operation."""
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

    async def commit_invoice_tax(
        self, request: CommitInvoiceTaxRequest, context: Context
    ) -> Answer[InvoiceTaxCommitted] | NotSent | Unknown:
        """Commit invoice tax.

        Fixes the final tax for one version of an invoice, which goes on hold if this is refused. It can be
        taken back until the invoice is issued.

        Waits 10 s, after which the outcome is `Unknown`: ask `tax_document_state` with its key.

        Raises `CommitInvoiceTaxRejected`, `Invalid`, `Denied`, `Absent`, `InFlight`, `Mismatch` and
        `Throttled`.
        """
        call = calls.commit_invoice_tax(self._site, request, context)
        return command_outcome(call, await send_async(self._http, self._token, call), 200, InvoiceTaxCommitted)

    async def tax_document_state(
        self, idempotency_key: str, context: Context
    ) -> Answer[TaxDocumentStateAnswer] | Unavailable:
        """Tax document state.

        Tells what became of `CommitInvoiceTax` or `VoidInvoiceTax`.

        Raises `Invalid`, `Denied`, `Absent` and `Throttled`. `Absent` says that what is asked about is not
        known.
        """
        call = calls.tax_document_state(self._site, idempotency_key, context)
        return query_outcome(call, await send_async(self._http, self._token, call), 200, TaxDocumentStateAnswer)

    async def void_invoice_tax(
        self, request: VoidInvoiceTaxRequest, context: Context
    ) -> Answer[InvoiceTaxTakenBack] | NotSent | Unknown:
        """Void invoice tax.

        Takes committed tax back; the document stays on record as voided and cannot be revived. Once the
        period is closed this is no longer possible.

        Waits 10 s, after which the outcome is `Unknown`: ask `tax_document_state` with its key.

        Raises `VoidInvoiceTaxRejected`, `Invalid`, `Denied`, `Absent`, `InFlight`, `Mismatch` and
        `Throttled`.
        """
        call = calls.void_invoice_tax(self._site, request, context)
        return command_outcome(call, await send_async(self._http, self._token, call), 200, InvoiceTaxTakenBack)

    async def validate_tax(
        self, request: ValidateTaxRequest, context: Context
    ) -> Answer[ValidateTaxAnswer] | Unavailable:
        """Validate tax.

        A verdict, not an amount: whether this order can be taxed at all. Without an answer an order stays
        acknowledged and a task asks again for a quarter of an hour; the customer does not wait for it.
        Blueprint: B10.

        Raises `Invalid`, `Denied`, `Absent` and `Throttled`. `Absent` says that what is asked about is not
        known.
        """
        call = calls.validate_tax(self._site, request, context)
        return query_outcome(call, await send_async(self._http, self._token, call), 200, ValidateTaxAnswer)

    async def estimate_tax(
        self, request: EstimateTaxRequest, context: Context
    ) -> Answer[EstimateTaxAnswer] | Unavailable:
        """Estimate tax.

        An estimate before a proposal is shown. Without one the proposal may go out with the disclaimer that
        tax is not included; it never becomes the tax of an invoice, and no document is committed here.
        Blueprint: B09.

        Raises `Invalid`, `Denied`, `Absent` and `Throttled`. `Absent` says that what is asked about is not
        known.
        """
        call = calls.estimate_tax(self._site, request, context)
        return query_outcome(call, await send_async(self._http, self._token, call), 200, EstimateTaxAnswer)
