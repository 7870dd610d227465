"""An answer that names a thing leads to what can be asked about it in the same document."""

from collections.abc import Iterator
from typing import Any

import pytest

from emitters.documents import Json, documents, followed, of_reference, resolved
from merestone.compile import compile_sources
from merestone.emitters import openapi

HARBOUR = """
module harbour

system Pilot  "Pilots"      { kind platform  actors Master }
system Harbour "The harbour" { kind inventory }

entity Berth owned by Harbour {
  key berthId : id "B-[0-9]{3}"
  depth : integer(1..99)
  version : revision
}
entity Ship owned by Harbour {
  key flag : string(2..2)
  key shipId : uuid
}
type Mooring { berth : reference to Berth  spare : reference to Berth?  rope : integer(1..9) }

boundary Berthing from Pilot to Harbour version 1.0 {
  style query
  query ShowBerth http get "/berths/{berthId}" {
    request { berthId : id "B-[0-9]{3}"  language : string(2..2)? }
    answer  { berth : replica of Berth }
  }
  query MeasureBerth http get "/berths/{berthId}/depth" {
    request { berthId : id "B-[0-9]{3}", on : date }
    answer  { depth : integer(1..99) }
  }
  query ShowShip http get "/ships/{shipId}" {
    request { shipId : uuid }
    answer  { ship : reference to Ship }
  }
  query FindMooring http get "/moorings" {
    request { ship : string(1..9)? }
    answer  {
      mooring : Mooring?  berths : [reference to Berth](0..9)  frozen : snapshot of Berth  ship : reference to Ship
    }
  }
  access     { scope "berths:read"  roles Master }
  ownership  { Harbour decides Berth  Harbour decides Ship }
  timing     { answered within 1 s }
  mutability { nothing because "an answer is a copy" }
  evidence   { nothing because "nothing follows from it" }
  recovery   { notSent retry 3 times, backoff 1 s .. 8 s, then refused }
}
"""


def links() -> Iterator[tuple[str, str, str, Json]]:
    """Every link of the documents of the systems: where it stands, and what it says."""
    for name, document in of_reference(openapi.emit).items():
        for item in document["paths"].values():
            for operation in item.values():
                for status, response in operation["responses"].items():
                    for called, link in followed(document, response).get("links", {}).items():
                        yield name, f"{operation['operationId']} {status}", called, link


@pytest.fixture(scope="module")
def harbour() -> Json:
    """What is answered to the question for a mooring."""
    result = compile_sources({"harbour.mere": HARBOUR})
    assert result.files, result.diagnostics
    document = documents(iter(result.files.items()))["Harbour/openapi.yaml"]
    return dict(document["paths"]["/moorings"]["get"]["responses"]["200"]["links"])


def test_a_customer_that_is_named_can_be_shown() -> None:
    told = {(at, called): link for name, at, called, link in links() if name == "MDM/openapi.yaml"}
    for asked in ("resolveCustomer", "checkCustomer", "findXrefs"):
        shown = told[f"{asked} 200", "showCustomer"]
        assert shown["operationId"] == "showCustomer"
        assert shown["parameters"] == {"customerMasterId": "$response.body#/customer/customerMasterId"}
    survivor = told["checkCustomer 200", "showCustomerOfSurvivor"]
    assert survivor["parameters"] == {"customerMasterId": "$response.body#/survivor/customerMasterId"}
    assert survivor["description"].endswith("There is none where `survivor` is absent.")


def test_nothing_leads_to_itself_but_its_next_page() -> None:
    found = [(at, called) for _, at, called, link in links() if at.split()[0] == link["operationId"]]
    assert {called for _, called in found} == {"nextPage"}


def test_every_link_leads_to_an_operation_that_has_these_parameters() -> None:
    for name, at, _, link in links():
        document = of_reference(openapi.emit)[name]
        operations = {o["operationId"]: o for item in document["paths"].values() for o in item.values()}
        known = [followed(document, parameter) for parameter in operations[link["operationId"]]["parameters"]]
        names = {str(p["name"]) for p in known} | {f"{p['in']}.{p['name']}" for p in known}
        assert set(link.get("parameters", {})) <= names, (name, at)


def test_what_is_read_from_a_body_is_in_the_answer() -> None:
    seen = 0
    for name, at, _, link in links():
        document = of_reference(openapi.emit)[name]
        asked, status = at.split()
        (operation,) = (o for item in document["paths"].values() for o in item.values() if o["operationId"] == asked)
        for expression in link.get("parameters", {}).values():
            if expression.startswith("$response.body#/"):
                media = followed(document, operation["responses"][status])["content"]["application/json"]
                assert _has(document, media["schema"], expression.partition("#/")[2].split("/")), (name, at)
                seen += 1
    assert seen > 10


def _has(document: Json, schema: Any, path: list[str]) -> bool:
    """Whether a schema has a property at the end of a path."""
    if "$ref" in schema:
        return _has(document, resolved(document, schema["$ref"]), path)
    properties = {**schema.get("properties", {})}
    for part in schema.get("allOf", ()):
        properties |= followed(document, part).get("properties", {})
    return not path or (path[0] in properties and _has(document, properties[path[0]], path[1:]))


def test_what_stands_in_a_record_or_a_snapshot_is_found_there(harbour: Json) -> None:
    assert harbour["showBerth"]["parameters"] == {"berthId": "$response.body#/mooring/berth/berthId"}
    assert "There is none where `mooring` is absent." in harbour["showBerth"]["description"]
    spare = harbour["showBerthOfMooringSpare"]
    assert "There is none where `mooring` or `mooring.spare` is absent." in spare["description"]
    assert harbour["showBerthOfFrozen"]["parameters"] == {"berthId": "$response.body#/frozen/value/berthId"}
    assert "There is none" not in harbour["showBerthOfFrozen"]["description"]


def test_a_list_leads_nowhere_nor_does_a_question_that_needs_more_than_the_identity(harbour: Json) -> None:
    """Of a list nobody knows which item is meant; a depth is asked for a day; a ship has a key of two parts."""
    assert set(harbour) == {"showBerth", "showBerthOfMooringSpare", "showBerthOfFrozen"}
