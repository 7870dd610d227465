"""Ajv in its strictest mode compiles every schema that is written, takes every example, and refuses what is spoilt."""

import json
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest

from emitters.bundles import merged, of_asyncapi, of_files, of_openapi
from emitters.documents import Json
from emitters.protocols import PROTOCOLS, contract_on, with_a_later_type
from merestone.contract import wire_names
from merestone.contract.contract import Contract
from merestone.contract.examples import event_example, invalid_values, message_example, patched
from merestone.contract.traffic import boundaries_of, carried, own_systems
from merestone.emitters import asyncapi, control, json_schema, openapi
from node import needed, run

SPOILT = 2
"""Of each message so many invalid variants are tried."""
UNSEEN = ("forged-", "check-")
"""A forged hash, and some checks, are beyond what a schema can see."""


@pytest.fixture(autouse=True, scope="module")
def tools() -> None:
    """Node and Ajv, or a reason."""
    needed("ajv", "ajv-formats")


def judged(folder: Path, bundles: dict[str, Json]) -> dict[str, Any]:
    """What Ajv says of each bundle, all of them in one process."""
    for name, bundle in bundles.items():
        (folder / f"{name}.json").write_text(json.dumps(bundle))
    done = run("node", "ajv.mjs", *(str(folder / f"{name}.json") for name in bundles))
    assert done.returncode == 0, done.stderr
    return {Path(said["path"]).stem: said for said in map(json.loads, done.stdout.splitlines())}


def examples(contract: Contract) -> list[Json]:
    """An example of every message and of every event, by the name of its schema."""
    found: list[Json] = []
    for operation in contract.operations:
        for message in operation.messages:
            name = wire_names.message_schema(operation, message)
            found.append({"schema": name, "value": message_example(contract, message)})
    events = ((wire_names.event_schema(i.message.name), event_example(contract, i)) for i in carried(contract))
    found.extend({"schema": name, "value": value} for name, value in events)
    return found


def spoilt(contract: Contract) -> list[Json]:
    """Some variants of every message that are invalid, each for another reason."""
    return [
        {"schema": wire_names.message_schema(operation, message), "value": patched(value, variant.ops)}
        for operation in contract.operations
        for message in operation.messages
        for value in [message_example(contract, message)]
        for variant in [v for v in invalid_values(contract, message) if not v.name.startswith(UNSEEN)][:SPOILT]
    ]


def contracts(contract: Contract) -> Iterator[Json]:
    """The schemas and the examples of every OpenAPI and AsyncAPI document."""
    for name in (n for n in own_systems(contract) if boundaries_of(contract, n)):
        system = contract.system(name)
        yield of_openapi(openapi.document(contract, system))
        yield of_asyncapi(asyncapi.document(contract, system))


def small_contracts() -> Iterator[Json]:
    """The same of a contract on each protocol, and of one with a type that draft-07 cannot say."""
    for made in (*map(contract_on, PROTOCOLS), with_a_later_type("kafka")):
        yield from contracts(made)


def controls(contract: Contract) -> Iterator[Json]:
    """The same of the control API of two systems; the others differ in the entities they hold, whose schemas are compiled anyway."""
    for name in ("Billing", "OMS"):
        yield of_openapi(control.document(contract, contract.system(name)))


def test_every_schema_is_strict_and_every_example_valid(reference: Contract, tmp_path: Path) -> None:
    every = [*merged(contracts(reference)), *merged(small_contracts()), *merged(controls(reference))]
    shown, wrong = examples(reference), spoilt(reference)
    bundles = {f"contracts-{n}": bundle for n, bundle in enumerate(every)}
    bundles["files"] = of_files(json_schema.emit(reference), [*shown, *wrong])
    assert len(bundles["files"]["schemas"]) > 700
    said = judged(tmp_path, bundles)
    for name, one in said.items():
        assert one["faults"] == []
        assert one["compiled"] == len(bundles[name]["schemas"])
    refused = {one["number"]: one for one in said.pop("files")["refused"]}
    assert [one for number, one in refused.items() if number < len(shown)] == []
    assert [one for number, one in enumerate(wrong, len(shown)) if number not in refused] == []
    assert [one for judgement in said.values() for one in judgement["refused"]] == []


@pytest.mark.parametrize(
    "loose",
    [
        {"type": "object", "properties": {"a": {"minLength": 1}}},
        {"type": "object", "required": ["missing"]},
        {"type": "string", "format": "postcode"},
        {"type": "string", "x-unheard-of": True},
    ],
)
def test_a_loose_schema_is_found(loose: Json, tmp_path: Path) -> None:
    said = judged(tmp_path, {"loose": {"schemas": {"Loose": loose}, "values": []}})["loose"]
    assert len(said["faults"]) == 1
