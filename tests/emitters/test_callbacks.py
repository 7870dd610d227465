"""What becomes of a command is told at the door of whoever asked; a list is asked for page by page."""

from typing import Any

import pytest

import several
from merestone.compile import compile_sources
from merestone.contract.contract import Contract
from merestone.emitters import openapi
from support import found_in

Json = Any


def lab() -> Json:
    contract = compile_sources({"lab.mere": several.TEXT}).contract
    assert isinstance(contract, Contract)
    return openapi.document(contract, contract.system("Pathology"))


def document(contract: Contract, system: str) -> Json:
    return openapi.document(contract, contract.system(system))


def test_each_asker_is_told_at_its_own_door() -> None:
    doors = lab()["paths"]["/tests"]["post"]["callbacks"]["TestResults"]
    assert set(doors) == {"https://clinic.example/events/results", "https://ward.example/events/results"}
    ward = doors["https://ward.example/events/results"]["post"]
    assert ward["operationId"] == "answerOrderTestToWard"
    assert {"$ref": "#/components/parameters/TargetSystemWard"} in ward["parameters"]
    assert {"$ref": "#/components/parameters/SourceSystemPathology"} in ward["parameters"]


def test_a_callback_tells_of_its_own_command_only(reference: Contract) -> None:
    billing = document(reference, "Billing")
    told = {
        path: _types(billing, next(iter(operation["callbacks"]["BillingReplies"].values())))
        for path, item in billing["paths"].items()
        for operation in item.values()
        if "callbacks" in operation
    }
    assert set(told) == {"/billing-activations", "/subscription-cancellations"}
    assert not set.intersection(*told.values())
    webhook = _types(billing, billing["webhooks"]["BillingReplies"])
    assert set.union(*told.values()) == webhook


def _types(made: Json, item: Json) -> set[str]:
    schema = item["post"]["requestBody"]["content"]["application/cloudevents+json"]["schema"]
    return set(made["components"]["schemas"][schema["$ref"].rpartition("/")[2]]["discriminator"]["mapping"])


def test_what_is_answered_at_once_or_on_a_broker_has_none(reference: Contract) -> None:
    for system in ("CPQ", "Provisioning"):
        for item in document(reference, system)["paths"].values():
            assert all("callbacks" not in operation for operation in item.values())


def test_operation_ids_are_unique(reference: Contract) -> None:
    for system in reference.systems:
        if system.external:
            continue
        made = document(reference, system.name)
        items = [*made["paths"].values(), *made.get("webhooks", {}).values()]
        operations = [operation for item in items for operation in item.values()]
        doors = [d for o in operations for channel in o.get("callbacks", {}).values() for d in channel.values()]
        operations += [operation for door in doors for operation in door.values()]
        identities = [operation["operationId"] for operation in operations]
        assert len(set(identities)) == len(identities)


def test_a_list_with_pages_leads_to_the_next(reference: Contract) -> None:
    listed = document(reference, "Inventory")["paths"]["/reservation"]["get"]
    link = listed["responses"]["200"]["links"]["nextPage"]
    assert link["operationId"] == listed["operationId"]
    assert link["parameters"]["query.cursor"] == "$response.body#/nextCursor"
    assert (
        "links"
        not in document(reference, "Billing")["paths"]["/billingAccount/{idempotencyKey}"]["get"]["responses"]["200"]
    )


def test_a_copy_that_is_read_is_its_owners_to_change_and_one_that_is_sent_is_not(reference: Contract) -> None:
    inventory = document(reference, "Inventory")["components"]["schemas"]
    assert inventory["ReservationReplica"]["properties"]["value"]["readOnly"] is True
    orders = document(reference, "OMS")["components"]["schemas"]
    assert "readOnly" not in orders["AcceptedQuoteSnapshot"]["properties"]["value"]
    customers = document(reference, "CRM")["components"]["schemas"]
    shown = [schema for name, schema in customers.items() if name.startswith("Derived")]
    assert shown
    assert all(schema["properties"]["value"]["readOnly"] for schema in shown)


@pytest.mark.parametrize(
    ("before", "after"),
    [
        ("accepted  as TestTaken", "accepted  as OrderTestDelivery"),
        ("accepted  as TestTaken", "accepted  as TestResultsDelivery"),
        ("status query TestState", "status query AnswerOrderTest"),
        ("status query TestState", "status query AnswerOrderTestToWard"),
    ],
)
def test_what_would_be_called_like_something_made_is_refused(before: str, after: str) -> None:
    text = several.TEXT
    assert before in text
    renamed = text.replace(before, after)
    if "query" in after:
        renamed = renamed.replace("ask TestState", f"ask {after.split()[-1]}")
    assert "STY110" in [one.code for one in found_in({"lab.mere": renamed})]


def test_a_page_is_asked_for_with_all_that_was_asked(reference: Contract) -> None:
    listed = document(reference, "Inventory")["paths"]["/reservation"]["get"]
    said = {p["name"] for p in listed["parameters"] if p.get("in") == "query"}
    link = listed["responses"]["200"]["links"]["nextPage"]["parameters"]
    assert {name.removeprefix("query.") for name in link} == said
    assert link["query.changedAfter"] == "$request.query.changedAfter"
