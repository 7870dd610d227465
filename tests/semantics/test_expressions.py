"""What an expression is worth over JSON values; absence is nothing, and only false breaks a check."""

from typing import Any

import pytest

from merestone.compile import understand
from merestone.render.terminal import render
from merestone.semantics.expressions import evaluate, kept, lets_through
from merestone.semantics.terms import Binary, Term

TEXT = """module lab
enum Colour {{ red, green }}
type Part {{ code : string(1..9)  weight : decimal(6, 2)  due : date }}
system Lab "Lab" {{ kind other }}
entity Sample owned by Lab {{ key sampleId : uuid  turns : integer(0..9)  colour : Colour }}
type Thing {{
  i : integer(0..99)   j : integer(0..99)?   d : decimal(9, 2)   s : string(0..99)   o : string(0..99)?
  b : boolean          day : date            at : timestamp      long : duration     m : money      n : money
  c : Colour           xs : [integer(0..9)](0..9)                parts : [Part](0..9)
  places : map of integer(0..9)              sample : snapshot of Sample             other : reference to Sample
  check {check}
}}
"""
VALUES: dict[str, Any] = {
    "i": 7, "d": "2.50", "s": "abc", "b": True, "day": "2024-01-31", "at": "2024-01-31T10:00:00+01:00", "long": "PT90M",
    "m": {"amount": "12.50", "currency": "EUR"}, "n": {"amount": "12.5", "currency": "EUR"}, "c": "red", "xs": [1, 2, 3],
    "parts": [{"code": "a", "weight": "1.5", "due": "2024-02-01"}, {"code": "b", "weight": "0.5", "due": "2024-03-01"}],
    "places": {"left": 1}, "other": {"entity": "Sample", "sampleId": "1"},
    "sample": {"entity": "Sample", "value": {"sampleId": "1", "turns": 3, "colour": "green"}, "revision": 1},
}  # fmt: skip


def term(check: str) -> Term:
    """The term of the check."""
    texts = {"lab.mere": TEXT.format(check=check)}
    model, found = understand(texts)
    assert not found, render(found, texts)
    return model.vocabulary.records["lab.Thing"].checks[0].term


@pytest.mark.parametrize(
    "check",
    [
        "i == 7 && i != 8 && i < 8 && i <= 7 && i > 6 && i >= 7 && 8 > i",
        "i + 1 == 8 && i - 8 == -1 && i * 2 == 14 && i / 2 == 3 && i % 4 == 3 && -i / 2 == -3 && -i % 4 == -3",
        "d == 2.5 && d * 2 == 5 && d / 2 == 1.25 && d > i / 7 && i + d == 9.5",
        "d + 0.1 + 0.2 == 2.8",
        's == "abc" && s + "d" == "abcd" && size(s) == 3 && s.size() == 3 && s < "abd"',
        's.startsWith("ab") && s.endsWith("bc") && s.contains("b") && s.matches("^a.c$") && !s.matches("x")',
        's in ["abc", "x"] && !(s in ["x"]) && i in [1, 7] && 2 in xs && "left" in places && !("right" in places)',
        "b && !(!b) || false",
        'day + months(1) == date("2024-02-29") && day + years(1) == date("2025-01-31") && day - days(31) < day',
        'date("2024-03-01") - day == days(30) && day + hours(23) == day',
        'at == timestamp("2024-01-31T09:00:00Z") && at + hours(1) > at && at - at == seconds(0)',
        "long == minutes(90) && long * 2 == hours(3) && long + minutes(30) < days(1)",
        "years(1) == months(12) && months(13) > years(1)",
        'm == n && m.amount == 12.5 && m.currency == "EUR"',
        'c == "red" && c in ["red", "green"] && c != "green"',
        "xs.all(x, x > 0) && xs.exists(x, x == 3) && xs.exists_one(x, x > 2) && size(xs.filter(x, x > 1)) == 2",
        "xs.map(x, x * 2) == [2, 4, 6] && xs[0] == 1 && xs + [4] == [1, 2, 3, 4]",
        'parts.all(p, p.weight > 0.1 && p.due > day) && parts[1].code == "b"',
        'places["left"] == 1 && places.all(k, k.startsWith("l"))',
        'sample.turns == 3 && sample.colour == "green" && sample.sampleId == other.sampleId',
        "!has(j) && j == null && !has(o)",
    ],
)
def test_what_is_true(check: str) -> None:
    assert evaluate(term(check), VALUES) is True


@pytest.mark.parametrize("check", ["i == 8", "d < 2", 's.contains("x")', "xs.all(x, x > 1)", "!b", "false && j > 1"])
def test_what_is_false(check: str) -> None:
    assert evaluate(term(check), VALUES) is False
    assert not kept(term(check), VALUES)


@pytest.mark.parametrize(
    "check",
    [
        "j > 1", "!(j > 1)", "j + 1 == 2", "b && j > 1", "false || j > 1", "xs[3] == 1", 'places["right"] == 1',
        "i / (i - 7) == 1", "i % 0 == 1", "xs.all(x, x + j > 1)", 'o.startsWith("a")', "xs.exists_one(x, x == j)",
    ],
)  # fmt: skip
def test_what_is_absent_is_nothing_and_breaks_no_check(check: str) -> None:
    assert evaluate(term(check), VALUES) is None
    assert kept(term(check), VALUES)
    assert not lets_through(term(check), VALUES)


def test_what_decides_alone_decides() -> None:
    assert evaluate(term("b || j > 1"), VALUES) is True
    assert evaluate(term("xs.exists(x, x == 1 || x == j)"), VALUES) is True
    assert evaluate(term("xs.all(x, x == j && false)"), VALUES) is False


@pytest.mark.parametrize(
    ("name", "value"), [("i", "7"), ("d", "x"), ("day", "soon"), ("m", 12), ("long", "P1M"), ("b", 1)]
)
def test_what_has_not_the_form_of_its_type_is_nothing(name: str, value: Any) -> None:
    checks = {"i": "i > 1", "d": "d > 1", "day": 'day > date("2020-01-01")', "m": "m.amount > 1", "b": "b"}
    assert evaluate(term(checks.get(name, "long > days(1)")), {**VALUES, name: value}) is None


def decided(**values: Any) -> object:
    """What a table gives."""
    text = """module lab
enum Colour { red, green, blue }
enum Answer { yes, no, perhaps }
table Wanted (a : Colour, b : Colour, n : integer) gives Answer {
  red, any -> yes when n > 3
  any, blue -> perhaps
  otherwise -> no
}
type Thing { a : Colour?  b : Colour  n : integer?  check Wanted(a, b, n) in ["yes", "no", "perhaps"] }
"""
    model, found = understand({"lab.mere": text})
    assert not found, render(found, {"lab.mere": text})
    asked = model.vocabulary.records["lab.Thing"].checks[0].term
    assert isinstance(asked, Binary)
    return evaluate(asked.left, values)


def test_of_a_table_the_first_row_that_fits_decides() -> None:
    assert decided(a="red", b="blue", n=4) == "yes"
    assert decided(a="red", b="blue", n=3) == "perhaps"
    assert decided(a="red", b="green", n=3) == "no"
    assert decided(a="green", b="blue") == "perhaps"


def test_a_table_that_would_look_at_what_is_absent_gives_nothing() -> None:
    assert decided(b="blue", n=4) is None
    assert decided(a="red", b="blue") is None
