# Written by `merestone compile`; change the spec, not this file.
"""Clients for OMS: every method sends once, and says what came of it."""

from types import TracebackType
from typing import Any, Self

import httpx

from . import calls
from .context import Context
from .events import Event
from .models import (
    CancelOrderRequest,
    CancellationAssessmentBegun,
    CatalogPublishStateAnswer,
    CheckOrderabilityAnswer,
    CheckOrderabilityRequest,
    CloseOrderRequest,
    CommandStatusAnswer,
    CreateOrderDraftRequest,
    ExecuteRepairActionRequest,
    OrderAcknowledged,
    OrderCancellationStarted,
    OrderClosed,
    OrderDraftCreated,
    OrderDraftStateAnswer,
    OrderIntentStateAnswer,
    RepairExecuted,
    RepairStateAnswer,
    RequestOrderCancellationRequest,
    SubmitOrderRequest,
)
from .outcomes import Answer, Delivered, NotSent, NotTaken, Unavailable, Unknown
from .transport import AsyncTokenSource, TokenSource, command_outcome, delivery_outcome, query_outcome, send, send_async


class OMSClient:
    """OMS, waiting for every answer. `token` gives a bearer token for an audience and a scope."""

    def __init__(
        self, base_url: str, token: TokenSource, *, timeout: float | None = None, http: httpx.Client | None = None
    ) -> None:
        """Reach OMS at `base_url`; `timeout` in seconds replaces what the contract gives each operation."""
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

    def order_intent_state(
        self, idempotency_key: str, context: Context
    ) -> Answer[OrderIntentStateAnswer] | Unavailable:
        """Order intent state.

        Tells what became of `RequestOrderCancellation`.

        Raises `Invalid`, `Denied`, `Absent` and `Throttled`. `Absent` says that what is asked about is not
        known.
        """
        call = calls.order_intent_state(self._site, idempotency_key, context)
        return query_outcome(call, send(self._http, self._token, call), 200, OrderIntentStateAnswer)

    def request_order_cancellation(
        self, request: RequestOrderCancellationRequest, context: Context
    ) -> Answer[CancellationAssessmentBegun] | NotSent | Unknown:
        """Request order cancellation.

        TM Forum's cancelProductOrder as a customer asks for it. The desk's own way is `CancelOrder`, which
        needs no assessment.

        Waits 10 s, after which the outcome is `Unknown`: ask `order_intent_state` with its key.

        Raises `RequestOrderCancellationRejected`, `Invalid`, `Denied`, `Absent`, `InFlight`, `Mismatch` and
        `Throttled`.
        """
        call = calls.request_order_cancellation(self._site, request, context)
        return command_outcome(call, send(self._http, self._token, call), 200, CancellationAssessmentBegun)

    def execute_repair_action(
        self, request: ExecuteRepairActionRequest, context: Context
    ) -> Answer[RepairExecuted] | NotSent | Unknown:
        """Execute repair action.

        A repair never edits a snapshot: it adds a correction with its proof, or sends a command that takes
        something back. Which action a state allows OMS decides; what touches money needs a second name, and
        nobody is their own second. Blueprint: B36.

        Waits 5 s, after which the outcome is `Unknown`: ask `repair_state` with its key.

        Raises `ExecuteRepairActionRejected`, `Invalid`, `Denied`, `Absent`, `InFlight`, `Mismatch` and
        `Throttled`.
        """
        call = calls.execute_repair_action(self._site, request, context)
        return command_outcome(call, send(self._http, self._token, call), 200, RepairExecuted)

    def repair_state(self, idempotency_key: str, context: Context) -> Answer[RepairStateAnswer] | Unavailable:
        """Repair state.

        Tells what became of `ExecuteRepairAction`.

        Raises `Invalid`, `Denied`, `Absent` and `Throttled`. `Absent` says that what is asked about is not
        known.
        """
        call = calls.repair_state(self._site, idempotency_key, context)
        return query_outcome(call, send(self._http, self._token, call), 200, RepairStateAnswer)

    def check_orderability(
        self, request: CheckOrderabilityRequest, context: Context
    ) -> Answer[CheckOrderabilityAnswer] | Unavailable:
        """Check orderability.

        Whether an accepted quote could be ordered now. A verdict for a quarter of an hour, not a
        reservation: the submission asks the same again, and a reason leads to a new revision. Blueprint:
        B11.

        Raises `Invalid`, `Denied`, `Absent` and `Throttled`. `Absent` says that what is asked about is not
        known.
        """
        call = calls.check_orderability(self._site, request, context)
        return query_outcome(call, send(self._http, self._token, call), 200, CheckOrderabilityAnswer)

    def create_order_draft(
        self, request: CreateOrderDraftRequest, context: Context
    ) -> Answer[OrderDraftCreated] | NotSent | Unknown:
        """Create order draft.

        For a desk that wants to see an order before it counts. A draft binds nobody, and there is one for
        each accepted revision. Blueprint: B16, its first half.

        Waits 10 s, after which the outcome is `Unknown`: ask `order_draft_state` with its key.

        Raises `CreateOrderDraftRejected`, `Invalid`, `Denied`, `Absent`, `InFlight`, `Mismatch` and
        `Throttled`.
        """
        call = calls.create_order_draft(self._site, request, context)
        return command_outcome(call, send(self._http, self._token, call), 200, OrderDraftCreated)

    def order_draft_state(
        self, idempotency_key: str, context: Context
    ) -> Answer[OrderDraftStateAnswer] | Unavailable:
        """Order draft state.

        Tells what became of `CreateOrderDraft`.

        Raises `Invalid`, `Denied`, `Absent` and `Throttled`. `Absent` says that what is asked about is not
        known.
        """
        call = calls.order_draft_state(self._site, idempotency_key, context)
        return query_outcome(call, send(self._http, self._token, call), 200, OrderDraftStateAnswer)

    def cancel_order(
        self, request: CancelOrderRequest, context: Context, *, if_match: int
    ) -> Answer[OrderCancellationStarted] | NotSent | Unknown:
        """Cancel order.

        Begins to cancel an order without an assessment, unless a handoff is open or it was invoiced.
        Completed does not mean cancelled: what was done is taken back first.

        Waits 10 s, after which the outcome is `Unknown`: ask `command_status` with its key.

        Raises `CancelOrderRejected`, `Invalid`, `Denied`, `Absent`, `InFlight`, `Stale`, `RevisionMissing`,
        `Mismatch` and `Throttled`.
        """
        call = calls.cancel_order(self._site, request, context, if_match)
        return command_outcome(call, send(self._http, self._token, call), 200, OrderCancellationStarted)

    def close_order(
        self, request: CloseOrderRequest, context: Context, *, if_match: int
    ) -> Answer[OrderClosed] | NotSent | Unknown:
        """Close order.

        The operator's way to end an order that will not end by itself. A handoff still open refuses it.

        Waits 10 s, after which the outcome is `Unknown`: ask `command_status` with its key.

        Raises `CloseOrderRejected`, `Invalid`, `Denied`, `Absent`, `InFlight`, `Blocked`, `Stale`,
        `RevisionMissing`, `Mismatch` and `Throttled`.
        """
        call = calls.close_order(self._site, request, context, if_match)
        return command_outcome(call, send(self._http, self._token, call), 200, OrderClosed)

    def command_status(self, idempotency_key: str, context: Context) -> Answer[CommandStatusAnswer] | Unavailable:
        """Command status.

        Tells what became of `CancelOrder`, `CloseOrder` or `SubmitOrder`.

        Raises `Invalid`, `Denied`, `Absent` and `Throttled`. `Absent` says that what is asked about is not
        known.
        """
        call = calls.command_status(self._site, idempotency_key, context)
        return query_outcome(call, send(self._http, self._token, call), 200, CommandStatusAnswer)

    def submit_order(
        self, request: SubmitOrderRequest, context: Context
    ) -> Answer[OrderAcknowledged] | NotSent | Unknown:
        """Submit order.

        Turns an accepted quote that binds the customer into an order, or says why not. Sent twice it makes
        one order; completed means acknowledged, and fulfilment has not begun.

        Waits 10 s, after which the outcome is `Unknown`: ask `command_status` with its key.

        Raises `SubmitOrderRejected`, `Invalid`, `Denied`, `Absent`, `InFlight`, `Mismatch` and `Throttled`.
        """
        call = calls.submit_order(self._site, request, context)
        return command_outcome(call, send(self._http, self._token, call), 200, OrderAcknowledged)

    def deliver_billing_invoices(self, event: Event[Any] | bytes) -> Delivered | NotTaken:
        """Tell an event on BillingInvoices.

        Where it is `NotTaken`, send the same bytes again later: keep what `event.to_bytes()` gave. Raises
        `Invalid` and `Denied`, which are final; but after a 401 tell it once more, with another token.
        """
        call = calls.deliver_billing_invoices(self._site, event)
        return delivery_outcome(call, send(self._http, self._token, call))

    def deliver_billing_replies(self, event: Event[Any] | bytes) -> Delivered | NotTaken:
        """Tell an event on BillingReplies.

        Where it is `NotTaken`, send the same bytes again later: keep what `event.to_bytes()` gave. Raises
        `Invalid` and `Denied`, which are final; but after a 401 tell it once more, with another token.
        """
        call = calls.deliver_billing_replies(self._site, event)
        return delivery_outcome(call, send(self._http, self._token, call))

    def deliver_billing_status(self, event: Event[Any] | bytes) -> Delivered | NotTaken:
        """Tell an event on BillingStatus.

        Where it is `NotTaken`, send the same bytes again later: keep what `event.to_bytes()` gave. Raises
        `Invalid` and `Denied`, which are final; but after a 401 tell it once more, with another token.
        """
        call = calls.deliver_billing_status(self._site, event)
        return delivery_outcome(call, send(self._http, self._token, call))


class AsyncOMSClient:
    """OMS, every answer awaited. `token` gives a bearer token for an audience and a scope."""

    def __init__(
        self,
        base_url: str,
        token: AsyncTokenSource,
        *,
        timeout: float | None = None,
        http: httpx.AsyncClient | None = None,
    ) -> None:
        """Reach OMS at `base_url`; `timeout` in seconds replaces what the contract gives each operation."""
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

    async def order_intent_state(
        self, idempotency_key: str, context: Context
    ) -> Answer[OrderIntentStateAnswer] | Unavailable:
        """Order intent state.

        Tells what became of `RequestOrderCancellation`.

        Raises `Invalid`, `Denied`, `Absent` and `Throttled`. `Absent` says that what is asked about is not
        known.
        """
        call = calls.order_intent_state(self._site, idempotency_key, context)
        return query_outcome(call, await send_async(self._http, self._token, call), 200, OrderIntentStateAnswer)

    async def request_order_cancellation(
        self, request: RequestOrderCancellationRequest, context: Context
    ) -> Answer[CancellationAssessmentBegun] | NotSent | Unknown:
        """Request order cancellation.

        TM Forum's cancelProductOrder as a customer asks for it. The desk's own way is `CancelOrder`, which
        needs no assessment.

        Waits 10 s, after which the outcome is `Unknown`: ask `order_intent_state` with its key.

        Raises `RequestOrderCancellationRejected`, `Invalid`, `Denied`, `Absent`, `InFlight`, `Mismatch` and
        `Throttled`.
        """
        call = calls.request_order_cancellation(self._site, request, context)
        return command_outcome(call, await send_async(self._http, self._token, call), 200, CancellationAssessmentBegun)

    async def execute_repair_action(
        self, request: ExecuteRepairActionRequest, context: Context
    ) -> Answer[RepairExecuted] | NotSent | Unknown:
        """Execute repair action.

        A repair never edits a snapshot: it adds a correction with its proof, or sends a command that takes
        something back. Which action a state allows OMS decides; what touches money needs a second name, and
        nobody is their own second. Blueprint: B36.

        Waits 5 s, after which the outcome is `Unknown`: ask `repair_state` with its key.

        Raises `ExecuteRepairActionRejected`, `Invalid`, `Denied`, `Absent`, `InFlight`, `Mismatch` and
        `Throttled`.
        """
        call = calls.execute_repair_action(self._site, request, context)
        return command_outcome(call, await send_async(self._http, self._token, call), 200, RepairExecuted)

    async def repair_state(self, idempotency_key: str, context: Context) -> Answer[RepairStateAnswer] | Unavailable:
        """Repair state.

        Tells what became of `ExecuteRepairAction`.

        Raises `Invalid`, `Denied`, `Absent` and `Throttled`. `Absent` says that what is asked about is not
        known.
        """
        call = calls.repair_state(self._site, idempotency_key, context)
        return query_outcome(call, await send_async(self._http, self._token, call), 200, RepairStateAnswer)

    async def check_orderability(
        self, request: CheckOrderabilityRequest, context: Context
    ) -> Answer[CheckOrderabilityAnswer] | Unavailable:
        """Check orderability.

        Whether an accepted quote could be ordered now. A verdict for a quarter of an hour, not a
        reservation: the submission asks the same again, and a reason leads to a new revision. Blueprint:
        B11.

        Raises `Invalid`, `Denied`, `Absent` and `Throttled`. `Absent` says that what is asked about is not
        known.
        """
        call = calls.check_orderability(self._site, request, context)
        return query_outcome(call, await send_async(self._http, self._token, call), 200, CheckOrderabilityAnswer)

    async def create_order_draft(
        self, request: CreateOrderDraftRequest, context: Context
    ) -> Answer[OrderDraftCreated] | NotSent | Unknown:
        """Create order draft.

        For a desk that wants to see an order before it counts. A draft binds nobody, and there is one for
        each accepted revision. Blueprint: B16, its first half.

        Waits 10 s, after which the outcome is `Unknown`: ask `order_draft_state` with its key.

        Raises `CreateOrderDraftRejected`, `Invalid`, `Denied`, `Absent`, `InFlight`, `Mismatch` and
        `Throttled`.
        """
        call = calls.create_order_draft(self._site, request, context)
        return command_outcome(call, await send_async(self._http, self._token, call), 200, OrderDraftCreated)

    async def order_draft_state(
        self, idempotency_key: str, context: Context
    ) -> Answer[OrderDraftStateAnswer] | Unavailable:
        """Order draft state.

        Tells what became of `CreateOrderDraft`.

        Raises `Invalid`, `Denied`, `Absent` and `Throttled`. `Absent` says that what is asked about is not
        known.
        """
        call = calls.order_draft_state(self._site, idempotency_key, context)
        return query_outcome(call, await send_async(self._http, self._token, call), 200, OrderDraftStateAnswer)

    async def cancel_order(
        self, request: CancelOrderRequest, context: Context, *, if_match: int
    ) -> Answer[OrderCancellationStarted] | NotSent | Unknown:
        """Cancel order.

        Begins to cancel an order without an assessment, unless a handoff is open or it was invoiced.
        Completed does not mean cancelled: what was done is taken back first.

        Waits 10 s, after which the outcome is `Unknown`: ask `command_status` with its key.

        Raises `CancelOrderRejected`, `Invalid`, `Denied`, `Absent`, `InFlight`, `Stale`, `RevisionMissing`,
        `Mismatch` and `Throttled`.
        """
        call = calls.cancel_order(self._site, request, context, if_match)
        return command_outcome(call, await send_async(self._http, self._token, call), 200, OrderCancellationStarted)

    async def close_order(
        self, request: CloseOrderRequest, context: Context, *, if_match: int
    ) -> Answer[OrderClosed] | NotSent | Unknown:
        """Close order.

        The operator's way to end an order that will not end by itself. A handoff still open refuses it.

        Waits 10 s, after which the outcome is `Unknown`: ask `command_status` with its key.

        Raises `CloseOrderRejected`, `Invalid`, `Denied`, `Absent`, `InFlight`, `Blocked`, `Stale`,
        `RevisionMissing`, `Mismatch` and `Throttled`.
        """
        call = calls.close_order(self._site, request, context, if_match)
        return command_outcome(call, await send_async(self._http, self._token, call), 200, OrderClosed)

    async def command_status(self, idempotency_key: str, context: Context) -> Answer[CommandStatusAnswer] | Unavailable:
        """Command status.

        Tells what became of `CancelOrder`, `CloseOrder` or `SubmitOrder`.

        Raises `Invalid`, `Denied`, `Absent` and `Throttled`. `Absent` says that what is asked about is not
        known.
        """
        call = calls.command_status(self._site, idempotency_key, context)
        return query_outcome(call, await send_async(self._http, self._token, call), 200, CommandStatusAnswer)

    async def submit_order(
        self, request: SubmitOrderRequest, context: Context
    ) -> Answer[OrderAcknowledged] | NotSent | Unknown:
        """Submit order.

        Turns an accepted quote that binds the customer into an order, or says why not. Sent twice it makes
        one order; completed means acknowledged, and fulfilment has not begun.

        Waits 10 s, after which the outcome is `Unknown`: ask `command_status` with its key.

        Raises `SubmitOrderRejected`, `Invalid`, `Denied`, `Absent`, `InFlight`, `Mismatch` and `Throttled`.
        """
        call = calls.submit_order(self._site, request, context)
        return command_outcome(call, await send_async(self._http, self._token, call), 200, OrderAcknowledged)

    async def deliver_billing_invoices(self, event: Event[Any] | bytes) -> Delivered | NotTaken:
        """Tell an event on BillingInvoices.

        Where it is `NotTaken`, send the same bytes again later: keep what `event.to_bytes()` gave. Raises
        `Invalid` and `Denied`, which are final; but after a 401 tell it once more, with another token.
        """
        call = calls.deliver_billing_invoices(self._site, event)
        return delivery_outcome(call, await send_async(self._http, self._token, call))

    async def deliver_billing_replies(self, event: Event[Any] | bytes) -> Delivered | NotTaken:
        """Tell an event on BillingReplies.

        Where it is `NotTaken`, send the same bytes again later: keep what `event.to_bytes()` gave. Raises
        `Invalid` and `Denied`, which are final; but after a 401 tell it once more, with another token.
        """
        call = calls.deliver_billing_replies(self._site, event)
        return delivery_outcome(call, await send_async(self._http, self._token, call))

    async def deliver_billing_status(self, event: Event[Any] | bytes) -> Delivered | NotTaken:
        """Tell an event on BillingStatus.

        Where it is `NotTaken`, send the same bytes again later: keep what `event.to_bytes()` gave. Raises
        `Invalid` and `Denied`, which are final; but after a 401 tell it once more, with another token.
        """
        call = calls.deliver_billing_status(self._site, event)
        return delivery_outcome(call, await send_async(self._http, self._token, call))
