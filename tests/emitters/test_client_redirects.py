"""A Python client goes where it was told to go and nowhere else, whatever the transport that it was given would do by itself."""

import asyncio
from typing import Any

import httpx
import pytest

from emitters.python_clients import body_of, context
from merestone.contract.contract import Contract

BASE = "https://system.example"


def eager(kind: Any, status: int, seen: list[httpx.Request]) -> Any:
    """A transport that follows redirects, and is sent elsewhere with its first request."""

    def answer(request: httpx.Request) -> httpx.Response:
        seen.append(request)
        return httpx.Response(status, headers={"Location": "/elsewhere"}) if len(seen) == 1 else httpx.Response(200)

    return kind(transport=httpx.MockTransport(answer), follow_redirects=True)


def activation(reference: Contract, billing: Any) -> Any:
    return billing.models.ActivateBillingRequest.model_validate(body_of(reference, "ActivateBilling"))


@pytest.mark.parametrize("status", [301, 302, 303, 307, 308])
def test_a_command_that_is_sent_elsewhere_stays_unknown(reference: Contract, billing: Any, status: int) -> None:
    seen: list[httpx.Request] = []
    asking = billing.BillingClient(
        BASE, lambda audience, scope: f"{audience} {scope}", http=eager(httpx.Client, status, seen)
    )
    outcome = asking.activate_billing(activation(reference, billing), context(billing, "OMS"))
    assert isinstance(outcome, billing.Unknown)
    assert str(status) in outcome.cause
    assert [request.url.path for request in seen] == ["/billing-activations"]


@pytest.mark.parametrize("status", [302, 307])
def test_so_does_one_that_is_awaited(reference: Contract, billing: Any, status: int) -> None:
    seen: list[httpx.Request] = []

    async def token(audience: str, scope: str) -> str:
        return f"{audience} {scope}"

    async def outcome() -> Any:
        asking = billing.AsyncBillingClient(BASE, token, http=eager(httpx.AsyncClient, status, seen))
        return await asking.activate_billing(activation(reference, billing), context(billing, "OMS"))

    assert isinstance(asyncio.run(outcome()), billing.Unknown)
    assert [request.url.path for request in seen] == ["/billing-activations"]


def test_a_query_that_is_sent_elsewhere_is_unavailable_and_takes_no_token_there(billing: Any) -> None:
    seen: list[httpx.Request] = []
    asking = billing.BillingClient(
        BASE, lambda audience, scope: f"{audience} {scope}", http=eager(httpx.Client, 307, seen)
    )
    assert isinstance(asking.activation_status("key", context(billing, "OMS")), billing.Unavailable)
    assert [request.url.path for request in seen] == ["/billing-activations/key"]
