"""What is wrong with a profile is said at its place, with what to write; and then nothing is made of it."""

import json
import re
from functools import cache

import pytest

from merestone.contract.contract import Contract
from merestone.contract.lower import lower
from merestone.diagnostics import Diagnostic
from merestone.profiles.judging import profiled
from merestone.render.manual import pages
from merestone.resolve.bind import resolve
from merestone.syntax.forest import Forest
from profiles.ferry import API, APIS, FILE, PROFILE, SPEC


@cache
def ferry() -> Contract:
    model, faults = resolve(Forest({"ferry.mere": SPEC}), {})
    assert not faults, faults
    return lower(model)


def judged(profile: str, api: str = API) -> tuple[Contract, tuple[Diagnostic, ...]]:
    return profiled(ferry(), {FILE: profile, APIS: api})


def test_the_profile_that_all_these_spoil_is_right() -> None:
    contract, found = judged(PROFILE)
    assert found == ()
    assert [profile.name for profile in contract.profiles] == ["TMF999-4.1.0"]


SPOILT = [
    ("PFL101", "api: apis/TMF999-4.1.0.json", "api: [", "this is no YAML"),
    ("PFL102", "system: Harbour\n", "", "the profile has no `system`"),
    ("PFL102", "base:", "bass:", "`bass` is not known here"),
    ("PFL102", "      passageId: id\n", "      passageId: id\n      passageId: id\n", "`passageId` is written twice"),
    ("PFL102", "      passageId: id\n", "      passageId: [id]\n", "nothing stands for `passageId`"),
    ("PFL102", "departure\n      fare", "departure..\n      fare", "`departure..` is no path"),
    ("PFL102", "    entity: Passage", "    entity: Passage\n    lacks: {}", "`lacks` is not known here"),
    ("PFL102", "  PassageState:\n", "  PassageState: none\n  Passages:\n", "this is no table"),
    ("PFL102", "  CallOff: a voyage is not called off there", "  CallOff:", "`CallOff` says nothing"),
    ("PFL103", "system: Harbour", "system: Harbor", "there is no system `Harbor`"),
    ("PFL103", "entity: Passage", "entity: Passages", "there is no entity `Passages`"),
    ("PFL103", "  Boarded:", "  Bored:", "there is no operation `Bored`"),
    ("PFL103", "    completed:\n", "    finished:\n", "there is no message `finished`"),
    ("PFL103", "cars.length:", "cars.lenght:", "there is no field `cars.lenght`"),
    ("PFL103", "words: Passage.status }", "words: Passage.state }", "there is no table of words `Passage.state`"),
    ("PFL103", "  CallOff:", "  CalOff:", "there is no operation `CalOff`"),
    ("PFL104", "  Voyage:\n", "  Journey:\n", "TMF999 has no `Journey`"),
    ("PFL104", "as: POST /voyage\n", "as: POST /voyages\n", "TMF999 has no `POST /voyages`"),
    ("PFL104", "as: voyageStateChangeEvent", "as: voyageStateEvent", "TMF999 has no `voyageStateEvent`"),
    ("PFL104", "fare: price\n      status", "fare: prize\n      status", "`Voyage` has no `prize`"),
    ("PFL105", "vehicle[].plate", "vehicle.plate", "`vehicle` of `Voyage_Create` is a list"),
    ("PFL105", "        day: departure\n", "        day: departure[]\n", "`departure` of `Voyage_Create` is no list"),
    ("PFL106", "{ boarded: underWay }", "{}", "`state` has no word for `boarded` of `Passage.status`"),
    ("PFL106", "{ to: voyage.state, words: Passage.status }", "voyage.state", "`voyage.state` has no word for"),
    ("PFL107", "fare: price\n      status", "fare: deck\n      status", "`fare` is an amount with its currency"),
    ("PFL107", "express: fast", "express: deckNumber", "`express` is a boolean, and `deckNumber` is an integer"),
    ("PFL107", "        deck: deck", "        deck: price", "`deck` is a string, and `price` is made of parts"),
    ("PFL107", "cars.plate: vehicle[].plate", "cars: deck", "`cars` is made of parts"),
    ("PFL107", "cars.length: vehicle[].metres", "cars.length: deckNumber", "`cars.length` is a number"),
    ("PFL108", "    lacking:\n      version: the tag of the answer\n", "", "nothing is said of field `version` of `Passage`"),
    ("PFL109", "        agency: note[author=agency].text\n", "        agency: note[author=agency].author\n",
     "`Note` must have `note[author=agency].text`"),
    ("PFL109", "cars.plate: vehicle[].plate\n        ", "", "`Vehicle` must have `vehicle[].plate`"),
    ("PFL110", "left:\n  CallOff: a voyage is not called off there\n", "", "`Booking` maps to TMF999, and nothing is said of its `CallOff`"),
    ("PFL112", "always: { deckNumber: 2 }", "always: { deckNumber: 1 }", "nothing in `POST /voyage` tells `Postpone` from `BookPassage`"),
    ("PFL113", "        idempotencyKey: note[author=key].text\n        agency", "        agency", "`PassageState` looks for `note[author=key].text`, and `BookPassage` does not send it"),
    ("PFL111", "apis/TMF999-4.1.0.json", "apis/TMF999-4.2.0.json", "apis/TMF999-4.2.0.json cannot be read: it is not there"),
]  # fmt: skip


@pytest.mark.parametrize(("code", "before", "after", "message"), SPOILT, ids=[f"{s[0]}-{s[3][:40]}" for s in SPOILT])
def test_a_slip_is_told_at_its_place(code: str, before: str, after: str, message: str) -> None:
    assert PROFILE.count(before) >= 1
    spoilt = PROFILE.replace(before, after, 1)
    contract, found = judged(spoilt)
    told = [d for d in found if d.code == code and message in d.message]
    assert told, [(d.code, d.message) for d in found]
    assert contract.profiles == ()
    assert all(d.hint for d in found)
    span = told[0].span
    assert span.file == FILE
    named = {word for quoted in re.findall(r"`([^`]+)`", told[0].message) for word in re.split(r"\W+", quoted)}
    line = spoilt.splitlines()[span.line - 1]
    whole = code in {"PFL101", "PFL110", "PFL111"} or "has no `system`" in message or "no table" in message
    assert whole or named & set(re.split(r"\W+", line)) or line.strip() in {"request:", "Voyage:"}, line


def test_every_fault_has_a_page_and_a_slip_that_brings_it() -> None:
    assert {code for code in pages() if code.startswith("PFL")} == {code for code, *_ in SPOILT}


@pytest.mark.parametrize(
    ("api", "reason"),
    [
        ("", "it is no document of OpenAPI in JSON"),
        ("[]", "it is no document of OpenAPI in JSON"),
        ("{}", "it has no `components`"),
        ('{"swagger": "2.0", "paths": {}}', "it has no"),
        ("[" * 5000 + "]" * 5000, "it is no document"),
    ],
)
def test_what_is_no_published_api_is_told(api: str, reason: str) -> None:
    _, found = judged(PROFILE, api)
    assert [d.code for d in found] == ["PFL111"]
    assert reason in found[0].message


def test_the_document_itself_will_do() -> None:
    """A document of OpenAPI is read as its digest is."""
    digest = json.loads(API)
    schemas = json.loads(json.dumps(digest["types"]).replace('"$ref": "', '"$ref": "#/components/schemas/'))
    document = {
        "openapi": "3.0.1",
        "info": {"title": digest["title"], "version": digest["version"]},
        "paths": {path: _item(item) for path, item in digest["calls"].items()},
        "components": {"schemas": schemas},
    }
    contract, found = judged(PROFILE, json.dumps(document))
    assert found == ()
    assert contract.profiles[0].published["calls"] == digest["calls"]


def _item(item: dict[str, dict[str, object]]) -> dict[str, object]:
    made: dict[str, object] = {}
    for method, call in item.items():
        answers = call["answers"]
        assert isinstance(answers, dict)
        made[method] = {
            "parameters": [{"name": name, "in": "query"} for name in call.get("query", [])],  # type: ignore[attr-defined]
            "responses": {status: _content(type_) if type_ else {} for status, type_ in answers.items()},
        } | ({"requestBody": _content(str(call["body"]))} if "body" in call else {})
    return made


def _content(type_: str) -> dict[str, object]:
    schema: dict[str, object] = {"$ref": f"#/components/schemas/{type_.removesuffix('[]')}"}
    whole = {"type": "array", "items": schema} if type_.endswith("[]") else schema
    return {"content": {"application/json": {"schema": whole}}}
