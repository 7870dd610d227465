"""What contracts call by a name that no word of the spec is: none of it can be declared as something else."""

from collections.abc import Iterator
from typing import Any, get_args

import pytest
import yaml
from jsonschema import Draft202012Validator

from emitters.runs import written
from merestone.compile import compile_sources, understand
from merestone.contract import wire_names
from merestone.contract.contract import Contract
from merestone.contract.entities import Band
from merestone.contract.lower import lower
from merestone.contract.shapes import Shape, document_names, shapes_of
from merestone.emitters import asyncapi, control, json_schema, openapi
from support import clean_spec, found_in, reference_spec

BASKETS = """module shop
system Shop "Shop" { kind platform actors Clerk }
system Tax "Tax" { kind tax }
type Line { lineNo : integer(1..99), price : money }
type LineInput { text : string(1..80) }
boundary Pricing from Shop to Tax version 1.0 {
  style query
  query PriceBasket http post "/prices" {
    request { typed : [LineInput](1..9), known : [Line](0..9) }
    answer { total : money, last : Line?, echo : [LineInput](1..9) }
  }
  access { scope "prices:read" roles Clerk }
  ownership { nothing because "an answer decides nothing" }
  timing { answered within 1 s }
  mutability { nothing because "an answer changes nothing" }
  evidence { nothing because "a price alone is not kept" }
  recovery { notSent retry 3 times, backoff 1 s .. 10 s, then refused }
}
"""


def made(contract: Contract) -> Iterator[str]:
    """What is called so in some document, and is nothing that is declared; parts of a schema give way by themselves."""
    shapes = shapes_of(contract)
    called = {name for shape in shapes.subjects for name in (shape, f"{shape}Input", f"{shape}InputInput")}
    crossing = {
        name for name, subject in shapes.subjects.items() if type(subject).__name__ in ("Crossing", "Derived", "Money")
    }
    yield from crossing
    yield from (
        name
        for name, subject in shapes.subjects.items()
        if type(subject).__name__ in ("Report", "Result", "RejectedRow", "Total")
    )
    for path, text in openapi.emit(contract):
        if path.endswith("/openapi.yaml"):
            yield from set(components(text)) - called
    for path, text in asyncapi.emit(contract):
        if path.endswith("asyncapi.yaml"):
            yield from (name for name in set(components(text)) - called if name.endswith(("Event", "Report")))
    for path, _ in json_schema.emit(contract):
        yield from {path.rpartition("/")[2].removesuffix(".json")} - called


def components(text: str) -> dict[str, Any]:
    """The schemas of a document."""
    found: dict[str, Any] = yaml.load(text, Loader=yaml.CSafeLoader)["components"].get("schemas", {})
    return found


@pytest.mark.parametrize(
    ("spec", "lasts"),
    [
        ("reference", ("Reference", "Snapshot", "Replica", "Event", "Problem", "Delivery", "Replay")),
        ("clean", ("Reference", "Snapshot", "Replica", "Event", "Problem", "Delivery")),
        ("runs", ("RowsMissingProblem", "Report", "Result", "RejectedRow", "TotalRowCount")),
    ],
)
def test_no_type_is_called_like_what_is_made(spec: str, lasts: tuple[str, ...]) -> None:
    texts = {"reference": reference_spec, "clean": clean_spec, "runs": lambda: {"shop.mere": written("http")}}[spec]()
    names = sorted(set(made(lower(understand(texts)[0]))))
    for last in lasts:
        assert any(name.endswith(last) for name in names), last
    declared = "".join(f"type {name} {{ note : string(1..9) }}\n" for name in names)
    found = found_in(texts | {"made/names.mere": f"module made.names\n{declared}"})
    refused = {one.message.split("`")[1] for one in found if one.code == "STY110"}
    assert set(names) - refused == set()


@pytest.mark.parametrize(
    "declared",
    ["system schemas \"S\" { kind other }", "type Money { note : string(1..9) }", "type InvalidProblem { note : string(1..9) }"],
)  # fmt: skip
def test_a_name_to_the_letter_is_no_exception(declared: str) -> None:
    assert [one.code for one in found_in({"shop.mere": BASKETS + declared})].count("STY110") == 1


@pytest.mark.parametrize(
    "name",
    [*(wire_names.problem_schema(known.word) for known in (*wire_names.PROBLEMS, wire_names.OUT_OF_SERVICE)), *map(wire_names.band_schema, get_args(Band))],
)  # fmt: skip
def test_what_some_contract_may_have_is_reserved_in_all(name: str) -> None:
    assert "STY110" in {one.code for one in found_in({"shop.mere": f"{BASKETS}type {name} {{ note : string(1..9) }}"})}


def test_no_type_is_called_like_the_class_of_a_client() -> None:
    text = BASKETS + "type TaxClient { note : string(1..9) }"
    assert [one.code for one in found_in({"shop.mere": text})].count("STY110") == 1


@pytest.mark.parametrize(
    "name",
    [
        "PutPostTotalsRows",
        "PutPostTotalsManifest",
        "GetPostTotalsResult",
        "GetPostTotalsReport",
        "HandOverPostTotals",
        "PostTotalsResult",
        "PostTotalsReport",
    ],
)
def test_a_query_is_not_called_like_what_hands_over_a_run(name: str) -> None:
    query = f'query {name} http get "/q" {{ answer {{ a : integer(0..9) }} }}'
    text = written("http")
    asked = text.replace("  status query TotalsState", f"  {query}\n  status query TotalsState")
    assert "STY110" in {one.code for one in found_in({"shop.mere": asked})}
    assert "STY110" not in {one.code for one in found_in({"shop.mere": text})}


def test_two_shapes_of_one_document_never_get_one_name() -> None:
    shapes = [Shape(name, closed) for name in ("Line", "LineInput", "LineInputInput") for closed in (False, True)]
    assert len(set(document_names(shapes).values())) == len(shapes)


def test_a_type_may_be_called_the_input_of_another() -> None:
    result = compile_sources({"shop.mere": BASKETS})
    document = yaml.load(result.files["Tax/openapi.yaml"], Loader=yaml.CSafeLoader)
    parts = document["components"]
    request = {"$ref": "#/components/schemas/PriceBasketRequest", "components": parts}
    Draft202012Validator(request).validate(parts["examples"]["PriceBasketRequest"]["value"])
    known = parts["schemas"]["PriceBasketRequest"]["properties"]["known"]["items"]["$ref"].rpartition("/")[2]
    assert parts["schemas"][known]["required"] == ["lineNo", "price"]
    assert parts["schemas"][known]["additionalProperties"] is False


def test_what_a_spec_calls_like_a_part_of_the_control_api_is_called_otherwise_there() -> None:
    texts = {name: text.replace("Hold", "Evidence") for name, text in clean_spec().items()}
    contract = lower(understand(texts)[0])
    owner = contract.entity("Evidence").owner
    schemas = control.components_of(shapes_of(contract), owner)["schemas"]
    assert isinstance(schemas, dict)
    assert {"Evidence", "SpecEvidence"} <= set(schemas)
    assert {"$ref": "#/components/schemas/SpecEvidence"} in schemas["EntityValue"]["anyOf"]  # type: ignore[index, call-overload]
