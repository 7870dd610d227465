"""What a step of a journey carries, and who may start it."""

import pytest

from merestone.compile import understand

SPEC = """module shop
system Shop "Web shop" {{ kind platform  actors Clerk }}
system Dock "Dock" {{ kind inventory  actors Packer }}
system Post "Carrier" {{ kind other  actors Driver }}
entity Parcel owned by Dock {{ key parcelId : uuid }}
boundary Booking from Dock to Post version 1.0 {{
  style query
  query AskPickUp http get "/pickups" {{ answer {{ parcel : {way} Parcel }} }}
}}
boundary Packing from Dock to Shop version 1.0 {{
  style query
  query AskPacked http get "/packed" {{ answer {{ parcel : reference to Parcel }} }}
}}
boundary Leaving from Post to Shop version 1.0 {{
  style query
  query AskLeft http get "/left" {{ answer {{ parcel : reference to Parcel }} }}
}}
journey Sending "Send a parcel" {{
  correlate by Parcel.parcelId
  {steps}
}}
"""


def hints(way: str = "reference to", steps: str = "Booking then Leaving") -> dict[str, str]:
    """What is said of the journey: the hint by code."""
    found = understand({"a.mere": SPEC.format(way=way, steps=steps)})[1]
    return {d.code: d.hint or "" for d in found if d.code in {"OBS701", "ARC701"}}


@pytest.mark.parametrize("way", ["reference to", "snapshot of", "replica of"])
def test_whatever_crosses_of_an_entity_has_its_key(way: str) -> None:
    assert not hints(way)


def test_what_shows_one_value_has_no_key() -> None:
    text = SPEC.format(way="reference to", steps="Booking then Leaving").replace(
        "answer { parcel : reference to Parcel } }\n}\nboundary Packing", "answer { on : date } }\n}\nboundary Packing"
    )
    assert [d.code for d in understand({"a.mere": text})[1] if d.code == "OBS701"]


def test_a_boundary_that_was_not_walked_yet_is_put_between() -> None:
    assert hints(steps="Packing then Leaving")["ARC701"] == (
        'put `Booking` between them, or say how it learns of it: `Leaving because ".."`'
    )


def test_what_was_done_is_not_done_twice() -> None:
    assert hints(steps="Booking then Packing then Leaving")["ARC701"] == (
        "write a boundary from `Dock` and `Shop` to `Post` and name it here, "
        'or say how it learns of it: `Leaving because ".."`'
    )


def test_who_learns_of_it_without_a_message_is_believed() -> None:
    assert not hints(steps='Booking then Packing then Leaving because "the driver stands at the dock"')
