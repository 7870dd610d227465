# Written by `merestone compile`; change the spec, not this file.
"""A typed client for Billing: Subscription billing. The messages are in `models`."""

from .binding import BrokerEvent, from_broker, from_http, to_binary, to_broker
from .broker import BrokerMessage
from .calls import (
    Site,
    activate_billing_key,
    cancel_subscription_key,
    ensure_billing_account_key,
    request_credit_memo_key,
)
from .client import AsyncBillingClient, BillingClient
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
from .messages import map_contract_terms_key, map_contract_terms_message
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
from .retries import ASKING, RETRIES
from .retrying import TELLING, Retries, Retry, retried, retried_async
from .settling import Asking, Meaning, Settled, settle, settle_async
from .snapshots import snapshot_of_accepted_quote, snapshot_of_billable, snapshot_of_order
from .transport import AsyncTokenSource, TokenSource
from .values import Timestamp, content_hash

__all__ = [
    "ASKING",
    "Absent",
    "ActivateBillingRejected",
    "Answer",
    "Apply",
    "Arrival",
    "Asking",
    "AsyncBillingClient",
    "AsyncInbox",
    "AsyncStore",
    "AsyncTokenSource",
    "BillingClient",
    "Blocked",
    "BrokerEvent",
    "BrokerMessage",
    "CancelSubscriptionRejected",
    "Change",
    "Conflict",
    "Context",
    "Delivered",
    "Denied",
    "Duplicate",
    "EnsureBillingAccountRejected",
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
    "Problem",
    "RETRIES",
    "Rejected",
    "RequestCreditMemoRejected",
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
    "activate_billing_key",
    "cancel_subscription_key",
    "content_hash",
    "ensure_billing_account_key",
    "event_of",
    "from_broker",
    "from_http",
    "map_contract_terms_key",
    "map_contract_terms_message",
    "parse_event",
    "request_credit_memo_key",
    "retried",
    "retried_async",
    "settle",
    "settle_async",
    "snapshot_of_accepted_quote",
    "snapshot_of_billable",
    "snapshot_of_order",
    "to_binary",
    "to_broker",
]
