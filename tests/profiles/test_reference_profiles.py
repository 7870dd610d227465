"""The profiles of this project: true to what TM Forum published, without loss on what they map, and shown field by field."""

from collections.abc import Iterator
from functools import cache
from typing import Any
from urllib.parse import urljoin

import pytest
import yaml
from jsonschema import Draft202012Validator
from openapi_spec_validator import validate

import support
from merestone.contract.examples import example as example_of
from merestone.contract.examples import message_example, request_key
from merestone.contract.profiles import Part, Profile
from merestone.emitters import openapi
from merestone.profiles.api import Api
from merestone.profiles.converting import to_ours, to_theirs
from peers.official_pages import PAGES, page_of, summary

DEMANDED = {
    "TMF622-4.0.0",
    "TMF622-5.0.0",
    "TMF648-4.0.0",
    "TMF641-4.1.0",
    "TMF637-5.0.0",
    "TMF666-5.0.0",
    "TMF678-5.0.0",
    "TMF620-5.0.0",
    "TMF621-5.0.1",
}
PROFILES = support.contract().profiles


@cache
def documents() -> dict[str, Any]:
    files = dict(openapi.emit(support.contract()))
    return {p.name: yaml.safe_load(files[f"{p.system}/profiles/{p.name}.yaml"]) for p in PROFILES}


def test_every_api_is_there() -> None:
    assert {profile.name for profile in PROFILES} == DEMANDED


@pytest.mark.parametrize("profile", PROFILES, ids=lambda p: p.name)
def test_the_document_is_openapi(profile: Profile) -> None:
    validate(documents()[profile.name])


def examples(document: Any) -> Iterator[tuple[str, dict[str, Any], Any]]:
    """Each example with the schema it is one of."""
    if isinstance(document, list):
        for item in document:
            yield from examples(item)
    if isinstance(document, dict):
        if isinstance(document.get("examples"), dict) and "schema" in document:
            for name, said in document["examples"].items():
                yield name, document["schema"], said["value"]
        for value in document.values():
            yield from examples(value)


@pytest.mark.parametrize("profile", PROFILES, ids=lambda p: p.name)
def test_every_example_is_what_the_document_and_the_published_api_say(profile: Profile) -> None:
    document = documents()[profile.name]
    published = _published(profile)
    seen = 0
    for name, schema, value in examples({"paths": document["paths"], "webhooks": document.get("webhooks", {})}):
        seen += 1
        own = Draft202012Validator({**schema, "components": document["components"]})
        assert [e.message for e in own.iter_errors(value)] == [], name
        type_ = schema.get("$ref", schema.get("items", {}).get("$ref", "")).rsplit("/", 1)[-1]
        for one in value if schema.get("type") == "array" else [value]:
            theirs = Draft202012Validator({"$ref": f"#/$defs/{type_}", "$defs": published})
            assert [(list(e.absolute_path), e.message) for e in theirs.iter_errors(one)] == [], (name, type_)
    assert seen >= len(profile.operations)


def _published(profile: Profile) -> dict[str, Any]:
    """The types of the published API: a choice is one that its `@type` makes, and a record that is answered or told may lack what `fields` left out."""
    loose = {
        t
        for part in profile.parts
        if not part.is_sent
        for t in Api(profile.published).records(Api(profile.published).inside(part.type))
    }
    sent = {part.type for part in profile.parts if part.is_sent}
    return {name: _plain(schema, name in loose - sent) for name, schema in profile.published["types"].items()}


def _plain(schema: Any, loose: bool = False) -> Any:
    if isinstance(schema, list):
        return [_plain(item, loose) for item in schema]
    if not isinstance(schema, dict):
        return schema
    made = {
        ("anyOf" if key == "oneOf" else key): _plain(value, loose and key == "allOf")
        for key, value in schema.items()
        if not (loose and key == "required")
    }
    return made | ({"$ref": f"#/$defs/{schema['$ref']}"} if isinstance(schema.get("$ref"), str) else {})


def every_part() -> list[tuple[Profile, Part]]:
    return [(profile, part) for profile in PROFILES for part in profile.parts]


@pytest.mark.parametrize(
    ("profile", "part"), every_part(), ids=lambda one: getattr(one, "name", None) or f"{one.ours}-{one.role}"
)
def test_what_is_mapped_comes_back_as_it_was(profile: Profile, part: Part) -> None:
    """A word that stands for several of ours comes back as one of them."""
    ours = _ours(profile, part)
    back = to_ours(profile, part, to_theirs(profile, part, ours))
    told = 0
    for term in part.terms:
        if term.in_path:
            continue
        said, heard = list(_at(ours, term.wire)), list(_at(back, term.wire))
        told += len(said)
        alike = [term.words.get(str(v), v) for v in said] == [term.words.get(str(v), v) for v in heard]
        assert said == heard or (term.words and alike) or term.form == "number", (term.theirs, said, heard)
    assert told or not part.terms or all(term.in_path for term in part.terms) or part.call.startswith("GET ")


def _ours(profile: Profile, part: Part) -> Any:
    contract = support.contract()
    if part.role == "entity":
        return example_of(contract, contract.entity(part.ours))
    told = next(told for told in profile.operations if part in told.parts)
    operation = contract.operation(told.operation)
    message = operation.message(part.role)
    if message is None:
        return {"idempotencyKey": "5bd7c1f4-5d4f-5c6e-8b6e-4b5a0b6a3c11"}
    key = (
        {"idempotencyKey": request_key(contract, operation)}
        if operation.kind == "command" and part.role == "request"
        else {}
    )
    return message_example(contract, message) | key


def _at(value: Any, wire: tuple[str, ...]) -> Iterator[Any]:
    if not wire:
        yield value
    elif wire[0] == "*":
        for item in value if isinstance(value, list) else ():
            yield from _at(item, wire[1:])
    elif isinstance(value, dict) and wire[0] in value:
        yield from _at(value[wire[0]], wire[1:])


@pytest.mark.parametrize("profile", PROFILES, ids=lambda p: p.name)
def test_the_page_is_what_the_profile_says(profile: Profile) -> None:
    assert (PAGES / f"{profile.name}.md").read_text("utf-8") == page_of(profile), "run `make tmf`"


def test_the_summary_is_what_the_profiles_say() -> None:
    assert (PAGES / "README.md").read_text("utf-8") == summary(), "run `make tmf`"
    assert {p.name for p in PAGES.glob("*.md")} == {f"{name}.md" for name in DEMANDED} | {"README.md"}


def test_where_a_listener_is_taken_off_is_seen_from_where_it_was_entered() -> None:
    document = documents()["TMF622-5.0.0"]
    shown = document["paths"]["/hub"]["post"]["responses"]["201"]["headers"]["Location"]["example"]
    base = f"https://orders.example{document['servers'][0]['url']}"
    assert urljoin(f"{base}/hub", shown) == f"{base}/hub/1"


def test_nothing_found_proves_no_more_than_the_answer_could_tell() -> None:
    """TMF622 has no word for an order that is being decided; TMF637 has the state of a product."""
    doubt = "or is being decided, which is not told here"
    asked = documents()["TMF622-5.0.0"]["paths"]["/productOrder"]["get"]["description"]
    assert doubt in " ".join(asked.split())
    told = [text for p in PROFILES for text in _texts(documents()[p.name]) if "never arrived" in text]
    assert [text for text in told if doubt not in " ".join(text.split())]


def _texts(node: Any) -> Iterator[str]:
    """Every description below a node."""
    if isinstance(node, dict):
        if isinstance(node.get("description"), str):
            yield node["description"]
        node = list(node.values())
    for part in node if isinstance(node, list) else ():
        yield from _texts(part)


def test_a_key_says_of_each_command_that_a_call_may_mean_how_it_is_made() -> None:
    parameters = documents()["TMF622-5.0.0"]["components"]["parameters"]
    said = parameters["SubmitOrderOrCreateOrderDraftIdempotencyKey"]["description"]
    assert all(f"`{name}:<tenant>" in said for name in ("SubmitOrder", "CreateOrderDraft"))


def test_who_listens_needs_no_more_than_to_read() -> None:
    ways = documents()["TMF622-5.0.0"]["paths"]["/hub"]["post"]["security"]
    assert {"oauth2": ["orders:facts"], "mutualTLS": []} in ways
    assert not any("orders:submit" in way["oauth2"] for way in ways)


@pytest.mark.parametrize("profile", PROFILES, ids=lambda p: p.name)
def test_what_is_made_says_where_it_can_be_read(profile: Profile) -> None:
    document = documents()[profile.name]
    for path, item in document["paths"].items():
        created = item.get("post", {}).get("responses", {}).get("201")
        if created is None or not {"get", "delete"} & document["paths"].get(f"{path}/{{id}}", {}).keys():
            continue
        location = created["headers"]["Location"]
        assert (location["required"], location["schema"]["format"]) == (True, "uri-reference")
        identities = [value["id"] for _, _, value in examples(created) if "id" in value]
        where = urljoin(f"https://some.example/base{path}", location["example"])
        assert where in {f"https://some.example/base{path}/{identity}" for identity in identities or ["1"]}


def test_an_order_that_was_made_is_found_at_its_id() -> None:
    created = documents()["TMF622-5.0.0"]["paths"]["/productOrder"]["post"]["responses"]["201"]
    identity = created["content"]["application/json"]["examples"]["submitOrder"]["value"]["id"]
    assert created["headers"]["Location"]["example"] == f"productOrder/{identity}"


@pytest.mark.parametrize("profile", PROFILES, ids=lambda p: p.name)
def test_the_error_of_a_rejection_has_a_reason_that_the_text_names(profile: Profile) -> None:
    for path, item in documents()[profile.name]["paths"].items():
        for operation in item.values():
            response = operation["responses"].get("422", {"description": ""})
            error = response.get("content", {}).get("application/json", {}).get("examples", {}).get("rejected")
            if "the `reason` is" in response["description"]:
                assert f"`{error['value']['reason']}`" in response["description"], path


def test_an_error_says_class_reason_and_a_sentence_for_people() -> None:
    refused = documents()["TMF622-5.0.0"]["paths"]["/productOrder"]["post"]["responses"]["422"]
    errors = refused["content"]["application/json"]["examples"]
    assert errors["rejected"]["value"] == {
        "@type": "Error",
        "code": "rejected",
        "reason": "notAuthorised",
        "message": "The request was understood and refused for the reason given.",
        "status": "422",
    }
    assert errors["mismatch"]["value"]["reason"] == errors["mismatch"]["summary"]
    assert errors["mismatch"]["value"]["message"] == "This key belongs to a request with different content."


@pytest.mark.parametrize("profile", PROFILES, ids=lambda p: p.name)
def test_no_cache_may_keep_what_is_read(profile: Profile) -> None:
    """An empty list is how most of these say that a command never arrived."""
    for path, item in documents()[profile.name]["paths"].items():
        for status, response in item.get("get", {"responses": {}})["responses"].items():
            if status in ("200", "404"):
                said = response["headers"]["Cache-Control"]
                assert (said["required"], said["schema"]["const"]) == (True, "no-store"), (path, status)
