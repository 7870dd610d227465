# Written by `merestone compile`; change the spec, not this file.
"""A typed client for Billing: Subscription billing. The messages are in `models`."""

from .calls import Site
from .client import AsyncBillingClient, BillingClient
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
    ActivateBillingRejected,
    CancelSubscriptionRejected,
    EnsureBillingAccountRejected,
    RequestCreditMemoRejected,
)
from .snapshots import snapshot_of_accepted_quote, snapshot_of_billable, snapshot_of_order
from .transport import AsyncTokenSource, TokenSource
from .values import Timestamp, content_hash

__all__ = [
    "Absent",
    "ActivateBillingRejected",
    "Answer",
    "AsyncBillingClient",
    "AsyncTokenSource",
    "BillingClient",
    "Blocked",
    "CancelSubscriptionRejected",
    "Context",
    "Delivered",
    "Denied",
    "EnsureBillingAccountRejected",
    "Event",
    "Fact",
    "IdempotencyKeyMissing",
    "InFlight",
    "Invalid",
    "Mismatch",
    "NotSent",
    "NotTaken",
    "Problem",
    "Rejected",
    "RequestCreditMemoRejected",
    "RevisionMissing",
    "Site",
    "Stale",
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
    "snapshot_of_billable",
    "snapshot_of_order",
]
