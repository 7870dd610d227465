"""What an answer says in headers: how long it may be kept and by whom, what is always there, and where to go from there."""

import re
from collections.abc import Iterator
from typing import Any, NamedTuple

import pytest

from emitters.documents import Json, documents, followed, of_reference
from merestone.compile import compile_sources
from merestone.contract.contract import Contract
from merestone.contract.freshness import DECIDED_BY
from merestone.emitters import openapi
from merestone.scenarios.wire import operations
from support import ROOT


class Answered(NamedTuple):
    """One response of one operation, its headers resolved."""

    system: str
    operation: Json
    method: str
    path: str
    status: str
    response: Json
    headers: Json

    def value(self, header: str) -> Any:
        """The one value of a header that is always there."""
        assert self.headers[header]["required"] is True, (self.system, self.path, self.status)
        return self.headers[header]["schema"]["const"]


def answered() -> Iterator[Answered]:
    """Every response of the documents of the systems."""
    for name, document in of_reference(openapi.emit).items():
        for path, item in document["paths"].items() if name.endswith("/openapi.yaml") else ():
            for method, operation in item.items():
                for status, response in operation["responses"].items():
                    found = followed(document, response)
                    headers = {n: followed(document, h) for n, h in found.get("headers", {}).items()}
                    yield Answered(name.partition("/")[0], operation, method, path, status, found, headers)


def of(system: str, method: str, path: str, status: str) -> Answered:
    (found,) = (a for a in answered() if (a.system, a.method, a.path, a.status) == (system, method, path, status))
    return found


def test_every_get_says_whether_a_cache_may_keep_its_answer(reference: Contract) -> None:
    kinds = {(p, o.path): o.kind for o in reference.operations for p in o.providers}
    gets = [a for a in answered() if a.method == "get" and a.status in ("200", "304", "404")]
    for answer in gets:
        said = answer.value("Cache-Control")
        if answer.status == "404" or kinds[answer.system, answer.path] == "status query":
            assert said == "no-store", answer
    status_queries = {a.path for a in gets if kinds[a.system, a.path] == "status query"}
    assert (len(gets), len(status_queries)) == (83, 29)


def test_what_nobody_promised_to_be_fresh_is_not_kept() -> None:
    assert of("Workforce", "get", "/appointment", "200").value("Cache-Control") == "no-store"


def test_what_is_kept_is_kept_for_one_caller_and_one_tenant_only() -> None:
    kept = [a for a in answered() if "no-store" not in str(a.headers.get("Cache-Control", "no-store"))]
    assert {(a.method, a.status) for a in kept} == {("get", "200"), ("get", "304"), ("post", "200")}
    for answer in kept:
        assert answer.value("Cache-Control").startswith("private, "), answer
        vary = answer.headers["Vary"]
        assert vary["required"] is True
        assert vary["example"] == "Authorization, X-Tenant-Id, X-Legal-Entity"


def test_what_decides_an_answer_is_what_a_request_says() -> None:
    """The names in `Vary` are those of parameters, or of the token."""
    asked = of("MDM", "get", "/customer/{customerMasterId}", "200").operation["parameters"]
    document = of_reference(openapi.emit)["MDM/openapi.yaml"]
    names = {followed(document, parameter)["name"] for parameter in asked}
    assert set(DECIDED_BY) - names == {"Authorization"}


def test_the_simulator_is_told_what_to_say(reference: Contract) -> None:
    plan = {operation.name: operation.success_headers for operation in operations(reference)}
    assert plan["ActivationStatus"] == {"Cache-Control": "no-store"}
    assert plan["ShowCustomer"] == {"Cache-Control": "private, max-age=600", "Vary": ", ".join(DECIDED_BY)}
    assert "Cache-Control" not in plan["ActivateBilling"]


@pytest.mark.parametrize(
    ("header", "statuses"), [("Retry-After", {"429", "503"}), ("WWW-Authenticate", {"401"}), ("Location", {"202"})]
)
def test_a_header_on_which_meaning_rests_is_always_there(header: str, statuses: set[str]) -> None:
    found = [a for a in answered() if header in a.headers]
    assert {a.status for a in found} == statuses
    assert all(a.headers[header]["required"] is True and "example" in a.headers[header] for a in found)
    silent = [a for a in answered() if a.status in statuses and header not in a.headers]
    assert all(a.path.endswith("/replays") for a in silent)


def test_a_503_without_retry_after_is_another_answer() -> None:
    told = of("Billing", "post", "/billing-activations", "503").response["description"]
    assert "a 503 without `Retry-After`, leaves the outcome unknown" in told


def test_a_location_is_an_address_of_the_status_query() -> None:
    taken = [a for a in answered() if "Location" in a.headers]
    assert len(taken) == 3
    for answer in taken:
        location = answer.headers["Location"]
        assert location["schema"]["format"] == "uri-reference"
        (query,) = (
            a
            for a in answered()
            if (a.system, a.status) == (answer.system, "200")
            and a.operation["operationId"] in answer.response["links"]
            and a.path.endswith("/{idempotencyKey}")
        )
        pattern = query.path.replace("{idempotencyKey}", "[0-9a-f-]{36}")
        assert re.fullmatch(pattern, location["example"])


def test_a_replay_that_is_taken_has_nothing_to_ask_and_says_so() -> None:
    replays = [a for a in answered() if a.path.endswith("/replays") and a.status == "202"]
    assert replays
    for answer in replays:
        assert "Location" not in answer.headers
        assert "there is no `Location`" in answer.response["description"]


def test_an_answer_with_a_revision_always_has_its_tag() -> None:
    document = of_reference(openapi.emit)
    told = {True: 0, False: 0}
    for answer in answered():
        content = answer.response.get("content", {}).get("application/json")
        if answer.method == "post" and answer.status == "200" and "Idempotent-Replayed" in answer.headers:
            schema = followed(document[f"{answer.system}/openapi.yaml"], content["schema"])
            revision = {"version", "revision"} & set(schema["required"])
            assert ("ETag" in answer.headers) is bool(revision), answer.path
            assert not revision or answer.headers["ETag"]["required"] is True
            told[bool(revision)] += 1
    assert all(told.values())


def press(was: str, now: str) -> Json:
    """The document of the printing press of the manual, with something said otherwise."""
    text = (ROOT / "docs/language/unknown.md").read_text("utf-8").partition("```mere\n")[2].partition("```")[0]
    assert was in text
    result = compile_sources({"press.mere": text.replace(was, now)})
    assert result.files, result.diagnostics
    return documents(iter(result.files.items()))["Press/openapi.yaml"]


def test_a_revision_that_may_be_absent_has_a_tag_only_where_it_is_there() -> None:
    def tag(document: Json) -> Json:
        header: Json = followed(document, document["paths"]["/pages"]["post"]["responses"]["200"]["headers"]["ETag"])
        return header

    always, sometimes = (tag(press("printedAt : timestamp", f"version : revision{maybe}")) for maybe in ("", "?"))
    assert always["required"] is True
    assert sometimes["required"] is False
    assert sometimes["description"].endswith("Only where one is told.")


def test_a_status_query_is_not_kept_whatever_is_promised_of_copies() -> None:
    answer = "answer { state : PrintState }"
    paths = press(answer, f"{answer}  timing {{ consistent within 5 min }}")["paths"]
    status = paths["/pages/{idempotencyKey}"]["get"]["responses"]["200"]
    assert status["headers"]["Cache-Control"]["schema"]["const"] == "no-store"
    assert "Age" not in status["headers"]


def test_a_404_to_a_question_says_that_it_may_be_asked_again() -> None:
    for answer in answered():
        if answer.status == "404":
            about = "asking again is always allowed" in answer.response["description"]
            assert about is ("IdempotencyKey" not in str(answer.operation["parameters"])), answer.path


def test_retryable_speaks_of_commands_and_lets_a_question_be_asked_again() -> None:
    schemas = of_reference(openapi.emit)["Billing/openapi.yaml"]["components"]["schemas"]
    absent = schemas["AbsentProblem"]["properties"]["retryable"]
    assert absent["const"] is False
    assert "A query may always be asked again." in absent["description"]
    assert "Of a command that a status query asks about this says nothing" in absent["description"]
    assert (
        "The identical request may be sent again"
        in schemas["InFlightProblem"]["properties"]["retryable"]["description"]
    )
