"""`x-merestone` is what its schema says, wherever it stands, and every clause that a part names is there once."""

import copy
import json
from collections.abc import Iterator
from functools import cache
from typing import Any

import pytest
from jsonschema import Draft202012Validator

import support
from emitters.documents import Json, documents
from merestone.compile import compile_sources

SCHEMA: Json = json.loads((support.ROOT / "docs/x-merestone.schema.json").read_text("utf-8"))
AT = {
    "": ("document",),
    "/info": ("system", "profile"),
    "/schema": ("view", "report"),
    "/paths": ("operation", "channel", "profiledCall"),
    "/webhooks": ("channel", "profiledCall"),
    "/operations": ("operation", "channel"),
    "/workflows": ("workflow", "step"),
}
"""By where it stands, what it may be."""


@cache
def every_document() -> dict[str, Json]:
    """Of the reference specification, and the clean one, in which each clause of the language is."""
    made = {"reference": support.generated(), "clean": compile_sources(support.clean_spec()).files}
    return {f"{of}/{path}": read for of, files in made.items() for path, read in _read(files)}


def _read(files: dict[str, str]) -> Iterator[tuple[str, Json]]:
    yield from documents(iter(files.items())).items()
    alone = {path: text for path, text in files.items() if path.startswith("schemas/")}
    yield from ((path, {"schema": json.loads(text)}) for path, text in alone.items())


def found(node: Any, path: str = "") -> Iterator[tuple[str, Json]]:
    """Each `x-merestone` below a node, with where it stands."""
    if isinstance(node, dict):
        for key, value in node.items():
            if key == "x-merestone":
                yield path, value
            else:
                yield from found(value, f"{path}/{key}")
    elif isinstance(node, list):
        for value in node:
            yield from found(value, path)


def faults(path: str, said: Json) -> list[str]:
    """What the schema has against something that stands there; nothing if it is one of what it may be."""
    place = next(kinds for start, kinds in reversed(AT.items()) if path.startswith(start))
    of = [Draft202012Validator(SCHEMA | {"$ref": f"#/$defs/{kind}", "anyOf": [True]}) for kind in place]
    every = [[f"{path}: {fault.json_path}: {fault.message}" for fault in one.iter_errors(said)] for one in of]
    return [] if [] in every else [fault for one in every for fault in one]


def test_the_schema_is_one() -> None:
    Draft202012Validator.check_schema(SCHEMA)


def test_what_documents_say_is_as_the_schema_has_it() -> None:
    seen = [one for document in every_document().values() for one in found(document)]
    assert len(seen) > 900
    assert [fault for one in seen for fault in faults(*one)] == []


def test_every_kind_that_the_schema_has_is_somewhere() -> None:
    said = {path for document in every_document().values() for path, _ in found(document)}
    assert {start for start in AT if any(path.startswith(start) for path in said)} == AT.keys()


def test_clauses_are_named_by_parts_and_said_once() -> None:
    for path, document in every_document().items():
        clauses = document.get("x-merestone", {}).get("clauses", {})
        parts = [one for where, one in found(document) if where.startswith(("/paths", "/webhooks", "/operations"))]
        told = [*parts, *(boundary for one in parts for boundary in one.get("boundaries", ()))]
        assert {identity for one in told for identity in one.get("clauses", ())} == clauses.keys(), path


def test_the_schema_knows_no_term_that_nothing_says() -> None:
    said: set[str] = set()
    for document in every_document().values():
        for clause in document.get("x-merestone", {}).get("clauses", {}).values():
            terms = clause.get("terms", [])
            said.update(word for one in (terms if isinstance(terms, list) else [terms]) for word in one)
    assert SCHEMA["$defs"]["terms"]["properties"].keys() - said == {"dayOfMonth"}  # of what runs once a month


@pytest.mark.parametrize("key", ["within", "everyMs", "source"])
def test_what_is_not_as_the_schema_has_it_is_found(key: str) -> None:
    document = copy.deepcopy(every_document()["reference/OMS/asyncapi.yaml"])["x-merestone"]
    clause = next(c for c in document["clauses"].values() if "within" in c.get("terms", ()))
    (clause if key == "source" else clause["terms"])[key] = 5000
    assert faults("", document)


def test_how_long_evidence_is_kept_is_told_in_parts() -> None:
    clauses = every_document()["reference/Billing/openapi.yaml"]["x-merestone"]["clauses"]
    kept = {clause["clause"]: clause["terms"] for clause in clauses.values() if clause["kind"] == "keeps"}
    told = [term["retention"] for terms in kept.values() for term in (terms if isinstance(terms, list) else [terms])]
    assert {"for": "P7Y"} in told
    assert {"for": "P10Y", "after": {"entity": "Subscription", "enters": "ended"}} in told
