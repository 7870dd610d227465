# Written by `merestone compile`; change the spec, not this file.
"""A typed client for Inventory: Stock and shipping. The messages are in `models`."""

from .binding import BrokerEvent, from_broker, from_http, to_binary, to_broker
from .broker import BrokerMessage
from .calls import Site, release_reservation_key, renew_reservation_key, reserve_inventory_key
from .client import AsyncInventoryClient, InventoryClient
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
from .messages import allocate_and_ship_key, allocate_and_ship_message, recall_shipment_key, recall_shipment_message
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
    RevisionMissing,
    Stale,
    Throttled,
)
from .rejections import ReleaseReservationRejected, RenewReservationRejected, ReserveInventoryRejected
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
    "AsyncInventoryClient",
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
    "InventoryClient",
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
    "ReleaseReservationRejected",
    "RenewReservationRejected",
    "ReserveInventoryRejected",
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
    "allocate_and_ship_key",
    "allocate_and_ship_message",
    "content_hash",
    "event_of",
    "from_broker",
    "from_http",
    "pages",
    "pages_async",
    "parse_event",
    "recall_shipment_key",
    "recall_shipment_message",
    "release_reservation_key",
    "renew_reservation_key",
    "reserve_inventory_key",
    "retried",
    "retried_async",
    "settle",
    "settle_async",
    "to_binary",
    "to_broker",
]
