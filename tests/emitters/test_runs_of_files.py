"""The files of a run as AsyncAPI describes them: what seals them, what they are called, and whose word a result is."""

import hashlib
import json
from decimal import Decimal
from functools import cache
from typing import Any

import pytest
import rfc8785
from jsonschema import ValidationError

from emitters.documents import documents, of_reference, payload_of, validator
from emitters.runs import compiled
from merestone.contract.examples import message_example
from merestone.emitters import asyncapi
from merestone.semantics import natural
from support import contract

LONG = {"sha256": 64, "sha384": 96, "sha512": 128}


@cache
def files(algorithm: str = "sha256") -> dict[str, str]:
    """What the small spec compiles to, with two receivers of one file on a drop."""
    return compiled("sftp", "Books, Lake", algorithm)


def document(system: str, algorithm: str = "sha256") -> Any:
    name = f"{system}/asyncapi.yaml"
    return documents([(name, files(algorithm)[name])])[name]


def example(told: Any, message: str) -> Any:
    return told["components"]["messages"][message]["examples"][0]["payload"]


@pytest.mark.parametrize("algorithm", LONG)
def test_the_seal_is_in_the_form_of_its_algorithm(algorithm: str) -> None:
    told = document("Books", algorithm)
    manifest = told["components"]["schemas"]["PostTotalsManifest"]["properties"]
    assert manifest["checksum"]["pattern"] == f"^{algorithm}:[0-9a-f]{{{LONG[algorithm]}}}$"
    assert example(told, "PostTotalsManifest")["checksum"].partition(":")[0] == algorithm
    assert (
        json.loads(files(algorithm)["schemas/PostTotalsManifest.json"])["properties"]["checksum"]
        == manifest["checksum"]
    )


@pytest.mark.parametrize("algorithm", LONG)
def test_the_example_of_a_manifest_announces_the_example_of_a_row(algorithm: str) -> None:
    told = document("Shop", algorithm)
    row, manifest = example(told, "PostTotalsRow"), example(told, "PostTotalsManifest")
    sealed = hashlib.new(algorithm, rfc8785.dumps(row) + b"\n").hexdigest()
    assert manifest["checksum"] == f"{algorithm}:{sealed}"
    assert manifest["rowCount"] == 1
    assert manifest["sum"] == row["amount"]
    assert Decimal(manifest["weight"]) == Decimal(row["weight"])


def test_the_folder_of_the_example_has_the_key_of_its_manifest() -> None:
    told = document("Shop")
    manifest = example(told, "PostTotalsManifest")
    key = natural.idempotency_key("PostTotals", "acme", "DE01", "Shop", [manifest["day"], manifest["checksum"]])
    assert told["channels"]["Totals"]["parameters"]["run"]["examples"] == [key]
    asked = documents([("x.yaml", files()["Books/openapi.yaml"])])["x.yaml"]["paths"]["/totals-state/{idempotencyKey}"][
        "get"
    ]
    assert next(p for p in asked["parameters"] if p.get("in") == "path")["example"] == key
    assert {example(told, name)["run"] for name in ("TotalsPosted", "TotalsRejected", "PostTotalsReport")} == {key}


def test_every_example_of_the_reference_specification_announces_its_rows() -> None:
    seen = 0
    for operation in contract().operations:
        manifest, row = operation.message("manifest"), operation.message("row")
        if manifest and row:
            said, written = message_example(contract(), manifest), message_example(contract(), row)
            sealed = "sha256:" + hashlib.sha256(rfc8785.dumps(written) + b"\n").hexdigest()
            assert said["checksum"] == sealed, operation.name
            assert said.get("rowCount", 1) == 1
            seen += 1
    assert seen > 10


def test_each_receiver_writes_results_and_reports_of_its_own() -> None:
    sent, taken = document("Shop"), document("Lake")
    messages = sent["components"]["messages"]
    assert "`result-books.json` or `result-lake.json`" in messages["TotalsPosted"]["summary"]
    assert "`report-books.json` or `report-lake.json`" in messages["PostTotalsReport"]["summary"]
    own = taken["components"]["messages"]
    assert "`result-lake.json`" in own["TotalsPosted"]["summary"]
    assert "books" not in own["TotalsPosted"]["summary"]
    assert example(taken, "TotalsPosted")["receiver"] == "Lake"


def test_a_rejected_run_cannot_be_read_as_an_accepted_one() -> None:
    told = document("Shop")
    results = {
        name: payload_of(told, told["components"]["messages"][name]) for name in ("TotalsPosted", "TotalsRejected")
    }
    for name, schema in results.items():
        other = next(each for each in results if each != name)
        validator(told, schema).validate(example(told, name))
        with pytest.raises(ValidationError, match="was expected"):
            validator(told, schema).validate(example(told, other))


def test_a_result_of_a_system_that_takes_no_such_file_is_none() -> None:
    told = document("Shop")
    schema = payload_of(told, told["components"]["messages"]["TotalsPosted"])
    with pytest.raises(ValidationError, match="Till"):
        validator(told, schema).validate(example(told, "TotalsPosted") | {"receiver": "Till"})


def test_the_report_is_in_the_document_with_totals_of_their_own_types() -> None:
    told = document("Books")
    assert {"$ref": "#/channels/Totals/messages/PostTotalsReport"} in told["operations"]["postTotals"]["reply"][
        "messages"
    ]
    schema, report = (
        payload_of(told, told["components"]["messages"]["PostTotalsReport"]),
        example(told, "PostTotalsReport"),
    )
    validator(told, schema).validate(report)
    assert {entry["total"] for entry in report["totals"]} == {"/manifest/rowCount", "/manifest/sum", "/manifest/weight"}
    counts = next(entry for entry in report["totals"] if entry["total"] == "/manifest/rowCount")
    for wrong in ("1", {"amount": "1.00", "currency": "EUR"}, -0.5):
        totals = [entry if entry is not counts else counts | {"counted": wrong} for entry in report["totals"]]
        with pytest.raises(ValidationError):
            validator(told, schema).validate(report | {"totals": totals})
    rejected = report | {"rejects": [{"line": 0, "reasons": ["no such account"]}]}
    with pytest.raises(ValidationError, match="minimum"):
        validator(told, schema).validate(rejected)


def test_a_report_is_promised_only_where_its_schema_is_in_the_document() -> None:
    promised = 0
    for name, told in of_reference(asyncapi.emit).items():
        for operation in told["operations"].values():
            for said in operation["description"].split("is a `")[1:]:
                schema = said.partition("`")[0]
                if schema.endswith("Report"):
                    assert schema in told["components"]["schemas"], (name, schema)
                    promised += 1
    assert promised >= 8


def test_an_extract_promises_no_key_no_proof_and_no_answer_that_it_has_not() -> None:
    told = of_reference(asyncapi.emit)["Catalog/asyncapi.yaml"]
    for name in ("legalEntityExtract", "mappingExtract"):
        text = told["operations"][name]["description"]
        assert "a UUID that its sender makes up" in " ".join(text.split())
        assert "`checksum` is the sha256 of the bytes of `rows.jsonl`" in " ".join(text.split())
        assert not [word for word in ("UUIDv5", "Nothing counts", "result-", "report-", "totals") if word in text]
    assert "UUIDv5" in told["operations"]["publishCatalogVersion"]["description"]


def test_a_file_that_is_refused_again_is_not_said_to_be_answered_again() -> None:
    told = [compiled("sftp", rerun=rerun)["Books/asyncapi.yaml"] for rerun in ("refused", "the same run")]
    said = [" ".join(text.split()) for text in told]
    assert ["answered as the first time" in text for text in said] == [False, True]


def test_over_http_it_is_said_that_a_run_which_disagrees_may_be_put_again() -> None:
    paths = documents(iter(compiled("http").items()))["Books/openapi.yaml"]["paths"]
    (told,) = (path["put"]["description"] for address, path in paths.items() if address.endswith("/manifest.json"))
    assert "the run is rejected and its key stays free: it may be put again" in " ".join(told.split())
