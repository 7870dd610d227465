"""What the hint for a personal field says to write is accepted where it is written."""

import re

import pytest

from merestone.compile import understand

SPEC = """module shop
system MDM "Customer master" { kind mdm  actors Steward }
entity Customer owned by MDM {
  key customerId : uuid
  version : revision
  mail : %s  sensitive pii
  kept for 7 years
}
"""


def found(text: str) -> list[tuple[str, str]]:
    """Code and hint of what is wrong."""
    return [(d.code, d.hint or "") for d in understand({"a.mere": text})[1]]


@pytest.mark.parametrize(
    ("type_", "way"),
    [("email?", "drop"), ("string", "hash"), ("string(0..20)", "tokenise"), ("email", "key drop"), ("hash", "hash")],
)
def test_the_clause_of_the_hint_is_accepted(type_: str, way: str) -> None:
    [(code, hint)] = found(SPEC % type_)
    written = re.findall(r"`([^`]*)`", hint)
    assert code == "SEC602"
    assert written == [f"erase mail by {way} on OPERATION.completed", f"erase mail by {way} after retention"]
    assert found((SPEC % type_).replace("  kept for", f"  {written[1]}\n  kept for")) == []


def test_what_is_kept_for_ever_is_not_erased_at_its_end() -> None:
    [(_, hint)] = found((SPEC % "email").replace("for 7 years", "forever"))
    assert hint == "add `erase mail by key drop on OPERATION.completed`"


def test_a_key_is_not_to_be_erased() -> None:
    text = (SPEC % "string?").replace("  key customerId : uuid", "  key name : email  sensitive pii")
    assert dict(found(text))["SEC602"].startswith("add `erase mail")
    keyless = text.replace("  mail : string?  sensitive pii\n", "")
    assert (
        dict(found(keyless))["SEC602"] == "give the entity a key that says nothing about a person, and erase the field"
    )
