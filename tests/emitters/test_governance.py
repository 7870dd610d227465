"""Versions and what is deprecated, as a provider, a reader and a client find them in what is compiled."""

import json
from datetime import UTC, datetime
from email.utils import parsedate_to_datetime
from functools import cache
from pathlib import Path
from typing import Any

import pytest
from openapi_spec_validator import OpenAPIV31SpecValidator

from emitters.documents import documents, payload_of, references, resolved, validator
from merestone.compile import compile_sources
from merestone.render.boundary import describe

CLEAN = Path(__file__).parents[1] / "diagnostics" / "clean" / "govern.mere"
LAST_MOMENT = datetime(2027, 3, 31, 23, 59, 59, tzinfo=UTC)


@cache
def files() -> dict[str, str]:
    """What the clean spec compiles to."""
    result = compile_sources({"govern.mere": CLEAN.read_text("utf-8")})
    assert result.files, result.diagnostics
    return result.files


@cache
def document(name: str) -> Any:
    return documents([(name, files()[name])])[name]


def schema(name: str) -> Any:
    return json.loads(files()[f"schemas/{name}.json"])


@pytest.mark.parametrize("name", [n for n in files() if n.endswith("openapi.yaml")])
def test_openapi_documents_are_valid(name: str) -> None:
    assert list(OpenAPIV31SpecValidator(document(name)).iter_errors()) == []


@pytest.mark.parametrize("name", [n for n in files() if n.endswith("asyncapi.yaml")])
def test_asyncapi_documents_hold_together_and_their_examples_validate(name: str) -> None:
    for reference in references(document(name)):
        resolved(document(name), reference)
    for message in document(name)["components"]["messages"].values():
        payload = payload_of(document(name), message)
        for example in message["examples"]:
            validator(document(name), payload).validate(example["payload"])


def test_what_is_deprecated_says_so_in_every_success() -> None:
    get = document("Fleet/openapi.yaml")["paths"]["/tours/{parcelId}"]["get"]
    headers = get["responses"]["200"]["headers"]
    since, sunset = (headers[name]["schema"]["const"] for name in ("Deprecation", "Sunset"))
    assert get["deprecated"] is True
    assert datetime.fromtimestamp(int(since.removeprefix("@")), UTC) == datetime(2026, 10, 1, tzinfo=UTC)
    assert parsedate_to_datetime(sunset) == LAST_MOMENT
    assert get["x-merestone"]["deprecated"] == {"since": "2026-10-01", "until": "2027-03-31", "instead": "Handover"}


def test_who_is_on_a_version_that_ends_is_told_so() -> None:
    post = document("Fleet/openapi.yaml")["paths"]["/handovers"]["post"]
    sunset = post["responses"]["200"]["headers"]["Sunset"]
    assert "Depot, still on 2.2" in sunset["description"]
    assert [parsedate_to_datetime(value) for value in sunset["schema"]["enum"]] == [LAST_MOMENT]
    assert "deprecated" not in post
    assert "required" not in sunset


def test_versions_stand_beside_the_clauses() -> None:
    said = document("Fleet/openapi.yaml")["paths"]["/handovers"]["post"]["x-merestone"]["versions"]
    assert (said["compatible"], said["first"]) == ("backward", ["Fleet"])
    assert said["consumers"] == [{"system": "Depot", "version": "2.2"}]


def test_facts_carry_the_version_and_what_ends_its_end() -> None:
    sent, gone = (schema(f"{name}Event")["properties"] for name in ("ParcelSent", "ParcelGone"))
    assert sent["schemaversion"]["const"] == gone["schemaversion"]["const"] == "2.1"
    assert "deprecated" not in sent
    assert gone["deprecated"]["const"] is True
    assert gone["deprecationsunset"]["const"] == "2027-06-30T23:59:59Z"
    assert gone["deprecationmigration"]["const"] == "urn:merestone:spec:ParcelSent"
    assert schema("ParcelGoneEvent")["deprecated"] is True


def test_a_deprecated_field_says_what_to_use() -> None:
    spot = schema("Parcel")["properties"]["spot"]
    assert spot["deprecated"] is True
    assert spot["x-deprecated"] == {"from": "2026-09-01", "until": "2027-06-30", "use": "shelf"}


def test_the_plan_lets_the_simulator_say_the_same() -> None:
    plan = json.loads(files()["plan.json"])
    facts = {o["name"]: m for o in plan["operations"] for m in o["messages"] if m["role"] == "fact"}
    assert facts["ParcelSent"]["attributes"] == {"schemaversion": "2.1"}
    assert facts["ParcelGone"]["attributes"].keys() <= schema("ParcelGoneEvent")["properties"].keys()


def test_a_view_shows_its_own_values_bare_and_foreign_ones_with_source_and_age() -> None:
    own, foreign = schema("ParcelTimeline"), schema("ParcelDesk")
    assert "enum" in own["properties"]["status"]
    assert foreign["properties"]["status"] == {"$ref": "urn:merestone:schema:DerivedParcelStatus"}
    assert schema("DerivedParcelStatus")["required"] == ["value", "sourceSystem", "asOf"]


def test_a_view_has_an_entry_for_each_message_that_its_system_sends_or_hears() -> None:
    entry = schema("ParcelTimeline")["properties"]["entries"]["items"]["properties"]
    assert entry["message"]["enum"] == ["ParcelSent", "HandOverRequest", "HandOverCompleted", "HandOverRejected"]
    assert {"occurredAt", "sourceSystem", "actorId", "causationId", "attempts"} == entry.keys() - {"message"}


def test_who_receives_a_fact_learns_which_views_need_it() -> None:
    said = document("Cockpit/asyncapi.yaml")
    received = said["operations"]["receiveParcelFacts"]["x-merestone"]["boundaries"][0]
    assert received["feeds"] == ["LateParcels", "ParcelDesk", "ParcelNumbers", "ParcelTimeline"]
    assert said["info"]["x-merestone"]["views"]["ParcelDesk"]["fresh"] == "PT1M"
    assert document("Fleet/openapi.yaml")["paths"]["/handovers"]["post"]["x-merestone"]["givenFrom"] == ["LateParcels"]


def test_a_promise_of_consistency_says_how_long_an_answer_may_be_kept() -> None:
    get = document("Fleet/openapi.yaml")["paths"]["/tours/{parcelId}"]["get"]
    assert get["responses"]["200"]["headers"]["Cache-Control"]["schema"]["const"] == "private, no-cache"
    assert get["responses"]["200"]["headers"]["ETag"]["required"] is True
    assert "304" in get["responses"]
    assert "If-None-Match" in [parameter.get("name") for parameter in get["parameters"]]


@pytest.mark.parametrize(
    ("promise", "directive"),
    [("at once", "no-store"), ("within 90 s", "private, max-age=90"), ("within 900 ms", "private, max-age=0")],
)
def test_a_promise_is_a_cache_directive(promise: str, directive: str) -> None:
    text = CLEAN.read_text("utf-8").replace("consistent when asked", f"consistent {promise}")
    made = compile_sources({"govern.mere": text}).files
    get = documents([("Fleet/openapi.yaml", made["Fleet/openapi.yaml"])])["Fleet/openapi.yaml"]["paths"][
        "/tours/{parcelId}"
    ]
    assert get["get"]["responses"]["200"]["headers"]["Cache-Control"]["schema"]["const"] == directive
    plan = {o["name"]: o for o in json.loads(made["plan.json"])["operations"]}
    assert plan["FindTour"]["success_headers"]["Cache-Control"] == directive


def test_schemas_say_what_an_identifier_is_good_for() -> None:
    recipient = schema("Recipient")["properties"]
    assert recipient["recipientNo"]["x-identifier"] == "enterprise"
    assert recipient["cockpitNo"]["x-local-id"] == {"system": "Cockpit", "of": "Recipient"}
    assert "no identity elsewhere" in recipient["cockpitNo"]["description"]
    assert schema("RecipientReference")["properties"]["recipientNo"]["x-identifier"] == "enterprise"
    assert schema("ParcelSent")["properties"]["cockpitNo"]["x-local-id"]["of"] == "Recipient"


def test_the_client_warns_whoever_calls_what_is_deprecated() -> None:
    calls = next(
        text for name, text in files().items() if name.startswith("Fleet/clients/") and name.endswith("/calls.py")
    )
    warned = 'warnings.warn("FindTour is deprecated from 2026-10-01 and gone after 2027-03-31; use Handover", DeprecationWarning'
    assert calls.count("warnings.warn") == calls.count(warned) == 1
    compile(calls, "calls.py", "exec")


def test_explain_says_which_versions_there_are_and_who_is_on_which() -> None:
    result = compile_sources({"govern.mere": CLEAN.read_text("utf-8")})
    assert result.contract is not None
    told = describe(result.contract, "Handover")
    assert "still 2.2, deprecated from 2026-10-01 until 2027-03-31" in told
    assert "Depot is on 2.2" in told
    assert "(get /tours/{parcelId}), deprecated from 2026-10-01 until 2027-03-31: use Handover" in describe(
        result.contract, "OldHandover"
    )


@pytest.mark.parametrize("language", ["python", "typescript"])
def test_each_client_has_a_changelog_of_versions_consumers_and_ends(language: str) -> None:
    said = files()[f"Fleet/clients/{language}/CHANGELOG.md"]
    assert said.startswith("# Changes of Fleet\n")
    assert "\n## 4.1.0\n" in said
    for line in (
        "### Handover 3.0",
        "- Depot is on 2.2.",
        "- Still answered beside 3.0. It is deprecated from 2026-10-01 and gone after 2027-03-31.",
        "- `FindTour` is deprecated from 2026-10-01 and gone after 2027-03-31; use `Handover`.",
        "- What ends is told 90 d before.",
    ):
        assert f"\n{line}\n" in said, line
