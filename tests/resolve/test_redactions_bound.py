"""Which ways to redact a value there are, and what can still be said of it: everything else is a fault, and one only."""

import pytest

from merestone.compile import compile_sources

HEAD = """
module shop
system Shop "Web shop" { kind platform  actors Clerk }
system Till "Payments" { kind billing  actors Cashier }
enum Colour { red, green }
type Inner { note : string(1..9) }
entity Basket owned by Shop {
  key basketId : uuid
  version      : revision
  status       : lifecycle { initial open  open -> sent  final sent }
}
"""
ALL = {"mask", "drop", "hash", "band", "tokenise"}
WHOLE = {"drop", "hash", "tokenise"}
TYPES = {
    "string(1..9)": ALL - {"band"},
    'id "B-[0-9]{3}"': ALL - {"band"},
    "uuid": ALL - {"band"},
    "uri": ALL - {"band"},
    "email": ALL - {"band"},
    "hash": ALL - {"band"},
    "integer(1..9)": ALL,
    "decimal(6, 2)": ALL,
    "money": ALL,
    "date": ALL,
    "timestamp": ALL,
    "duration": ALL,
    "boolean": WHOLE,
    "Colour": WHOLE,
    "state of Basket": WHOLE,
    "Inner": WHOLE,
    "map of money": WHOLE,
    "reference to Basket": WHOLE,
    "snapshot of Basket": WHOLE,
    "replica of Basket": WHOLE,
    "derived from Shop.Basket.version": WHOLE,
    "revision": {"drop"},
}


def faults(text: str) -> list[tuple[str, str, str | None]]:
    """Code, message and help of each thing that is wrong with what is declared, once the names are looked at."""
    found = compile_sources({"shop.mere": HEAD + text}).diagnostics
    return [(d.code, d.message, d.hint) for d in found if d.code.startswith(("SYN", "TYP"))]


@pytest.mark.parametrize("way", sorted(ALL))
@pytest.mark.parametrize("type_", TYPES)
def test_each_type_has_its_ways(type_: str, way: str) -> None:
    codes = [code for code, _, _ in faults(f"type Line {{ value : {type_}  redacted by {way} }}")]
    assert codes == ([] if way in TYPES[type_] else ["TYP113"])


def test_of_a_list_the_items_are_redacted() -> None:
    assert faults("type Line { values : [money](1..9)  redacted by band }") == []
    assert [c for c, _, _ in faults("type Line { values : [Colour](1..9)  redacted by band }")] == ["TYP113"]


def test_the_ways_that_there_are_are_listed() -> None:
    assert faults("type Line { inner : Inner  redacted by mask }") == [
        ("TYP113", "a whole record cannot be redacted by mask", "write `drop`, `hash` or `tokenise`")
    ]


def test_an_unknown_way_is_one_fault() -> None:
    assert [code for code, _, _ in faults("type Line { value : money  redacted by bnad }")] == ["TYP103"]


@pytest.mark.parametrize(
    "check",
    ["worth.amount > 0", 'mail == "a"', "size(token) > 3", "worth == null", "lines.all(l, l.amount > 0)", "has(gone)"],
)
def test_an_expression_that_reads_what_is_redacted_is_one_fault(check: str) -> None:
    text = f"""type Line {{
      worth : money?  redacted by band
      mail  : email  redacted by mask
      token : reference to Basket  redacted by tokenise
      lines : [money](0..9)  redacted by band
      gone  : date?  redacted by drop
      check {check}
    }}"""
    assert [code for code, _, _ in faults(text)] == ["TYP115"]


def test_whether_it_is_there_may_be_asked() -> None:
    text = """type Line {
      worth : money?  redacted by band
      lines : [money](0..9)  redacted by band
      check has(worth) || size(lines) > 0
    }"""
    assert faults(text) == []


@pytest.mark.parametrize(("way", "codes"), [("mask", ["TYP114"]), ("drop", ["TYP114"]), ("hash", []), ("tokenise", [])])
def test_a_key_still_tells_things_apart(way: str, codes: list[str]) -> None:
    text = f"entity Visit owned by Shop {{ key visitor : email  redacted by {way} }}"
    assert [code for code, _, _ in faults(text)] == codes


def key_faults(field: str, path: str) -> list[str]:
    """What is wrong with the key of a command whose request has such a field."""
    text = f"""boundary Sale from Shop to Till version 1.0 {{
      style sync command
      command Pay http post "/pay" {{
        request {{ {field} }}
        recovery {{ idempotent by {path} forever }}
      }}
    }}"""
    found = compile_sources({"shop.mere": HEAD + text}).diagnostics
    return [d.code for d in found if d.code in {"REC112", "TYP101"}]


@pytest.mark.parametrize(
    ("field", "path", "codes"),
    [
        ("payer : email  redacted by mask", "payer", ["REC112"]),
        ("due : date  redacted by band", "due", ["REC112"]),
        ("payer : email  redacted by hash", "payer", []),
        ("basket : reference to Basket  redacted by tokenise", "basket", []),
        ("basket : reference to Basket  redacted by tokenise", "basket.basketId", ["TYP101"]),
    ],
)
def test_a_natural_key_is_made_of_what_crosses(field: str, path: str, codes: list[str]) -> None:
    assert key_faults(field, path) == codes


@pytest.mark.parametrize(("way", "codes"), [("mask", ["REC307"]), ("hash", [])])
def test_a_channel_is_keyed_by_what_tells_things_apart(way: str, codes: list[str]) -> None:
    text = f"""entity Visit owned by Shop {{ key visitId : uuid }}
    channel Visits on kafka "visits" {{ readers Till  keyed by visitId  retained for 7 d }}
    boundary VisitFacts from Shop to Till version 1.0 {{
      style event
      event Came on Visits {{ fact {{ visitId : uuid  redacted by {way} }} }}
    }}"""
    found = compile_sources({"shop.mere": HEAD + text}).diagnostics
    assert [d.code for d in found if d.code == "REC307"] == codes


def test_an_erasure_is_of_the_value_that_its_owner_has() -> None:
    text = """entity Visit owned by Shop {
      key visitId : uuid
      visitor     : string(1..80)  sensitive pii  redacted by hash
      kept for 2 years
      erase visitor by tokenise after retention
    }"""
    assert faults(text) == []
