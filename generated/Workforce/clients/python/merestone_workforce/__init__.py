# Written by `merestone compile`; change the spec, not this file.
"""A typed client for Workforce: Installation visits. The messages are in `models`."""

from .calls import Site
from .client import AsyncWorkforceClient, WorkforceClient
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
from .rejections import BookInstallationRejected, CancelInstallationRejected, RescheduleInstallationRejected
from .transport import AsyncTokenSource, TokenSource
from .values import Timestamp, content_hash

__all__ = [
    "Absent",
    "Answer",
    "AsyncTokenSource",
    "AsyncWorkforceClient",
    "Blocked",
    "BookInstallationRejected",
    "CancelInstallationRejected",
    "Context",
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
    "Rejected",
    "RescheduleInstallationRejected",
    "RevisionMissing",
    "Site",
    "Stale",
    "Throttled",
    "Timestamp",
    "TokenSource",
    "Unavailable",
    "Unknown",
    "UnreadableEvent",
    "WorkforceClient",
    "content_hash",
    "event_of",
    "parse_event",
]
