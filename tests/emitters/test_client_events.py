"""The Python clients take events once and in order, read both modes of CloudEvents, and make commands for brokers."""

import asyncio
import importlib
import itertools
import json
import os
import socket
import sqlite3
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import httpx
import pytest
import yaml
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from jsonschema import Draft202012Validator

from emitters.documents import validator
from emitters.protocols import WITH_HEADERS, in_binary_mode
from emitters.python_clients import HEADER_VALUES, READ_VALUES, body_of, keyed_value, program_with
from merestone.contract import wire_names
from merestone.contract.contract import Contract
from merestone.contract.examples import event_example, request_key
from merestone.contract.keys import request_of
from merestone.contract.shapes import shapes_of
from merestone.contract.spoken import spoken_events
from merestone.contract.traffic import Carried, carried, own_systems, taken_from_brokers
from merestone.emitters import asyncapi, python_client
from support import ROOT

ORDERED, REPLY = "OrderHeld", "BillingActivated"


@pytest.fixture(scope="module")
def examples(reference: Contract) -> dict[str, dict[str, Any]]:
    """An example of each event that OMS reads or tells, by the name of its message."""
    found = (item for item in carried(reference) if "OMS" in (*item.senders, *item.readers))
    return {item.message.name: dict(event_example(reference, item)) for item in found}


@pytest.fixture(scope="module")
def documented(folder: Path) -> dict[str, Any]:
    """The store as docs/clients.md has it."""
    found: dict[str, Any] = {}
    exec(program_with("class SqliteStore"), found)
    return found


def told(examples: dict[str, dict[str, Any]], number: int, name: str = "", **data: Any) -> dict[str, Any]:
    """An ordered event, the one of that number."""
    event = examples[ORDERED]
    return event | {"id": name or f"event-{number}", "sequence": str(number), "data": event["data"] | data}


def said(outcome: Any) -> Any:
    """An outcome in short: its name, and the numbers or ids it speaks of."""
    match type(outcome).__name__:
        case "Apply":
            return [event.id for event in outcome.events]
        case "Parked":
            return outcome.missing
        case "Conflict":
            return outcome.over
        case name:
            return name


# ------------------------------------------------------------------ the inbox


def test_what_was_taken_is_a_duplicate_and_other_data_a_conflict(oms: Any, examples: dict[str, Any]) -> None:
    inbox, event = oms.Inbox(oms.MemoryStore()), examples[REPLY]
    later = event | {"time": "2027-01-01T00:00:00Z", "authid": "somebody-else"}
    other = event | {"data": event["data"] | {"version": 77}}
    unknown_here = event | {"data": event["data"] | {"addedLater": True}}
    assert said(inbox.take(json.dumps(event))) == [event["id"]]
    assert [said(inbox.take(each)) for each in (event, later, other, unknown_here)] == [
        "Duplicate",
        "Duplicate",
        "id",
        "id",
    ]
    assert said(inbox.take(other)) == "id", "a repeated conflict is a conflict"
    assert said(inbox.take(event)) == "Duplicate"


def test_a_successor_waits_until_the_gap_is_filled(oms: Any, examples: dict[str, Any]) -> None:
    inbox = oms.Inbox(oms.MemoryStore())
    outcomes = [said(inbox.take(told(examples, number))) for number in (1, 4, 3, 3, 2, 5)]
    assert outcomes == [["event-1"], 2, 2, "Duplicate", ["event-2", "event-3", "event-4"], ["event-5"]]


def test_a_gap_that_is_filled_in_part_leaves_the_rest_waiting(oms: Any, examples: dict[str, Any]) -> None:
    inbox = oms.Inbox(oms.MemoryStore())
    outcomes = [said(inbox.take(told(examples, number))) for number in (2, 4, 1, 3)]
    assert outcomes == [1, 1, ["event-1", "event-2"], ["event-3", "event-4"]]


def test_a_sequence_is_used_once(oms: Any, examples: dict[str, Any]) -> None:
    """By an event that had its turn, and by one that waits."""
    inbox = oms.Inbox(oms.MemoryStore())
    assert said(inbox.take(told(examples, 1))) == ["event-1"]
    assert said(inbox.take(told(examples, 1, "another"))) == "sequence"
    assert said(inbox.take(told(examples, 3))) == 2
    assert said(inbox.take(told(examples, 3, "another"))) == "sequence"
    assert said(inbox.take(told(examples, 2))) == ["event-2", "event-3"]


def test_what_cannot_be_applied_holds_nothing_up(oms: Any, examples: dict[str, Any]) -> None:
    inbox, aside = oms.Inbox(oms.MemoryStore()), []
    for number in (1, 2, 3):
        match inbox.take(told(examples, number)):
            case oms.Apply(events=(event,)):
                aside += [event.id] if number == 1 else []
    assert aside == ["event-1"]
    assert said(inbox.take(told(examples, 4))) == ["event-4"]


def test_each_key_has_its_own_line(oms: Any, examples: dict[str, Any]) -> None:
    inbox = oms.Inbox(oms.MemoryStore())
    other = told(examples, 1, "other")
    order = other["data"]["order"] | {"orderId": "ORD-99999999"}
    other |= {"partitionkey": "ORD-99999999", "data": other["data"] | {"order": order}}
    assert said(inbox.take(told(examples, 1))) == ["event-1"]
    assert said(inbox.take(other)) == ["other"]


@pytest.mark.parametrize(
    "wrong",
    [
        {"sequence": None}, {"sequence": "0"}, {"sequence": "01"}, {"sequence": "1.0"}, {"sequence": "\u0661"}, {"partitionkey": None},
        {"partitionkey": "ORD-00000000"}, {"data": {}}, {"type": "io.example.unknown.v1"}, {"source": "/systems/Other"},
    ],
)  # fmt: skip
def test_what_is_no_event_of_its_channel_is_not_taken(
    oms: Any, examples: dict[str, Any], wrong: dict[str, Any]
) -> None:
    inbox = oms.Inbox(oms.MemoryStore())
    with pytest.raises(oms.UnreadableEvent):
        inbox.take(told(examples, 1) | wrong)
    assert said(inbox.take(told(examples, 1))) == ["event-1"]


@pytest.mark.parametrize("value", [2**60, "\ud800", float("nan")])
def test_data_without_a_canonical_form_is_unreadable(oms: Any, examples: dict[str, Any], value: Any) -> None:
    with pytest.raises(oms.UnreadableEvent):
        oms.Inbox(oms.MemoryStore()).take(told(examples, 1, extra=value))


@settings(max_examples=60, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(st.lists(st.integers(1, 6), min_size=6, max_size=24), st.permutations(range(1, 7)))
def test_in_whatever_order_they_come_each_is_applied_once_and_in_order(
    oms: Any, examples: dict[str, Any], numbers: list[int], rest: list[int]
) -> None:
    inbox = oms.Inbox(oms.MemoryStore())
    outcomes = [inbox.take(told(examples, number)) for number in [*numbers, *rest]]
    applied = itertools.chain.from_iterable(o.events for o in outcomes if isinstance(o, oms.Apply))
    assert [int(event.sequence) for event in applied] == [1, 2, 3, 4, 5, 6]


def test_the_same_with_a_store_that_is_awaited(oms: Any, examples: dict[str, Any]) -> None:
    class Store:
        def __init__(self) -> None:
            self.kept = oms.MemoryStore()

        async def look(self, arrival: Any) -> Any:
            return self.kept.look(arrival)

        async def write(self, change: Any) -> None:
            self.kept.write(change)

    async def taken() -> list[Any]:
        inbox = oms.AsyncInbox(Store())
        return [said(await inbox.take(told(examples, number))) for number in (2, 2, 1)]

    assert asyncio.run(taken()) == [1, "Duplicate", ["event-1", "event-2"]]


def test_the_store_of_the_page_keeps_what_the_transaction_keeps(
    oms: Any, examples: dict[str, Any], documented: dict[str, Any]
) -> None:
    database = sqlite3.connect(":memory:")
    database.executescript(documented["TABLES"])
    inbox = oms.Inbox(documented["SqliteStore"](database))

    def taken(event: dict[str, Any], *, fails: bool = False) -> Any:
        with database:
            outcome = said(inbox.take(event))
            if fails:
                raise LookupError("what was to be applied is not there")
        return outcome

    with pytest.raises(LookupError):
        taken(told(examples, 1), fails=True)
    outcomes = [taken(told(examples, number)) for number in (3, 2, 3, 1, 4)]
    assert outcomes == [1, 1, "Duplicate", ["event-1", "event-2", "event-3"], ["event-4"]]
    assert taken(told(examples, 4, "another")) == "sequence"
    assert taken(told(examples, 4, holdReason="other")) == "id"
    assert [taken(examples[REPLY]), taken(examples[REPLY])] == [[examples[REPLY]["id"]], "Duplicate"]
    assert database.execute("SELECT count(*) FROM parked").fetchone() == (0,)


# ------------------------------------------------------------------ both modes


def test_every_event_comes_through_binary_mode_as_it_was(oms: Any, examples: dict[str, Any]) -> None:
    assert len(examples) > 30
    for document in examples.values():
        headers, body = oms.to_binary(oms.parse_event(document))
        assert "data" not in headers
        assert json.loads(body) == document["data"]
        assert oms.from_http(headers, body) == document
        assert oms.from_http({n.upper(): v for n, v in headers.items()}, body) == document
        assert oms.to_binary(json.dumps(document).encode()) == (headers, body)


def test_structured_mode_is_read_too(oms: Any, examples: dict[str, Any]) -> None:
    content = json.dumps(examples[REPLY]).encode()
    assert oms.from_http({"content-type": "application/cloudevents+json; charset=UTF-8"}, content) == examples[REPLY]


@pytest.mark.parametrize(("value", "written"), HEADER_VALUES)
def test_values_are_encoded_as_the_binding_says(oms: Any, examples: dict[str, Any], value: str, written: str) -> None:
    document = examples[REPLY] | {"subject": value}
    headers, body = oms.to_binary(json.dumps(document).encode())
    assert headers["ce-subject"] == written
    assert oms.from_http(headers, body)["subject"] == value


@pytest.mark.parametrize(("written", "value"), READ_VALUES)
def test_what_older_versions_of_the_binding_wrote_is_read(
    oms: Any, examples: dict[str, Any], written: str, value: str
) -> None:
    headers, body = oms.to_binary(oms.parse_event(examples[REPLY]))
    assert oms.from_http(headers | {"ce-subject": written}, body)["subject"] == value


@pytest.mark.parametrize(
    "change",
    [
        {"ce-subject": "%C0%A0"},
        {"Content-Type": "application/cloudevents-batch+json"},
        {"Content-Type": "application/cloudevents+avro"},
        {"Content-Type": "text/plain"},
        {"ce-specversion": None},
    ],
)
def test_a_request_that_is_no_event_is_unreadable(oms: Any, examples: dict[str, Any], change: dict[str, Any]) -> None:
    headers, body = oms.to_binary(oms.parse_event(examples[REPLY]))
    headers = {name: value for name, value in (headers | change).items() if value is not None}
    with pytest.raises(oms.UnreadableEvent):
        oms.from_http(headers, body)


def test_a_body_that_is_no_json_is_unreadable(oms: Any, examples: dict[str, Any]) -> None:
    headers, _ = oms.to_binary(oms.parse_event(examples[REPLY]))
    for body in (b"", b"{", b"\xff"):
        with pytest.raises(oms.UnreadableEvent):
            oms.from_http(headers, body)


# ------------------------------------------------------------------ events on brokers


def test_every_event_on_a_broker_is_the_message_that_its_contract_shows(reference: Contract, folder: Path) -> None:
    modes = []
    for system in own_systems(reference):
        if not (folder / reference.packaging.python_package(system)).is_dir():
            continue
        package = importlib.import_module(reference.packaging.python_package(system))
        for item, shown in on_brokers(reference, system):
            event = dict(event_example(reference, item))
            key = "k" if item.is_reply else None
            made = package.to_broker(package.parse_event(event), partition_key=key)
            headers = shown.get("headers", {"content-type": "application/cloudevents+json"})
            assert (made.channel, made.address) == (item.channel.name, item.channel.address)
            assert (made.headers, made.content_type) == (headers, headers["content-type"])
            assert json.loads(made.body) == shown["payload"]
            kept = made.body if "ce_id" not in headers else json.dumps(event).encode()
            assert package.to_broker(kept, partition_key=key) == made
            assert item.is_reply or (made.partition_key is not None) is bool(item.channel.keyed_by)
            assert (
                package.to_broker(
                    made.body if "ce_id" not in headers else json.dumps(event).encode(), partition_key="k"
                ).partition_key
                == "k"
            )
            assert package.from_broker(made.headers, made.body) == event
            assert package.from_broker({n.upper(): v.encode() for n, v in made.headers.items()}, made.body) == event
            modes.append(item.channel.content_mode)
    assert modes.count("structured") > 100
    assert modes.count("binary") > 2


def on_brokers(contract: Contract, system: str) -> Iterator[tuple[Carried, Any]]:
    """Each event of a system on a broker, and the example that AsyncAPI has of it."""
    components: Any = asyncapi.document(contract, contract.system(system))["components"]
    for item in spoken_events(shapes_of(contract), system):
        if item.channel.protocol != "http":
            own = item._replace(readers=(system,)) if item.is_reply and system in item.readers else item
            yield own, components["messages"][item.message.name]["examples"][0]


def test_a_reply_on_a_keyed_channel_has_the_key_of_its_command(reference: Contract, folder: Path) -> None:
    notifier = importlib.import_module("merestone_notifier")
    told = {item.message.name: event_example(reference, item) for item, _ in on_brokers(reference, "Notifier")}
    assert notifier.to_broker(notifier.parse_event(told["DocumentGenerated"])).partition_key == "DOC-11590102"
    failed = notifier.parse_event(told["DocumentGenerationFailed"])
    with pytest.raises(ValueError, match="needs `partition_key`: that of the command which it answers"):
        notifier.to_broker(failed)
    assert notifier.to_broker(failed, partition_key="DOC-1").partition_key == "DOC-1"


def test_what_answers_another_is_passed_over(reference: Contract, folder: Path) -> None:
    oms = importlib.import_module("merestone_oms")
    told = {item.message.name: dict(event_example(reference, item)) for item, _ in on_brokers(reference, "OMS")}
    event = told["DocumentGenerated"]
    inbox = oms.Inbox(oms.MemoryStore())
    assert isinstance(inbox.take(event | {"id": "1", "targetsystem": "CPQ"}), oms.PassedOver)
    assert isinstance(inbox.take(event | {"id": "1", "targetsystem": "OMS"}), oms.Apply)
    with pytest.raises(oms.UnreadableEvent, match="answers CPQ or OMS"):
        inbox.take(event | {"id": "2", "targetsystem": "ERP"})


@pytest.mark.parametrize(("protocol", "prefix"), WITH_HEADERS.items())
def test_each_protocol_names_its_headers(protocol: str, prefix: str, tmp_path: Path) -> None:
    contract = in_binary_mode(protocol)
    package = packaged(contract, "Shop", tmp_path / protocol)
    (item,) = (item for item, _ in on_brokers(contract, "Shop") if not item.is_reply)
    event = dict(event_example(contract, item))
    made = package.to_broker(package.parse_event(event))
    assert made.content_type == "application/json"
    assert {name for name in made.headers if name != "content-type"} == {
        f"{prefix}{name}" for name in event if name not in ("data", "datacontenttype")
    }
    assert ("content-type" in made.headers) is (protocol == "kafka")
    read = package.from_broker(made.headers, made.body)
    assert {"datacontenttype": "application/json"} | read == event
    if protocol == "amqp":
        assert package.from_broker({n.replace(":", "_"): v for n, v in made.headers.items()}, made.body) == read


def packaged(contract: Contract, system: str, folder: Path) -> Any:
    """The Python client of a system, under a name that no other test has."""
    name = f"{folder.name}_{system.lower()}"
    packaging = contract.packaging.model_copy(update={"python": f"{folder.name}-{{system}}"})
    for path, text in python_client.emit(contract.model_copy(update={"packaging": packaging})):
        (folder / path).parent.mkdir(parents=True, exist_ok=True)
        (folder / path).write_text(text, "utf-8")
    sys.path.insert(0, str(next(folder.rglob(name)).parent))
    return importlib.import_module(name)


@pytest.mark.parametrize(
    ("headers", "body"),
    [
        ({"content-type": "application/cloudevents-batch+json"}, b"[]"),
        ({"ce_specversion": "1.0", "ce_subject": b"\xff"}, b"{}"),
        ({"ce_specversion": "1.0"}, b"{"),
        ({}, b"[]"),
        ({}, b"\xff"),
        ({}, None),
        ({"content-type": b"\xff"}, b"{}"),
    ],
)
def test_a_message_that_is_no_event_is_unreadable(oms: Any, headers: dict[str, Any], body: bytes) -> None:
    with pytest.raises(oms.UnreadableEvent):
        oms.from_broker(headers, body)


def test_headers_that_are_not_about_the_event_are_not_looked_at(oms: Any, examples: dict[str, dict[str, Any]]) -> None:
    event, beside = examples[REPLY], {"trace": b"\xff\x00", "none": None, "text": "t"}
    assert oms.from_broker(beside, json.dumps(event)) == event
    headers, body = oms.to_binary(oms.parse_event(event))
    kafka = {name.replace("ce-", "ce_"): value for name, value in headers.items() if name.startswith("ce-")}
    assert oms.from_broker(kafka | beside, body) == oms.from_broker(kafka, body)


def test_what_is_posted_is_not_put_on_a_broker(oms: Any, examples: dict[str, Any]) -> None:
    with pytest.raises(ValueError, match="a method of the client delivers them"):
        oms.to_broker(oms.parse_event(examples[REPLY]))


# ------------------------------------------------------------------ commands on brokers


def test_every_command_on_a_broker_is_a_message_that_its_contract_knows(reference: Contract, folder: Path) -> None:
    made = 0
    for system in own_systems(reference):
        commands = taken_from_brokers(reference, system)
        document: Any = asyncapi.document(reference, reference.system(system)) if commands else {}
        for operation in commands:
            package = importlib.import_module(f"merestone_{wire_names.snake(system)}")
            models = importlib.import_module(f"merestone_{wire_names.snake(system)}.models")
            body, name = body_of(reference, operation.name), wire_names.message_schema(operation, request_of(operation))
            context = package.Context(operation.requirer, "acme", "DE01", "story-1", "event-1")
            function = f"{wire_names.snake(operation.name)}_message"
            message = getattr(package, function)(getattr(models, name).model_validate(body), context)
            described = document["components"]["messages"][name]
            assert json.loads(message.body) == body
            assert message.key == message.headers["Idempotency-Key"] == request_key(reference, operation)
            assert message.headers["X-Causation-Id"] == "event-1"
            Draft202012Validator(described["headers"]).validate(dict(message.headers))
            channel = document["channels"][message.channel]
            assert (message.address, message.replies) == (channel["address"], operation.replies)
            keyed = reference.channel(message.channel).keyed_by
            assert message.partition_key == keyed_value(body, keyed[0]), operation.name
            made += 1
    assert made == 13


def test_the_reply_to_a_command_on_a_broker_has_its_key(reference: Contract, folder: Path) -> None:
    notifier = importlib.import_module("merestone_notifier")
    models = importlib.import_module("merestone_notifier.models")
    request = models.GenerateDocumentRequest.model_validate(body_of(reference, "GenerateDocument"))
    message = notifier.generate_document_message(request, notifier.Context("CPQ", "acme", "DE01", "story-1"))
    item = next(item for item in carried(reference) if item.message.name == "DocumentGenerated")
    reply = notifier.parse_event(event_example(reference, item))
    assert reply.idempotencykey == message.key
    assert item.channel.name == message.replies


def test_the_receiver_of_the_page_applies_once_and_refuses_what_it_cannot_read(
    reference: Contract, examples: dict[str, dict[str, Any]], folder: Path, tmp_path: Path
) -> None:
    for name, words in (("store.py", "class SqliteStore"), ("receiver.py", "class Door")):
        (tmp_path / name).write_text(program_with(words))
    with socket.socket() as free:
        free.bind(("127.0.0.1", 0))
        port = free.getsockname()[1]
    command = [sys.executable, "receiver.py", str(port)]
    paths = os.environ | {"PYTHONPATH": str(folder)}
    with subprocess.Popen(command, cwd=tmp_path, env=paths, stdout=subprocess.PIPE, text=True) as running:
        try:
            url, media = f"http://127.0.0.1:{port}/", {"Content-Type": "application/cloudevents+json"}
            again = httpx.HTTPTransport(retries=8)
            with httpx.Client(transport=again) as http:
                good = json.dumps(examples[REPLY]).encode()
                answers = [http.post(url, content=good, headers=media) for _ in range(2)]
                odd = http.post(url, content=json.dumps(examples[REPLY] | {"data": {}}), headers=media)
                none = http.post(url, content=b"{", headers=media)
        finally:
            running.terminate()
        assert running.stdout is not None
        lines = running.stdout.read().splitlines()
    assert [answer.status_code for answer in (*answers, odd, none)] == [204, 204, 400, 400]
    assert lines == [f"charging has begun: {examples[REPLY]['data']['subscription']['subscriptionId']}"]
    document = yaml.safe_load((ROOT / "generated/OMS/openapi.yaml").read_text("utf-8"))
    form = validator(document, {"$ref": "#/components/schemas/InvalidProblem"})
    for refusal in (odd, none):
        assert refusal.headers["Content-Type"] == "application/problem+json"
        form.validate(refusal.json())
    assert [error["pointer"] for error in odd.json()["errors"]] == ["/data/subscription", "/data/version"]
    assert "pydantic" not in odd.text
