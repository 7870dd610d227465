"""A command that goes over a broker: all that the producer of the broker has to send."""

from collections.abc import Mapping
from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class BrokerMessage:
    """One command. Send it to `address` with its headers and body, and under `partition_key` where the channel has one.

    `key` is the `Idempotency-Key`. What comes of the command is told on `replies`, where `idempotencykey` is this key. A repetition
    sends exactly the same.
    """

    channel: str
    address: str
    replies: str | None
    partition_key: str | None
    key: str
    headers: Mapping[str, str]
    body: bytes
