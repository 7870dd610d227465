"""What a played system does, over real loopback HTTP."""

import asyncio
import base64
import sqlite3
from collections.abc import Awaitable, Callable
from dataclasses import replace
from pathlib import Path
from typing import Any

import aiohttp
import pytest
from library import PLAN, write_generated
from served import Tiny, served

from merekit.history import Recorder, ScenarioClock
from merekit.identity import Grant
from merekit.payload import new_story
from merekit.redaction import new_redactor
from merekit.shape import Shapes
from merekit.simulator import Simulator
from merekit.simulator.world import World
from merestone.plan import Auth, Behave, Plan

KEY = "6f0b3c0e-1111-5222-8333-444455556666"
BODY = {"book": {"entity": "Book", "bookId": "B-00000001"}, "colour": "red"}
FACT: dict[str, Any] = {
    "id": "1",
    "source": "/systems/Shelf",
    "type": "io.merestone.shelf.shelved.v1",
    "data": {"book": {"entity": "Book", "bookId": "B-1"}},
}
TOLD = {
    "X-Correlation-Id": "story",
    "X-Source-System": "Shelf",
    "X-Target-System": "Bindery",
    "X-Tenant-Id": "tenant-one",
    "X-Legal-Entity": "DE01",
}


class Shelf:
    """The target's side: it asks the bindery."""

    def __init__(self, simulator: Simulator, world: World, client: aiohttp.ClientSession, story: str = "story") -> None:
        self.simulator = simulator
        self.world = world
        self.client = client
        self.told = TOLD | {"X-Correlation-Id": story}

    async def bind(self, body: Any = BODY, key: str | None = KEY, auth: Auth = "valid") -> tuple[int, Any, Any]:
        headers = self.told | self.token(auth) | ({"Idempotency-Key": key} if key else {})
        async with self.client.post(f"{self.simulator.base('Bindery')}/bindings", json=body, headers=headers) as answer:
            return answer.status, await answer.json(), answer.headers

    async def ask(self) -> tuple[int, Any]:
        url = f"{self.simulator.base('Bindery')}/bindings/{KEY}"
        async with self.client.get(url, headers=self.told | self.token("valid")) as answer:
            return answer.status, await answer.json()

    async def tell(self, event: Any, token: str = "") -> int:
        token = token or self.simulator.issuer.token(Grant("shelf-service", "Desk", "books:news", ()))
        headers = self.told | {"Authorization": f"Bearer {token}"}
        headers["Content-Type"] = "application/cloudevents+json"
        async with self.client.post(
            f"{self.simulator.base('Desk')}/events/shelf", json=event, headers=headers
        ) as answer:
            return answer.status

    def token(self, auth: Auth) -> dict[str, str]:
        token = self.simulator.issuer.spoiled(Grant("shelf-service", "Bindery", "books:bind", ("Binder",)), auth)
        return {"Authorization": f"Bearer {token}"} if token else {}

    def behave(self, **told: Any) -> None:
        self.world.faults.behave(Behave(id="00-behave", operation=told.pop("operation", "Bind"), **told))

    def kinds(self, kind: str) -> list[dict[str, Any]]:
        return [record for record in self.world.recorder.records if record["kind"] == kind]


@pytest.fixture
def generated(tmp_path: Path) -> Path:
    return write_generated(tmp_path / "generated")


def play(
    generated: Path,
    scene: Callable[[Shelf], Awaitable[None]],
    base: str | None = None,
    plan: Plan = PLAN,
    exact: bool = False,
) -> None:
    """Plays a scene in which the bindery and the desk are simulated."""

    async def run() -> None:
        simulator = Simulator(plan, Shapes(generated), ("Desk", "Bindery"), exact=exact)
        await simulator.start()
        if base:
            simulator.bases["Shelf"] = base
        async with aiohttp.ClientSession() as client:
            try:
                recorder = Recorder({}, new_redactor(PLAN, "salt"), ScenarioClock())
                world = await simulator.begin(new_story(PLAN, 1, "case"), recorder)
                await scene(Shelf(simulator, world, client))
            finally:
                await simulator.stop()

    asyncio.run(run())


def test_the_same_key_is_done_once_and_answered_the_same(generated: Path) -> None:
    async def scene(shelf: Shelf) -> None:
        first, again = await shelf.bind(), await shelf.bind()
        assert (first[0], again[0]) == (202, 202)
        assert first[1] == again[1]
        assert "Idempotent-Replayed" not in first[2]
        assert again[2]["Idempotent-Replayed"] == "true"
        assert first[2]["Location"] == f"/Bindery/bindings/{KEY}"
        assert len(shelf.kinds("effect")) == 1

    play(generated, scene)


def test_eight_at_once_are_one_effect(generated: Path) -> None:
    async def scene(shelf: Shelf) -> None:
        answers = await asyncio.gather(*(shelf.bind() for _ in range(8)))
        assert {answer[0] for answer in answers} == {202}
        assert len(shelf.kinds("effect")) == 1

    play(generated, scene)


def test_the_same_key_with_other_content_is_a_mismatch(generated: Path) -> None:
    async def scene(shelf: Shelf) -> None:
        await shelf.bind()
        status, body, _ = await shelf.bind(BODY | {"colour": "blue"})
        assert (status, body["class"], body["retryable"]) == (422, "mismatch", False)

    play(generated, scene)


@pytest.mark.parametrize(
    ("auth", "status"),
    [
        ("missing", 401),
        ("expired", 401),
        ("wrong-audience", 401),
        ("wrong-key", 401),
        ("missing-scope", 403),
        ("missing-role", 403),
    ],
)
def test_a_token_that_is_not_in_order_is_denied(generated: Path, auth: Auth, status: int) -> None:
    async def scene(shelf: Shelf) -> None:
        answer = await shelf.bind(auth=auth)
        assert (answer[0], answer[1]["class"]) == (status, "denied")
        assert not shelf.kinds("effect")

    play(generated, scene)


def test_a_command_that_breaks_its_schema_is_invalid_and_leaves_nothing_behind(generated: Path) -> None:
    async def scene(shelf: Shelf) -> None:
        status, body, _ = await shelf.bind(BODY | {"colour": "mauve"})
        assert (status, body["class"], body["errors"][0]["pointer"]) == (400, "invalid", "/colour")
        assert (await shelf.ask())[0] == 404
        assert (await shelf.bind())[0] == 202
        assert shelf.kinds("request")[0]["shape"]

    play(generated, scene)


def test_a_command_without_a_key_is_refused(generated: Path) -> None:
    async def scene(shelf: Shelf) -> None:
        status, body, _ = await shelf.bind(key=None)
        assert (status, body["class"]) == (400, "idempotency-key-missing")

    play(generated, scene)


def test_the_outcome_is_replied_and_can_be_asked_for(generated: Path) -> None:
    with served({}) as tiny:

        async def scene(shelf: Shelf) -> None:
            await shelf.bind()
            assert (await shelf.ask())[1] == {"state": "pending"}
            await until(lambda: bool(tiny.bodies) and shelf.world.idle)
            event = tiny.bodies[0]
            assert (event["type"], event["idempotencykey"]) == ("io.merestone.bindery.bound.v1", KEY)
            assert (event["targetsystem"], event["subject"]) == ("Shelf", "B-00000001")
            assert (await shelf.ask())[1]["state"] == "bound"

        play(generated, scene, tiny.url)


def test_a_reader_that_is_down_gets_the_same_event_again(generated: Path) -> None:
    with served({}, delivery=503) as tiny:

        async def scene(shelf: Shelf) -> None:
            await shelf.bind()
            await until(lambda: len(tiny.bodies) > 1)
            assert tiny.bodies[0] == tiny.bodies[1]

        play(generated, scene, tiny.url)


def test_a_lost_request_has_no_effect(generated: Path) -> None:
    async def scene(shelf: Shelf) -> None:
        shelf.behave(nth=1, point="before-effect", action="drop")
        with pytest.raises(aiohttp.ClientError):
            await shelf.bind()
        assert (await shelf.ask())[0] == 404
        assert (await shelf.bind())[0] == 202
        assert [f["action"] for f in shelf.kinds("fault")] == ["drop"]
        assert shelf.kinds("response")[0]["lost"] == "request"

    play(generated, scene)


def test_a_lost_response_has_its_effect(generated: Path) -> None:
    async def scene(shelf: Shelf) -> None:
        shelf.behave(nth=1, point="after-effect", action="drop")
        with pytest.raises(aiohttp.ClientError):
            await shelf.bind()
        assert (await shelf.ask())[0] == 200
        assert (await shelf.bind())[2]["Idempotent-Replayed"] == "true"
        assert len(shelf.kinds("effect")) == 1

    play(generated, scene)


def test_a_withheld_answer_keeps_the_connection_until_the_case_ends(generated: Path) -> None:
    async def scene(shelf: Shelf) -> None:
        shelf.behave(action="withhold")
        waiting = asyncio.create_task(shelf.bind())
        await until(lambda: bool(shelf.kinds("fault")))
        assert not waiting.done()
        assert shelf.world.active == 0
        await shelf.simulator.end()
        with pytest.raises(aiohttp.ClientError):
            await waiting

    play(generated, scene)


def test_unavailable_refused_and_forced_answers(generated: Path) -> None:
    async def scene(shelf: Shelf) -> None:
        shelf.behave(nth=1, action="unavailable")
        shelf.behave(nth=2, action="refuse")
        shelf.behave(operation="BindState", action="answer", outcome="absent")
        status, _, headers = await shelf.bind()
        assert (status, headers["Retry-After"]) == (503, "1")
        status, body, _ = await shelf.bind()
        assert (status, body["class"], body["reason"]) == (422, "rejected", "noLeather")
        assert (await shelf.ask())[0] == 404
        shelf.behave(operation="BindState", action="normal")
        assert (await shelf.ask())[1] == {"state": "refused"}

    play(generated, scene)


def test_a_silent_provider_accepts_and_never_replies(generated: Path) -> None:
    with served({}) as tiny:

        async def scene(shelf: Shelf) -> None:
            shelf.behave(action="silent")
            await shelf.bind()
            await asyncio.sleep(0.1)
            assert not tiny.bodies
            assert (await shelf.ask())[1] == {"state": "pending"}

        play(generated, scene, tiny.url)


def test_a_reader_for_whom_a_token_has_ended_takes_facts_with_any_other(generated: Path) -> None:
    async def scene(shelf: Shelf) -> None:
        grant = Grant("shelf-service", "Desk", "books:news", ())
        first, second = (
            shelf.simulator.issuer.token(grant),
            shelf.simulator.issuer.token(replace(grant, actor="shelf-two")),
        )
        shelf.world.modes["Desk"] = "expired"
        assert [await shelf.tell(FACT, token) for token in (first, first, second, first)] == [401, 401, 204, 401]
        shelf.world.modes["Desk"] = "takes"
        assert await shelf.tell(FACT, first) == 204

    play(generated, scene)


@pytest.mark.parametrize(("mode", "status"), [("takes", 204), ("down", 503), ("forgets", 503)])
def test_a_reader_takes_facts_as_its_mode_says(generated: Path, mode: str, status: int) -> None:
    async def scene(shelf: Shelf) -> None:
        shelf.world.modes["Desk"] = mode
        assert await shelf.tell(FACT) == status
        assert shelf.world.taken["Shelved"] == (0 if mode == "down" else 1)
        assert shelf.kinds("request")[0]["shape"] == []
        assert await shelf.tell(FACT | {"data": {}}) == (503 if mode == "down" else 400)
        assert shelf.kinds("request")[1]["shape"]

    play(generated, scene)


def test_a_token_can_be_had_for_the_secret(generated: Path) -> None:
    async def scene(shelf: Shelf) -> None:
        url, form = f"{shelf.simulator.url}/identity/token", {"grant_type": "client_credentials", "audience": "Bindery"}
        good, bad = basic("Shelf", shelf.simulator.secret), basic("Shelf", "guess")
        async with shelf.client.post(url, data=form | {"scope": "books:bind"}, headers=good) as answer:
            token = (await answer.json())["access_token"]
        assert shelf.simulator.issuer.verify(f"Bearer {token}", "Bindery").roles == ("Binder", "Librarian")
        async with shelf.client.post(url, data=form, headers=bad) as answer:
            assert answer.status == 401

    play(generated, scene)


def test_an_exact_simulator_gives_and_takes_only_tokens_that_belong_to_who_speaks(generated: Path) -> None:
    async def had(shelf: Shelf, client: str, scope: str) -> tuple[int, Any]:
        form = {"grant_type": "client_credentials", "audience": "Bindery", "scope": scope}
        headers = basic(client, shelf.simulator.secret)
        async with shelf.client.post(f"{shelf.simulator.url}/identity/token", data=form, headers=headers) as answer:
            return answer.status, await answer.json()

    async def scene(shelf: Shelf) -> None:
        status, refusal = await had(shelf, "Shelf", "books:bind nonsense")
        assert (status, refusal["error"]) == (400, "invalid_scope")
        assert refusal["error_description"] == "nothing at `Bindery` asks for `nonsense`"
        _, own = await had(shelf, "Shelf", "books:bind")
        url = f"{shelf.simulator.base('Bindery')}/bindings/{KEY}"
        for sender, status in (("Shelf", 404), ("Desk", 403)):
            headers = shelf.told | {"Authorization": f"Bearer {own['access_token']}", "X-Source-System": sender}
            async with shelf.client.get(url, headers=headers) as answer:
                assert answer.status == status, await answer.text()
                problem = await answer.json()
        for name, status, detail in (
            ("X-Tenant-Id", 400, "header x-tenant-id is missing"),
            ("Authorization", 401, "the request carries no bearer token"),
        ):
            headers = shelf.told | {"Authorization": f"Bearer {own['access_token']}"}
            async with shelf.client.get(url, headers={k: v for k, v in headers.items() if k != name}) as answer:
                assert (answer.status, answer.headers.get("WWW-Authenticate")) == (
                    status,
                    None if status == 400 else "Bearer",
                )
                assert detail in (await answer.json())["detail"]
        assert problem["detail"] == "the token is Shelf's, and X-Source-System says `Desk`"

    play(generated, scene, exact=True)


def test_what_a_target_still_says_of_an_earlier_story_is_not_of_this_one(generated: Path) -> None:
    async def scene(shelf: Shelf) -> None:
        recorder = Recorder({}, new_redactor(PLAN, "salt"), ScenarioClock())
        world = await shelf.simulator.begin(new_story(PLAN, 1, "case", attempt=2), recorder)
        late, current = (Shelf(shelf.simulator, world, shelf.client, story) for story in ("case", "case~2"))
        assert [await late.tell(FACT), (await late.bind())[0]] == [204, 503]
        assert (world.taken["Shelved"], world.faults.seen["Bind"], late.kinds("request")) == (0, 0, [])
        assert [record["reason"].split()[0] for record in late.kinds("note")] == ["`case`", "`case`"]
        assert [await current.tell(FACT), (await current.bind())[0]] == [204, 202]
        assert (world.taken["Shelved"], world.faults.seen["Bind"]) == (1, 1)

    play(generated, scene)


def test_what_was_done_survives_the_simulator(generated: Path, tmp_path: Path) -> None:
    file = tmp_path / "effects.sqlite"

    async def life() -> int:
        simulator = Simulator(PLAN, Shapes(generated), ("Desk", "Bindery"), str(file))
        await simulator.start()
        async with aiohttp.ClientSession() as client:
            try:
                recorder = Recorder({}, new_redactor(PLAN, "salt"), ScenarioClock())
                world = simulator.resume(new_story(PLAN, 1, "case"), recorder)
                await Shelf(simulator, world, client).bind()
                return sum(1 for record in recorder.records if record["kind"] == "effect")
            finally:
                await simulator.stop()

    assert [asyncio.run(life()), asyncio.run(life())] == [1, 0]
    with sqlite3.connect(file) as connection:
        assert connection.execute("SELECT count(*) FROM effects").fetchone() == (1,)


def basic(name: str, secret: str) -> dict[str, str]:
    return {"Authorization": "Basic " + base64.b64encode(f"{name}:{secret}".encode()).decode()}


async def until(holds: Callable[[], bool]) -> None:
    async with asyncio.timeout(3):
        while not holds():
            await asyncio.sleep(0.01)


def ending(plan: Plan) -> Plan:
    """The plan in which binding comes to an end, and its replies say the version."""
    bind = plan.operations[0]
    said = {"schemaversion": "1.4", "deprecated": True}
    messages = tuple(m.model_copy(update={"attributes": said}) for m in bind.messages)
    ends = bind.model_copy(update={"success_headers": {"Sunset": "soon"}, "messages": messages})
    return plan.model_copy(update={"operations": (ends, *plan.operations[1:])})


def test_every_success_and_no_refusal_has_the_headers_of_the_plan(generated: Path) -> None:
    async def scene(shelf: Shelf) -> None:
        done, again, refused = await shelf.bind(), await shelf.bind(), await shelf.bind(key=None)
        assert (done[2]["Sunset"], again[2]["Sunset"]) == ("soon", "soon")
        assert again[2]["Idempotent-Replayed"] == "true"
        assert (refused[0], "Sunset" in refused[2]) == (400, False)

    play(generated, scene, plan=ending(PLAN))


def test_every_reply_has_the_attributes_of_the_plan(generated: Path) -> None:
    async def scene(shelf: Shelf, tiny: Tiny) -> None:
        await shelf.bind()
        for _ in range(100):
            if tiny.bodies:
                break
            await asyncio.sleep(0.05)
        assert [(body["schemaversion"], body["deprecated"]) for body in tiny.bodies] == [("1.4", True)]

    with served({}) as tiny:
        play(generated, lambda shelf: scene(shelf, tiny), tiny.url, ending(PLAN))


def test_what_is_no_http_is_told_in_one_line(generated: Path, caplog: pytest.LogCaptureFixture) -> None:
    async def scene(shelf: Shelf) -> None:
        host, port = shelf.simulator.url.removeprefix("http://").split(":")
        reader, writer = await asyncio.open_connection(host, int(port))
        writer.write(b"GET /Bindery/bindings HTTP/1.1\r\nHost: a\r\nX-Odd: \x00\r\n\r\n")
        assert (await reader.readline()).startswith(b"HTTP/1.0 400 ")
        writer.close()

    play(generated, scene)
    told = [(record.getMessage(), record.exc_info) for record in caplog.records]
    assert told == [("not understood, and answered 400: Invalid header value char", None)]
