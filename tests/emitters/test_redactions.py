"""What crosses instead of a redacted value has one form, in schemas, examples, variants, clients and the plan."""

import json
import sys
import types
from collections.abc import Iterator
from functools import cache
from typing import Any

import jsonschema
import pytest

from emitters.documents import documents, schemas
from merestone.compile import Result, compile_sources
from merestone.contract.contract import Contract
from merestone.contract.examples import invalid_values, message_example, patched
from merestone.contract.shapes import Shape, shapes_of
from merestone.contract.types import FieldSpec
from merestone.emitters import typescript_client
from merestone.emitters.python_client import emit as python_clients

FIELDS = """
    parcel    : reference to Parcel
    masked    : string(1..20)  sensitive pii  redacted by mask  \"\"\"Who gets it\"\"\"
    mail      : email  redacted by mask
    born      : date?  redacted by mask
    weight    : decimal(6, 2)  redacted by mask
    floor     : money  sensitive price  redacted by drop
    hashed    : string(1..20)  sensitive pii  redacted by hash
    colour    : Colour  redacted by hash
    customer  : reference to Customer  redacted by tokenise
    address   : Address  redacted by tokenise
    spares    : map of string  redacted by hash
    worth     : money  sensitive price  redacted by band
    pieces    : integer(1..5)  redacted by band
    volume    : decimal(6, 2)  redacted by band
    packedOn  : date  redacted by band
    packedAt  : timestamp  redacted by band
    effort    : duration?  redacted by band
    prices    : [money](1..5)  redacted by band
    friends   : [reference to Customer](0..5)  redacted by tokenise
"""
SPEC = f"""
module shop
system Shop "Web shop" {{ kind platform  actors Clerk }}
system Post "Carrier"  {{ kind other  actors Clerk2 }}
enum Colour {{ red, green }}
type Address {{ street : string(1..40)  sensitive pii }}
entity Customer owned by Shop {{ key customerId : uuid }}
entity Parcel owned by Shop {{
  key parcelId : uuid
  insured      : money  redacted by band
}}
channel Parcels on kafka "parcels" {{ carries internal  readers Post  keyed by parcelId }}
boundary ParcelFacts from Shop to Post version 1.0 {{
  style event
  event Packed on Parcels {{
    fact {{ {FIELDS} }}
  }}
  access     {{ scope "parcels:read" }}
  ownership  {{ Shop decides Parcel }}
  timing     {{ delivered within 1 min }}
  mutability {{ append only }}
  evidence   {{ Shop keeps eventId for 2 years }}
  recovery {{
    dedupe by eventId
    gap      park, then replay
    invalid  quarantine
    poison   park, opens PoisonedParcel for Clerk
    conflict opens ContradictoryParcel for Clerk
    denied   opens ParcelDenied for Clerk
  }}
}}
"""
CLEAR: dict[str, Any] = {
    "masked": "Alex Example",
    "mail": "alex@example.com",
    "born": "2000-02-29",
    "weight": "1.50",
    "hashed": "Alex Example",
    "colour": "red",
    "customer": {"entity": "Customer", "customerId": "b11c2b4c-714b-503d-9758-f1a016bbdcbd"},
    "address": {"street": "Long Lane 1"},
    "spares": {"left": "one"},
    "worth": {"amount": "120.00", "currency": "EUR"},
    "pieces": 3,
    "volume": "1.50",
    "packedOn": "2026-01-01",
    "packedAt": "2026-01-01T00:00:00Z",
    "effort": "PT1H",
    "prices": [{"amount": "120.00", "currency": "EUR"}],
    "friends": [{"entity": "Customer", "customerId": "b11c2b4c-714b-503d-9758-f1a016bbdcbd"}],
}
"""A value of each field as it would be if nothing were redacted."""
BANDS = ["DateBand", "DecimalBand", "DurationBand", "IntegerBand", "MoneyBand", "TimestampBand"]
HASH = "^hmac-sha256:[0-9a-f]{64}$"


@cache
def compiled() -> Result:
    """The spec of this test, which has no fault."""
    result = compile_sources({"shop.mere": SPEC})
    assert [d.code for d in result.diagnostics if d.severity.name == "ERROR"] == []
    return result


def contract() -> Contract:
    """Its contract."""
    made = compiled().contract
    assert made is not None
    return made


@cache
def written() -> dict[str, Any]:
    """The schemas that are written, by name."""
    return {
        path.removeprefix("schemas/").removesuffix(".json"): schema
        for path, schema in schemas(iter(compiled().files.items())).items()
    }


def properties() -> dict[str, Any]:
    """The properties of the fact."""
    found = written()["Packed"]["properties"]
    assert isinstance(found, dict)
    return found


def judge(name: str = "Packed", closed: bool = False) -> jsonschema.Draft202012Validator:
    """Who judges values by a schema with all that it refers to."""
    shapes = shapes_of(contract())
    defs = {
        f"{s.name}{s.closed}": shapes.schema(s, lambda p: f"#/$defs/{p.name}{p.closed}")
        for s in shapes.reachable([Shape(name, closed)])
    }
    return jsonschema.Draft202012Validator(
        {"$defs": defs, "$ref": f"#/$defs/{name}{closed}"}, format_checker=jsonschema.FormatChecker()
    )


def fact() -> dict[str, Any]:
    """The example of the fact."""
    return message_example(contract(), contract().operation("Packed").messages[0])


def test_what_is_dropped_is_nowhere() -> None:
    assert "floor" not in properties()
    assert "floor" not in fact()
    assert '"floor"' not in json.dumps(written()["Packed"])


def test_a_mask_is_a_text_with_a_star_in_it_and_no_longer_than_the_text_was() -> None:
    lengths = {name: properties()[name].get("maxLength") for name in ("masked", "mail", "born", "weight")}
    assert lengths == {"masked": 20, "mail": None, "born": 200, "weight": 200}
    assert all("format" not in properties()[name] for name in lengths)
    assert "born" not in written()["Packed"]["required"]


def test_a_hash_is_keyed_whatever_it_is_of() -> None:
    for name in ("hashed", "colour", "spares"):
        assert properties()[name]["type"] == "string"
        assert properties()[name]["pattern"] == HASH
        assert "maxLength" not in properties()[name]
        assert "enum" not in properties()[name]


def test_a_token_is_a_short_text_whatever_it_stands_for() -> None:
    for schema in (properties()["customer"], properties()["address"], properties()["friends"]["items"]):
        assert (schema["type"], schema["minLength"], schema["maxLength"]) == ("string", 1, 128)
    assert properties()["friends"]["maxItems"] == 5


def test_a_band_is_a_record_of_two_ends_for_each_kind_of_value() -> None:
    of = {n: properties()[n]["$ref"].rpartition(":")[2] for n in ("worth", "pieces", "volume", "packedOn", "effort")}
    assert of == {
        "worth": "MoneyBand",
        "pieces": "IntegerBand",
        "volume": "DecimalBand",
        "packedOn": "DateBand",
        "effort": "DurationBand",
    }
    assert properties()["prices"]["items"]["$ref"].endswith(":MoneyBand")
    assert sorted(name for name in written() if name.endswith("Band")) == BANDS
    assert list(written()["MoneyBand"]["properties"]) == ["atLeast", "below"]
    assert "maximum" not in written()["IntegerBand"]["properties"]["below"]


@pytest.mark.parametrize(
    "band",
    [
        {},
        {"atLeast": "2026-01-01", "below": "2027-01-01", "value": "2026-06-01"},
        {"atLeast": "soon"},
        {"atLeast": None, "below": "2027-01-01"},
    ],
)
def test_a_range_without_an_end_or_with_more_than_ends_is_refused(band: dict[str, Any]) -> None:
    assert not judge("DateBand").is_valid(band)
    assert not judge("DateBand", closed=True).is_valid(band)


@pytest.mark.parametrize("band", [{"atLeast": "2026-01-01"}, {"below": "2027-01-01"}])
def test_one_end_is_enough(band: dict[str, Any]) -> None:
    judge("DateBand").validate(band)


def test_what_crosses_is_said_beside_what_the_spec_says() -> None:
    assert properties()["masked"]["description"].startswith("Who gets it. It crosses masked")
    assert properties()["masked"]["x-redacted"] == "mask"
    assert properties()["masked"]["x-sensitive"] == "pii"
    for name, word in (("hashed", "keyed hash"), ("customer", "token"), ("worth", "range")):
        assert word in properties()[name]["description"]


def test_examples_are_valid_and_the_same_each_time() -> None:
    judge().validate(fact())
    assert fact() == fact()
    assert fact()["worth"]["atLeast"] != fact()["worth"]["below"]
    assert fact()["masked"] == "M*****"
    assert fact()["customer"].startswith("tok-")


def test_two_items_of_a_list_have_two_tokens() -> None:
    listed = next(f for f in contract().operation("Packed").messages[0].fields if f.name == "friends")
    wrong = next(v for v in variants() if v.name == "too-many-friends")
    tokens = patched(fact(), wrong.ops)["friends"]  # type: ignore[index, call-overload]
    assert listed.type.kind == "list"
    assert isinstance(tokens, list)
    assert len(set(map(str, tokens))) == len(tokens) == 6


@pytest.mark.parametrize("name", CLEAR)
def test_a_clear_value_is_refused(name: str) -> None:
    assert not judge().is_valid(fact() | {name: CLEAR[name]})


def variants() -> list[Any]:
    """What the contract forbids of the fact."""
    return list(invalid_values(contract(), contract().operation("Packed").messages[0]))


def test_variants_are_invalid_by_the_schema_or_by_a_check() -> None:
    names = {v.name for v in variants()}
    assert {"clear-worth", "empty-worth", "malformed-masked", "malformed-hashed", "too-long-customer"} <= names
    for variant in variants():
        changed = patched(fact(), variant.ops)
        assert variant.name.startswith("check-") or not judge().is_valid(changed), variant.name


def test_the_ends_of_a_range_are_in_order_and_of_one_currency() -> None:
    band = next(r for r in contract().records if r.name == "MoneyBand")
    assert [c.text for c in band.checks] == [
        "has(atLeast) || has(below)",
        "atLeast.amount < below.amount",
        "atLeast.currency == below.currency",
    ]
    broken = {v.reason for v in variants() if v.name.startswith("check-")}
    assert {"`atLeast < below` does not hold", "`atLeast.amount < below.amount` does not hold"} <= broken


def test_the_examples_of_documents_show_no_clear_value() -> None:
    document = json.dumps(documents(iter(compiled().files.items()))["Post/asyncapi.yaml"], default=str)
    assert "tok-" in document
    assert "hmac-sha256:" in document
    assert "@example.com" not in document
    assert "Hashed 1" not in document


@cache
def models() -> types.ModuleType:
    """The models of the reader's Python client."""
    pytest.importorskip("datamodel_code_generator")
    text = dict(python_clients(contract()))["Post/clients/python/merestone_post/models.py"]
    made = types.ModuleType("models_of_post")
    sys.modules[made.__name__] = made
    exec(text.replace("from merestone_post.values import Timestamp", "Timestamp = str"), made.__dict__)
    return made


def test_the_python_model_takes_the_example() -> None:
    packed = models().Packed.model_validate(fact())
    assert type(packed.worth).__name__ == "MoneyBand"
    assert packed.worth.at_least.amount == "100.00"
    assert isinstance(packed.customer, str)


@pytest.mark.parametrize("name", CLEAR)
def test_the_python_model_refuses_a_clear_value(name: str) -> None:
    with pytest.raises(ValueError, match=name):
        models().Packed.model_validate(fact() | {name: CLEAR[name]})


def test_the_typescript_types_say_the_same() -> None:
    files = dict(typescript_client.emit(contract()))
    text = next(text for path, text in files.items() if path.startswith("Post/") and path.endswith("src/types.ts"))
    said = {line.strip() for line in text.splitlines()}
    assert {
        "readonly masked: string;",
        "readonly born?: string;",
        "readonly customer: string;",
        "readonly worth: MoneyBand;",
        "readonly prices: readonly MoneyBand[];",
        "readonly effort?: DurationBand;",
        "readonly atLeast?: Money;",
    } <= said
    assert "floor" not in text


def test_the_plan_has_what_crosses() -> None:
    plan = json.loads(compiled().files["plan.json"])
    message = next(m for o in plan["operations"] for m in o["messages"] if m["name"] == "Packed")
    assert message["example"]["customer"] == fact()["customer"]
    assert message["example"]["worth"] == fact()["worth"]
    assert message["about"] == [["Parcel", "/parcel"]]


def test_an_entity_crosses_redacted_wherever_it_does() -> None:
    shapes = shapes_of(contract())
    schema = shapes.schema(Shape("Parcel"), lambda shape: shape.name)
    insured = schema["properties"]["insured"]  # type: ignore[index, call-overload]
    assert insured["$ref"] == "MoneyBand"  # type: ignore[index, call-overload]


def fields() -> Iterator[FieldSpec]:
    """The fields of all ranges."""
    return (field for record in contract().records if record.band for field in record.fields)


def test_ranges_are_placed_where_they_are_first_asked_for() -> None:
    assert {field.place.file for field in fields()} == {"shop.mere"}
    first = next(number for number, line in enumerate(SPEC.splitlines(), 1) if "insured" in line)
    money = next(record for record in contract().records if record.name == "MoneyBand")
    assert money.place.line == first
