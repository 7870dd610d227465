"""Every row of the table of what can be asked has a reader, and what it reads is of the type that the row says."""

from collections import Counter
from collections.abc import Mapping
from datetime import timedelta
from decimal import Decimal
from pathlib import Path

import pytest

from merestone.compile import understand
from merestone.house.sight import Sight, Thing, readers
from merestone.render.asked import every_table
from merestone.resolve.asked import KINDS, PARTS, ROWS, SPEC, collections, members, type_of
from merestone.semantics.expressions import Period, Value
from merestone.semantics.terms import Type
from support import clean_spec

ROOT = Path(__file__).parents[2]
SPECS = {
    "clean": [],
    "cpq-oms": sorted((ROOT / "spec").rglob("*.mere")),
    "feed": [ROOT / "tests/language/specs/feed.mere"],
    "batch": [ROOT / "tests/language/specs/batch.mere"],
    "seek": [ROOT / "tests/language/specs/seek.mere"],
}
CLASSES = {
    "string": str, "bool": bool, "int": int, "decimal": Decimal, "duration": timedelta, "period": Period,
}  # fmt: skip


def sight(spec: str) -> Sight:
    """The elements of a spec."""
    texts = clean_spec() if spec == "clean" else {f.name: f.read_text("utf-8") for f in SPECS[spec]}
    return Sight(understand(texts)[0])


def read(thing: Thing) -> dict[str, Value]:
    """Every member of an element."""
    return {name: thing.member(name) for name in members(thing.kind).types}


def everything(spec: Sight) -> list[Thing]:
    """Every element, and every part of one, each kind reached as rules reach it."""
    found = [thing for kind in KINDS for thing in spec.every(kind)]
    parts = [v for t in found for v in flat(read(t).values()) if isinstance(v, Thing) and v.kind in PARTS]
    inner = [v for p in parts for v in flat(read(p).values()) if isinstance(v, Thing) and v.kind in PARTS]
    return [spec.spec, *found, *parts, *inner]


def flat(values: object) -> list[Value]:
    """The values, those of lists one by one."""
    listed = list(values)  # type: ignore[call-overload]
    return [inner for value in listed for inner in (value if isinstance(value, list) else [value])]


def fits(value: Value, type_: Type) -> bool:
    """Whether the value is of that type."""
    if value is None:
        return type_.optional
    if type_.kind == "list":
        return isinstance(value, list) and all(fits(v, type_.item or type_) for v in value)
    if type_.kind == "record":
        return isinstance(value, Thing) and value.kind == type_.name
    if type_.kind == "word":
        return value in type_.words
    return type(value) is CLASSES[type_.kind]


def test_each_row_has_a_reader_and_each_reader_a_row() -> None:
    table = Counter((row.of, row.name) for row in (*ROWS, *collections()))
    assert max(table.values()) == 1
    assert set(table) == {(kind, name) for kind, names in readers().items() for name in names}
    assert {row.of for row in ROWS} == {*KINDS, *PARTS}


def test_a_type_of_the_table_is_a_type() -> None:
    assert type_of("[style]?").optional
    with pytest.raises(AssertionError, match="expected a type"):
        type_of("stile")


@pytest.mark.parametrize("spec", SPECS)
def test_what_is_read_is_of_its_type(spec: str) -> None:
    for thing in everything(sight(spec)):
        for name, value in read(thing).items():
            assert fits(value, members(thing.kind).types[name]), f"{thing.kind}.{name} of {spec} is {value!r}"


def test_every_member_says_something_somewhere() -> None:
    """A reader that never reads anything would go unnoticed."""
    said: set[tuple[str, str]] = set()
    for spec in SPECS:
        for thing in everything(sight(spec)):
            said |= {(thing.kind, name) for name, value in read(thing).items() if value not in (None, [], "", False, 0)}
    assert {(row.of, row.name) for row in ROWS if row.name != "description"} - said == set()


def test_every_kind_of_declaration_can_be_asked_for() -> None:
    model = sight("cpq-oms").model
    declared = {
        name
        for part in (model, model.vocabulary)
        for name in type(part).model_fields
        if isinstance(getattr(part, name), Mapping)
    }
    asked = {plural for plural, _ in KINDS.values()} | {"records"}
    assert declared - asked - {"rules"} == set()


def test_the_manual_has_the_table() -> None:
    page = (ROOT / "docs/language/rules.md").read_text("utf-8")
    assert every_table() in page
    assert SPEC in page
