"""A field of a message that says nothing of itself has the words of the same field of what the message is about."""

from merestone.compile import compile_sources

TEXT = '''module shop
system Shop "Shop" { kind platform }
system Depot "Depot" { kind warehouse }
entity Parcel owned by Depot {
  key parcelId : uuid
  weight  : integer(1..99)  """In kilograms, as weighed at the gate."""
  note    : string(1..40)   """What the clerk wrote."""
  lane    : string(1..9)    """The lane it waits in."""
  silent  : string(1..9)
}
entity Tour owned by Depot {
  key tourId : uuid
  note : string(1..40)      """What the driver wrote."""
}
boundary Parcels from Depot to Shop version 1.0 {
  style event
  event Weighed on Doors {
    fact {
      parcel : reference to Parcel
      tour   : reference to Tour
      weight : integer(1..99)
      note   : string(1..40)
      lane   : string(1..8)
      silent : string(1..9)
    }
  }
  event Moved on Doors { fact { parcel : reference to Parcel, note : string(1..40), lane : string(1..9) """Where it stands now.""" } }
  event Counted on Doors { fact { weight : integer(1..99) } }
  access { scope "parcels" }
  ownership { Depot decides Parcel }
  timing { delivered within 5 s }
  mutability { nothing because "facts" }
  evidence { nothing because "facts" }
  recovery { nothing because "facts" }
}
channel Doors on http "/doors" { carries internal  readers Shop }
'''


def described(event: str) -> dict[str, str]:
    made = compile_sources({"shop.mere": TEXT})
    assert made.contract is not None, [str(d) for d in made.diagnostics]
    return {field.name: field.description for field in made.contract.operation(event).message("fact").fields}  # type: ignore[union-attr]


def test_a_field_has_the_words_of_what_the_message_is_about() -> None:
    assert described("Moved")["note"] == "What the clerk wrote."
    assert described("Weighed")["weight"] == "In kilograms, as weighed at the gate."


def test_its_own_words_come_first() -> None:
    assert described("Moved")["lane"] == "Where it stands now."


def test_another_type_another_subject_or_two_meanings_give_it_none() -> None:
    weighed = described("Weighed")
    assert (weighed["lane"], weighed["note"], weighed["silent"]) == ("", "", "")
    assert described("Counted")["weight"] == ""
