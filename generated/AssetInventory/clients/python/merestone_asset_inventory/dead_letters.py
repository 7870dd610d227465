# Written by `merestone compile`; change the spec, not this file.
"""What AssetInventory puts aside of what it reads from brokers, so that nothing waits behind it and nothing is lost."""

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Literal, NamedTuple

AsideChannel = Literal[
    "FeedQuality",
    "AssetCommands",
]
"""The channels of which something is put aside."""
AsideReason = Literal["invalid", "poison"]
"""Why. `invalid`: it is not what the contract promises; `poison`: it can be read, and cannot be applied; `conflict`: it contradicts what is known."""


@dataclass(frozen=True, slots=True)
class DeadLetter:
    """A message as it came, with the reason why it was not applied.

    Send it to `address` with its headers and body, and under the key and the content type that it came with. Once the broker has
    it, go on with the next. A document of `Apply` is `application/cloudevents+json`, under the `partitionkey` in it.
    """

    channel: str
    address: str
    headers: Mapping[str, str | bytes | None]
    body: bytes | str | None


class _Aside(NamedTuple):
    channel: str
    read_at: str
    address: str
    reasons: frozenset[AsideReason]


_ASIDE: Mapping[AsideChannel, _Aside] = {
    "FeedQuality": _Aside(
        "FeedQualityDeadLetters",
        "dwh.quality.v1",
        "dwh.quality.v1.asset-inventory.dead-letters",
        frozenset({"invalid", "poison"}),
    ),
    "AssetCommands": _Aside(
        "AssetCommandsDeadLetters",
        "asset.commands.v1",
        "asset.commands.v1.asset-inventory.dead-letters",
        frozenset({"invalid", "poison"}),
    ),
}


ASIDE_CHANNELS: Mapping[str, AsideChannel] = {aside.read_at: channel for channel, aside in _ASIDE.items()}
"""By the address where it is read, which channel it is."""


def dead_letter(
    channel: AsideChannel,
    reason: AsideReason,
    headers: Mapping[str, str | bytes | None],
    body: bytes | str | None,
    *,
    detail: str = "",
) -> DeadLetter:
    """What is to be put aside, of what was read on `channel` with these headers; `detail` says in words what is wrong with it.

    Raises ValueError for a reason for which the contract has another way, and for a channel of which nothing is put aside.
    """
    if channel not in _ASIDE:
        raise ValueError(f"of `{channel}` nothing is put aside, but of {', '.join(_ASIDE)}")
    aside = _ASIDE[channel]
    if reason not in aside.reasons:
        raise ValueError(f"of `{channel}` nothing is put aside as `{reason}`, but as {', '.join(sorted(aside.reasons))}")
    came = {name: value for name, value in headers.items() if not name.lower().startswith("dead-letter-")}
    words = " ".join(detail.split())
    said = {"dead-letter-reason": reason, "dead-letter-channel": aside.read_at} | ({"dead-letter-detail": words} if words else {})
    return DeadLetter(aside.channel, aside.address, {**came, **said}, body)
