# Written by `merestone compile`; change the spec, not this file.
"""A typed client for DealDesk: Quote approval. The messages are in `models`."""

from .calls import Site
from .client import AsyncDealDeskClient, DealDeskClient
from .context import Context
from .events import Event, Fact, UnreadableEvent, event_of, parse_event
from .outcomes import Answer, Delivered, NotSent, NotTaken, Unavailable, Unknown
from .problems import (
    Absent,
    Blocked,
    Denied,
    IdempotencyKeyMissing,
    InFlight,
    Invalid,
    Mismatch,
    Problem,
    Rejected,
    RevisionMissing,
    Stale,
    Throttled,
)
from .rejections import RecordApprovalDecisionRejected, SubmitQuoteForApprovalRejected, WithdrawApprovalRequestRejected
from .transport import AsyncTokenSource, TokenSource
from .values import Timestamp, content_hash

__all__ = [
    "Absent",
    "Answer",
    "AsyncDealDeskClient",
    "AsyncTokenSource",
    "Blocked",
    "Context",
    "DealDeskClient",
    "Delivered",
    "Denied",
    "Event",
    "Fact",
    "IdempotencyKeyMissing",
    "InFlight",
    "Invalid",
    "Mismatch",
    "NotSent",
    "NotTaken",
    "Problem",
    "RecordApprovalDecisionRejected",
    "Rejected",
    "RevisionMissing",
    "Site",
    "Stale",
    "SubmitQuoteForApprovalRejected",
    "Throttled",
    "Timestamp",
    "TokenSource",
    "Unavailable",
    "Unknown",
    "UnreadableEvent",
    "WithdrawApprovalRequestRejected",
    "content_hash",
    "event_of",
    "parse_event",
]
