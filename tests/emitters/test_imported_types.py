"""A type that is taken from a JSON Schema keeps its schema in every document, with its parts under names of their own."""

import json
from functools import cache
from pathlib import Path
from typing import Any

import jsonschema
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from emitters.documents import documents, references, schemas
from merestone.compile import Result, compile_sources, understand
from merestone.contract.examples import invalid_values, message_example, patched
from merestone.contract.shapes import Shape, Shapes
from merestone.emitters.python_client import emit as clients
from merestone.facts.schema_examples import schema_example
from merestone.files import read_sources
from support import clean_spec

TEXT = 'module shop\ntype Thing from "thing.json"\n'


@cache
def compiled() -> Result:
    """The clean spec, whose tickets have an address that is taken from a schema of draft-07."""
    return compile_sources(clean_spec())


def codes(schema: object) -> list[str]:
    """What is said of a type that is taken from the schema."""
    return [d.code for d in understand({"a.mere": TEXT, "thing.json": json.dumps(schema)})[1]]


def test_every_part_has_a_file_and_is_referred_to_by_its_id() -> None:
    written = schemas(iter(compiled().files.items()))
    postal = written["schemas/Postal.json"]
    assert postal["$id"] == "urn:merestone:schema:Postal"
    assert postal["properties"]["country"] == {"$ref": "urn:merestone:schema:PostalCountry"}
    assert written["schemas/PostalCountry.json"]["pattern"] == "^[a-z]{2}$"
    assert postal["additionalProperties"] is False
    assert not {"definitions", "$defs"} & postal.keys()


def test_what_draft_07_says_otherwise_is_said_as_2020_12_does() -> None:
    spot = schemas(iter(compiled().files.items()))["schemas/Postal.json"]["properties"]["spot"]
    assert spot == {"type": "array", "prefixItems": [{"type": "number"}, {"type": "number"}], "items": False}


def test_labels_stand_at_the_properties_that_they_are_laid_over() -> None:
    written = schemas(iter(compiled().files.items()))
    assert written["schemas/Postal.json"]["properties"]["street"]["x-sensitive"] == "pii"
    name = written["schemas/PostalPerson.json"]["allOf"][0]["properties"]["name"]
    assert name["x-sensitive"] == "pii"
    plan = json.loads(compiled().files["plan.json"])
    labels = next(m for o in plan["operations"] if o["name"] == "ShowTicket" for m in o["messages"] if m["labels"])
    assert labels["labels"]["/ticket/value/answerTo/street"] == "pii"
    assert labels["labels"]["/ticket/value/answerTo/people/*/name"] == "pii"


def test_the_file_is_known_by_its_hash() -> None:
    origin = schemas(iter(compiled().files.items()))["schemas/Postal.json"]["x-imported-from"]
    assert (origin["file"], origin["pointer"]) == ("schemas/postal.json", "/$defs/Postal")
    other = {**clean_spec(), "schemas/postal.json": clean_spec()["schemas/postal.json"] + "\n"}
    again = schemas(iter(compile_sources(other).files.items()))["schemas/Postal.json"]["x-imported-from"]
    assert again["sha256"] != origin["sha256"]


def test_no_reference_of_a_document_leads_out_of_it() -> None:
    document = documents(iter(compiled().files.items()))["Helpdesk/openapi.yaml"]
    assert "#/components/schemas/PostalPerson" in set(references(document))
    assert all(reference.startswith("#/") for reference in references(document))


def test_examples_are_valid_and_variants_are_not() -> None:
    contract = compiled().contract
    assert contract is not None
    shapes = Shapes(contract)
    top = Shape("ShowTicketAnswer")
    defs = {s.name: shapes.schema(s, lambda p: f"#/$defs/{p.name}") for s in shapes.reachable([top])}
    validator = jsonschema.Draft202012Validator({"$defs": defs, "$ref": "#/$defs/ShowTicketAnswer"})
    answer = contract.operation("ShowTicket").messages[1]
    example = message_example(contract, answer)
    validator.validate(example)
    for found in invalid_values(contract, answer):
        if "answerTo" in found.name and "forged" not in found.name:
            assert not validator.is_valid(patched(example, found.ops)), found.name


def test_the_client_has_a_model_of_it() -> None:
    pytest.importorskip("datamodel_code_generator")
    contract = compiled().contract
    assert contract is not None
    models = dict(clients(contract))["Helpdesk/clients/python/merestone_helpdesk/models.py"]
    compile(models, "models.py", "exec")
    assert "class Postal(" in models


SHOWABLE: list[dict[str, Any]] = [
    {"type": "integer", "minimum": 3, "multipleOf": 5},
    {"type": "number", "exclusiveMinimum": 0.1, "exclusiveMaximum": 0.3},
    {"type": "string", "pattern": "^A[0-9]{3,}$"},
    {"type": "string", "minLength": 30},
    {"type": ["null", "string"]},
    {"enum": [7, "seven"]},
    {"anyOf": [{"type": "object", "properties": {"a": {"const": 1}}, "required": ["a"]}, {"type": "string"}]},
    {"oneOf": [{"const": "b"}, {"const": "c"}]},
    {"allOf": [{"type": "object", "properties": {"a": {"type": "string"}}}, {"required": ["a"]}]},
    {"type": "array", "items": {"type": "boolean"}, "minItems": 3, "maxItems": 3},
    {"type": "array", "prefixItems": [{"type": "string"}], "items": False},
    {"not": {"type": "string"}, "examples": [4]},
]
UNSHOWABLE: list[dict[str, Any]] = [
    {"not": {"type": "string"}},
    {"oneOf": [{"type": "object"}, {"type": "object", "required": ["a"]}]},
    {"type": "object", "required": ["a"]},
    {"type": "array", "minItems": 2, "uniqueItems": True},
    {"allOf": [{"pattern": "a"}, {"pattern": "b"}]},
    {"type": "integer", "minimum": 5, "maximum": 4},
    {"type": "string", "format": "date", "maxLength": 3},
]


@pytest.mark.parametrize("schema", SHOWABLE, ids=json.dumps)
def test_an_example_that_is_made_is_valid(schema: dict[str, Any]) -> None:
    jsonschema.Draft202012Validator(schema).validate(schema_example(schema, {}))
    assert codes(schema) == []


@pytest.mark.parametrize("schema", UNSHOWABLE, ids=json.dumps)
def test_where_no_example_can_be_made_one_is_asked_for(schema: dict[str, Any]) -> None:
    assert codes(schema) == ["TYP609"]


JSON = st.recursive(
    st.one_of(st.none(), st.booleans(), st.integers(), st.text(max_size=8), st.sampled_from(["#", "#/$defs/a", "object"])),
    lambda inner: st.one_of(
        st.lists(inner, max_size=3),
        st.dictionaries(
            st.sampled_from(["type", "$ref", "properties", "allOf", "oneOf", "items", "$defs", "a", "required", "enum",
                             "minimum", "minLength", "pattern", "$id", "$schema", "examples", "dependencies", "not"]),
            inner, max_size=4,
        ),
    ),
    max_leaves=12,
)  # fmt: skip


@settings(max_examples=300, deadline=None, derandomize=True, database=None)
@given(JSON)
def test_any_json_is_taken_or_reported(schema: object) -> None:
    assert len(codes(schema)) <= 1


@pytest.mark.parametrize("text", ["", "[" * 100000, '{"a": NaN}', "\x00", '{"a": ' * 500 + "1" + "}" * 500])
def test_what_is_no_json_is_reported(text: str) -> None:
    assert [d.code for d in understand({"a.mere": TEXT, "thing.json": text})[1]] == ["TYP604"]


def test_only_files_in_the_folder_are_read(tmp_path: Path) -> None:
    (tmp_path / "spec/inner").mkdir(parents=True)
    (tmp_path / "secret.json").write_text("{}", "utf-8")
    (tmp_path / "spec/link.json").symlink_to(tmp_path / "secret.json")
    (tmp_path / "spec/inner/near.json").write_text('{"type": "string"}', "utf-8")
    text = 'module a\ntype A from "../secret.json"\ntype B from "link.json"\ntype C from "inner/near.json#"\n'
    (tmp_path / "spec/a.mere").write_text(text, "utf-8")
    read = read_sources(str(tmp_path / "spec")).texts
    assert [Path(name).name for name in read] == ["a.mere", "near.json"]
    assert [d.code for d in understand(read)[1]] == ["TYP602", "TYP603"]
