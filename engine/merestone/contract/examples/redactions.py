"""Examples of what crosses instead of redacted values."""

import hashlib

from pydantic import JsonValue

from merestone.contract import wire_names
from merestone.contract.entities import Band
from merestone.contract.types import Scalar

_STARS = 5
_RANGES: dict[Band, tuple[JsonValue, JsonValue]] = {
    "integer": (1, 10),
    "decimal": ("1", "2"),
    "money": ({"amount": "100.00", "currency": "EUR"}, {"amount": "200.00", "currency": "EUR"}),
    "date": ("2026-01-01", "2027-01-01"),
    "timestamp": ("2026-01-01T00:00:00Z", "2026-02-01T00:00:00Z"),
    "duration": ("PT0S", "PT8H"),
}


def band_example(value: Band) -> JsonValue:
    """A range of such values."""
    low, high = _RANGES[value]
    return {"atLeast": low, "below": high}


def stand_in_example(scalar: Scalar, clear: str, identity: str) -> str | None:
    """A token, a keyed hash or a mask, if such a text is asked for; the same for the same identity, and of `clear` at most its first letter."""
    told = hashlib.sha256(identity.encode()).hexdigest()
    match f"^{scalar.pattern}$":
        case wire_names.KEYED_HASH_PATTERN:
            return f"hmac-sha256:{told}"
        case wire_names.TOKEN_PATTERN:
            return f"tok-{told[:24]}"[: scalar.high]
        case wire_names.MASK_PATTERN:
            stars = min(_STARS, (scalar.high or _STARS + 1) - 1)
            return clear[:1] + "*" * stars if stars else "*"
        case _:
            return None
