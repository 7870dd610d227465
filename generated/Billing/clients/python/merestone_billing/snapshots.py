# Written by `merestone compile`; change the spec, not this file.
"""Snapshots as Billing takes them."""

from .models import AcceptedQuote, AcceptedQuoteSnapshot, Billable, BillableSnapshot, Order, OrderSnapshot
from .values import Timestamp, content_hash


def snapshot_of_accepted_quote(value: AcceptedQuote, revision: int, taken_at: Timestamp) -> AcceptedQuoteSnapshot:
    """A snapshot of the accepted quote at that revision."""
    return AcceptedQuoteSnapshot(value=value, revision=revision, taken_at=taken_at, content_hash=content_hash(value))


def snapshot_of_billable(value: Billable, revision: int, taken_at: Timestamp) -> BillableSnapshot:
    """A snapshot of the billable at that revision."""
    return BillableSnapshot(value=value, revision=revision, taken_at=taken_at, content_hash=content_hash(value))


def snapshot_of_order(value: Order, revision: int, taken_at: Timestamp) -> OrderSnapshot:
    """A snapshot of the order at that revision."""
    return OrderSnapshot(value=value, revision=revision, taken_at=taken_at, content_hash=content_hash(value))
