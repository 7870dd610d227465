# Written by `merestone compile`; change the spec, not this file.
"""A typed client for DealDesk: Quote approval. The messages are in `models`."""

from .binding import BrokerEvent, from_broker, from_http, to_binary, to_broker
from .calls import Site, record_approval_decision_key, submit_quote_for_approval_key, withdraw_approval_request_key
from .client import AsyncDealDeskClient, DealDeskClient
from .context import Context
from .events import Event, Fact, UnreadableEvent, event_of, parse_event
from .inbox import (
    Apply,
    Arrival,
    AsyncInbox,
    AsyncStore,
    Change,
    Conflict,
    Duplicate,
    Inbox,
    Known,
    Line,
    MemoryStore,
    Parked,
    Store,
    Taken,
)
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
from .retries import RETRIES
from .retrying import TELLING, Retries, Retry, retried, retried_async
from .transport import AsyncTokenSource, TokenSource
from .values import Timestamp, content_hash

__all__ = [
    "Absent",
    "Answer",
    "Apply",
    "Arrival",
    "AsyncDealDeskClient",
    "AsyncInbox",
    "AsyncStore",
    "AsyncTokenSource",
    "Blocked",
    "BrokerEvent",
    "Change",
    "Conflict",
    "Context",
    "DealDeskClient",
    "Delivered",
    "Denied",
    "Duplicate",
    "Event",
    "Fact",
    "IdempotencyKeyMissing",
    "InFlight",
    "Inbox",
    "Invalid",
    "Known",
    "Line",
    "MemoryStore",
    "Mismatch",
    "NotSent",
    "NotTaken",
    "Parked",
    "Problem",
    "RETRIES",
    "RecordApprovalDecisionRejected",
    "Rejected",
    "Retries",
    "Retry",
    "RevisionMissing",
    "Site",
    "Stale",
    "Store",
    "SubmitQuoteForApprovalRejected",
    "TELLING",
    "Taken",
    "Throttled",
    "Timestamp",
    "TokenSource",
    "Unavailable",
    "Unknown",
    "UnreadableEvent",
    "WithdrawApprovalRequestRejected",
    "content_hash",
    "event_of",
    "from_broker",
    "from_http",
    "parse_event",
    "record_approval_decision_key",
    "retried",
    "retried_async",
    "submit_quote_for_approval_key",
    "to_binary",
    "to_broker",
    "withdraw_approval_request_key",
]
