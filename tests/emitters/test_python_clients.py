"""The Python clients are strictly typed, derive their keys, send once, and make the caller look at an unknown outcome."""

import asyncio
import json
import socket
import subprocess
import sys
import zipfile
from datetime import UTC, datetime
from pathlib import Path
from typing import Any

import httpx
import pytest

from emitters.python_clients import (
    answers,
    body_of,
    body_of_role,
    client,
    context,
    problem,
    program_with,
    refused_token,
)
from merestone.contract.contract import Contract
from merestone.contract.examples import boundary_values, event_example, message_example, patched, request_key
from merestone.contract.traffic import carried, is_spoken_to, own_systems
from merestone.emitters.python_client import _models
from merestone.emitters.python_client._models import ClientsExtraMissing

CAREFUL = """
from merestone_billing import Answer, BillingClient, Context, NotSent, Unknown, snapshot_of_order, Timestamp
from merestone_billing.models import ActivateBillingRequest, Order, OrderSnapshot


def told(client: BillingClient, request: ActivateBillingRequest, context: Context) -> str:
    outcome = client.activate_billing(request, context)
    match outcome:
        case Answer(body=body):
            return body.activation_id
        case NotSent(cause=cause):
            return cause
        case Unknown(key=key):
            return key


def frozen(order: Order) -> OrderSnapshot:
    return snapshot_of_order(order, revision=3, taken_at=Timestamp("2026-01-15T09:30:00Z"))
"""

CARELESS = """
from merestone_billing import BillingClient, Context, Inbox
from merestone_billing.models import ActivateBillingRequest


def told(client: BillingClient, request: ActivateBillingRequest, context: Context) -> str:
    return client.activate_billing(request, context).body.activation_id


def applied(inbox: Inbox, body: bytes) -> str:
    return inbox.take(body).events[0].id
"""
STORED = """
from merestone_oms import Apply, Conflict, Duplicate, Inbox, Parked, PassedOver, Store


def taken(inbox: Inbox, database: sqlite3.Connection, body: bytes) -> str:
    stored: Store = SqliteStore(database)
    match Inbox(stored).take(body):
        case Apply(events=events):
            return events[0].id
        case Duplicate(event=event) | PassedOver(event=event) | Conflict(event=event):
            return event.id
        case Parked(missing=missing):
            return str(missing)
"""


def mypy(folder: Path, *targets: str) -> subprocess.CompletedProcess[str]:
    command = [sys.executable, "-m", "mypy", "--config-file", "mypy.ini", "--cache-dir", ".cache", *targets]
    return subprocess.run(command, cwd=folder, capture_output=True, text=True, check=False)


def test_all_packages_and_what_the_pages_show_are_strictly_typed(reference: Contract, folder: Path) -> None:
    """One run over every client of the specification, about seven seconds of processor."""
    packages = sorted(path.name for path in folder.glob("merestone_*"))
    assert len(packages) == sum(is_spoken_to(reference, name) for name in own_systems(reference)) == 19
    (folder / "careful.py").write_text(CAREFUL)
    (folder / "sample.py").write_text(program_with("class SqliteStore") + STORED)
    (folder / "store.py").write_text(program_with("class SqliteStore"))
    (folder / "receiver.py").write_text(program_with("class Door"))
    (folder / "settling.py").write_text(program_with("def ensured"))
    (folder / "telling.py").write_text(program_with("def told"))
    (folder / "consumer.py").write_text(program_with("def consumed"))
    (folder / "listing.py").write_text(program_with("def reservations"))
    programs = (
        "careful.py",
        "sample.py",
        "store.py",
        "receiver.py",
        "settling.py",
        "telling.py",
        "consumer.py",
        "listing.py",
    )
    done = mypy(folder, *packages, *programs)
    assert done.returncode == 0, done.stdout


def test_a_caller_who_ignores_an_outcome_does_not_typecheck(folder: Path) -> None:
    (folder / "careless.py").write_text(CARELESS)
    done = mypy(folder, "careless.py")
    assert done.returncode == 1
    assert "Found 6 errors" in done.stdout
    for word in ("Unknown", "Parked", "Conflict"):
        assert f'Item "{word}" of' in done.stdout


def test_a_package_is_built_installed_and_typed(folder: Path, tmp_path: Path) -> None:
    """As a team does it, without a network: the wheel has the code, the mark of being typed, and what it needs."""
    built = [sys.executable, "-m", "pip", "--disable-pip-version-check", "--no-cache-dir"]
    offline = ["--no-index", "--no-deps", "--no-build-isolation"]
    made = run([*built, "wheel", *offline, "-w", str(tmp_path), str(folder / "whole" / "Billing")])
    assert made.returncode == 0, made.stderr
    (wheel,) = tmp_path.glob("*.whl")
    assert wheel.name == "merestone_billing-1.2.0-py3-none-any.whl"
    with zipfile.ZipFile(wheel) as packed:
        names = {Path(name).name for name in packed.namelist() if name.startswith("merestone_billing/")}
        told = packed.read("merestone_billing-1.2.0.dist-info/METADATA").decode()
    assert names == {path.name for path in (folder / "merestone_billing").iterdir() if path.is_file()}
    assert "py.typed" in names
    assert all(f"Requires-Dist: {name}" in told for name in ("httpx", "pydantic", "rfc8785"))
    assert "# merestone_billing" in told, "the README is on the page of the package"
    installed = run([*built, "install", *offline, "--target", str(tmp_path / "site"), str(wheel)])
    assert installed.returncode == 0, installed.stderr
    program = "import merestone_billing as m; print(m.__file__, m.Inbox(m.MemoryStore()).__class__.__name__)"
    said = subprocess.run(
        [sys.executable, "-c", program],
        env={"PYTHONPATH": str(tmp_path / "site")},
        capture_output=True,
        text=True,
        check=True,
    ).stdout
    assert said.split() == [str(tmp_path / "site/merestone_billing/__init__.py"), "Inbox"]


def run(command: list[str]) -> subprocess.CompletedProcess[str]:
    """A command, and what it said."""
    return subprocess.run(command, capture_output=True, text=True, check=False, timeout=300)


def test_models_take_examples_and_give_the_same_json_back(reference: Contract, billing: Any) -> None:
    body = body_of(reference, "ActivateBilling")
    request = billing.models.ActivateBillingRequest.model_validate(body)
    assert json.loads(billing.values.wire_bytes(request)) == body


def test_models_refuse_what_the_contract_forbids(reference: Contract, billing: Any) -> None:
    body = body_of(reference, "ActivateBilling")
    body["charges"][0]["amount"]["amount"] = "12.5"
    with pytest.raises(ValueError, match="amount"):
        billing.models.ActivateBillingRequest.model_validate(body)


def test_boundary_values_pass_through_the_models(reference: Contract, billing: Any) -> None:
    message = reference.operation("ActivateBilling").messages[0]
    for variant in boundary_values(reference, message):
        body = patched(message_example(reference, message), variant.ops)
        request = billing.models.ActivateBillingRequest.model_validate(body)
        assert json.loads(billing.values.wire_bytes(request)) == body, variant.name


def test_an_aware_datetime_is_an_instant(billing: Any) -> None:
    moment = datetime(2026, 11, 29, 12, 0, tzinfo=UTC)
    body = {
        "reasonCode": "overdue",
        "suspendedAt": moment,
        "asset": {"orderId": "ORD-20261128", "orderLineId": "1", "assetId": "AST-20261128"},
    }
    assert billing.models.AssetSuspended.model_validate(body).suspended_at == "2026-11-29T12:00:00Z"
    with pytest.raises(ValueError, match="an instant needs a time zone"):
        billing.models.AssetSuspended.model_validate(body | {"suspendedAt": moment.replace(tzinfo=None)})


def test_an_instant_keeps_its_text(billing: Any) -> None:
    text = "2026-01-15T09:30:00.120+01:00"
    assert billing.Timestamp(text) == text
    assert billing.Timestamp(text).moment.utcoffset().total_seconds() == 3600
    with pytest.raises(ValueError, match="no RFC 3339 instant"):
        billing.Timestamp("2026-01-15 09:30")


def test_a_snapshot_carries_the_hash_of_its_value(reference: Contract, billing: Any) -> None:
    expected = body_of(reference, "ActivateBilling")["order"]
    order = billing.models.Order.model_validate(expected["value"])
    made = billing.snapshot_of_order(order, revision=3, taken_at=billing.Timestamp(expected["takenAt"]))
    assert billing.values.wire_value(made) == expected


def test_a_command_carries_its_derived_key_and_its_context(reference: Contract, billing: Any) -> None:
    accepted = body_of_role(reference, "ActivateBilling", "accepted")
    asking, seen = client(billing, "Billing", answers(202, accepted, {"Location": "/billing-activations/x"}))
    request = billing.models.ActivateBillingRequest.model_validate(body_of(reference, "ActivateBilling"))
    outcome = asking.activate_billing(request, context(billing, "OMS"))
    assert outcome == billing.Answer(202, outcome.body, None, "/billing-activations/x", replayed=False)
    headers = seen[0].headers
    assert headers["Idempotency-Key"] == request_key(reference, reference.operation("ActivateBilling"))
    assert headers["Idempotency-Key"] == billing.activate_billing_key(request, context(billing, "OMS"))
    assert headers["Authorization"] == "Bearer Billing billing:activate"
    assert (headers["X-Tenant-Id"], headers["X-Source-System"], headers["X-Target-System"]) == (
        "acme",
        "OMS",
        "Billing",
    )
    assert "X-Causation-Id" not in headers
    assert len(seen) == 1


def test_a_command_based_on_a_revision_names_it(reference: Contract, oms: Any) -> None:
    done = body_of_role(reference, "CancelOrder", "completed")
    asking, seen = client(oms, "OMS", answers(200, done, {"ETag": '"4"', "Idempotent-Replayed": "true"}))
    request = oms.models.CancelOrderRequest.model_validate(body_of(reference, "CancelOrder"))
    outcome = asking.cancel_order(request, context(oms, "CPQ").caused_by("event-1"), if_match=3)
    assert (outcome.revision, outcome.replayed) == (4, True)
    assert (seen[0].headers["If-Match"], seen[0].headers["X-Causation-Id"]) == ('"3"', "event-1")


@pytest.mark.parametrize(
    ("error", "kind"),
    [
        (httpx.ConnectError("refused"), "NotSent"),
        (httpx.ConnectTimeout("late"), "NotSent"),
        (httpx.PoolTimeout("busy"), "NotSent"),
        (httpx.ReadTimeout("silent"), "Unknown"),
        (httpx.ReadError("broken"), "Unknown"),
        (httpx.WriteError("broken"), "Unknown"),
        (httpx.RemoteProtocolError("gone"), "Unknown"),
    ],
)
def test_a_lost_connection_is_a_value(reference: Contract, billing: Any, error: Exception, kind: str) -> None:
    def lost(_: httpx.Request) -> httpx.Response:
        raise error

    asking, seen = client(billing, "Billing", lost)
    request = billing.models.ActivateBillingRequest.model_validate(body_of(reference, "ActivateBilling"))
    outcome = asking.activate_billing(request, context(billing, "OMS"))
    assert type(outcome).__name__ == kind
    assert outcome.key == request_key(reference, reference.operation("ActivateBilling"))
    assert len(seen) == 1


@pytest.mark.parametrize(
    ("answer", "kind"),
    [
        (httpx.Response(500), "Unknown"),
        (httpx.Response(502, text="bad gateway"), "Unknown"),
        (httpx.Response(503), "Unknown"),
        (httpx.Response(503, headers={"Retry-After": "1"}), "NotSent"),
        (httpx.Response(202, json={}), "Unknown"),
        (httpx.Response(200, json={"ok": True}), "Unknown"),
        (httpx.Response(404, text="<html>not found</html>"), "Unknown"),
        (httpx.Response(302, headers={"Location": "/login"}), "Unknown"),
    ],
)
def test_an_answer_the_contract_does_not_know_settles_nothing(
    reference: Contract, billing: Any, answer: httpx.Response, kind: str
) -> None:
    asking, seen = client(billing, "Billing", lambda _: answer)
    request = billing.models.ActivateBillingRequest.model_validate(body_of(reference, "ActivateBilling"))
    assert type(asking.activate_billing(request, context(billing, "OMS"))).__name__ == kind
    assert len(seen) == 1


@pytest.mark.parametrize(
    ("status", "word", "kind", "retryable"),
    [
        (400, "invalid", "Invalid", False),
        (400, "idempotency-key-missing", "IdempotencyKeyMissing", False),
        (401, "denied", "Denied", False),
        (403, "denied", "Denied", False),
        (404, "absent", "Absent", False),
        (409, "in-flight", "InFlight", True),
        (409, "order-blocked", "Blocked", False),
        (409, "order-retained", "Retained", False),
        (412, "stale", "Stale", False),
        (422, "mismatch", "Mismatch", False),
        (422, "rejected", "CloseOrderRejected", False),
        (428, "revision-missing", "RevisionMissing", False),
        (429, "throttled", "Throttled", True),
        (409, "of-tomorrow", "Problem", False),
    ],
)
def test_each_refusal_is_an_exception_of_its_own(
    reference: Contract, oms: Any, status: int, word: str, kind: str, retryable: bool
) -> None:
    asking, _ = client(
        oms,
        "OMS",
        problem(status, word, reason="alreadyClosed", handoff={"operation": "X"}, retention={"reason": "kept"}),
    )
    request = oms.models.CloseOrderRequest.model_validate(body_of(reference, "CloseOrder"))
    with pytest.raises(oms.Problem) as refusal:
        asking.close_order(request, context(oms, "CPQ"), if_match=3)
    assert type(refusal.value).__name__ == kind
    assert (refusal.value.status, refusal.value.problem_class, refusal.value.retryable) == (status, word, retryable)
    if kind == "CloseOrderRejected":
        assert refusal.value.message.reason == "alreadyClosed"
    if kind == "Throttled":
        assert refusal.value.retry_after == 7
    if kind == "Blocked":
        assert refusal.value.handoff == {"operation": "X"}
    if kind == "Retained":
        assert refusal.value.retention == {"reason": "kept"}


@pytest.mark.parametrize(
    ("said", "understood"),
    [
        ([{"pointer": "/a", "detail": "b", "more": 1}], [("/a", "b")]),
        (["of an older kind", {"detail": 3}], [("", "3")]),
        ({"pointer": "/a"}, []),
        ("none", []),
        (None, []),
    ],
)
def test_faults_of_a_body_are_read_as_far_as_they_are_understood(oms: Any, said: Any, understood: Any) -> None:
    faults = oms.Invalid(400, {"class": "invalid", "errors": said}).errors
    assert [(fault.pointer, fault.detail) for fault in faults] == understood


@pytest.mark.parametrize("said", ["an order", None, ["an order"]])
def test_a_handoff_that_is_not_told_as_an_object_is_none(oms: Any, said: Any) -> None:
    assert oms.Blocked(409, {"class": "order-blocked", "handoff": said}).handoff == {}
    assert oms.Retained(409, {"class": "order-retained", "retention": said}).retention == {}


def test_a_query_that_is_not_answered_is_unavailable(reference: Contract, billing: Any) -> None:
    asking, seen = client(billing, "Billing", lambda _: httpx.Response(503))
    assert isinstance(asking.activation_status("a key/with a slash", context(billing, "OMS")), billing.Unavailable)
    assert seen[0].url.raw_path == b"/billing-activations/a%20key%2Fwith%20a%20slash"
    answer = body_of_role(reference, "ActivationStatus", "answer")
    asking, _ = client(billing, "Billing", answers(200, answer))
    assert asking.activation_status("key", context(billing, "OMS")).body.state == "pending"


def test_a_real_port_nobody_listens_on_is_not_sent(reference: Contract, billing: Any) -> None:
    with socket.socket() as free:
        free.bind(("127.0.0.1", 0))
        port = free.getsockname()[1]
    request = billing.models.ActivateBillingRequest.model_validate(body_of(reference, "ActivateBilling"))
    with billing.BillingClient(f"http://127.0.0.1:{port}", lambda *_: "t") as asking:
        assert isinstance(asking.activate_billing(request, context(billing, "OMS")), billing.NotSent)


@pytest.mark.parametrize(
    "error", [httpx.ConnectError("refused"), httpx.ReadTimeout("silent"), OSError("no way"), refused_token(503)]
)
def test_without_a_token_nothing_is_sent(reference: Contract, billing: Any, error: Exception) -> None:
    def token(*_: str) -> str:
        raise error

    async def awaited(*_: str) -> str:
        raise error

    request = billing.models.ActivateBillingRequest.model_validate(body_of(reference, "ActivateBilling"))
    with billing.BillingClient("http://127.0.0.1:9", token) as asking:
        outcome = asking.activate_billing(request, context(billing, "OMS"))
        assert isinstance(asking.activation_status("key", context(billing, "OMS")), billing.Unavailable)

    async def ask() -> Any:
        async with billing.AsyncBillingClient("http://127.0.0.1:9", awaited) as asking:
            return await asking.activate_billing(request, context(billing, "OMS"))

    assert outcome == asyncio.run(ask())
    assert isinstance(outcome, billing.NotSent)
    assert outcome.cause.startswith(f"no token: {type(error).__name__}: ")


@pytest.mark.parametrize("error", [KeyError("access_token"), refused_token(401)])
def test_a_token_that_is_refused_is_an_error(reference: Contract, billing: Any, error: Exception) -> None:
    def token(*_: str) -> str:
        raise error

    request = billing.models.ActivateBillingRequest.model_validate(body_of(reference, "ActivateBilling"))
    with (
        billing.BillingClient("http://127.0.0.1:9", token) as asking,
        pytest.raises(type(error)),
    ):
        asking.activate_billing(request, context(billing, "OMS"))


def test_a_name_that_a_request_does_not_have_is_refused_and_one_in_an_answer_ignored(
    reference: Contract, billing: Any
) -> None:
    for role in ("request", "accepted"):
        model = {"request": billing.models.ActivateBillingRequest, "accepted": billing.models.BillingActivationAccepted}
        body = body_of_role(reference, "ActivateBilling", role) | {"notInTheContract": 1}
        if role == "request":
            with pytest.raises(ValueError, match="notInTheContract"):
                model[role].model_validate(body)
        else:
            model[role].model_validate(body)


def test_a_real_server_that_never_answers_leaves_the_outcome_unknown(reference: Contract, billing: Any) -> None:
    with socket.socket() as deaf:
        deaf.bind(("127.0.0.1", 0))
        deaf.listen()
        url = f"http://127.0.0.1:{deaf.getsockname()[1]}"
        request = billing.models.ActivateBillingRequest.model_validate(body_of(reference, "ActivateBilling"))

        async def ask() -> Any:
            async def token(audience: str, scope: str) -> str:
                return "t"

            async with billing.AsyncBillingClient(url, token, timeout=0.2) as asking:
                return await asking.activate_billing(request, context(billing, "OMS"))

        assert isinstance(asyncio.run(ask()), billing.Unknown)


def test_every_event_is_read_and_made_again(reference: Contract, oms: Any) -> None:
    for item in carried(reference):
        if "OMS" not in (*item.senders, *item.readers):
            continue
        document = event_example(reference, item)
        event = oms.parse_event(json.dumps(document))
        assert type(event.data).__name__ == item.message.name
        made = oms.event_of(
            event.data,
            id=event.id,
            time=event.time,
            context=oms.Context(
                event.source.rpartition("/")[2],
                event.tenantid,
                event.legalentity,
                event.correlationid,
                event.causationid,
            ),
            actor=event.authid,
            subject=event.subject,
            entity_version=event.entityversion,
            sequence=int(event.sequence) if event.sequence else None,
            answers=event.idempotencykey,
            asker=event.targetsystem,
        )
        assert json.loads(made.to_bytes()) == document


def test_unknown_attributes_and_properties_of_an_event_are_ignored(reference: Contract, oms: Any) -> None:
    item = next(item for item in carried(reference) if item.message.name == "OrderHeld")
    document: Any = event_example(reference, item)
    document |= {"futureattribute": 1, "data": document["data"] | {"addedLater": True}}
    assert oms.parse_event(document).data.order.order_id == document["data"]["order"]["orderId"]


@pytest.mark.parametrize(
    "body", [b"no json", b"[]", b'{"type": "io.example.unknown.v1"}', b'{"type": "io.merestone.oms.order-held.v1"}']
)
def test_what_is_no_event_is_said_to_be_unreadable(oms: Any, body: bytes) -> None:
    with pytest.raises(oms.UnreadableEvent):
        oms.parse_event(body)


def test_an_event_that_lacks_its_place_in_the_order_cannot_be_made(reference: Contract, oms: Any) -> None:
    item = next(item for item in carried(reference) if item.message.name == "OrderHeld")
    event = oms.parse_event(event_example(reference, item))
    with pytest.raises(ValueError, match="sequence"):
        oms.event_of(event.data, id="1", time=event.time, context=context(oms, "OMS"), actor="a", entity_version=1)


def test_an_event_is_delivered_byte_for_byte(reference: Contract, oms: Any) -> None:
    item = next(item for item in carried(reference) if item.message.name == "BillingActivated")
    sent = json.dumps(event_example(reference, item), indent=3).encode()
    telling, seen = client(oms, "OMS", lambda _: httpx.Response(204))
    assert telling.deliver_billing_replies(sent) == oms.Delivered()
    assert seen[0].content == sent
    assert seen[0].headers["Content-Type"] == "application/cloudevents+json"
    assert seen[0].headers["Authorization"] == "Bearer OMS billing:activate"
    telling, _ = client(oms, "OMS", lambda _: httpx.Response(503))
    assert isinstance(telling.deliver_billing_replies(sent), oms.NotTaken)
    telling, _ = client(oms, "OMS", problem(400, "invalid"))
    with pytest.raises(oms.Invalid):
        telling.deliver_billing_replies(sent)


def test_without_the_generator_the_error_says_what_to_install(
    reference: Contract, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setitem(sys.modules, "datamodel_code_generator", None)
    with pytest.raises(ClientsExtraMissing, match=r"merestone\[clients\]"):
        _models._generated("{}", "")
