"""Where a reader of a broker puts aside what it could not apply: a channel of its own, with the reasons that the spec gives."""

from typing import Any

import pytest
from jsonschema import Draft7Validator

from merestone.compile import compile_sources
from merestone.contract.contract import Contract
from merestone.emitters import asyncapi
from support import found_in

Json = Any
TEXT = """module lab
system Lab "Laboratory" {{ kind other }}
system Ward "Ward" {{ kind other  actors Nurse }}
entity Sample owned by Lab {{ key sampleId : uuid }}
channel Samples on {protocol} "{address}" {{ carries internal  readers Ward  keyed by sampleId  retained for 7 d {mode} }}
boundary SampleFacts from Lab to Ward version 1.0 {{
  style event
  event SampleTaken on Samples {{ fact {{ sample : reference to Sample }} }}
  access     {{ scope "samples" }}
  ownership  {{ Lab decides Sample }}
  timing     {{ delivered within 5 min }}
  mutability {{ append only }}
  evidence   {{ Lab keeps eventId for 1 years }}
  recovery {{
    dedupe by eventId  gap park
    {reactions}
    denied opens SampleDenied for Nurse
  }}
}}
"""
ALL = "invalid quarantine  poison park, opens PoisonedSample for Nurse  conflict quarantine, opens TwoSamples for Nurse"


def document(
    system: str, protocol: str = "kafka", address: str = "lab.samples.v1", mode: str = "", reactions: str = ALL
) -> Json:
    text = TEXT.format(protocol=protocol, address=address, mode=mode, reactions=reactions)
    contract = compile_sources({"lab.mere": text}).contract
    assert isinstance(contract, Contract)
    return asyncapi.document(contract, contract.system(system))


@pytest.mark.parametrize(
    ("protocol", "address", "aside"),
    [
        ("kafka", "lab.samples.v1", "lab.samples.v1.ward.dead-letters"),
        ("amqp", "lab.samples", "lab.samples.ward.dead-letters"),
        ("nats", "lab.samples", "lab.samples.ward.dead-letters"),
        ("mqtt", "lab/samples", "lab/samples/ward/dead-letters"),
    ],
)
def test_each_broker_has_a_place_beside_the_channel(protocol: str, address: str, aside: str) -> None:
    made = document("Ward", protocol, address)
    channel = made["channels"]["SamplesDeadLetters"]
    assert channel["address"] == aside
    assert channel["servers"] == [{"$ref": f"#/servers/{protocol}"}]
    assert made["operations"]["sendSamplesDeadLetters"]["action"] == "send"


@pytest.mark.parametrize(
    ("protocol", "address", "kept"),
    [("kafka", "lab.samples", ""), ("amqp", "lab.samples", ""), ("nats", "lab.samples", "JetStream"), ("mqtt", "lab/samples", "subscribes before")],
)  # fmt: skip
def test_what_is_put_aside_is_kept(protocol: str, address: str, kept: str) -> None:
    """By a topic without an end, by a durable queue; and where the protocol keeps nothing, what does is said."""
    aside = document("Ward", protocol, address)["channels"]["SamplesDeadLetters"]
    assert kept in aside["description"]
    if protocol == "amqp":
        bound = aside["bindings"]["amqp"]
        assert (bound["is"], bound["queue"]["name"], bound["queue"]["durable"]) == ("queue", aside["address"], True)


def test_it_belongs_to_the_reader_alone() -> None:
    assert "SamplesDeadLetters" not in document("Lab")["channels"]


def test_over_http_what_is_invalid_is_refused_and_lies_nowhere() -> None:
    made = document("Ward", "http", "/events/samples")
    assert set(made["channels"]) == {"Samples"}


def test_the_reasons_are_those_of_the_spec_and_who_is_told_is_named() -> None:
    made = document("Ward", reactions="invalid refuse  poison park, opens PoisonedSample for Nurse  conflict refuse")
    headers = made["components"]["messages"]["SamplesDeadLetters"]["headers"]
    assert headers["properties"]["dead-letter-reason"]["enum"] == ["poison"]
    told = made["operations"]["sendSamplesDeadLetters"]["description"]
    assert "| `poison` | it can be read, and cannot be applied | `SampleTaken` | `PoisonedSample` for Nurse |" in told
    assert "| `invalid` |" not in told
    every = document("Ward")["components"]["messages"]["SamplesDeadLetters"]["headers"]["properties"]
    assert every["dead-letter-reason"]["enum"] == ["invalid", "poison", "conflict"]


def test_where_everything_is_refused_there_is_no_place() -> None:
    made = document("Ward", reactions="invalid refuse  poison refuse  conflict refuse")
    assert set(made["channels"]) == {"Samples"}


def test_it_lies_longer_than_the_channel_keeps() -> None:
    made = document("Ward")
    assert "topicConfiguration" in made["channels"]["Samples"]["bindings"]["kafka"]
    kept = made["channels"]["SamplesDeadLetters"]["bindings"]["kafka"]["topicConfiguration"]
    assert kept["retention.ms"] == -1
    assert set(made["operations"]["sendSamplesDeadLetters"]["x-merestone"]) == {"channel", "boundaries"}
    key = made["components"]["messages"]["SamplesDeadLetters"]["bindings"]["kafka"]["key"]
    assert key["description"] == "The key that it came with."


@pytest.mark.parametrize("mode", ["", "events in binary mode"])
def test_the_example_is_the_message_as_it_came_with_the_reason(mode: str) -> None:
    made = document("Ward", mode=mode)
    taken = made["components"]["messages"]["SampleTaken"]
    aside = made["components"]["messages"]["SamplesDeadLetters"]
    (example,) = aside["examples"]
    assert Draft7Validator(aside["headers"]).is_valid(example["headers"])
    assert example["payload"] == taken["examples"][0]["payload"]
    assert aside["contentType"] == taken["contentType"]
    assert taken["examples"][0].get("headers", {}).items() <= example["headers"].items()


def test_commands_and_replies_on_a_broker_have_theirs(reference: Contract) -> None:
    billing = asyncapi.document(reference, reference.system("Billing"))
    aside = billing["components"]["messages"]["TermsCommandsDeadLetters"]
    assert "Idempotency-Key" in aside["examples"][0]["headers"]
    assert aside["contentType"] == "application/json"
    asker = next(o for o in reference.operations if o.name == "MapContractTerms").askers[0]
    told = asyncapi.document(reference, reference.system(asker))["operations"]
    assert any("`MapContractTerms`" in o["description"] for name, o in told.items() if name.endswith("DeadLetters"))


def test_a_channel_that_is_called_like_dead_letters_is_refused() -> None:
    text = TEXT.format(protocol="kafka", address="lab.samples.v1", mode="", reactions=ALL)
    taken = text + 'channel SamplesDeadLetters on kafka "aside" { carries internal  readers Ward }\n'
    assert [one.code for one in found_in({"lab.mere": taken})].count("STY110") == 1
    assert "STY110" not in [one.code for one in found_in({"lab.mere": text})]
