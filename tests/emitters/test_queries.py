"""What a query asks stands in every contract: as a body, or in the address, from where it is read as what it was."""

import importlib
from pathlib import Path
from typing import Any
from urllib.parse import parse_qs

import pytest
import yaml

from merekit.shape import Shapes
from merestone.compile import compile_sources
from merestone.plan import Plan

TEXT = """module lab
system Lab "Lab" { kind other }
system Store "Store" { kind other }
enum Kind { wide, narrow }
entity Box owned by Store { key boxId : uuid }
type Place { street : string(1..20)  floor : integer(0..9) }
boundary Asking from Lab to Store version 1.0 {
  style query
  query AskRate http get "/rates/{country}" {
    request {
      country : id "[A-Z]{2}"
      day     : date
      floor   : integer(1..9)?
      exact   : boolean
      kind    : Kind
      place   : Place
      marks   : [string(1..9)](1..3)
    }
    answer { rate : decimal(5, 2) }
  }
  query FindRate http post "/rates" { request { place : Place } answer { rate : decimal(5, 2) } }
  query LastRate http get "/last/{country}" { request { country : id "[A-Z]{2}" } answer { rate : decimal(5, 2) } }
  access { scope "lab:read" }
  ownership { Store decides Box }
  timing { answered within 300 ms }
  mutability { nothing because "a sum" }
  evidence { nothing because "a sum" }
  recovery { notSent retry 1 times, backoff 100 ms .. 1 s, then refused }
}
"""
ASKED: dict[str, Any] = {
    "country": "DE", "day": "2026-11-29", "floor": 3, "exact": True, "kind": "wide", "place": {"street": "1 & 2", "floor": 0},
    "marks": ["a", "b c"],
}  # fmt: skip


@pytest.fixture(scope="module")
def folder(tmp_path_factory: pytest.TempPathFactory) -> Path:
    made = compile_sources({"lab.mere": TEXT})
    assert made.contract is not None, made.diagnostics
    root = tmp_path_factory.mktemp("lab")
    for path, text in made.files.items():
        (root / path).parent.mkdir(parents=True, exist_ok=True)
        (root / path).write_text(text, "utf-8")
    return root


@pytest.fixture(scope="module")
def paths(folder: Path) -> Any:
    return yaml.safe_load((folder / "Store/openapi.yaml").read_text("utf-8"))["paths"]


def test_only_a_question_about_a_command_speaks_of_one(paths: Any) -> None:
    told = [operation["description"] for path in paths.values() for operation in path.values()]
    assert len(told) == 3
    assert all("Asking changes nothing" in text for text in told)
    assert not [text for text in told if "command" in text]


def test_a_get_says_words_as_they_are_and_the_rest_as_json(paths: Any) -> None:
    parameters = {p["name"]: p for p in paths["/rates/{country}"]["get"]["parameters"] if "name" in p}
    assert {name: (p["in"], p["required"]) for name, p in parameters.items()} == {
        "country": ("path", True), "day": ("query", True), "floor": ("query", False), "exact": ("query", True),
        "kind": ("query", True), "place": ("query", True), "marks": ("query", True),
    }  # fmt: skip
    assert parameters["country"]["schema"]["pattern"] == "^[A-Z]{2}$"
    assert parameters["floor"]["schema"]["maximum"] == 9
    assert {name for name, p in parameters.items() if "content" in p} == {"place", "marks"}
    assert "requestBody" not in paths["/rates/{country}"]["get"]


def test_a_post_has_a_body(paths: Any) -> None:
    schema = paths["/rates"]["post"]["requestBody"]["content"]["application/json"]["schema"]
    assert schema == {"$ref": "#/components/schemas/FindRateRequest"}


def test_what_the_client_writes_into_the_address_is_read_as_what_it_was(
    folder: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.syspath_prepend(str(folder / "Store/clients/python"))
    package = importlib.import_module("merestone_store")
    models, calls = (importlib.import_module(f"merestone_store.{name}") for name in ("models", "calls"))
    context = package.Context.begun("Lab", tenant="one", legal_entity="DE01")
    call = calls.ask_rate(package.Site("http://store"), models.AskRateRequest.model_validate(ASKED), context)
    address, _, said = call.path.partition("?")
    message = (
        Plan.model_validate_json((folder / "plan.json").read_text("utf-8")).operation("AskRate").message("request")
    )
    assert message is not None
    shapes, texts = Shapes(folder), {"country": [address.rpartition("/")[2]], **parse_qs(said)}
    assert {name: shapes.read(message, name, one) for name, (one,) in texts.items()} == ASKED


def test_a_query_that_says_all_in_its_path_takes_words(folder: Path) -> None:
    client = (folder / "Store/clients/typescript/src/client.ts").read_text("utf-8")
    assert "async lastRate(country: string, context: Context" in client
    assert "async askRate(request: types.AskRateRequest, context: Context" in client
    assert 'queryText(request, ["day", "floor", "exact", "kind", "place", "marks"])' in client
