# Written by `merestone compile`; change the spec, not this file.
"""Snapshots as OMS takes them."""

from .models import AcceptedQuote, AcceptedQuoteSnapshot
from .values import Timestamp, content_hash


def snapshot_of_accepted_quote(value: AcceptedQuote, revision: int, taken_at: Timestamp) -> AcceptedQuoteSnapshot:
    """A snapshot of the accepted quote at that revision."""
    return AcceptedQuoteSnapshot(value=value, revision=revision, taken_at=taken_at, content_hash=content_hash(value))
