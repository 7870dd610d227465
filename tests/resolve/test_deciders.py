"""Who decides a field: the owner of its entity, or the system that the field names."""

import pytest

from merestone.compile import understand

TEXT = """module shop
system Shop "Web shop" {{ kind platform }}
system Tax "Tax engine" {{ kind tax }}
entity Invoice owned by Shop {{
  key invoiceId : uuid
  rate : decimal(5, 2) decided by Tax
  note : string(0..9)
}}
policy Deciders for event {{ ownership {{ {says} }} }}
boundary Facts from Shop to Tax version 1.0 {{
  style event
  apply Deciders
  event Billed http post "/billed" {{ fact {{ at : timestamp }} }}
}}
"""


@pytest.mark.parametrize(
    ("says", "codes"),
    [
        ("Tax decides Invoice.rate", []),
        ("Shop decides Invoice.note", []),
        ("Shop decides Invoice.rate", ["OWN101"]),
        ("Tax decides Invoice.note", ["OWN101"]),
        ("Tax decides Invoice", ["OWN101"]),
    ],
)
def test_a_boundary_agrees_with_who_decides_the_field(says: str, codes: list[str]) -> None:
    found = understand({"a.mere": TEXT.format(says=says)})[1]
    assert [d.code for d in found if d.code.startswith("OWN")] == codes
