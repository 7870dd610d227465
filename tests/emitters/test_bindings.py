"""What each protocol adds to an AsyncAPI document, and which form its schemas have there."""

from typing import Any

import pytest

from emitters.documents import Json, documents, validator
from emitters.protocols import BROKERS, PROTOCOLS, WITH_HEADERS, contract_on, in_binary_mode, with_a_later_type
from merestone.contract.content_modes import PREFIXES
from merestone.contract.contract import Contract
from merestone.contract.dialect import is_plain
from merestone.emitters import asyncapi
from merestone.emitters.asyncapi.bindings import protocols
from merestone.resolve.entities import PROTOCOLS as SPOKEN
from merestone.resolve.entities import WITH_HEADERS as SPOKEN_WITH_HEADERS

WEEK_MS = 7 * 24 * 3600 * 1000


def document(contract: Contract, system: str) -> Json:
    return asyncapi.document(contract, contract.system(system))


def bound(section: str, name: str, protocol: str, system: str = "Store") -> Any:
    """The binding of a channel, an operation or a message, None where it has none."""
    made = document(contract_on(protocol), system)
    held = made["components"] if section == "messages" else made
    return held[section][name].get("bindings", {}).get(protocol)


def test_every_protocol_of_the_language_has_a_module_where_asyncapi_has_a_binding() -> None:
    assert protocols() == set(PROTOCOLS) == set(SPOKEN) - {"sftp"}


def test_kafka_has_topics_keys_and_groups() -> None:
    topic = {"cleanup.policy": ["delete"], "retention.ms": WEEK_MS}
    assert bound("channels", "Facts", "kafka") == {
        "topic": "parcels.v1",
        "topicConfiguration": topic,
        "bindingVersion": "0.5.0",
    }
    assert bound("channels", "Orders", "kafka") == {"topic": "orders.v1", "bindingVersion": "0.5.0"}
    assert bound("operations", "pack", "kafka")["groupId"]["const"] == "store"
    assert "groupId" not in bound("operations", "pack", "kafka", "Shop")
    assert bound("messages", "ParcelMoved", "kafka")["key"]["description"] == "The `partitionkey` of the event."
    assert bound("messages", "Packed", "kafka")["key"]["description"] == (
        "What the channel is keyed by: `parcelId`, as of the command that is answered."
    )


def test_amqp_has_an_exchange_for_facts_and_a_queue_for_commands() -> None:
    facts, orders = bound("channels", "Facts", "amqp"), bound("channels", "Orders", "amqp")
    assert (facts["is"], facts["exchange"]["name"], facts["exchange"]["durable"]) == ("routingKey", "parcels.v1", True)
    assert (orders["is"], orders["queue"]["name"], orders["queue"]["exclusive"]) == ("queue", "orders.v1", False)
    assert bound("channels", "Answers", "amqp")["is"] == "routingKey"
    sent = bound("operations", "sendFacts", "amqp")
    assert (sent["deliveryMode"], sent["mandatory"], sent["ack"], sent["expiration"]) == (2, True, True, WEEK_MS)
    assert bound("messages", "ParcelMoved", "amqp")["messageType"] == "io.merestone.store.parcel-moved.v1"


def test_nats_has_a_queue_group_for_each_reader() -> None:
    assert bound("operations", "pack", "nats") == {"queue": "store", "bindingVersion": "0.1.0"}
    assert bound("operations", "pack", "nats", "Shop") is None
    assert bound("channels", "Facts", "nats") is None
    assert bound("messages", "ParcelMoved", "nats") is None


def test_a_reader_of_mqtt_has_a_session_that_lasts() -> None:
    lasting = {"cleanSession": False, "sessionExpiryInterval": 2**32 - 1, "bindingVersion": "0.2.0"}
    assert document(contract_on("mqtt"), "Shop")["servers"]["mqtt"]["bindings"]["mqtt"] == lasting
    assert "bindings" not in document(contract_on("nats"), "Shop")["servers"]["nats"]


@pytest.mark.parametrize(
    ("protocol", "again"), [("kafka", "offset"), ("amqp", "acknowledges"), ("nats", "JetStream"), ("mqtt", "session")]
)
def test_it_is_said_what_makes_that_a_message_is_read_again(protocol: str, again: str) -> None:
    told = " ".join(document(contract_on(protocol), "Shop")["operations"]["receiveFacts"]["description"].split())
    assert again in told.partition("The same `id` again changes nothing.")[2].partition(".")[0]


def test_mqtt_delivers_at_least_once_and_correlates_commands_with_replies() -> None:
    sent = {"qos": 1, "retain": False, "messageExpiryInterval": WEEK_MS // 1000, "bindingVersion": "0.2.0"}
    assert bound("operations", "sendFacts", "mqtt") == sent
    assert bound("operations", "receiveFacts", "mqtt", "Shop") == {"qos": 1, "bindingVersion": "0.2.0"}
    request, reply, fact = (bound("messages", name, "mqtt") for name in ("PackRequest", "Packed", "ParcelMoved"))
    assert request["responseTopic"] == "answers.v1"
    assert request["correlationData"]["pattern"] == reply["correlationData"]["pattern"]
    assert fact == {
        "payloadFormatIndicator": 1,
        "contentType": "application/cloudevents+json",
        "bindingVersion": "0.2.0",
    }


def test_http_has_a_method_and_a_content_type() -> None:
    assert bound("operations", "pack", "http") == {"method": "POST", "bindingVersion": "0.3.0"}
    headers = bound("messages", "ParcelMoved", "http")["headers"]["properties"]
    assert headers["Content-Type"]["const"] == "application/cloudevents+json"


@pytest.mark.parametrize(("protocol", "prefix"), WITH_HEADERS.items())
def test_in_binary_mode_attributes_are_headers_and_the_data_is_the_payload(protocol: str, prefix: str) -> None:
    made = document(in_binary_mode(protocol), "Store")
    components = made["components"]
    for name, kind, attribute in (("ParcelMoved", "story", "correlationid"), ("Packed", "reply", "idempotencykey")):
        message, (example,) = components["messages"][name], components["messages"][name]["examples"]
        assert message["contentType"] == "application/json"
        assert message["payload"] == {"$ref": f"#/components/schemas/{name}"}
        assert f"{name}Event" not in components["schemas"]
        validator(made, message["headers"]).validate(example["headers"])
        validator(made, message["payload"]).validate(example["payload"])
        assert not validator(made, message["headers"]).is_valid(example["headers"] | {f"{prefix}type": "another"})
        assert all(isinstance(value, str) for value in example["headers"].values())
        assert {f"{prefix}specversion", f"{prefix}id", f"{prefix}type"} <= set(message["headers"]["required"])
        assert f"{prefix}datacontenttype" not in message["headers"]["properties"]
        assert ("content-type" in example["headers"]) is (protocol == "kafka")
        named = message["correlationId"]["$ref"].rpartition("/")[2]
        assert named == f"{kind}-{protocol}"
        assert components["correlationIds"][named]["location"] == f"$message.header#/{prefix}{attribute}"
    told = [
        text for o in made["operations"].values() if "A CloudEvents" in (text := " ".join(o["description"].split()))
    ]
    assert told
    assert not [text for text in told if "in binary mode: its attributes are headers" not in text]
    assert "attributes are headers" in made["channels"]["Facts"]["description"]


def test_the_language_and_the_contracts_know_the_same_protocols_with_headers() -> None:
    assert set(SPOKEN_WITH_HEADERS) == set(PREFIXES) == set(WITH_HEADERS)
    properties = bound("messages", "ParcelMoved", "mqtt")
    binary = document(in_binary_mode("mqtt"), "Store")["components"]["messages"]["ParcelMoved"]["bindings"]["mqtt"]
    assert (properties["contentType"], binary["contentType"]) == ("application/cloudevents+json", "application/json")


@pytest.mark.parametrize("protocol", BROKERS)
def test_what_is_said_of_one_protocol_is_said_of_no_other(protocol: str) -> None:
    for node in document(contract_on(protocol), "Store")["operations"].values():
        assert set(node.get("bindings", {})) <= {protocol}


def test_a_schema_has_a_format_only_where_it_needs_a_later_draft() -> None:
    schemas = document(with_a_later_type("kafka"), "Store")["components"]["schemas"]
    assert {name for name, schema in schemas.items() if "schemaFormat" in schema} == {"Spot"}
    assert schemas["Spot"]["schemaFormat"] == "application/schema+json;version=draft-2020-12"
    assert schemas["PackRequest"]["properties"]["spot"] == {"$ref": "#/components/schemas/Spot/schema"}


def test_parts_with_a_form_have_a_name(reference: Contract) -> None:
    schemas = document(reference, "OMS")["components"]["schemas"]
    assert "inProgress" in schemas["DerivedOrderStatusValue"]["enum"]
    assert schemas["DerivedOrderStatus"]["properties"]["value"] == {
        "$ref": "#/components/schemas/DerivedOrderStatusValue"
    }
    for made in documents(asyncapi.emit(contract_on("nats"))).values():
        for schema in made["components"]["schemas"].values():
            assert not [part for part in schema.get("properties", {}).values() if "enum" in part]


@pytest.mark.parametrize(
    ("schema", "plain"),
    [
        ({"type": "object", "properties": {"prefixItems": {"type": "string"}}}, True),
        ({"const": {"$defs": 1}}, True),
        ({"items": {"prefixItems": [{}]}}, False),
        ({"$ref": "#/a", "description": "told", "x-sensitive": "pii"}, True),
        ({"properties": {"a": {"$ref": "#/a", "minLength": 1}}}, False),
        ({"anyOf": [{"unevaluatedProperties": False}]}, False),
    ],
)
def test_a_schema_is_plain_if_draft_07_means_the_same_by_it(schema: Json, plain: bool) -> None:
    assert is_plain(schema) is plain
