"""What a system that compares gets to see of the other side."""

import pytest

from merestone.compile import understand

SPEC = """module shop
system Shop "Web shop" {{ kind platform  actors Clerk }}
system Post "Carrier"  {{ kind other }}
entity Basket owned by Shop {{
  key basketId : uuid
  status : lifecycle {{ initial open  open -> sent  final sent }}
}}
entity Parcel owned by Post {{
  key parcelId : uuid
  basket       : reference to Basket
  weight       : integer
  status : lifecycle {{ initial open  open -> sent  final sent }}
}}
boundary Parcels from Shop to Post version 1.0 {{
  style query
  query FindParcel http get "/parcels" {{ answer {{ parcel : reference to Parcel, shown : derived from Post.Parcel.{field} }} }}
  access     {{ scope "parcels:read"  roles Clerk }}
  ownership  {{ Post decides Parcel }}
  timing     {{ answered within 1 s  stale after 1 h, then flag }}
  mutability {{ nothing because "an answer is a copy" }}
  evidence   {{ nothing because "nothing follows from it" }}
  recovery   {{ notSent retry 3 times, backoff 1 s .. 10 s, then refused }}
}}
reconciliation BasketsAgainstParcels {{
  compare   Basket.status with Parcel.status by basketId
  runs      every 1 d
  otherwise opens StrayParcel for Clerk within 1 d
}}
"""


@pytest.mark.parametrize(("field", "blind"), [("status", False), ("weight", True)])
def test_a_derived_value_shows_the_field_that_it_is_derived_from(field: str, blind: bool) -> None:
    found = understand({"shop.mere": SPEC.format(field=field)})[1]
    assert [d.code for d in found] == ["REC703"] * blind
