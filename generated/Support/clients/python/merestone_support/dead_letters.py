# Written by `merestone compile`; change the spec, not this file.
"""What Support puts aside of what it reads from brokers, so that nothing waits behind it and nothing is lost."""

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Literal, NamedTuple

AsideChannel = Literal[
    "AssetCopies",
    "AssetEvents",
    "BillingAccounts",
    "BillingProgress",
    "CustomerMasters",
    "CustomerXrefs",
    "Differences",
    "FalloutEvents",
    "NotifyEvents",
    "OrderProgress",
    "Principals",
    "QuoteTimelineTopic",
    "StockEvents",
    "TimelineTopic",
    "UsageEvents",
    "VisitEvents",
    "CaseCommands",
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
    "AssetCopies": _Aside(
        "AssetCopiesDeadLetters",
        "asset.product.v1",
        "asset.product.v1.support.dead-letters",
        frozenset({"invalid", "poison"}),
    ),
    "AssetEvents": _Aside(
        "AssetEventsDeadLetters",
        "asset.facts.v1",
        "asset.facts.v1.support.dead-letters",
        frozenset({"invalid", "poison"}),
    ),
    "BillingAccounts": _Aside(
        "BillingAccountsDeadLetters",
        "billing.account.v1",
        "billing.account.v1.support.dead-letters",
        frozenset({"invalid", "poison"}),
    ),
    "BillingProgress": _Aside(
        "BillingProgressDeadLetters",
        "oms.billing.v1",
        "oms.billing.v1.support.dead-letters",
        frozenset({"invalid", "poison"}),
    ),
    "CustomerMasters": _Aside(
        "CustomerMastersDeadLetters",
        "mdm.customer.v1",
        "mdm.customer.v1.support.dead-letters",
        frozenset({"invalid", "poison"}),
    ),
    "CustomerXrefs": _Aside(
        "CustomerXrefsDeadLetters",
        "mdm.xref.v1",
        "mdm.xref.v1.support.dead-letters",
        frozenset({"invalid", "poison"}),
    ),
    "Differences": _Aside(
        "DifferencesDeadLetters",
        "oms.reconciliation.v1",
        "oms.reconciliation.v1.support.dead-letters",
        frozenset({"invalid", "poison"}),
    ),
    "FalloutEvents": _Aside(
        "FalloutEventsDeadLetters",
        "oms.fallout.v1",
        "oms.fallout.v1.support.dead-letters",
        frozenset({"invalid", "poison"}),
    ),
    "NotifyEvents": _Aside(
        "NotifyEventsDeadLetters",
        "notify.facts.v1",
        "notify.facts.v1.support.dead-letters",
        frozenset({"invalid", "poison"}),
    ),
    "OrderProgress": _Aside(
        "OrderProgressDeadLetters",
        "oms.task.v1",
        "oms.task.v1.support.dead-letters",
        frozenset({"invalid", "poison"}),
    ),
    "Principals": _Aside(
        "PrincipalsDeadLetters",
        "iam.principal.v1",
        "iam.principal.v1.support.dead-letters",
        frozenset({"invalid", "poison"}),
    ),
    "QuoteTimelineTopic": _Aside(
        "QuoteTimelineTopicDeadLetters",
        "support.quote-timeline.v1",
        "support.quote-timeline.v1.support.dead-letters",
        frozenset({"invalid", "poison"}),
    ),
    "StockEvents": _Aside(
        "StockEventsDeadLetters",
        "inventory.reservation.v1",
        "inventory.reservation.v1.support.dead-letters",
        frozenset({"invalid", "poison"}),
    ),
    "TimelineTopic": _Aside(
        "TimelineTopicDeadLetters",
        "support.timeline.v1",
        "support.timeline.v1.support.dead-letters",
        frozenset({"invalid", "poison"}),
    ),
    "UsageEvents": _Aside(
        "UsageEventsDeadLetters",
        "billing.usage.v1",
        "billing.usage.v1.support.dead-letters",
        frozenset({"invalid", "poison"}),
    ),
    "VisitEvents": _Aside(
        "VisitEventsDeadLetters",
        "workforce.appointment.v1",
        "workforce.appointment.v1.support.dead-letters",
        frozenset({"invalid", "poison"}),
    ),
    "CaseCommands": _Aside(
        "CaseCommandsDeadLetters",
        "support.case.commands.v1",
        "support.case.commands.v1.support.dead-letters",
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
