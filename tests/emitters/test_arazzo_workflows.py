"""Workflows are valid Arazzo, and everything they name is there: documents, operations, channels, parameters, steps, words."""

import json
import re
from collections.abc import Iterator
from functools import cache
from pathlib import Path
from typing import Any

import pytest
import yaml
from jsonschema import Draft202012Validator
from referencing import Registry, Resource

from emitters.documents import Json, followed, resolved, validator
from merestone.compile import understand
from merestone.contract import wire_names
from merestone.contract.lower import lower
from merestone.emitters import arazzo, asyncapi, json_schema, openapi
from support import clean_spec, contract, generated

SPECS = ("reference", "clean")
SCHEMA = json.loads((Path(__file__).parent / "schemas" / "arazzo-1.0-2024-08-01.json").read_text("utf-8"))
TARGET = re.compile(r"\$sourceDescriptions\.(\w+)\.(\w+)")
CHANNEL = re.compile(r"\{\$sourceDescriptions\.(\w+)\.url\}#/channels/(\w+)")


@cache
def files(spec: str) -> dict[str, str]:
    """What a spec compiles to; of the reference, the files that are committed."""
    if spec == "reference":
        return generated()
    contract = lower(understand(clean_spec())[0])
    return {path: text for emitter in (arazzo, asyncapi, json_schema, openapi) for path, text in emitter.emit(contract)}


@cache
def loaded(spec: str, path: str) -> Json:
    return dict(yaml.load(files(spec)[path], Loader=yaml.CSafeLoader))


def workflows() -> Iterator[tuple[str, str]]:
    for spec in SPECS:
        yield from ((spec, path) for path in files(spec) if path.startswith("workflows/"))


def sources(spec: str, document: Json) -> dict[str, Json]:
    """The documents that a workflow names, by the name it gives them."""
    return {s["name"]: loaded(spec, s["url"].removeprefix("../")) for s in document["sourceDescriptions"]}


def called(document: Json, step: Json) -> Json:
    """The OpenAPI operation that a step names."""
    spec, source, name = step["x-at"], *TARGET.fullmatch(step["operationId"]).groups()  # type: ignore[union-attr]
    operations = [o for item in sources(spec, document)[source]["paths"].values() for o in item.values()]
    (found,) = [o for o in operations if o["operationId"] == name]
    return dict(found)


def steps(spec: str, document: Json) -> list[Json]:
    (workflow,) = document["workflows"]
    return [step | {"x-at": spec} for step in workflow["steps"]]


WORKFLOWS = list(workflows())
each = pytest.mark.parametrize(("spec", "path"), WORKFLOWS, ids=[f"{s}-{Path(p).stem}" for s, p in WORKFLOWS])


@each
def test_a_workflow_that_stays_on_http_is_valid_arazzo_1_0(spec: str, path: str) -> None:
    document = loaded(spec, path)
    channels = any("channelPath" in step for step in steps(spec, document))
    assert document["arazzo"] == ("1.1.0" if channels else "1.0.1")
    if not channels:
        assert [e.message for e in Draft202012Validator(SCHEMA).iter_errors(document)] == []


@each
def test_every_operation_and_channel_is_described_where_the_step_says(spec: str, path: str) -> None:
    document = loaded(spec, path)
    for step in steps(spec, document):
        if "channelPath" in step:
            source, channel = CHANNEL.fullmatch(step["channelPath"]).groups()  # type: ignore[union-attr]
            described = sources(spec, document)[source]
            link = {"$ref": f"#/channels/{channel}"}
            assert channel in described["channels"]
            assert step["action"] in {o["action"] for o in described["operations"].values() if o["channel"] == link}
        else:
            assert called(document, step)
    used = {
        (TARGET.match(s.get("operationId", "")) or CHANNEL.match(s.get("channelPath", "")))[1]
        for s in steps(spec, document)
    }  # type: ignore[index]
    assert used == set(sources(spec, document))


@each
def test_a_step_gives_every_parameter_that_its_operation_needs(spec: str, path: str) -> None:
    document = loaded(spec, path)
    for step in (s for s in steps(spec, document) if "operationId" in s):
        source = sources(spec, document)[TARGET.fullmatch(step["operationId"])[1]]  # type: ignore[index]
        needed = [followed(source, p) for p in called(document, step).get("parameters", [])]
        given = {(p["in"], p["name"]) for p in step["parameters"]}
        assert {(p["in"], p["name"]) for p in needed if p.get("required")} <= given
        assert given <= {(p["in"], p["name"]) for p in needed}
        body = called(document, step).get("requestBody")
        assert ("requestBody" in step) == (body is not None)
        assert body is None or step["requestBody"]["contentType"] in body["content"]


@each
def test_inputs_are_declared_and_their_examples_are_real(spec: str, path: str) -> None:
    document = loaded(spec, path)
    (workflow,) = document["workflows"]
    schema = workflow["inputs"]
    (example,) = schema["examples"]
    read = set(re.findall(r"\$inputs\.(\w+)", json.dumps(workflow["steps"])))
    assert read <= set(schema["properties"]) == set(example)
    for name, declared in schema["properties"].items():
        for link in [declared, *declared.get("oneOf", [])]:
            if "$ref" in link:
                assert valid(spec, link["$ref"], example[name]) or "oneOf" in declared
        if "$ref" not in declared and "oneOf" not in declared:
            Draft202012Validator(declared).validate(example[name])


def valid(spec: str, reference: str, value: Any) -> bool:
    """Whether the value is what the referenced schema says."""
    file, _, pointer = reference.removeprefix("../").partition("#/")
    document = json.loads(files(spec)[file]) if file.endswith(".json") else loaded(spec, file)
    schema = resolved(document, pointer) if pointer else document
    problems = [e.message for e in validator(document, schema, named(spec)).iter_errors(value)]
    assert problems == []
    return not problems


@cache
def named(spec: str) -> Registry[Any]:
    """The schemas of a spec by the name under which others refer to them."""
    found = [json.loads(text) for path, text in files(spec).items() if path.startswith("schemas/")]
    return Registry().with_resources((schema["$id"], Resource.from_contents(schema)) for schema in found)


@each
def test_what_comes_next_is_a_step_and_what_is_compared_can_be_answered(spec: str, path: str) -> None:
    document = loaded(spec, path)
    names = [s["stepId"] for s in steps(spec, document)]
    assert len(set(names)) == len(names)
    for step in steps(spec, document):
        actions = [*step.get("onSuccess", []), *step.get("onFailure", [])]
        assert {a["stepId"] for a in actions if a["type"] == "goto"} <= set(names)
        said = json.dumps([step.get("successCriteria", []), actions])
        words = set(re.findall(r"\$response\.body#/\w+ == '(\w+)'", said))
        if words:
            source = sources(spec, document)[TARGET.fullmatch(step["operationId"])[1]]  # type: ignore[index]
            answer = called(document, step)["responses"]["200"]["content"]["application/json"]["schema"]
            (state,) = set(re.findall(r"\$response\.body#/(\w+) ==", said))
            field = followed(source, followed(source, answer)["properties"][state])
            assert words <= set(field["enum"])


def test_there_is_a_workflow_for_each_journey_reconciliation_and_table_of_answers() -> None:
    reference = contract()
    asking = [o.name for o in reference.operations if o.kind == "command" and o.unknown and o.unknown.ask]
    settled = [wire_names.settling_id(name) for name in asking]
    names = [*(one.name for one in (*reference.journeys, *reference.reconciliations)), *settled]
    written = {path for spec, path in WORKFLOWS if spec == "reference"}
    assert {"workflows/quote-to-cash.arazzo.yaml", "workflows/settle-submit-order.arazzo.yaml"} <= written
    assert written == {wire_names.workflow_file(name) for name in names}


def test_a_command_that_no_document_describes_is_not_sent_again_by_a_step() -> None:
    """It is asked on a channel of a broker; that it has to be sent again is the outcome."""
    (ask,) = steps("reference", loaded("reference", "workflows/settle-activate-service.arazzo.yaml"))
    absent = next(a for a in ask["onFailure"] if a["name"] == "absent")
    assert (absent["type"], absent["x-merestone"]) == ("end", {"outcome": "resend"})


def test_a_table_of_answers_is_asked_by_until_it_is_settled_and_resends_only_after_absence() -> None:
    document = loaded("reference", "workflows/settle-activate-billing.arazzo.yaml")
    ask, resend = steps("reference", document)
    failures = [(a["name"], a["type"], a.get("retryAfter"), a.get("retryLimit")) for a in ask["onFailure"]]
    assert [a["name"] for a in ask["onSuccess"]] == ["completed", "failed", "rejected"]
    assert failures == [
        ("accepted", "retry", 900, 96),
        ("absentAgain", "retry", 300, 1),
        ("absent", "goto", None, None),
        ("askAgain", "retry", 900, 96),
        ("otherwise", "end", None, None),
    ]
    key = {"name": "Idempotency-Key", "in": "header", "value": "$inputs.activateBillingKey"}
    assert key in resend["parameters"]
    assert ask["parameters"][0]["value"] == "$inputs.activateBillingKey"


def test_a_guard_leads_past_its_step_and_one_that_inputs_cannot_tell_is_asked_of_the_caller() -> None:
    document = loaded("clean", "workflows/buy-something.arazzo.yaml")
    by_name = {s["stepId"]: s for s in steps("clean", document)}
    ways = [
        (a["stepId"], [c["condition"] for c in a.get("criteria", [])]) for a in by_name["send-letter-2"]["onSuccess"]
    ]
    first = "($inputs.pay.basket.value.ware == 'goods') && ($inputs.pay.basket.value.version > 1)"
    assert ways == [("sale-facts", [first]), ("dispatch", ["$inputs.dispatchApplies == true"]), ("bill-of", [])]
    assert by_name["refund-outcome"]["onSuccess"][-1] == {"name": "end", "type": "end"}
    assert "sale-facts-again" in by_name


def test_what_is_told_twice_has_two_keys() -> None:
    (workflow,) = loaded("clean", "workflows/buy-something.arazzo.yaml")["workflows"]
    (example,) = workflow["inputs"]["examples"]
    assert example["sendLetter1Key"] != example["sendLetter2Key"]
