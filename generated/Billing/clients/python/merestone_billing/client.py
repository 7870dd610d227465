# Written by `merestone compile`; change the spec, not this file.
"""Clients for Billing: every method sends once, and says what came of it."""

from types import TracebackType
from typing import Any, Self

import httpx

from . import calls
from .context import Context
from .events import Event
from .models import (
    ActivateBillingRequest,
    ActivationStatusAnswer,
    BillingAccountEnsured,
    BillingAccountStateAnswer,
    BillingActivationAccepted,
    CancelSubscriptionRequest,
    CancellationAccepted,
    CancellationStatusAnswer,
    ContractTermsStateAnswer,
    CreditMemoRequestAccepted,
    CreditMemoStateAnswer,
    EnsureBillingAccountRequest,
    RequestCreditMemoRequest,
)
from .outcomes import Answer, Delivered, NotSent, NotTaken, Unavailable, Unknown
from .transport import AsyncTokenSource, TokenSource, command_outcome, delivery_outcome, query_outcome, send, send_async


class BillingClient:
    """Billing, waiting for every answer. `token` gives a bearer token for an audience and a scope."""

    def __init__(
        self, base_url: str, token: TokenSource, *, timeout: float | None = None, http: httpx.Client | None = None
    ) -> None:
        """Reach Billing at `base_url`; `timeout` in seconds replaces what the contract gives each operation."""
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

    def billing_account_state(
        self, idempotency_key: str, context: Context
    ) -> Answer[BillingAccountStateAnswer] | Unavailable:
        """Billing account state.

        Tells what became of `EnsureBillingAccount`.

        Raises `Invalid`, `Denied`, `Absent` and `Throttled`. `Absent` says that what is asked about is not
        known.
        """
        call = calls.billing_account_state(self._site, idempotency_key, context)
        return query_outcome(call, send(self._http, self._token, call), 200, BillingAccountStateAnswer)

    def ensure_billing_account(
        self, request: EnsureBillingAccountRequest, context: Context
    ) -> Answer[BillingAccountEnsured] | NotSent | Unknown:
        """Ensure billing account.

        The account that an order is billed to is found or made, from customer, selling entity and currency.
        Where several would do, nobody chooses: the order is held, and master data settles it. Blueprint:
        B23.

        Waits 5 s, after which the outcome is `Unknown`: ask `billing_account_state` with its key.

        Raises `EnsureBillingAccountRejected`, `Invalid`, `Denied`, `Absent`, `InFlight`, `Mismatch` and
        `Throttled`.
        """
        call = calls.ensure_billing_account(self._site, request, context)
        return command_outcome(call, send(self._http, self._token, call), 200, BillingAccountEnsured)

    def activate_billing(
        self, request: ActivateBillingRequest, context: Context
    ) -> Answer[BillingActivationAccepted] | NotSent | Unknown:
        """Activate billing.

        Asks Billing to charge for one order line that has reached its billable milestone. Sent twice it
        makes one subscription; until it is completed or abandoned the order cannot close.

        Waits 5 s, after which the outcome is `Unknown`: ask `activation_status` with its key. The outcome
        follows on `BillingReplies`.

        Raises `ActivateBillingRejected`, `Invalid`, `Denied`, `Absent`, `InFlight`, `Mismatch` and
        `Throttled`.
        """
        call = calls.activate_billing(self._site, request, context)
        return command_outcome(call, send(self._http, self._token, call), 202, BillingActivationAccepted)

    def activation_status(
        self, idempotency_key: str, context: Context
    ) -> Answer[ActivationStatusAnswer] | Unavailable:
        """Activation status.

        Tells what became of `ActivateBilling`.

        Raises `Invalid`, `Denied`, `Absent` and `Throttled`. `Absent` says that what is asked about is not
        known.
        """
        call = calls.activation_status(self._site, idempotency_key, context)
        return query_outcome(call, send(self._http, self._token, call), 200, ActivationStatusAnswer)

    def cancel_subscription(
        self, request: CancelSubscriptionRequest, context: Context
    ) -> Answer[CancellationAccepted] | NotSent | Unknown:
        """Cancel subscription.

        Takes an activation back as long as nothing was invoiced. What was cancelled in error is ordered
        anew: the key of an activation is good for one subscription.

        Waits 5 s, after which the outcome is `Unknown`: ask `cancellation_status` with its key. The outcome
        follows on `BillingReplies`.

        Raises `CancelSubscriptionRejected`, `Invalid`, `Denied`, `Absent`, `InFlight`, `Mismatch` and
        `Throttled`.
        """
        call = calls.cancel_subscription(self._site, request, context)
        return command_outcome(call, send(self._http, self._token, call), 202, CancellationAccepted)

    def cancellation_status(
        self, idempotency_key: str, context: Context
    ) -> Answer[CancellationStatusAnswer] | Unavailable:
        """Cancellation status.

        Tells what became of `CancelSubscription`.

        Raises `Invalid`, `Denied`, `Absent` and `Throttled`. `Absent` says that what is asked about is not
        known.
        """
        call = calls.cancellation_status(self._site, idempotency_key, context)
        return query_outcome(call, send(self._http, self._token, call), 200, CancellationStatusAnswer)

    def contract_terms_state(
        self, idempotency_key: str, context: Context
    ) -> Answer[ContractTermsStateAnswer] | Unavailable:
        """Contract terms state.

        Tells what became of `MapContractTerms`.

        Raises `Invalid`, `Denied`, `Absent` and `Throttled`. `Absent` says that what is asked about is not
        known.
        """
        call = calls.contract_terms_state(self._site, idempotency_key, context)
        return query_outcome(call, send(self._http, self._token, call), 200, ContractTermsStateAnswer)

    def credit_memo_state(
        self, idempotency_key: str, context: Context
    ) -> Answer[CreditMemoStateAnswer] | Unavailable:
        """Credit memo state.

        Tells what became of `RequestCreditMemo`.

        Raises `Invalid`, `Denied`, `Absent` and `Throttled`. `Absent` says that what is asked about is not
        known.
        """
        call = calls.credit_memo_state(self._site, idempotency_key, context)
        return query_outcome(call, send(self._http, self._token, call), 200, CreditMemoStateAnswer)

    def request_credit_memo(
        self, request: RequestCreditMemoRequest, context: Context
    ) -> Answer[CreditMemoRequestAccepted] | NotSent | Unknown:
        """Request credit memo.

        What was charged wrongly is given back by a memo, which finance approves; nothing that was invoiced
        is ever changed. Until then the subscription itself is cancelled instead. Blueprint: B24, after an
        invoice.

        Waits 600 s, after which the outcome is `Unknown`: ask `credit_memo_state` with its key. The outcome
        follows on `CreditReplies`.

        Raises `RequestCreditMemoRejected`, `Invalid`, `Denied`, `Absent`, `InFlight`, `Mismatch` and
        `Throttled`.
        """
        call = calls.request_credit_memo(self._site, request, context)
        return command_outcome(call, send(self._http, self._token, call), 202, CreditMemoRequestAccepted)

    def deliver_order_events(self, event: Event[Any] | bytes) -> Delivered | NotTaken:
        """Tell an event on OrderEvents.

        Where it is `NotTaken`, send the same bytes again later: keep what `event.to_bytes()` gave. Raises
        `Invalid` and `Denied`, which are final; but after a 401 tell it once more, with another token.
        """
        call = calls.deliver_order_events(self._site, event)
        return delivery_outcome(call, send(self._http, self._token, call))


class AsyncBillingClient:
    """Billing, every answer awaited. `token` gives a bearer token for an audience and a scope."""

    def __init__(
        self,
        base_url: str,
        token: AsyncTokenSource,
        *,
        timeout: float | None = None,
        http: httpx.AsyncClient | None = None,
    ) -> None:
        """Reach Billing at `base_url`; `timeout` in seconds replaces what the contract gives each operation."""
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

    async def billing_account_state(
        self, idempotency_key: str, context: Context
    ) -> Answer[BillingAccountStateAnswer] | Unavailable:
        """Billing account state.

        Tells what became of `EnsureBillingAccount`.

        Raises `Invalid`, `Denied`, `Absent` and `Throttled`. `Absent` says that what is asked about is not
        known.
        """
        call = calls.billing_account_state(self._site, idempotency_key, context)
        return query_outcome(call, await send_async(self._http, self._token, call), 200, BillingAccountStateAnswer)

    async def ensure_billing_account(
        self, request: EnsureBillingAccountRequest, context: Context
    ) -> Answer[BillingAccountEnsured] | NotSent | Unknown:
        """Ensure billing account.

        The account that an order is billed to is found or made, from customer, selling entity and currency.
        Where several would do, nobody chooses: the order is held, and master data settles it. Blueprint:
        B23.

        Waits 5 s, after which the outcome is `Unknown`: ask `billing_account_state` with its key.

        Raises `EnsureBillingAccountRejected`, `Invalid`, `Denied`, `Absent`, `InFlight`, `Mismatch` and
        `Throttled`.
        """
        call = calls.ensure_billing_account(self._site, request, context)
        return command_outcome(call, await send_async(self._http, self._token, call), 200, BillingAccountEnsured)

    async def activate_billing(
        self, request: ActivateBillingRequest, context: Context
    ) -> Answer[BillingActivationAccepted] | NotSent | Unknown:
        """Activate billing.

        Asks Billing to charge for one order line that has reached its billable milestone. Sent twice it
        makes one subscription; until it is completed or abandoned the order cannot close.

        Waits 5 s, after which the outcome is `Unknown`: ask `activation_status` with its key. The outcome
        follows on `BillingReplies`.

        Raises `ActivateBillingRejected`, `Invalid`, `Denied`, `Absent`, `InFlight`, `Mismatch` and
        `Throttled`.
        """
        call = calls.activate_billing(self._site, request, context)
        return command_outcome(call, await send_async(self._http, self._token, call), 202, BillingActivationAccepted)

    async def activation_status(
        self, idempotency_key: str, context: Context
    ) -> Answer[ActivationStatusAnswer] | Unavailable:
        """Activation status.

        Tells what became of `ActivateBilling`.

        Raises `Invalid`, `Denied`, `Absent` and `Throttled`. `Absent` says that what is asked about is not
        known.
        """
        call = calls.activation_status(self._site, idempotency_key, context)
        return query_outcome(call, await send_async(self._http, self._token, call), 200, ActivationStatusAnswer)

    async def cancel_subscription(
        self, request: CancelSubscriptionRequest, context: Context
    ) -> Answer[CancellationAccepted] | NotSent | Unknown:
        """Cancel subscription.

        Takes an activation back as long as nothing was invoiced. What was cancelled in error is ordered
        anew: the key of an activation is good for one subscription.

        Waits 5 s, after which the outcome is `Unknown`: ask `cancellation_status` with its key. The outcome
        follows on `BillingReplies`.

        Raises `CancelSubscriptionRejected`, `Invalid`, `Denied`, `Absent`, `InFlight`, `Mismatch` and
        `Throttled`.
        """
        call = calls.cancel_subscription(self._site, request, context)
        return command_outcome(call, await send_async(self._http, self._token, call), 202, CancellationAccepted)

    async def cancellation_status(
        self, idempotency_key: str, context: Context
    ) -> Answer[CancellationStatusAnswer] | Unavailable:
        """Cancellation status.

        Tells what became of `CancelSubscription`.

        Raises `Invalid`, `Denied`, `Absent` and `Throttled`. `Absent` says that what is asked about is not
        known.
        """
        call = calls.cancellation_status(self._site, idempotency_key, context)
        return query_outcome(call, await send_async(self._http, self._token, call), 200, CancellationStatusAnswer)

    async def contract_terms_state(
        self, idempotency_key: str, context: Context
    ) -> Answer[ContractTermsStateAnswer] | Unavailable:
        """Contract terms state.

        Tells what became of `MapContractTerms`.

        Raises `Invalid`, `Denied`, `Absent` and `Throttled`. `Absent` says that what is asked about is not
        known.
        """
        call = calls.contract_terms_state(self._site, idempotency_key, context)
        return query_outcome(call, await send_async(self._http, self._token, call), 200, ContractTermsStateAnswer)

    async def credit_memo_state(
        self, idempotency_key: str, context: Context
    ) -> Answer[CreditMemoStateAnswer] | Unavailable:
        """Credit memo state.

        Tells what became of `RequestCreditMemo`.

        Raises `Invalid`, `Denied`, `Absent` and `Throttled`. `Absent` says that what is asked about is not
        known.
        """
        call = calls.credit_memo_state(self._site, idempotency_key, context)
        return query_outcome(call, await send_async(self._http, self._token, call), 200, CreditMemoStateAnswer)

    async def request_credit_memo(
        self, request: RequestCreditMemoRequest, context: Context
    ) -> Answer[CreditMemoRequestAccepted] | NotSent | Unknown:
        """Request credit memo.

        What was charged wrongly is given back by a memo, which finance approves; nothing that was invoiced
        is ever changed. Until then the subscription itself is cancelled instead. Blueprint: B24, after an
        invoice.

        Waits 600 s, after which the outcome is `Unknown`: ask `credit_memo_state` with its key. The outcome
        follows on `CreditReplies`.

        Raises `RequestCreditMemoRejected`, `Invalid`, `Denied`, `Absent`, `InFlight`, `Mismatch` and
        `Throttled`.
        """
        call = calls.request_credit_memo(self._site, request, context)
        return command_outcome(call, await send_async(self._http, self._token, call), 202, CreditMemoRequestAccepted)

    async def deliver_order_events(self, event: Event[Any] | bytes) -> Delivered | NotTaken:
        """Tell an event on OrderEvents.

        Where it is `NotTaken`, send the same bytes again later: keep what `event.to_bytes()` gave. Raises
        `Invalid` and `Denied`, which are final; but after a 401 tell it once more, with another token.
        """
        call = calls.deliver_order_events(self._site, event)
        return delivery_outcome(call, await send_async(self._http, self._token, call))
