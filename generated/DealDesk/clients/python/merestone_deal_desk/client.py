# Written by `merestone compile`; change the spec, not this file.
"""Clients for DealDesk: every method sends once, and says what came of it."""

from types import TracebackType
from typing import Self

import httpx

from . import calls
from .context import Context
from .models import (
    ApprovalCommandStateAnswer,
    ApprovalDecisionRecorded,
    ApprovalWithdrawn,
    QuoteApprovalRequested,
    RecordApprovalDecisionRequest,
    SubmitQuoteForApprovalRequest,
    WithdrawApprovalRequestRequest,
)
from .outcomes import Answer, NotSent, Unavailable, Unknown
from .transport import AsyncTokenSource, TokenSource, command_outcome, query_outcome, send, send_async


class DealDeskClient:
    """DealDesk, waiting for every answer. `token` gives a bearer token for an audience and a scope."""

    def __init__(
        self, base_url: str, token: TokenSource, *, timeout: float | None = None, http: httpx.Client | None = None
    ) -> None:
        """Reach DealDesk at `base_url`; `timeout` in seconds replaces what the contract gives each operation."""
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

    def approval_command_state(
        self, idempotency_key: str, context: Context
    ) -> Answer[ApprovalCommandStateAnswer] | Unavailable:
        """Approval command state.

        Tells what became of `RecordApprovalDecision`, `SubmitQuoteForApproval` or
        `WithdrawApprovalRequest`.

        Raises `Invalid`, `Denied`, `Absent` and `Throttled`. `Absent` says that what is asked about is not
        known.
        """
        call = calls.approval_command_state(self._site, idempotency_key, context)
        return query_outcome(call, send(self._http, self._token, call), 200, ApprovalCommandStateAnswer)

    def record_approval_decision(
        self, request: RecordApprovalDecisionRequest, context: Context, *, if_match: int
    ) -> Answer[ApprovalDecisionRecorded] | NotSent | Unknown:
        """Record approval decision.

        A decision is never changed. Who thinks otherwise withdraws the request, and a new one is decided.

        Waits 3 s, after which the outcome is `Unknown`: ask `approval_command_state` with its key.

        Raises `RecordApprovalDecisionRejected`, `Invalid`, `Denied`, `Absent`, `InFlight`, `Stale`,
        `RevisionMissing`, `Mismatch` and `Throttled`.
        """
        call = calls.record_approval_decision(self._site, request, context, if_match)
        return command_outcome(call, send(self._http, self._token, call), 200, ApprovalDecisionRecorded)

    def submit_quote_for_approval(
        self, request: SubmitQuoteForApprovalRequest, context: Context
    ) -> Answer[QuoteApprovalRequested] | NotSent | Unknown:
        """Submit quote for approval.

        Asks the deal desk to decide on a quote that exceeds a threshold. Completed means asked: the
        decision is told as a fact, and is never made by whoever asked.

        Waits 3 s, after which the outcome is `Unknown`: ask `approval_command_state` with its key.

        Raises `SubmitQuoteForApprovalRejected`, `Invalid`, `Denied`, `Absent`, `InFlight`, `Mismatch` and
        `Throttled`.
        """
        call = calls.submit_quote_for_approval(self._site, request, context)
        return command_outcome(call, send(self._http, self._token, call), 200, QuoteApprovalRequested)

    def withdraw_approval_request(
        self, request: WithdrawApprovalRequestRequest, context: Context
    ) -> Answer[ApprovalWithdrawn] | NotSent | Unknown:
        """Withdraw approval request.

        Takes a request for approval back, also one that was decided. The approval no longer counts; asking
        again begins a new decision.

        Waits 3 s, after which the outcome is `Unknown`: ask `approval_command_state` with its key.

        Raises `WithdrawApprovalRequestRejected`, `Invalid`, `Denied`, `Absent`, `InFlight`, `Mismatch` and
        `Throttled`.
        """
        call = calls.withdraw_approval_request(self._site, request, context)
        return command_outcome(call, send(self._http, self._token, call), 200, ApprovalWithdrawn)


class AsyncDealDeskClient:
    """DealDesk, every answer awaited. `token` gives a bearer token for an audience and a scope."""

    def __init__(
        self,
        base_url: str,
        token: AsyncTokenSource,
        *,
        timeout: float | None = None,
        http: httpx.AsyncClient | None = None,
    ) -> None:
        """Reach DealDesk at `base_url`; `timeout` in seconds replaces what the contract gives each operation."""
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

    async def approval_command_state(
        self, idempotency_key: str, context: Context
    ) -> Answer[ApprovalCommandStateAnswer] | Unavailable:
        """Approval command state.

        Tells what became of `RecordApprovalDecision`, `SubmitQuoteForApproval` or
        `WithdrawApprovalRequest`.

        Raises `Invalid`, `Denied`, `Absent` and `Throttled`. `Absent` says that what is asked about is not
        known.
        """
        call = calls.approval_command_state(self._site, idempotency_key, context)
        return query_outcome(call, await send_async(self._http, self._token, call), 200, ApprovalCommandStateAnswer)

    async def record_approval_decision(
        self, request: RecordApprovalDecisionRequest, context: Context, *, if_match: int
    ) -> Answer[ApprovalDecisionRecorded] | NotSent | Unknown:
        """Record approval decision.

        A decision is never changed. Who thinks otherwise withdraws the request, and a new one is decided.

        Waits 3 s, after which the outcome is `Unknown`: ask `approval_command_state` with its key.

        Raises `RecordApprovalDecisionRejected`, `Invalid`, `Denied`, `Absent`, `InFlight`, `Stale`,
        `RevisionMissing`, `Mismatch` and `Throttled`.
        """
        call = calls.record_approval_decision(self._site, request, context, if_match)
        return command_outcome(call, await send_async(self._http, self._token, call), 200, ApprovalDecisionRecorded)

    async def submit_quote_for_approval(
        self, request: SubmitQuoteForApprovalRequest, context: Context
    ) -> Answer[QuoteApprovalRequested] | NotSent | Unknown:
        """Submit quote for approval.

        Asks the deal desk to decide on a quote that exceeds a threshold. Completed means asked: the
        decision is told as a fact, and is never made by whoever asked.

        Waits 3 s, after which the outcome is `Unknown`: ask `approval_command_state` with its key.

        Raises `SubmitQuoteForApprovalRejected`, `Invalid`, `Denied`, `Absent`, `InFlight`, `Mismatch` and
        `Throttled`.
        """
        call = calls.submit_quote_for_approval(self._site, request, context)
        return command_outcome(call, await send_async(self._http, self._token, call), 200, QuoteApprovalRequested)

    async def withdraw_approval_request(
        self, request: WithdrawApprovalRequestRequest, context: Context
    ) -> Answer[ApprovalWithdrawn] | NotSent | Unknown:
        """Withdraw approval request.

        Takes a request for approval back, also one that was decided. The approval no longer counts; asking
        again begins a new decision.

        Waits 3 s, after which the outcome is `Unknown`: ask `approval_command_state` with its key.

        Raises `WithdrawApprovalRequestRejected`, `Invalid`, `Denied`, `Absent`, `InFlight`, `Mismatch` and
        `Throttled`.
        """
        call = calls.withdraw_approval_request(self._site, request, context)
        return command_outcome(call, await send_async(self._http, self._token, call), 200, ApprovalWithdrawn)
