# Written by `merestone compile`; change the spec, not this file.
"""A typed client for Notifier: Documents and messages. The messages are in `models`."""

from .binding import BrokerEvent, from_broker, from_http, to_binary, to_broker
from .broker import BrokerMessage
from .calls import Site
from .client import AsyncNotifierClient, NotifierClient
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
from .messages import (
    generate_document_key,
    generate_document_message,
    send_notification_key,
    send_notification_message,
    withdraw_document_key,
    withdraw_document_message,
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
from .retries import RETRIES
from .retrying import TELLING, Retries, Retry, retried, retried_async
from .transport import AsyncTokenSource, TokenSource
from .values import Timestamp, content_hash

__all__ = [
    "Absent",
    "Answer",
    "Apply",
    "Arrival",
    "AsyncInbox",
    "AsyncNotifierClient",
    "AsyncStore",
    "AsyncTokenSource",
    "Blocked",
    "BrokerEvent",
    "BrokerMessage",
    "Change",
    "Conflict",
    "Context",
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
    "NotifierClient",
    "Parked",
    "Problem",
    "RETRIES",
    "Rejected",
    "Retries",
    "Retry",
    "RevisionMissing",
    "Site",
    "Stale",
    "Store",
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
    "from_broker",
    "from_http",
    "generate_document_key",
    "generate_document_message",
    "parse_event",
    "retried",
    "retried_async",
    "send_notification_key",
    "send_notification_message",
    "to_binary",
    "to_broker",
    "withdraw_document_key",
    "withdraw_document_message",
]
