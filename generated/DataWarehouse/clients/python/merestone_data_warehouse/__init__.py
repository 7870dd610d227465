# Written by `merestone compile`; change the spec, not this file.
"""A typed client for DataWarehouse: Data warehouse. The messages are in `models`."""

from .calls import Site
from .client import AsyncDataWarehouseClient, DataWarehouseClient
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
from .transport import AsyncTokenSource, TokenSource
from .values import Timestamp, content_hash

__all__ = [
    "Absent",
    "Answer",
    "AsyncDataWarehouseClient",
    "AsyncTokenSource",
    "Blocked",
    "Context",
    "DataWarehouseClient",
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
]
