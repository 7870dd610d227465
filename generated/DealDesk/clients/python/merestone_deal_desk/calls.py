# Written by `merestone compile`; change the spec, not this file.
"""What is sent to DealDesk, complete but for the token."""

from dataclasses import dataclass
from typing import Any
from urllib.parse import quote

from .context import Context
from .idempotency import key_of
from .models import RecordApprovalDecisionRequest, SubmitQuoteForApprovalRequest, WithdrawApprovalRequestRequest
from .rejections import RecordApprovalDecisionRejected, SubmitQuoteForApprovalRejected, WithdrawApprovalRequestRejected
from .transport import Call
from .values import wire_bytes, wire_value


@dataclass(frozen=True, slots=True)
class Site:
    """Where a system is, and how many seconds to wait for it (None: as long as the contract gives it)."""

    base_url: str
    timeout: float | None = None

    def url(self, path: str) -> str:
        """The address of a path."""
        return self.base_url.rstrip("/") + path

    def patience(self, seconds: float) -> float:
        """The seconds to wait for an answer the contract promises within that time."""
        return seconds if self.timeout is None else self.timeout


def _at(document: Any, path: tuple[str, ...]) -> Any:
    for step in path:
        document = document[step]
    return document


def record_approval_decision_key(request: RecordApprovalDecisionRequest, context: Context) -> str:
    """The `Idempotency-Key` of this request, made from `approval.approvalId` and `approver.principalId`."""
    body = wire_value(request)
    values = [_at(body, ("approval", "approvalId")), _at(body, ("approver", "principalId"))]
    return key_of("RecordApprovalDecision", context.tenant, context.legal_entity, context.source_system, values)


def submit_quote_for_approval_key(request: SubmitQuoteForApprovalRequest, context: Context) -> str:
    """The `Idempotency-Key` of this request, made from `quote.quoteId`, `quote.quoteRevision` and `fingerprint`."""
    body = wire_value(request)
    values = [_at(body, ("quote", "quoteId")), _at(body, ("quote", "quoteRevision")), _at(body, ("fingerprint",))]
    return key_of("SubmitQuoteForApproval", context.tenant, context.legal_entity, context.source_system, values)


def withdraw_approval_request_key(request: WithdrawApprovalRequestRequest, context: Context) -> str:
    """The `Idempotency-Key` of this request, made from `approval.approvalId`."""
    body = wire_value(request)
    values = [_at(body, ("approval", "approvalId"))]
    return key_of("WithdrawApprovalRequest", context.tenant, context.legal_entity, context.source_system, values)


def approval_command_state(site: Site, idempotency_key: str, context: Context) -> Call:
    """Approval command state."""
    return Call(
        method="GET",
        path=site.url(f"/approval-commands/{quote(idempotency_key, safe='')}"),
        scope="approval.submit",
        headers=context.headers(),
        timeout=site.patience(10.0),
    )


def record_approval_decision(site: Site, request: RecordApprovalDecisionRequest, context: Context, if_match: int) -> Call:
    """Record approval decision."""
    key = record_approval_decision_key(request, context)
    headers = context.headers() | {"Content-Type": "application/json", "Idempotency-Key": key}
    headers["If-Match"] = f'"{if_match}"'
    return Call(
        method="POST",
        path=site.url("/approval/decide"),
        scope="approval.decide",
        headers=headers,
        timeout=site.patience(3.0),
        content=wire_bytes(request),
        key=key,
        rejected=RecordApprovalDecisionRejected,
    )


def submit_quote_for_approval(site: Site, request: SubmitQuoteForApprovalRequest, context: Context) -> Call:
    """Submit quote for approval."""
    key = submit_quote_for_approval_key(request, context)
    headers = context.headers() | {"Content-Type": "application/json", "Idempotency-Key": key}
    return Call(
        method="POST",
        path=site.url("/quote/submitForApproval"),
        scope="approval.submit",
        headers=headers,
        timeout=site.patience(3.0),
        content=wire_bytes(request),
        key=key,
        rejected=SubmitQuoteForApprovalRejected,
    )


def withdraw_approval_request(site: Site, request: WithdrawApprovalRequestRequest, context: Context) -> Call:
    """Withdraw approval request."""
    key = withdraw_approval_request_key(request, context)
    headers = context.headers() | {"Content-Type": "application/json", "Idempotency-Key": key}
    return Call(
        method="POST",
        path=site.url("/approval/withdraw"),
        scope="approval.submit",
        headers=headers,
        timeout=site.patience(3.0),
        content=wire_bytes(request),
        key=key,
        rejected=WithdrawApprovalRequestRejected,
    )
