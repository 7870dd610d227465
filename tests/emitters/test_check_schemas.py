"""A check as JSON Schema refuses exactly the objects that break it; what JSON Schema cannot say is told in words."""

from itertools import product
from typing import Any

import jsonschema
import pytest

from merestone.compile import compile_sources
from merestone.contract.check_schemas import check_schema
from merestone.contract.contract import Contract
from merestone.contract.examples import boundary_values, invalid_values, message_example, patched
from merestone.contract.examples.checks import broken, kept
from merestone.contract.shapes import Shape, Shapes
from merestone.contract.types import Check
from merestone.semantics.expressions import evaluate

TEXT = """module lab
system Lab "Lab" {{ kind other }}
system Store "Store" {{ kind other }}
enum Colour {{ red, green, blue }}
type Part {{ size : integer(0..9)  code : string(0..9)? }}
type Thing {{
  i : integer(-0..99)  j : integer(0..99)?  s : string(0..9)  b : boolean  c : Colour  xs : [integer(0..9)](0..9)
  parts : [Part](0..9)  day : date  until : date  d : decimal(9, 2)  part : Part?
  {checks}
}}
"""
SAID = [
    "i == 3", "i != 3", "3 < i", "i <= 3 && i > 1", "i < 2 || b", "!(i < 2 || b)", "b", "!b", 's == "ab"', "j > 3", "!(j > 3)",
    "has(j)", "!has(j)", "j == null || j != 3", "!(has(j) && j > 3)", 'c in ["red", "green"]', '!(c in ["red"])',
    "size(xs) >= 2", "size(xs) == 1", "size(xs) != 1", "1 < size(s)", "xs.size() < 1", "size(s) < 0", 's.startsWith("a")',
    '!s.contains("b")', 's.endsWith("b") || s.matches("^x")', "xs.all(x, x > 1)", "!xs.exists(x, x > 1 && x < 9)",
    "parts.all(p, p.size > 1 || has(p.code))", 'parts.all(p, p.code != "a")', "!parts.exists(p, !(p.size > 1))",
    'part.code == "a"', "has(part.code)", "!has(part.code)", "!(part.size > 1)", "1 in [1, 2] || b",
]  # fmt: skip
BEYOND = [
    "i < j",
    'day >= date("2030-01-01")',
    "d > 1.5",
    "i + 1 > 2",
    "until > day",
    "xs.all(x, x < i)",
    "xs.exists(x, x > 1)",
    "!xs.all(x, x > 1)",
]
OBJECTS = [
    {"i": i, "s": s, "b": b, "c": c, "xs": xs, "parts": parts, **more}
    for i, s, (b, c), (xs, parts), more in product(
        (1, 2, 3, 4),
        ("", "ab", "xa"),
        ((True, "red"), (False, "blue")),
        (
            ([], []),
            ([1], [{"size": 1}, {"size": 2, "code": "a"}]),
            ([2, 3, 9], [{"size": 2}, {"size": 1, "code": "b"}]),
        ),
        (
            {},
            {"j": 3},
            {"j": 4, "part": {"size": 1}},
            {"part": {"size": 2, "code": "a"}},
            {"part": {"size": 1, "code": "b"}},
        ),
    )
]


def contract(*checks: str) -> Contract:
    """A contract of a record with these checks."""
    said = "\n  ".join(f"check {c}" for c in checks).replace("{", "{{").replace("}", "}}")
    result = compile_sources({"lab.mere": TEXT.format(checks=said).replace("-0..", "0..")})
    assert result.contract is not None, result.diagnostics
    return result.contract


def check(text: str) -> Check:
    """The one check."""
    return next(r for r in contract(text).records if r.name == "Thing").checks[0]


@pytest.mark.parametrize("text", [s for s in SAID if not s.startswith("1 in")])
def test_the_schema_refuses_what_breaks_the_check_and_nothing_else(text: str) -> None:
    term = check(text).term
    schema = check_schema(term)
    assert schema is not None
    valid = jsonschema.Draft202012Validator(schema).is_valid
    kept_ones = [evaluate(term, o) is not False for o in OBJECTS]
    assert [valid(o) for o in OBJECTS] == kept_ones
    assert len(set(kept_ones)) == 2 or text == "size(s) < 0", "the objects tell"


@pytest.mark.parametrize("text", BEYOND)
def test_what_json_schema_cannot_say_is_said_in_words(text: str) -> None:
    assert check_schema(check(text).term) is None
    schema = Shapes(contract(text)).schema(Shape("Thing"), lambda shape: shape.name)
    told: Any = schema.get("x-merestone-check") or schema["x-checks"]
    assert text in str(told).replace("'text': ", "")


@pytest.mark.parametrize("text", [*SAID[:-1], *BEYOND[:2], *BEYOND[3:]])
def test_an_object_is_changed_until_it_keeps_the_check(text: str) -> None:
    told = check(text)
    start: dict[str, Any] = {
        "i": 9, "s": "x", "b": True, "c": "blue", "xs": [9, 1], "parts": [{"size": 1}], "day": "2026-02-01",
        "until": "2026-02-01", "d": "1.50", "j": 2, "part": {"size": 1, "code": "b"},
    }  # fmt: skip
    made = kept([told], start)
    possible = text != "size(s) < 0"
    assert (evaluate(told.term, made) is not False) == possible
    assert len([n for n in start if start[n] != made.get(n)]) <= 2
    if possible and (wrong := broken(told, [told], made)):
        path, value = wrong
        assert len(path) <= 2
        assert value is not None or path


def test_examples_keep_the_checks_and_variants_break_them_one_at_a_time() -> None:
    text = (
        TEXT.format(
            checks="check i > 2 && until >= day\n  check size(xs) == 2 || b == false\n  check j == null || i < j"
        ).replace("-0..", "0..")
        + """
entity Box owned by Store { key boxId : uuid }
boundary Asking from Lab to Store version 1.0 {
  style query
  query Ask http get "/things" { request { thing : Thing  box : reference to Box  check thing.i != 7 } answer { box : replica of Box } }
  access { scope "lab:read" }
  ownership { Store decides Box }
  timing { answered within 300 ms }
  mutability { nothing because "a copy" }
  evidence { nothing because "a copy" }
  recovery { notSent retry 1 times, backoff 100 ms .. 1 s, then refused }
}
"""
    )
    made = compile_sources({"lab.mere": text})
    assert made.contract is not None, made.diagnostics
    asked = made.contract.operation("Ask").message("request")
    assert asked is not None
    thing = next(r for r in made.contract.records if r.name == "Thing")
    body: Any = message_example(made.contract, asked)
    assert body["thing"]["i"] > 2
    assert all(evaluate(c.term, body["thing"]) is not False for c in thing.checks)
    for variant in boundary_values(made.contract, asked):
        changed: Any = patched(body, variant.ops)
        assert all(evaluate(c.term, changed["thing"]) is not False for c in thing.checks), variant.name
    named = [v for v in invalid_values(made.contract, asked) if v.name.startswith("check-")]
    assert len(named) == len(thing.checks) + 1
    for variant in named:
        changed = patched(body, variant.ops)
        verdicts = [evaluate(c.term, changed["thing"]) for c in thing.checks] + [
            evaluate(asked.checks[0].term, changed)
        ]
        assert False in verdicts, variant.name
