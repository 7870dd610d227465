"""Bounds of numbers and lengths."""

import pytest

from merestone.compile import understand
from merestone.model.types import Scalar
from merestone.syntax.format import format_text


@pytest.mark.parametrize(("bounds", "low", "high"), [("-10..10", -10, 10), ("-10..-1", -10, -1), ("0..5", 0, 5)])
def test_a_number_may_be_below_zero(bounds: str, low: int, high: int) -> None:
    text = f"module a\n\ntype Line {{\n  n : integer({bounds})\n}}\n"
    model, found = understand({"a.mere": text})
    assert not found
    type_ = model.vocabulary.records["a.Line"].fields[0].type
    assert isinstance(type_, Scalar)
    assert (type_.low, type_.high) == (low, high)
    assert f"integer({bounds})" in format_text("a.mere", text).text


@pytest.mark.parametrize("type_", ["string(-1..80)", "[uuid](-1..5)", "decimal(-9, 3)", "integer(5..-5)"])
def test_a_length_may_not(type_: str) -> None:
    found = understand({"a.mere": f"module a\ntype Line {{ n : {type_} }}\n"})[1]
    assert [d.code for d in found] == ["TYP105"]
