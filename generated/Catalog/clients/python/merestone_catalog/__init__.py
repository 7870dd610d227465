# Written by `merestone compile`; change the spec, not this file.
"""A typed client for Catalog: Product catalog. The messages are in `models`."""

from .binding import BrokerEvent, from_broker, from_http, to_binary, to_broker
from .calls import Site
from .client import AsyncCatalogClient, CatalogClient
from .context import Context
from .dead_letters import DeadLetter, dead_letter
from .events import Event, Fact, UnreadableEvent, event_of, parse_event
from .files import legal_entity_extract_run, mapping_extract_run
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
from .outcomes import Answer, Delivered, NotSent, NotTaken, Unavailable, Unknown
from .problems import (
    Absent,
    Blocked,
    Denied,
    DuplicateRun,
    IdempotencyKeyMissing,
    InFlight,
    Invalid,
    Mismatch,
    Problem,
    Rejected,
    Retained,
    RevisionMissing,
    RowsMissing,
    Stale,
    Throttled,
)
from .retries import RETRIES
from .retrying import TELLING, Retries, Retry, retried, retried_async
from .runs import Run
from .settling import Asking, Meaning, Settled, settle, settle_async
from .transport import AsyncTokenSource, TokenSource
from .values import Timestamp, content_hash

__all__ = [
    "Absent",
    "Answer",
    "Apply",
    "Arrival",
    "Asking",
    "AsyncCatalogClient",
    "AsyncInbox",
    "AsyncStore",
    "AsyncTokenSource",
    "Blocked",
    "BrokerEvent",
    "CatalogClient",
    "Change",
    "Conflict",
    "Context",
    "DeadLetter",
    "Delivered",
    "Denied",
    "Duplicate",
    "DuplicateRun",
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
    "RETRIES",
    "Rejected",
    "Retained",
    "Retries",
    "Retry",
    "RevisionMissing",
    "RowsMissing",
    "Run",
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
    "content_hash",
    "dead_letter",
    "event_of",
    "from_broker",
    "from_http",
    "legal_entity_extract_run",
    "mapping_extract_run",
    "parse_event",
    "retried",
    "retried_async",
    "settle",
    "settle_async",
    "to_binary",
    "to_broker",
]
