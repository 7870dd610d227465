"""The AsyncAPI documents hold together, and every payload example validates against its JSON Schema."""

from typing import Any

import pytest

import support
from emitters.documents import Json, documents, followed, of_reference, references, resolved, validator
from merestone.contract.contract import Contract
from merestone.emitters import asyncapi


@pytest.fixture(scope="module")
def emitted(contract: Contract) -> dict[str, Json]:
    """Every AsyncAPI document."""
    return of_reference(asyncapi.emit) if contract is support.contract() else documents(asyncapi.emit(contract))


@pytest.fixture(scope="module")
def oms() -> Any:
    """The document of the order management of the reference specification."""
    return of_reference(asyncapi.emit)["OMS/asyncapi.yaml"]


def test_every_reference_leads_somewhere(emitted: dict[str, Json]) -> None:
    for document in emitted.values():
        for reference in references(document):
            resolved(document, reference)


def test_operations_use_messages_of_their_own_channel(emitted: dict[str, Json]) -> None:
    for document in emitted.values():
        for operation in document["operations"].values():
            for side in filter(None, (operation, operation.get("reply"))):
                channel = side["channel"]["$ref"]
                for message in side["messages"]:
                    assert message["$ref"].startswith(f"{channel}/messages/")


def test_every_payload_and_header_example_validates(emitted: dict[str, Json]) -> None:
    for document in emitted.values():
        for message in document["components"]["messages"].values():
            payload = followed(document, message["payload"])
            assert payload["schemaFormat"] == "application/schema+json;version=draft-2020-12"
            for example in message["examples"]:
                validator(document, payload["schema"]).validate(example["payload"])
                if "headers" in message:
                    validator(document, message["headers"]).validate(example["headers"])


def test_each_system_sees_its_own_side(oms: Any) -> None:
    actions = {name: operation["action"] for name, operation in oms["operations"].items()}
    assert (
        actions.items()
        >= {
            "activateBilling": "send",
            "cancelSubscription": "send",
            "receiveBillingInvoices": "receive",
            "receiveBillingReplies": "receive",
            "receiveBillingStatus": "receive",
            "sendOrderEvents": "send",
            "assetExtract": "receive",
            "timelineExtract": "send",
        }.items()
    )
    assert of_reference(asyncapi.emit)["Billing/asyncapi.yaml"]["operations"]["activateBilling"]["action"] == "receive"


def test_an_asynchronous_command_has_its_reply_on_another_channel(oms: Any) -> None:
    reply = oms["operations"]["activateBilling"]["reply"]
    assert reply["channel"] == {"$ref": "#/channels/BillingReplies"}
    assert {message["$ref"].rpartition("/")[2] for message in reply["messages"]} >= {"BillingActivated"}
    assert oms["components"]["correlationIds"]["reply"]["location"] == "$message.payload#/idempotencykey"


def test_only_readers_of_a_message_are_told_of_it() -> None:
    tax, quoting = (of_reference(asyncapi.emit)[f"{name}/asyncapi.yaml"] for name in ("Tax", "CPQ"))
    assert "OrderEvents" in quoting["channels"]
    assert "BillingReplies" not in quoting["channels"]
    assert "OrderEvents" not in tax["channels"]
