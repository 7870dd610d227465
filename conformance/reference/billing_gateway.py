"""Calls Billing through its generated client, and says in our words what its answers mean."""

import asyncio
import importlib
from collections.abc import Awaitable, Callable
from dataclasses import dataclass, field
from typing import TYPE_CHECKING, Any

from reference import certificates, tokens
from reference.canonical import Json
from reference.handoff_terms import BILLING
from reference.oms import Oms
from reference.settings import SYSTEM

if TYPE_CHECKING:
    from merestone_billing import Answer, AsyncBillingClient, Context, Problem, Unavailable

LONGEST_WAIT = 60.0
"""Seconds, for the network alone: what a late answer means is decided by the system's own clock."""


@dataclass(frozen=True)
class Accepted:
    """Billing has durably taken the command."""

    data: Json


@dataclass(frozen=True)
class Rejected:
    """Billing has decided against it."""

    data: Json


@dataclass(frozen=True)
class Refused:
    """Billing has not decided it, and will not: `mismatch`, `stale`, `denied` or `invalid`."""

    circumstance: str


@dataclass(frozen=True)
class NotSent:
    """Certainly without effect; may be sent again after `wait` milliseconds."""

    wait: int = 0


@dataclass(frozen=True)
class Unanswered:
    """Sent, and nobody knows what became of it."""


@dataclass(frozen=True)
class Found:
    """The status query knows the command; `word` is its state there."""

    word: str
    data: Json = field(default_factory=dict)


@dataclass(frozen=True)
class Absent:
    """The status query does not know the command."""


@dataclass(frozen=True)
class Unusable:
    """The status query gave no answer that means anything."""


Attempt = Accepted | Rejected | Refused | NotSent | Unanswered
Finding = Found | Absent | Unusable


@dataclass(frozen=True)
class Letter:
    """What is sent to Billing: the command's operation and key, its body, and whose story it belongs to."""

    operation: str
    key: str
    body: Json
    tenant: str
    legal_entity: str
    correlation: str
    causation: str

    @property
    def context(self) -> "Context":
        """What every message of a story carries along."""
        from merestone_billing import Context

        return Context(SYSTEM, self.tenant, self.legal_entity, self.correlation, self.causation)


class Courier:
    """The way to Billing, made when first needed. No connection serves twice: a broken one means this very request."""

    def __init__(self) -> None:
        self._client: AsyncBillingClient | None = None

    async def client(self, oms: Oms) -> "AsyncBillingClient":
        """The generated client of Billing; loading it does not hold up anything else."""
        if self._client is None:
            await asyncio.to_thread(importlib.import_module, "merestone_billing.models")
            self._client = self._client or made_client(oms)
        return self._client


def made_client(oms: Oms) -> "AsyncBillingClient":
    """The generated client of Billing, on connections of its own."""
    import httpx

    from merestone_billing import AsyncBillingClient

    shown = certificates.calling(oms.settings.certificates)
    http = httpx.AsyncClient(verify=shown, limits=httpx.Limits(max_keepalive_connections=0), trust_env=False)
    return AsyncBillingClient(oms.settings.peers[BILLING], oms.tokens.fetch, timeout=LONGEST_WAIT, http=http)


# ------------------------------------------------------------------ sending


async def send(oms: Oms, letter: Letter) -> Attempt:
    """Sends a command once, and says what is known of it then."""
    client = await oms.courier.client(oms)
    import merestone_billing as billing

    try:
        outcome = await SENDERS[letter.operation](client, letter)
    except tokens.NoToken:
        return NotSent()
    except billing.Problem as problem:
        return refusal(oms, problem)
    match outcome:
        case billing.Answer(body=body):
            return Accepted(body.model_dump(mode="json", by_alias=True))
        case billing.NotSent():
            return NotSent()
        case _:
            return Unanswered()


async def _activate(client: "AsyncBillingClient", letter: Letter) -> Any:
    from merestone_billing.models import ActivateBillingRequest

    return await client.activate_billing(ActivateBillingRequest.model_validate(letter.body), letter.context)


async def _cancel(client: "AsyncBillingClient", letter: Letter) -> Any:
    from merestone_billing.models import CancelSubscriptionRequest

    return await client.cancel_subscription(CancelSubscriptionRequest.model_validate(letter.body), letter.context)


SENDERS: dict[str, Callable[["AsyncBillingClient", Letter], Awaitable[Any]]] = {
    "ActivateBilling": _activate,
    "CancelSubscription": _cancel,
}


def refusal(oms: Oms, problem: "Problem") -> Attempt:
    """What a refusal means."""
    import merestone_billing as billing

    match problem:
        case billing.Rejected():
            return Rejected({name: problem.members[name] for name in ("reason",) if name in problem.members})
        case billing.Throttled():
            return NotSent(round((problem.retry_after or 0) * 1000))
        case billing.InFlight():
            return NotSent()
        case billing.Denied():
            oms.tokens.forget()
            return Refused("denied")
        case billing.Mismatch():
            return Refused("mismatch")
        case billing.Stale() | billing.RevisionMissing():
            return Refused("stale")
        case _:
            return Refused("invalid")


# ------------------------------------------------------------------ asking


async def ask(oms: Oms, letter: Letter) -> Finding:
    """Asks the status query of a command once."""
    client = await oms.courier.client(oms)
    import merestone_billing as billing

    try:
        outcome = await QUERIES[letter.operation](client, letter)
    except billing.Absent:
        return Absent()
    except (tokens.NoToken, billing.Problem):
        return Unusable()
    if isinstance(outcome, billing.Unavailable):
        return Unusable()
    told = outcome.body.model_dump(mode="json", by_alias=True, exclude_none=True)
    return Found(told["state"], {name: told[name] for name in ("subscription",) if name in told})


async def _activation_status(client: "AsyncBillingClient", letter: Letter) -> "Answer[Any] | Unavailable":
    return await client.activation_status(letter.key, letter.context)


async def _cancellation_status(client: "AsyncBillingClient", letter: Letter) -> "Answer[Any] | Unavailable":
    return await client.cancellation_status(letter.key, letter.context)


QUERIES: dict[str, Callable[["AsyncBillingClient", Letter], Awaitable["Answer[Any] | Unavailable"]]] = {
    "ActivateBilling": _activation_status,
    "CancelSubscription": _cancellation_status,
}
