# Written by `merestone compile`; change the spec, not this file.
"""A typed client for OMS: Order management. The messages are in `models`."""

from .binding import from_http, to_binary
from .calls import Site
from .client import AsyncOMSClient, OMSClient
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
from .rejections import (
    CancelOrderRejected,
    CloseOrderRejected,
    CreateOrderDraftRejected,
    ExecuteRepairActionRejected,
    RequestOrderCancellationRejected,
    SubmitOrderRejected,
)
from .retries import RETRIES
from .retrying import TELLING, Retries, Retry, retried, retried_async
from .snapshots import snapshot_of_accepted_quote
from .transport import AsyncTokenSource, TokenSource
from .values import Timestamp, content_hash

__all__ = [
    "Absent",
    "Answer",
    "Apply",
    "Arrival",
    "AsyncInbox",
    "AsyncOMSClient",
    "AsyncStore",
    "AsyncTokenSource",
    "Blocked",
    "CancelOrderRejected",
    "Change",
    "CloseOrderRejected",
    "Conflict",
    "Context",
    "CreateOrderDraftRejected",
    "Delivered",
    "Denied",
    "Duplicate",
    "Event",
    "ExecuteRepairActionRejected",
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
    "OMSClient",
    "Parked",
    "Problem",
    "RETRIES",
    "Rejected",
    "RequestOrderCancellationRejected",
    "Retries",
    "Retry",
    "RevisionMissing",
    "Site",
    "Stale",
    "Store",
    "SubmitOrderRejected",
    "TELLING",
    "Taken",
    "Throttled",
    "Timestamp",
    "TokenSource",
    "Unavailable",
    "Unknown",
    "UnreadableEvent",
    "content_hash",
    "event_of",
    "from_http",
    "parse_event",
    "retried",
    "retried_async",
    "snapshot_of_accepted_quote",
    "to_binary",
]
