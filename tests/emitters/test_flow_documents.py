"""What is written of feeds and batches holds together: documents are valid, examples validate, nothing HTTP is said of a broker."""

import json
from functools import cache
from pathlib import Path
from typing import Any

import pytest
from jsonschema import Draft202012Validator
from openapi_spec_validator import OpenAPIV31SpecValidator

from emitters.documents import documents, payload_of, references, resolved, validator
from merestone.compile import compile_sources

SPECS = Path(__file__).parents[1] / "language" / "specs"
NAMES = ("batch", "feed", "totals")


@cache
def files(spec: str) -> dict[str, str]:
    """What one of the small specs compiles to."""
    result = compile_sources({f"{spec}.mere": (SPECS / f"{spec}.mere").read_text("utf-8")})
    assert result.files, result.diagnostics
    return result.files


def loaded(spec: str, name: str) -> Any:
    return documents([(name, files(spec)[name])])[name]


def all_of(spec: str, end: str) -> dict[str, Any]:
    return {name: loaded(spec, name) for name in files(spec) if name.endswith(end)}


@pytest.mark.parametrize("spec", NAMES)
def test_openapi_documents_are_valid(spec: str) -> None:
    for name, document in all_of(spec, "openapi.yaml").items():
        assert list(OpenAPIV31SpecValidator(document).iter_errors()) == [], name
        assert all(path.startswith("/") for path in document["paths"])


@pytest.mark.parametrize("spec", NAMES)
def test_asyncapi_documents_hold_together(spec: str) -> None:
    for document in all_of(spec, "asyncapi.yaml").values():
        for reference in references(document):
            resolved(document, reference)
        for operation in document["operations"].values():
            for side in filter(None, (operation, operation.get("reply"))):
                for message in side["messages"]:
                    assert message["$ref"].startswith(f"{side['channel']['$ref']}/messages/")
        for message in document["components"]["messages"].values():
            payload = payload_of(document, message)
            for example in message["examples"]:
                validator(document, payload).validate(example["payload"])


@pytest.mark.parametrize("spec", NAMES)
def test_every_schema_is_one(spec: str) -> None:
    for name, text in files(spec).items():
        if name.startswith("schemas/"):
            Draft202012Validator.check_schema(json.loads(text))


def test_a_run_is_sent_and_taken_on_a_drop_and_its_result_lies_beside_it() -> None:
    sent = loaded("batch", "Catalog/asyncapi.yaml")
    taken = loaded("batch", "CPQ/asyncapi.yaml")
    assert sent["operations"]["publishCatalog"]["action"] == "send"
    assert taken["operations"]["publishCatalog"]["action"] == "receive"
    assert sent["channels"]["CatalogDrop"]["address"] == "catalog/{run}"
    assert sent["servers"]["sftp"]["protocol"] == "sftp"
    assert sent["operations"]["publishCatalog"]["reply"]["channel"] == {"$ref": "#/channels/CatalogDrop"}
    assert "bindings" not in sent["channels"]["CatalogDrop"]


def test_the_report_on_a_run_names_its_totals_and_what_may_become_of_it() -> None:
    report = json.loads(files("totals")["schemas/PostTotalsReport.json"])["properties"]
    named = [each["$ref"].rpartition(":")[2] for each in report["totals"]["items"]["oneOf"]]
    totals = [json.loads(files("totals")[f"schemas/{name}.json"])["properties"]["total"]["const"] for name in named]
    assert totals == ["/manifest/rowCount", "/manifest/sum"]
    assert report["result"]["enum"] == ["applied", "partlyApplied", "rejected"]


def test_a_stream_on_a_broker_has_a_topic_and_no_path() -> None:
    told = loaded("feed", "CPQ/asyncapi.yaml")["channels"]["AnalyticsQuote"]
    assert told["bindings"]["kafka"]["topic"] == "analytics.quote.v1"
    assert "analytics.quote.v1" not in loaded("feed", "Warehouse/openapi.yaml")["paths"]


def test_a_tombstone_travels_beside_the_facts_in_their_order() -> None:
    erased = json.loads(files("feed")["schemas/QuoteErasedEvent.json"])
    assert {"partitionkey", "sequence"} <= set(erased["required"])


def test_readers_ask_the_publisher_for_a_replay() -> None:
    paths = loaded("feed", "CPQ/openapi.yaml")["paths"]
    asked = paths["/streams/quote-facts/replays"]["post"]
    assert "7 d" in asked["description"]
    assert "/streams/order-facts/replays" not in paths
    assert "/streams/order-facts/replays" in loaded("feed", "OMS/openapi.yaml")["paths"]


def test_a_calendar_stands_in_the_documents_that_count_by_it() -> None:
    calendars = loaded("totals", "Ledger/openapi.yaml")["info"]["x-merestone"]["calendars"]
    assert calendars["LedgerDays"] == {"zone": "Europe/Berlin", "days": ["mon", "tue", "wed", "thu", "fri"]}
