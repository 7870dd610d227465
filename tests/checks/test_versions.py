"""How many versions there are at once, and how many were promised."""

import pytest

from merestone.compile import understand

SPEC = """module shop
system Shop "Web shop" { kind platform }
system Till "Payments" { kind billing }
channel Sales on http "/sales" { carries internal  readers Till }
boundary Sale from Shop to Till version 3.0 {
  versions { at most NUMBER at once }
  style event
  event Sold on Sales { fact { amount : money } }
}
"""


@pytest.mark.parametrize(
    ("number", "found"),
    [
        (0, [(6, "`Sale` has 1 version at once, and promises 0", "write `at most 1 at once`, or leave it out")]),
        (1, []),
    ],
)
def test_the_current_version_is_one_of_them(number: int, found: list[tuple[int, str, str]]) -> None:
    _, said = understand({"shop.mere": SPEC.replace("NUMBER", str(number))})
    assert [(d.span.line, d.message, d.hint) for d in said if d.code == "GOV803"] == found
