"""`retried` sends again what was not taken, as often as the contract says, with the same key; never what may have happened."""

import asyncio
import importlib
import json
from collections.abc import Callable
from typing import Any

import httpx
import pytest

from emitters.python_clients import answers, body_of, body_of_role, client, context, problem
from merestone.contract.contract import Contract
from merestone.emitters.python_client._calls import method_name

Answer = Callable[[httpx.Request], httpx.Response]


def lost(error: Exception) -> Answer:
    """No answer at all."""

    def raising(_: httpx.Request) -> httpx.Response:
        raise error

    return raising


REFUSED = lost(httpx.ConnectError("refused"))
AWAY = answers(503, {}, {"Retry-After": "30"})
SILENT = lost(httpx.ReadTimeout("silent"))
BUSY, DECIDING = problem(429, "throttled"), problem(409, "in-flight")


def asked(
    reference: Contract, billing: Any, *told: Answer, **limits: Any
) -> tuple[Any, list[float], list[httpx.Request]]:
    """What comes of `ActivateBilling` where Billing answers one after the other, the pauses, and what was sent."""
    left = list(told)
    asking, seen = client(billing, "Billing", lambda request: left.pop(0)(request))
    request = billing.models.ActivateBillingRequest.model_validate(body_of(reference, "ActivateBilling"))
    pauses: list[float] = []

    def attempt() -> Any:
        return asking.activate_billing(request, context(billing, "OMS"))

    try:
        outcome = billing.retried(attempt, billing.RETRIES.activate_billing, pause=pauses.append, **limits)
    except billing.Problem as refusal:
        outcome = refusal
    return outcome, pauses, seen


@pytest.fixture
def accepted(reference: Contract) -> Answer:
    """The promised answer."""
    return answers(202, body_of_role(reference, "ActivateBilling", "accepted"))


def test_what_was_not_sent_is_sent_again_with_the_same_key(reference: Contract, billing: Any, accepted: Answer) -> None:
    outcome, pauses, seen = asked(reference, billing, REFUSED, REFUSED, REFUSED, accepted)
    assert isinstance(outcome, billing.Answer)
    assert pauses == [2.0, 4.0, 8.0]
    assert len({request.headers["Idempotency-Key"] for request in seen}) == 1
    assert len({request.content for request in seen}) == 1


def test_the_other_side_says_how_long_to_wait(reference: Contract, billing: Any, accepted: Answer) -> None:
    outcome, pauses, _ = asked(reference, billing, AWAY, BUSY, DECIDING, accepted)
    assert isinstance(outcome, billing.Answer)
    assert pauses == [30.0, 7.0, 8.0]


@pytest.mark.parametrize(
    ("answer", "kind"),
    [
        (SILENT, "Unknown"),
        (answers(500, {}), "Unknown"),
        (answers(503, {}), "Unknown"),
        (answers(202, {}), "Unknown"),
        (problem(422, "mismatch"), "Mismatch"),
        (problem(422, "rejected"), "ActivateBillingRejected"),
        (problem(412, "stale"), "Stale"),
        (problem(403, "denied"), "Denied"),
        (problem(409, "order-blocked", retryable=True), "Blocked"),
        (problem(409, "of-tomorrow", retryable=True), "Problem"),
    ],
)
def test_nothing_else_is_sent_again(reference: Contract, billing: Any, answer: Answer, kind: str) -> None:
    outcome, pauses, seen = asked(reference, billing, answer)
    assert (type(outcome).__name__, pauses, len(seen)) == (kind, [], 1)


def test_an_unknown_outcome_ends_the_tries(reference: Contract, billing: Any, accepted: Answer) -> None:
    outcome, pauses, seen = asked(reference, billing, REFUSED, SILENT, accepted)
    assert (type(outcome).__name__, pauses, len(seen)) == ("Unknown", [2.0], 2)


@pytest.mark.parametrize(("answer", "kind"), [(REFUSED, "NotSent"), (BUSY, "Throttled"), (DECIDING, "InFlight")])
def test_when_the_tries_are_spent_the_last_word_stands(
    reference: Contract, billing: Any, answer: Answer, kind: str
) -> None:
    outcome, pauses, seen = asked(reference, billing, *[answer] * 9)
    assert (type(outcome).__name__, len(pauses), len(seen)) == (kind, 6, 7)
    assert max(pauses) <= 300


def test_the_pauses_have_a_limit(reference: Contract, billing: Any) -> None:
    outcome, pauses, _ = asked(reference, billing, *[REFUSED] * 9, within=10)
    assert (type(outcome).__name__, pauses) == ("NotSent", [2.0, 4.0])


def test_a_query_is_asked_again(reference: Contract, oms: Any) -> None:
    asking, seen = client(oms, "OMS", answers(500, {}))
    request = oms.models.CheckOrderabilityRequest.model_validate(body_of(reference, "CheckOrderability"))
    ask = lambda: asking.check_orderability(request, context(oms, "CPQ"))  # noqa: E731
    outcome = oms.retried(ask, oms.RETRIES.check_orderability, pause=lambda _: None)
    assert (type(outcome).__name__, len(seen)) == ("Unavailable", 4)


def test_what_has_no_clause_is_not_sent_again(billing: Any) -> None:
    asking, seen = client(billing, "Billing", answers(500, {}))
    never = billing.RETRIES.activation_status
    outcome = billing.retried(lambda: asking.activation_status("key", context(billing, "OMS")), never)
    assert (type(outcome).__name__, len(seen)) == ("Unavailable", 1)


def test_each_circumstance_has_its_own_clause(billing: Any) -> None:
    retries = {
        "not_sent": billing.Retry(1, 1.0, 1.0),
        "throttled": billing.Retry(1, 2.0, 2.0),
        "in_flight": billing.Retry(1, 3.0, 3.0),
    }
    outcomes = {
        "not_sent": billing.NotSent("key", "refused"),
        "throttled": billing.Throttled(429, {}),
        "in_flight": billing.InFlight(409, {}),
    }
    pause_after = importlib.import_module("merestone_billing.retrying").pause_after
    assert [pause_after(o, billing.Retries(**retries), 1) for o in outcomes.values()] == [1.0, 2.0, 3.0]
    for name, outcome in outcomes.items():
        rest = {word: retry for word, retry in retries.items() if word != name}
        assert pause_after(outcome, billing.Retries(**rest), 1) is None


def test_the_table_says_what_the_clauses_say(reference: Contract, billing: Any) -> None:
    words = {"notSent": "not_sent", "throttled": "throttled", "inFlight": "in_flight"}
    for operation in (o for o in reference.operations if "Billing" in o.providers and o.path):
        found = getattr(billing.RETRIES, method_name(operation))
        for reaction in operation.reactions:
            if reaction.circumstance in words:
                retry = getattr(found, words[reaction.circumstance])
                assert reaction.backoff_ms
                expected = (reaction.retry, *(milliseconds / 1000 for milliseconds in reaction.backoff_ms))
                assert (retry.times, retry.first, retry.most) == expected, operation.name


def test_an_event_is_told_until_it_is_taken(reference: Contract, oms: Any) -> None:
    told = [httpx.Response(503)] * 9 + [httpx.Response(204)]
    telling, seen = client(oms, "OMS", lambda _: told[len(seen) - 1])
    event = json.dumps(
        {"type": "io.merestone.billing.billing-activated.v1"}
        | dict.fromkeys(["correlationid", "source", "tenantid", "legalentity"], "x")
    )
    pauses: list[float] = []
    outcome = oms.retried(lambda: telling.deliver_billing_replies(event.encode()), oms.TELLING, pause=pauses.append)
    assert outcome == oms.Delivered()
    assert pauses == [1, 2, 4, 8, 16, 32, 60, 60, 60]


def test_the_same_awaited(billing: Any) -> None:
    left = [billing.NotSent("key", "refused"), billing.InFlight(409, {}), billing.Unknown("key", "silent")]
    pauses: list[float] = []

    async def attempt() -> Any:
        found = left.pop(0)
        if isinstance(found, Exception):
            raise found
        return found

    async def pause(seconds: float) -> None:
        pauses.append(seconds)

    outcome = asyncio.run(billing.retried_async(attempt, billing.RETRIES.activate_billing, pause=pause))
    assert (outcome, pauses, left) == (billing.Unknown("key", "silent"), [2.0, 4.0], [])
    left.append(billing.InFlight(409, {}))
    with pytest.raises(billing.InFlight):
        asyncio.run(billing.retried_async(attempt, billing.Retries(), pause=pause))


def test_a_query_too_waits_as_long_as_it_is_asked_to(reference: Contract, billing: Any) -> None:
    told = [AWAY, answers(200, body_of_role(reference, "ActivationStatus", "answer"))]
    asking, _ = client(billing, "Billing", lambda request: told.pop(0)(request))
    pauses: list[float] = []
    retries = billing.Retries(not_sent=billing.Retry(2, 1.0, 1.0))

    def attempt() -> Any:
        return asking.activation_status("key", context(billing, "OMS"))

    assert isinstance(billing.retried(attempt, retries, pause=pauses.append), billing.Answer)
    assert pauses == [30.0]
