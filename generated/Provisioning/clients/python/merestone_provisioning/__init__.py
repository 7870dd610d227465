# Written by `merestone compile`; change the spec, not this file.
"""A typed client for Provisioning: Technical activation. The messages are in `models`."""

from .binding import BrokerEvent, from_broker, from_http, to_binary, to_broker
from .broker import BrokerMessage
from .calls import Site
from .client import AsyncProvisioningClient, ProvisioningClient
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
    PassedOver,
    Store,
    Taken,
)
from .messages import activate_service_key, activate_service_message, deactivate_service_key, deactivate_service_message
from .outcomes import Answer, Delivered, NotSent, NotTaken, Unavailable, Unknown
from .paging import pages, pages_async
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
    Retained,
    RevisionMissing,
    Stale,
    Throttled,
)
from .retries import ASKING, RETRIES
from .retrying import TELLING, Retries, Retry, retried, retried_async
from .settling import Asking, Meaning, Settled, settle, settle_async
from .transport import AsyncTokenSource, TokenSource
from .values import Timestamp, content_hash

__all__ = [
    "ASKING",
    "Absent",
    "Answer",
    "Apply",
    "Arrival",
    "Asking",
    "AsyncInbox",
    "AsyncProvisioningClient",
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
    "Meaning",
    "MemoryStore",
    "Mismatch",
    "NotSent",
    "NotTaken",
    "Parked",
    "PassedOver",
    "Problem",
    "ProvisioningClient",
    "RETRIES",
    "Rejected",
    "Retained",
    "Retries",
    "Retry",
    "RevisionMissing",
    "Settled",
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
    "activate_service_key",
    "activate_service_message",
    "content_hash",
    "deactivate_service_key",
    "deactivate_service_message",
    "event_of",
    "from_broker",
    "from_http",
    "pages",
    "pages_async",
    "parse_event",
    "retried",
    "retried_async",
    "settle",
    "settle_async",
    "to_binary",
    "to_broker",
]
