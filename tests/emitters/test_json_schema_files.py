"""One schema for each thing that has a name, each valid, each referring to others by URN."""

import json

from jsonschema import Draft202012Validator
from referencing import Registry, Resource

from emitters.documents import references, schemas
from merestone.contract import wire_names
from merestone.contract.contract import Contract
from merestone.contract.examples import message_example
from merestone.emitters import json_schema


def test_schemas_are_valid_and_their_references_lead_somewhere(contract: Contract) -> None:
    made = schemas(json_schema.emit(contract))
    known = {schema["$id"] for schema in made.values()}
    for schema in made.values():
        Draft202012Validator.check_schema(schema)
        outside = {reference for reference in references(schema) if not reference.startswith("#/$defs/")}
        assert outside <= known
        assert {r.removeprefix("#/$defs/") for r in references(schema) if r.startswith("#")} <= set(
            schema.get("$defs", {})
        )


def test_every_example_validates_against_the_schema_file(contract: Contract) -> None:
    made = schemas(json_schema.emit(contract))
    registry = Registry().with_resources((schema["$id"], Resource.from_contents(schema)) for schema in made.values())
    for operation in contract.operations:
        for message in operation.messages:
            schema = made[wire_names.schema_file(wire_names.message_schema(operation, message))]
            checker = Draft202012Validator.FORMAT_CHECKER
            Draft202012Validator(schema, registry=registry, format_checker=checker).validate(
                message_example(contract, message)
            )


def test_requests_and_ranges_are_closed_through_and_through_and_everything_else_is_open(reference: Contract) -> None:
    asked = {
        wire_names.schema_file(wire_names.message_schema(o, m))
        for o in reference.operations
        for m in o.messages
        if m.role == "request"
    }
    ranges = {wire_names.schema_file(r.name) for r in reference.records if r.band}
    assert ranges, "the reference spec has a range, which is closed wherever it is"
    for path, schema in schemas(json_schema.emit(reference)).items():
        objects = [node for node in (schema, *schema.get("$defs", {}).values()) if node.get("type") == "object"]
        closed = {node.get("additionalProperties") is False for node in objects}
        assert closed <= {path in asked or path in ranges}, path


def test_files_end_in_a_line_and_are_sorted_stably(contract: Contract) -> None:
    for _, text in json_schema.emit(contract):
        assert text.endswith("}\n")
        assert json.dumps(json.loads(text), indent=2, ensure_ascii=False) + "\n" == text
