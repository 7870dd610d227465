"""The AsyncAPI documents hold together, and every payload example validates against its JSON Schema."""

from typing import Any

import pytest

import support
from emitters.documents import Json, documents, of_reference, payload_of, references, resolved, validator
from merestone.compile import understand
from merestone.contract.contract import Contract
from merestone.contract.lower import lower
from merestone.contract.traffic import own_systems
from merestone.contract.wire_names import asyncapi_file, operation_id
from merestone.emitters import asyncapi

SHARED = """
module shop
system Shop  "Shop"  { kind platform  actors Clerk }
system Store "Store" { kind platform  actors Packer }
entity Parcel owned by Store { key parcelId : uuid }
channel Parcels on amqp "parcels" { carries internal  readers Shop, Store }
boundary Packing from Shop to Store version 1.0 {
  style async command
  command Pack on Parcels, replies on Parcels {
    request                     { parcel : reference to Parcel }
    completed as Packed         { parcel : reference to Parcel }
    rejected  as PackingRefused { reason : string }
    failed    as PackingFailed  { reason : string }
  }
}
boundary Wishes from Shop to Store version 1.0 {
  style event
  event ParcelWanted on Parcels { fact { parcel : reference to Parcel } }
}
"""


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
            payload = payload_of(document, message)
            for example in message["examples"]:
                validator(document, payload).validate(example["payload"])
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


def test_a_command_put_on_a_broker_is_in_the_documents_of_both_sides(
    contract: Contract, emitted: dict[str, Json]
) -> None:
    own = own_systems(contract)
    for operation in (o for o in contract.operations if o.kind == "command" and o.channel):
        sides = dict.fromkeys(operation.askers, "send") | dict.fromkeys(operation.providers, "receive")
        for system, action in sides.items():
            if system in own:
                document = emitted[asyncapi_file(system)]
                found = document["operations"][operation_id(operation.name)]
                channel = resolved(document, found["channel"]["$ref"])
                assert found["action"] == action
                assert channel["address"] == contract.channel(operation.channel).address
                assert [resolved(document, m["$ref"]) for m in found["messages"]]
                assert ("reply" in found) == (operation.replies is not None)


def test_facts_and_commands_can_share_a_channel() -> None:
    model, _ = understand({"shop.mere": SHARED})
    shared = lower(model)
    document = asyncapi.document(shared, shared.system("Store"))
    assert set(document["channels"]["Parcels"]["messages"]) == {
        "PackRequest",
        "Packed",
        "PackingRefused",
        "PackingFailed",
        "ParcelWanted",
    }
    assert document["operations"]["pack"]["channel"] == {"$ref": "#/channels/Parcels"}


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


def test_a_reader_is_told_of_what_can_come_to_it_and_the_sender_of_its_refusal(oms: Any) -> None:
    orders = oms["operations"]["sendOrderProgress"]["description"]
    assert "park it, until what is missing has come: it is told until it is taken" in orders
    assert "| `denied`" not in orders
    assert "Where OMS may not send it, it does this: open `AccessDenied`" in orders
    assert "a predecessor is missing" not in oms["operations"]["receiveFeedQuality"]["description"]


def test_who_reads_a_reply_is_told_where_the_promises_stand(oms: Any) -> None:
    replies = " ".join(oms["operations"]["receiveBillingReplies"]["description"].split())
    assert "What holds for `ActivateBilling` and `CancelSubscription` stands in `Billing/openapi.yaml`." in replies


def test_a_command_says_who_reaches_what(oms: Any) -> None:
    assert "**Access.**" in oms["operations"]["activateBilling"]["description"]
