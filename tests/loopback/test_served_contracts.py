"""Whoever builds against `merestone simulate` builds against the contract: openapi-core judges each answer of each operation."""

import asyncio
import json
from collections import defaultdict
from collections.abc import Callable, Iterator
from dataclasses import dataclass, field, replace
from typing import Any

import httpx
import pytest

from loopback.asking import Call, every_call, followed, key_of
from loopback.judging import Judge
from loopback.playing import Played, playing
from loopback.tampering import text_of, with_a_broken_seal, with_another_key, with_more, with_other_content
from merekit.payload import iso, named
from merekit.simulator import server
from merekit.simulator.answers import Answer
from merekit.simulator.events import deliver, fact_letter
from merestone.plan import Auth, Behave

Json = Any
pytestmark = pytest.mark.filterwarnings("ignore:Unsupported scheme type:UserWarning")
UNKNOWN = "00000000-0000-5000-8000-000000000000"
TOKENS: tuple[Auth, ...] = (
    "missing",
    "expired",
    "wrong-audience",
    "wrong-key",
    "missing-scope",
    "missing-role",
    "wrong-partition",
)
NATURAL = {"invalid", "idempotency-key-missing", "denied", "mismatch", "rejected", "revision-missing", "stale"}
"""The classes that a request brings about by itself; to answer with the others the simulator has to be told."""


@dataclass
class Session:
    """What was asked of the played systems, and how each answer departs from the contract."""

    played: Played
    client: httpx.Client
    judge: Judge
    faults: list[str] = field(default_factory=list)
    answered: dict[str, set[tuple[int, str | None]]] = field(default_factory=lambda: defaultdict(set))
    """By operation: each status, with the class of its problem."""
    judged: set[tuple[str | int | bytes, ...]] = field(default_factory=set)
    """The answers that were judged: one that says the same again is not looked at twice."""

    def send(self, call: Call, *expected: int | str) -> httpx.Response:
        """Sends a call; status and class of the answer are to be as expected, and all of it as the document has it."""
        headers = call.sent_with(self.played)
        url = self.played.simulator.base(call.system) + call.address
        answer = self.client.request(call.method, url, content=call.content(), headers=headers)
        word = _class(answer)
        if (answer.status_code, word)[: len(expected)] != expected:
            self.faults.append(f"{call.name}: {answer.status_code} {word} instead of {expected}: {answer.text[:200]}")
        said = (f"{name}: {value}" for name, value in answer.headers.items() if name != "date")
        what = (call.name, answer.status_code, answer.content, *said)
        if what not in self.judged:
            self.judged.add(what)
            self.faults += [
                f"{call.name} {answer.status_code}: {fault}" for fault in self.judge.of_answer(call, answer)
            ]
        self.answered[call.name].add((answer.status_code, word))
        return answer

    def sound(self, call: Call, *expected: int | str) -> httpx.Response:
        """Sends a call that the document has to find in order as well."""
        headers = call.sent_with(self.played)
        self.faults += [f"{call.name} asked: {fault}" for fault in self.judge.of_request(call, headers)]
        return self.send(call, *expected)

    def told(
        self, call: Call, action: Any, outcome: str | None, *expected: int | str, point: Any = "after-effect"
    ) -> httpx.Response:
        """Sends a call that the simulator is told to answer so, and waits for what follows from it."""
        self._behave(Behave(id="told", operation=call.operation.name, action=action, outcome=outcome, point=point))
        answer = self.send(call, *expected)
        if point == "on-reply":
            self.played.wait(_still(self.played))
        self._behave(Behave(id="told", operation=call.operation.name, action="normal"))
        return answer

    def out_of_service(self, call: Call, *expected: int | str) -> None:
        """Brings an event to a reader that is out of service."""
        self.played.do(lambda: self.played.world.modes.update({call.system: "down"}))
        self.send(call, *expected)
        self.played.do(lambda: self.played.world.modes.pop(call.system))

    def forget(self) -> None:
        """The played systems forget what they did."""
        self.played.do(self.played.simulator.effects.forget)

    def _behave(self, step: Behave) -> None:
        self.played.do(lambda: self.played.world.faults.behave(step))


async def _still(played: Played) -> None:
    while not played.world.idle:
        await asyncio.sleep(0.005)


@pytest.fixture(scope="module")
def session() -> Iterator[Session]:
    with playing() as played, httpx.Client(timeout=10) as client:
        yield Session(played, client, Judge())


@pytest.fixture(scope="module")
def asked(session: Session) -> Session:
    """After everything was asked."""
    scenes = {"command": _command, "query": _query, "status query": _status, "replay": _replay, "delivery": _delivery}
    for call in every_call():
        session.forget()
        scenes[call.kind](session, call)
        _refused_by_order(session, call)
    return session


def test_every_answer_is_one_that_the_document_has(asked: Session) -> None:
    assert not asked.faults, "\n".join(asked.faults)


def test_every_operation_was_asked_and_every_answer_of_the_document_given(asked: Session) -> None:
    missing = []
    for call in every_call():
        declared = set(_declared(call))
        missing += [f"{call.name}: {one}" for one in sorted(declared - asked.answered[call.name], key=str)]
        missing += [
            f"{call.name}: {one} is not declared" for one in sorted(asked.answered[call.name] - declared, key=str)
        ]
    assert not missing, "\n".join(missing)
    assert len(asked.answered) == 94


def _declared(call: Call) -> Iterator[tuple[int, str | None]]:
    """Each status, with each class of problem that may come with it."""
    for status, response in call.described["responses"].items():
        content = followed(call.system, response).get("content", {})
        schema = content.get("application/problem+json", {}).get("schema")
        for one in _alternatives(call.system, schema) if schema else [None]:
            yield int(status), one


def _alternatives(system: str, schema: Json) -> list[str]:
    schema = followed(system, schema)
    every = [followed(system, one) for one in schema.get("oneOf", [schema])]
    return [one["properties"]["class"]["const"] for one in every]


def _class(answer: httpx.Response) -> str | None:
    try:
        body = answer.json()
    except ValueError:
        return None
    return body.get("class") if isinstance(body, dict) else None


# ------------------------------------------------------------------- scenes


def _turned_away(session: Session, call: Call) -> None:
    """What any request is refused for."""
    denied = [auth for auth in TOKENS if auth != "missing-role" or (call.operation.roles and call.kind != "delivery")]
    for auth in denied:
        session.send(
            call.changed(auth=auth),
            403 if auth in ("missing-scope", "missing-role", "wrong-partition") else 401,
            "denied",
        )
    for name in ("X-Correlation-Id", "X-Source-System", "X-Target-System"):
        session.send(call.changed(headers={name: None}), 400, "invalid")
    session.send(call.changed(headers={"X-Source-System": "Stranger"}), 403, "denied")
    session.send(call.changed(headers={"X-Target-System": "Stranger"}), 400, "invalid")
    session.send(call.changed(headers={"X-Causation-Id": ""}), 400, "invalid")
    if call.body is not None:
        session.send(call.changed(headers={"Content-Type": "text/plain"}), 400, "invalid")
        for body in (text_of(call.body), "[]", '{"a": NaN}', "[" * 100_000):
            session.send(call.changed(body=body, headers={"Idempotency-Key": UNKNOWN}), 400, "invalid")
        wrong = with_more(call) if call.kind != "delivery" else call.changed(body={**call.body, "data": {}})
        session.send(wrong, 400, "invalid")


def _command(session: Session, call: Call) -> None:
    _turned_away(session, call)
    session.send(call.changed(headers={"Idempotency-Key": None}), 400, "idempotency-key-missing")
    for key in ("nonsense", UNKNOWN):
        session.send(call.changed(headers={"Idempotency-Key": key}), 400, "invalid")
    broken = with_a_broken_seal(call)
    if broken:
        session.send(broken, 400, "invalid")
    if call.operation.based_on:
        session.send(call.changed(headers={"If-Match": None}), 428, "revision-missing")
        session.send(call.changed(headers={"If-Match": "3"}), 400, "invalid")
        session.send(call.changed(headers={"If-Match": f'"{"9" * 5000}"'}), 200)
        session.forget()
    success = 202 if call.operation.asynchronous else 200
    first = session.sound(call, success)
    again = session.send(call, success)
    assert first.json() == again.json()
    assert (first.headers.get("Idempotent-Replayed"), again.headers.get("Idempotent-Replayed")) == (None, "true")
    if call.operation.based_on:
        _outdated(session, call)
    other = with_other_content(session.played, call)
    if other.body is None:
        session.told(call, "refuse", "mismatch", 422, "mismatch")
    else:
        session.send(other, 422, "mismatch")
    _rejected(session, call)


def _outdated(session: Session, call: Call) -> None:
    """What was changed by the first command cannot be changed from the same revision once more."""
    later = with_another_key(session.played, call)
    if later.body is None:
        later = call
        session.forget()
        _revise(session, call)
    session.send(later, 412, "stale")


def _revise(session: Session, call: Call) -> None:
    entity, plan = call.operation.based_on or "", session.played.simulator.plan
    parts = named(plan, call.operation.message("request"), call.body)[entity]
    instance = "/".join(str(part) for part in parts.values())
    session.played.do(lambda: session.played.simulator.effects.revise(entity, instance, 9))


def _rejected(session: Session, call: Call) -> None:
    """A rejection is kept, and answered again."""
    session.forget()
    if not call.operation.message("rejected"):
        return
    first = session.told(call, "refuse", None, 422, "rejected")
    if not call.operation.asynchronous:
        again = session.send(call, 422, "rejected")
        assert first.json() == again.json()
        assert again.headers["Idempotent-Replayed"] == "true"
    session.forget()


def _query(session: Session, call: Call) -> None:
    _turned_away(session, call)
    for name in call.said:
        session.send(
            call.changed(said={n: word for n, word in call.said.items() if n != name} | {"other": "1"}), 400, "invalid"
        )
    first = session.sound(call, 200)
    if "304" in call.described["responses"]:
        for tag in (first.headers["ETag"], "*", f'"other", W/{first.headers["ETag"]}'):
            session.sound(call.changed(headers={"If-None-Match": tag}), 304)
        session.send(call.changed(headers={"If-None-Match": '"other"'}), 200)
        session.send(call.changed(headers={"If-None-Match": ""}), 400, "invalid")
    session.told(call, "answer", "absent", 404, "absent")


def _status(session: Session, call: Call) -> None:
    _turned_away(session, call)
    session.sound(call, 404, "absent")
    for word in ("nonsense", "a\nb", "a/b"):
        session.send(call.changed(words={"idempotencyKey": word}), 400, "invalid")
    for word in dict.fromkeys(call.operation.answers.values()):
        session.told(call, "answer", word, 200)


def _replay(session: Session, call: Call) -> None:
    call = call.changed(body={"from": iso(session.played.world.recorder.clock.moment())})
    _turned_away(session, call)
    session.sound(call, 202)
    session.sound(call.changed(body={"from": "2001-01-01T00:00:00Z"}), 400, "invalid")
    session.send(call.changed(body={"from": "yesterday"}), 400, "invalid")
    if call.operation.ordered_by:
        session.sound(call.changed(body={**call.body, "partitionKey": "A-1"}), 202)


def _delivery(session: Session, call: Call) -> None:
    _turned_away(session, call)
    session.send(call.changed(body={**call.body, "type": "io.merestone.nobody.knows.v1"}), 400, "invalid")
    session.sound(call, 204)
    session.sound(call, 204)


def _refused_by_order(session: Session, call: Call) -> None:
    """The classes that no request brings about by itself."""
    if call.kind == "replay":
        call = call.changed(body={"from": iso(session.played.world.recorder.clock.moment())})
    for status, word in _declared(call):
        if word == "unavailable" and call.kind == "delivery":
            session.out_of_service(call, status, word)
        elif word == "unavailable":
            session.told(call, "unavailable", None, status, word)
        elif word and word not in NATURAL and call.kind != "delivery":
            session.told(call, "refuse", word, status, word)


# ------------------------------------------------------------ state and order


def test_what_became_of_a_command_can_be_asked(session: Session) -> None:
    calls = every_call()
    asking = {call.operation.name: call for call in calls if call.kind == "status query"}
    asked = [call for call in calls if call.kind == "command" and call.operation.query in asking]
    session.faults.clear()
    for call in asked:
        session.forget()
        session.send(call, 202 if call.operation.asynchronous else 200)
        query = asking[call.operation.query or ""].changed(words={"idempotencyKey": key_of(call.operation, call.body)})
        session.send(query, 200)
    assert session.faults == []
    assert len(asked) == len([call for call in calls if call.kind == "command"]) == 23
    session.forget()


def test_what_was_made_is_listed(session: Session) -> None:
    calls = {call.operation.name: call for call in every_call()}
    session.forget()
    made = session.send(calls["ReserveInventory"], 200).json()["reservation"]
    listed = session.send(calls["ListReservations"], 200).json()["reservations"]
    assert [item["value"]["reservationId"] for item in listed] == [made["reservationId"]]
    assert "nextCursor" not in session.send(calls["ListReservations"], 200).json()


def test_a_question_is_answered_about_what_was_asked(session: Session) -> None:
    calls = {call.operation.name: call for call in every_call()}
    answer = session.sound(calls["ShowCustomer"].changed(words={"customerMasterId": "CUST-1234567"}), 200).json()
    assert answer["customer"]["customerMasterId"] == "CUST-1234567"
    asked = calls["CalculatePrice"]
    assert session.send(asked, 200).json()["inputsHash"] == asked.body["inputsHash"]
    assert session.faults == []


def test_another_method_is_not_allowed_and_another_path_is_not_there(session: Session) -> None:
    base, client = session.played.simulator.base("Billing"), session.client
    other = client.put(f"{base}/credit-memos")
    assert (other.status_code, other.headers["Allow"]) == (405, "POST")
    assert client.get(f"{base}/events/orders").status_code == 405
    assert client.get(f"{base}/nothing").json()["class"] == "absent"


# --------------------------------------------------------------- what is told


def test_every_reply_over_http_is_a_webhook_of_its_sender_and_a_path_of_its_reader(session: Session) -> None:
    session.played.told.clear()
    session.faults.clear()
    asked = [c for c in every_call() if c.kind == "command" and (c.operation.replies or "").startswith("/")]
    for call in asked:
        for outcome in ("completed", "rejected", "failed"):
            session.forget()
            session.told(call, "normal" if outcome == "completed" else "refuse", outcome, 202, point="on-reply")
    assert len(session.played.told) == 3 * len(asked) == 6
    assert session.faults == _misread(session) == []


def test_every_fact_over_http_is_a_webhook_of_its_sender_and_a_path_of_its_readers(session: Session) -> None:
    session.played.told.clear()
    facts = [
        o for o in session.played.simulator.plan.operations if o.kind == "event" and (o.address or "").startswith("/")
    ]
    for operation in facts:
        for reader in operation.providers:
            world = session.played.world
            assert session.played.wait(deliver(world, fact_letter(world, operation, reader))) == 204
    assert len(session.played.told) == sum(len(o.providers) for o in facts) == 31
    assert _misread(session) == []


def _misread(session: Session) -> list[str]:
    found = []
    for told in session.played.told:
        sender = json.loads(told.body)["source"].rpartition("/")[2]
        found += session.judge.of_webhook(sender, told)
        found += session.judge.of_delivery(told)
    return found


# ------------------------------------------------------- what the judge notices


def _without(*names: str) -> Callable[[Answer], Answer]:
    return lambda answer: replace(answer, headers={n: v for n, v in answer.headers.items() if n not in names})


class _Called(Answer):
    """The answer whose body is called something else."""

    def __init__(self, media: str, answer: Answer) -> None:
        super().__init__(answer.status, answer.body, answer.headers)
        object.__setattr__(self, "media", media)

    @property
    def content_type(self) -> str:
        return str(vars(self)["media"])


def test_a_refusal_that_does_not_say_what_it_has_to_is_noticed(
    session: Session, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Which tokens are taken, and when to come again."""
    call = next(call for call in every_call() if call.operation.name == "ActivateBilling")
    answering = server._response
    session.forget()
    session.faults.clear()
    for lost in ((), ("WWW-Authenticate",), ("Retry-After",)):
        monkeypatch.setattr(server, "_response", lambda answer, lost=lost: answering(_without(*lost)(answer)))
        session.send(call.changed(auth="missing"), 401, "denied")
        session.told(call, "unavailable", None, 503, "unavailable")
        session.told(call, "refuse", "throttled", 429, "throttled")
        assert [fault.split(":")[0] for fault in session.faults] == {
            (): [],
            ("WWW-Authenticate",): [f"{call.name} 401"],
            ("Retry-After",): [f"{call.name} 503", f"{call.name} 429"],
        }[lost]
        session.faults.clear()


def _less(answer: Answer) -> Answer:
    return replace(answer, body=dict(list(answer.body.items())[1:]))


@pytest.mark.parametrize(
    ("name", "fault"),
    [
        ("ActivateBilling", lambda answer: replace(answer, status=201)),
        ("ActivateBilling", lambda answer: replace(answer, body=None)),
        ("ActivateBilling", lambda answer: replace(answer, headers=answer.headers | {"ETag": '"1"'})),
        ("ActivateBilling", _without("Location")),
        ("ActivationStatus", _without("Cache-Control")),
        ("EnsureBillingAccount", lambda answer: replace(answer, status=202)),
        ("EnsureBillingAccount", _without("ETag")),
        ("EnsureBillingAccount", _less),
        ("CheckCustomer", _without("ETag")),
        ("CheckCustomer", _without("Cache-Control")),
        ("CheckCustomer", _without("Vary")),
        ("ShowCustomer", lambda answer: replace(answer, headers=answer.headers | {"Cache-Control": "no-store"})),
        ("ShowCustomer", lambda answer: _Called("text/html", answer)),
        ("ShowCustomer", lambda answer: _Called("application/problem+json", answer)),
    ],
)
def test_an_answer_that_departs_is_noticed(
    session: Session, monkeypatch: pytest.MonkeyPatch, name: str, fault: Callable[[Answer], Answer]
) -> None:
    call = next(call for call in every_call() if call.operation.name == name and call.kind != "delivery")
    session.forget()
    session.faults.clear()
    session.send(call)
    assert session.faults == []
    session.forget()
    answering = server._response
    monkeypatch.setattr(server, "_response", lambda answer: answering(fault(answer)))
    session.send(call)
    assert session.faults
    session.faults.clear()
