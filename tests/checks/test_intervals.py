"""Which conditions over whole numbers no value can meet."""

import pytest

from merestone.compile import understand

SPEC = """module shop
type Inner {{ n : integer(0..5) }}
type Line {{
  n     : integer(0..5)
  some  : integer(0..5)?
  free  : integer
  inner : Inner
  check {condition}
}}
"""


@pytest.mark.parametrize(
    "condition",
    ["n > 9", "9 < n", "n >= 6", "n < 0", "n <= -1", "n == 7", "free > 3 && free < 4", "inner.n > 5", "n > 9 || n < 0",
     "free > 0 && n > 5"],
)  # fmt: skip
def test_what_never_holds_is_told(condition: str) -> None:
    assert [d.code for d in understand({"a.mere": SPEC.format(condition=condition)})[1]] == ["TYP622"]


@pytest.mark.parametrize(
    "condition",
    ["n > 4", "n >= 5", "n <= 0", "n == 5", "n != 7", "some > 9", "n > 9 || n == 1", "!(n > 9)", "n + 5 > 9",
     "free > 3 && free < 5", "free < -100", "n > free"],
)  # fmt: skip
def test_what_may_hold_is_not(condition: str) -> None:
    assert "TYP622" not in {d.code for d in understand({"a.mere": SPEC.format(condition=condition)})[1]}
