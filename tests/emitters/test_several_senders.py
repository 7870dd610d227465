"""A boundary from several systems: each may ask and tells as itself, and is answered at its own door."""

import asyncio
import importlib
import sys
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import aiohttp
import pytest
from aiohttp import web

from emitters.documents import validator
from merekit.history import Recorder, ScenarioClock
from merekit.identity import LEGAL_ENTITY, TENANT, Grant
from merekit.payload import idempotency_key, new_story
from merekit.redaction import new_redactor
from merekit.shape import Shapes
from merekit.simulator import Simulator
from merestone.compile import Result, compile_sources
from merestone.contract.contract import Contract
from merestone.contract.examples import event_example
from merestone.contract.refusals import raised
from merestone.contract.traffic import first_command, read_by, sent_by
from merestone.emitters import asyncapi, openapi
from merestone.plan import Plan
from several import TEXT

Json = Any


@pytest.fixture(scope="module")
def lab() -> Result:
    made = compile_sources({"lab.mere": TEXT})
    assert made.contract is not None, [str(found) for found in made.diagnostics]
    return made


@pytest.fixture(scope="module")
def folder(lab: Result, tmp_path_factory: pytest.TempPathFactory) -> Path:
    """All files of the spec."""
    root = tmp_path_factory.mktemp("several")
    for path, text in lab.files.items():
        (root / path).parent.mkdir(parents=True, exist_ok=True)
        (root / path).write_text(text, "utf-8")
    return root


@pytest.fixture(scope="module")
def clients(folder: Path) -> Iterator[tuple[Any, Any]]:
    """The client of the lab, which several ask and tell, and that of one of these."""
    paths = [str(folder / system / "clients/python") for system in ("Pathology", "Ward")]
    sys.path[:0] = paths
    try:
        yield importlib.import_module("merestone_pathology"), importlib.import_module("merestone_ward")
    finally:
        sys.path[:] = [path for path in sys.path if path not in paths]


# ---------------------------------------------------------------- contracts


def documents(lab: Result, system: str) -> tuple[Json, Json]:
    assert lab.contract is not None
    told = lab.contract.system(system)
    return openapi.document(lab.contract, told), asyncapi.document(lab.contract, told)


@pytest.mark.parametrize("asker", ["Clinic", "Ward"])
def test_each_asker_has_a_door_for_its_own_replies(lab: Result, asker: str) -> None:
    http, messages = documents(lab, asker)
    assert list(http["paths"]) == ["/events/results"]
    done = http["components"]["schemas"]["TestDoneEvent"]["properties"]
    assert done["targetsystem"]["const"] == asker
    assert done["source"]["const"] == "/systems/Pathology"
    assert messages["operations"]["orderTest"]["action"] == "send"
    assert messages["operations"]["receiveTestResults"]["action"] == "receive"
    (example,) = messages["components"]["messages"]["OrderTestRequest"]["examples"]
    (reply,) = messages["components"]["messages"]["TestDone"]["examples"]
    assert example["headers"]["X-Source-System"] == asker
    assert example["headers"]["Idempotency-Key"] == reply["payload"]["idempotencykey"]


def test_who_is_asked_answers_both_and_each_that_tells_tells_as_itself(lab: Result) -> None:
    asked, _ = documents(lab, "Pathology")
    assert asked["components"]["schemas"]["TestDoneEvent"]["properties"]["targetsystem"]["enum"] == ["Clinic", "Ward"]
    type_ = "io.merestone.losses.sample-spoilt.v2"
    for system, source in (
        ("Pathology", {"enum": ["/systems/Clinic", "/systems/Ward"]}),
        ("Ward", {"const": "/systems/Ward"}),
    ):
        http, _ = documents(lab, system)
        told = http["components"]["schemas"]["SampleSpoiltEvent"]["properties"]
        assert told["type"]["const"] == type_
        said = http["components"]["schemas"].get("SampleSpoiltEventSource", told["source"])
        assert source.items() <= said.items()


def test_the_examples_are_in_order(lab: Result) -> None:
    assert lab.contract is not None
    for system in ("Clinic", "Ward", "Pathology", "Registry"):
        _, messages = documents(lab, system)
        for side in (read_by, sent_by):
            for item in (item for items in side(lab.contract, system).values() for item in items):
                schema = messages["components"]["schemas"][f"{item.message.name}Event"]
                validator(messages, schema).validate(event_example(lab.contract, item))


def test_the_workflow_is_told_who_asks(lab: Result) -> None:
    (flow,) = (text for path, text in lab.files.items() if path.startswith("workflows/") and "Clinic" in text)
    assert flow.count("$inputs.sender") == 2
    assert "Clinic or Ward does not know what became of `OrderTest`" in " ".join(flow.split())


# ------------------------------------------------------------------ clients


def test_what_several_tell_is_read_of_each_and_of_nobody_else(lab: Result, clients: tuple[Any, Any]) -> None:
    reading, _ = clients
    assert lab.contract is not None
    (item,) = read_by(lab.contract, "Pathology")["Spoilt"]
    event = event_example(lab.contract, item)
    for system in ("Clinic", "Ward"):
        assert reading.parse_event(event | {"source": f"/systems/{system}"}).source == f"/systems/{system}"
    with pytest.raises(reading.UnreadableEvent, match="told by /systems/Clinic or /systems/Ward"):
        reading.parse_event(event | {"source": "/systems/Registry"})
    data = reading.parse_event(event).data
    said = {"id": "1", "time": reading.parse_event(event).time, "actor": "a"}
    made = reading.event_of(data, context=reading.Context.begun("Ward", "t", "l"), **said)
    assert made.source == "/systems/Ward"
    with pytest.raises(ValueError, match=r"context.source_system.*not /systems/Pathology"):
        reading.event_of(data, context=reading.Context.begun("Pathology", "t", "l"), **said)


def test_a_reply_goes_to_whoever_asked(lab: Result, clients: tuple[Any, Any]) -> None:
    answering, asking = clients
    assert lab.contract is not None
    items = sent_by(lab.contract, "Pathology")["TestResults"]
    event = event_example(lab.contract, next(item for item in items if item.message.name == "TestDone"))
    read = answering.parse_event(event)
    said = {
        "id": "1",
        "time": read.time,
        "actor": "a",
        "context": read.context("Pathology"),
        "answers": read.idempotencykey,
    }
    assert answering.event_of(read.data, asker="Ward", **said).targetsystem == "Ward"
    for asker in (None, "Registry"):
        with pytest.raises(ValueError, match="needs `asker`: one of Clinic, Ward, not"):
            answering.event_of(read.data, asker=asker, **said)
    with pytest.raises(asking.UnreadableEvent, match="answers Ward"):
        asking.parse_event(event | {"targetsystem": "Clinic"})
    own = asking.parse_event(event | {"targetsystem": "Ward"})
    with pytest.raises(ValueError, match="needs `asker`: one of Ward, not Clinic"):
        asking.event_of(own.data, asker="Clinic", **said | {"time": own.time, "context": own.context("Pathology")})
    assert (
        asking.event_of(own.data, **said | {"time": own.time, "context": own.context("Pathology")}).targetsystem
        == "Ward"
    )


# ---------------------------------------------------------------- simulator


def test_the_simulator_answers_each_at_its_own_door(lab: Result, folder: Path) -> None:
    plan = Plan.model_validate_json((folder / "plan.json").read_text("utf-8"))
    told = asyncio.run(_asked(plan, Shapes(folder), ("Ward", "Clinic")))
    assert [(door, event["targetsystem"], event["type"]) for door, event in told] == [
        (asker, asker, "io.merestone.pathology.test-done.v1") for asker in ("Ward", "Clinic")
    ]


async def _asked(plan: Plan, shapes: Shapes, askers: tuple[str, ...]) -> list[tuple[str, Json]]:
    """Who asks for a test, one after another; what is told then, and at whose door."""
    told: list[tuple[str, Json]] = []

    async def take(request: web.Request) -> web.Response:
        told.append((request.match_info["system"], await request.json()))
        return web.Response(status=204)

    app = web.Application()
    app.router.add_post("/{system}/events/results", take)
    doors = web.AppRunner(app, access_log=None)
    await doors.setup()
    await web.TCPSite(doors, "127.0.0.1", 0).start()
    simulator = Simulator(plan, shapes, ("Pathology", "Registry"), exact=True)
    await simulator.start()
    simulator.bases.update({name: f"http://127.0.0.1:{doors.addresses[0][1]}/{name}" for name in askers})
    try:
        async with aiohttp.ClientSession() as client:
            recorder = Recorder({}, new_redactor(plan, "salt"), ScenarioClock())
            world = await simulator.begin(new_story(plan, 1, "case"), recorder)
            for asker in askers:
                assert await _order(simulator, client, asker) == 202
                while not world.idle:
                    await asyncio.sleep(0.005)
    finally:
        await simulator.stop()
        await doors.cleanup()
    return told


async def _order(simulator: Simulator, client: aiohttp.ClientSession, asker: str) -> int:
    operation = simulator.plan.operation("OrderTest")
    body = {"test": {"entity": "Test", "testId": "5f0a3c1e-8a2b-4c7d-9e10-2b4c6d8e0f12"}}
    token = simulator.issuer.token(Grant("nurse", "Pathology", "tests", ()))
    headers = {
        "Idempotency-Key": idempotency_key(operation, body, TENANT, LEGAL_ENTITY, asker),
        "X-Correlation-Id": "case",
        "X-Source-System": asker,
        "X-Target-System": "Pathology",
        "X-Tenant-Id": TENANT,
        "X-Legal-Entity": LEGAL_ENTITY,
        "Authorization": f"Bearer {token}",
    }
    async with client.post(f"{simulator.base('Pathology')}/tests", json=body, headers=headers) as answer:
        return answer.status


def test_an_exact_simulator_believes_nobody_who_names_another(lab: Result, folder: Path) -> None:
    plan = Plan.model_validate_json((folder / "plan.json").read_text("utf-8"))
    assert lab.contract is not None
    (item,) = read_by(lab.contract, "Pathology")["Spoilt"]
    fact = event_example(lab.contract, item)
    done = next(i for i in read_by(lab.contract, "Ward")["TestResults"] if i.message.name == "TestDone")
    reply = event_example(lab.contract, done)
    told = {
        "own": ("Pathology", "Ward", "losses", "/events/spoilt", fact | {"source": "/systems/Ward"}),
        "another's name": ("Pathology", "Ward", "losses", "/events/spoilt", fact | {"source": "/systems/Clinic"}),
        "own answer": ("Ward", "Pathology", "tests", "/events/results", reply),
        "another's answer": ("Ward", "Pathology", "tests", "/events/results", reply | {"targetsystem": "Clinic"}),
    }
    found = asyncio.run(_told(plan, Shapes(folder), told))
    assert {name: (status, said) for name, (status, said) in found.items()} == {
        "own": (204, ""),
        "another's name": (400, "/source: is not that of X-Source-System, /systems/Ward"),
        "own answer": (204, ""),
        "another's answer": (400, "/targetsystem: is not Ward"),
    }


async def _told(plan: Plan, shapes: Shapes, told: Json) -> dict[str, tuple[int, str]]:
    """What each reader answers to each event: the status, and what is wrong."""
    found: dict[str, tuple[int, str]] = {}
    simulator = Simulator(plan, shapes, ("Pathology", "Ward"), exact=True)
    await simulator.start()
    try:
        async with aiohttp.ClientSession() as client:
            recorder = Recorder({}, new_redactor(plan, "salt"), ScenarioClock())
            await simulator.begin(new_story(plan, 1, "case"), recorder)
            for name, (reader, sender, scope, path, event) in told.items():
                headers = {
                    "Content-Type": "application/cloudevents+json",
                    "X-Correlation-Id": "case",
                    "X-Source-System": sender,
                    "X-Target-System": reader,
                    "X-Tenant-Id": TENANT,
                    "X-Legal-Entity": LEGAL_ENTITY,
                    "Authorization": f"Bearer {simulator.issuer.token(Grant('nurse', reader, scope, ()))}",
                }
                async with client.post(simulator.base(reader) + path, json=event, headers=headers) as answer:
                    said = "" if answer.status == 204 else (await answer.json())["detail"]
                    found[name] = answer.status, said
    finally:
        await simulator.stop()
    return found


def test_the_pages_of_a_client_say_who_may_begin(lab: Result) -> None:
    assert (
        'Context.begun("Clinic", tenant="acme", legal_entity="DE01")  # or "Ward"'
        in lab.files["Pathology/clients/python/README.md"]
    )
    assert (
        '{ tenant: "acme", legalEntity: "DE01" }); // or "Ward"' in lab.files["Pathology/clients/typescript/README.md"]
    )


def test_a_method_says_what_its_contract_may_refuse_it_with(lab: Result) -> None:
    assert lab.contract is not None
    errors = raised(lab.contract, lab.contract.operation("OrderTest"))
    http, _ = documents(lab, "Pathology")
    assert ("Absent" in errors) is ("404" in http["paths"]["/tests"]["post"]["responses"])
    assert errors == ["OrderTestRejected", "Invalid", "Denied", "Absent", "InFlight", "Mismatch", "Throttled"]
    told = " ".join(lab.files["Pathology/clients/python/merestone_pathology/client.py"].split())
    assert f"Raises {', '.join(f'`{error}`' for error in errors[:-1])} and `{errors[-1]}`." in told


def test_keys_and_order_are_of_one_sender(lab: Result) -> None:
    http, _ = documents(lab, "Pathology")
    assert "What Clinic and Ward ask is never the same: each has keys of its own." in " ".join(
        http["paths"]["/tests"]["post"]["description"].split()
    )
    made = compile_sources(
        {"lab.mere": TEXT.replace("dedupe by eventId  gap park", "dedupe by eventId  ordered by tube  gap park")}
    )
    assert made.contract is not None, [str(found) for found in made.diagnostics]
    read = openapi.document(made.contract, made.contract.system("Registry"))["paths"]["/events/spoilt"]["post"]
    assert "Facts are applied in order for each `tube` and each that tells them;" in " ".join(
        read["description"].split()
    )


def test_a_page_begins_with_a_command_that_takes_nothing_back(reference: Contract) -> None:
    first = first_command(reference, "Inventory")
    assert first is not None
    assert first.name not in {o.undo.operation for o in reference.operations if o.undo}
    assert first_command(reference, "DataWarehouse") is None


@pytest.mark.parametrize(("tellers", "found"), [("Ward", 0), ("Clinic", 1), ("Ward, Clinic", 1), ("Clinic, Ward", 1)])
def test_a_state_is_foreign_to_each_teller_that_does_not_own_it(tellers: str, found: int) -> None:
    text = TEXT.replace("tube : string(1..20)", "tube : string(1..20), told : state of Round").replace(
        "Losses from Clinic, Ward", f"Losses from {tellers}"
    )
    owned = "entity Round owned by Ward { key roundId : uuid  status : lifecycle { initial open  open -> closed  final closed } }\n"
    diagnostics = compile_sources({"lab.mere": text + owned}).diagnostics
    assert [d.code for d in diagnostics].count("OWN603") == found
