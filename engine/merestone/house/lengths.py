"""How long something is kept, as rules compare it: in whole months, for calendar time has no fixed days."""

import re

from merestone.semantics.expressions import Period

_EVER = Period(10**9)
_SPAN = re.compile(r"for (\d+(?:\.\d+)?) (\w+)")
_MONTHS = {"years": 12.0, "months": 1.0, "d": 1 / 31, "h": 1 / 744}


def certainly_kept(text: str) -> Period | None:
    """The whole months that a retention as written keeps something: a month has up to 31 days."""
    if text == "forever":
        return _EVER
    found = _SPAN.match(text)
    return Period(int(float(found[1]) * _MONTHS.get(found[2], 0))) if found else None
