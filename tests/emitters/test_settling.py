"""`settle` asks what became of a command when the contract says, counts what proves that it never arrived, and says what is known."""

import asyncio
from collections.abc import Callable, Iterable
from datetime import UTC, datetime, timedelta
from email.utils import format_datetime
from typing import Any

import httpx
import pytest

from emitters.python_clients import answers, body_of_role, client, context, problem, program_with
from merestone.contract.calls import asked_about, asking
from merestone.contract.contract import Contract
from merestone.contract.traffic import own_systems

Answer = Callable[[httpx.Request], httpx.Response]
ABSENT, AWAY, BUSY = problem(404, "absent"), answers(503, {}), problem(429, "throttled")


def word(reference: Contract, state: str) -> Answer:
    return answers(200, body_of_role(reference, "BillingAccountState", "answer") | {"state": state})


class Time:
    """A clock that only pauses move."""

    def __init__(self) -> None:
        self.now, self.pauses = 0.0, list[float]()

    def pause(self, seconds: float) -> None:
        self.now += seconds
        self.pauses.append(seconds)

    async def awaited(self, seconds: float) -> None:
        self.pause(seconds)

    def clock(self) -> float:
        return self.now


def settled(billing: Any, told: Iterable[Answer], how: Any = None) -> tuple[Any, list[float]]:
    """What `settle` says of `EnsureBillingAccount` where Billing answers one after the other, and how long it waited before each."""
    left, time = iter(told), Time()
    asked, _ = client(billing, "Billing", lambda request: next(left)(request))

    def ask() -> Any:
        return asked.billing_account_state("key", context(billing, "OMS"))

    how = how or billing.ASKING.ensure_billing_account
    return billing.settle(ask, how, pause=time.pause, clock=time.clock), time.pauses


@pytest.mark.parametrize(
    ("words", "meaning", "pauses"),
    [
        (["done"], "completed", [10.0]),
        (["refused"], "rejected", [10.0]),
        (["inFlight", "inFlight", "inFlight", "done"], "completed", [10.0, 60.0, 300.0, 300.0]),
    ],
)
def test_what_is_found_is_what_the_table_says(
    reference: Contract, billing: Any, words: list[str], meaning: str, pauses: list[float]
) -> None:
    found, waited = settled(billing, [word(reference, each) for each in words])
    assert (found.meaning, found.answer.state, waited) == (meaning, words[-1], pauses)


def test_that_it_never_arrived_has_to_be_said_often_enough_and_far_enough_apart(billing: Any) -> None:
    assert settled(billing, [ABSENT, ABSENT]) == (billing.Settled("resend"), [10.0, 60.0])
    hasty = billing.Asking(every=20.0, lasting=600.0, absent="resend", absences=3, apart=60.0)
    assert settled(billing, [ABSENT] * 7, hasty) == (billing.Settled("resend"), [20.0] * 7)
    patient = billing.Asking(every=900.0, lasting=9000.0, absent="resend", absences=2, apart=300.0)
    assert settled(billing, [ABSENT, ABSENT], patient) == (billing.Settled("resend"), [900.0, 300.0])
    at_once = billing.Asking(every=300.0, lasting=600.0, absent="resend")
    assert settled(billing, [ABSENT], at_once) == (billing.Settled("resend"), [300.0])
    undecided = billing.Asking(every=300.0, lasting=600.0, otherwise="repair")
    assert settled(billing, [ABSENT], undecided)[0] == billing.Settled("repair")


def test_what_is_no_answer_settles_nothing_and_is_not_asked_again_at_once(reference: Contract, billing: Any) -> None:
    strange = answers(200, {"state": "of tomorrow"})
    found, waited = settled(billing, [ABSENT, AWAY, BUSY, strange, word(reference, "done")])
    assert (found.meaning, waited) == ("completed", [10.0, 60.0, 300.0, 300.0, 300.0])


def test_an_answer_that_asks_for_patience_gets_it(reference: Contract, billing: Any) -> None:
    later, later_on = (answers(503, {}, {"Retry-After": seconds}) for seconds in ("400", "20"))
    throttled = problem(429, "throttled")
    found, waited = settled(billing, [later, later_on, throttled, word(reference, "done")])
    assert (found.meaning, waited) == ("completed", [10.0, 400.0, 300.0, 300.0])
    assert settled(billing, [answers(503, {}, {"Retry-After": "99999"})]) == (billing.Settled("repair"), [10.0])


def test_patience_may_be_asked_for_until_a_date(billing: Any) -> None:
    seconds_in = billing.problems.seconds_in
    assert (seconds_in("12"), seconds_in(None), seconds_in("soon"), seconds_in("")) == (12.0, None, None, None)
    assert seconds_in("Fri, 31 Dec 1999 23:59:59 GMT") == 0.0
    in_an_hour = format_datetime(datetime.now(UTC) + timedelta(hours=1), usegmt=True)
    assert 3500 < seconds_in(in_an_hour) <= 3600


def test_in_the_end_it_is_a_person_s(reference: Contract, billing: Any) -> None:
    found, waited = settled(billing, iter(lambda: word(reference, "inFlight"), None))
    assert found == billing.Settled("repair")
    assert sum(waited) <= 14400.0 < sum(waited) + 300.0


def test_a_refusal_of_the_question_is_raised(billing: Any) -> None:
    with pytest.raises(billing.Denied):
        settled(billing, [problem(403, "denied")])


def test_the_same_awaited(reference: Contract, billing: Any) -> None:
    told, time = iter([ABSENT, AWAY, word(reference, "done")]), Time()

    async def ask() -> Any:
        async def token(*_: str) -> str:
            return "t"

        transport = httpx.MockTransport(lambda request: next(told)(request))
        async with billing.AsyncBillingClient(
            "https://billing.example", token, http=httpx.AsyncClient(transport=transport)
        ) as asked:
            return await asked.billing_account_state("key", context(billing, "OMS"))

    how = billing.ASKING.ensure_billing_account
    found = asyncio.run(billing.settle_async(ask, how, pause=time.awaited, clock=time.clock))
    assert (found.meaning, time.pauses) == ("completed", [10.0, 60.0, 300.0])


def test_the_program_of_the_page_sends_again_only_what_was_proven_absent(
    reference: Contract, billing: Any, monkeypatch: pytest.MonkeyPatch
) -> None:
    program: dict[str, Any] = {}
    exec(program_with("def ensured"), program)
    time, kept = Time(), billing.settle
    program["settle"] = lambda ask, how: kept(ask, how, pause=time.pause, clock=time.clock)
    done = answers(200, body_of_role(reference, "EnsureBillingAccount", "completed"))
    left, sent = [answers(500, {}), ABSENT, ABSENT, done], list[str]()

    def taken(request: httpx.Request) -> httpx.Response:
        sent.append(f"{request.method} {request.headers.get('Idempotency-Key', '')}")
        return left.pop(0)(request)

    asked, _ = client(billing, "Billing", taken)
    request = billing.models.EnsureBillingAccountRequest.model_validate(
        body_of_role(reference, "EnsureBillingAccount", "request")
    )
    told = program["ensured"](asked, request, context(billing, "OMS"))
    assert told == body_of_role(reference, "EnsureBillingAccount", "completed")["billingAccount"]["billingAccountId"]
    assert [one.split()[0] for one in sent] == ["POST", "GET", "GET", "POST"]
    assert sent[0] == sent[3]


def test_every_command_that_can_be_asked_about_says_how(reference: Contract) -> None:
    found = [(system, each) for system in own_systems(reference) for each in asked_about(reference, system)]
    assert len(found) > 25
    for _, each in found:
        how = asking(reference, each)
        assert how, each.name
        assert how.word, each.name
        assert how.found, each.name
        assert how.every <= how.lasting, each.name
