# Written by `merestone compile`; change the spec, not this file.
"""A typed client for OMS: Order management. The messages are in `models`."""

from .calls import Site
from .client import AsyncOMSClient, OMSClient
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
from .rejections import (
    CancelOrderRejected,
    CloseOrderRejected,
    CreateOrderDraftRejected,
    ExecuteRepairActionRejected,
    RequestOrderCancellationRejected,
    SubmitOrderRejected,
)
from .snapshots import snapshot_of_accepted_quote
from .transport import AsyncTokenSource, TokenSource
from .values import Timestamp, content_hash

__all__ = [
    "Absent",
    "Answer",
    "AsyncOMSClient",
    "AsyncTokenSource",
    "Blocked",
    "CancelOrderRejected",
    "CloseOrderRejected",
    "Context",
    "CreateOrderDraftRejected",
    "Delivered",
    "Denied",
    "Event",
    "ExecuteRepairActionRejected",
    "Fact",
    "IdempotencyKeyMissing",
    "InFlight",
    "Invalid",
    "Mismatch",
    "NotSent",
    "NotTaken",
    "OMSClient",
    "Problem",
    "Rejected",
    "RequestOrderCancellationRejected",
    "RevisionMissing",
    "Site",
    "Stale",
    "SubmitOrderRejected",
    "Throttled",
    "Timestamp",
    "TokenSource",
    "Unavailable",
    "Unknown",
    "UnreadableEvent",
    "content_hash",
    "event_of",
    "parse_event",
    "snapshot_of_accepted_quote",
]
