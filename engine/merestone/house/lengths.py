"""How long something is kept, as rules compare it: in whole months, for calendar time has no fixed days."""

from merestone.model.lifetimes import Retention
from merestone.semantics.expressions import Period

_EVER = Period(10**9)
_MONTHS = {"years": 12.0, "months": 1.0, "d": 1 / 31, "h": 1 / 744}


def certainly_kept(kept: Retention | None) -> Period | None:
    """The whole months that something is certainly kept: a month has up to 31 days. None where no time is named."""
    if kept is None or kept.referenced_by:
        return None
    return _EVER if kept.forever else Period(int(float(kept.amount) * _MONTHS.get(kept.unit, 0)))


def lasting(kept: Retention | None) -> str | None:
    """`for`, `while` or `forever`: the first word of what is said."""
    return kept.text.split()[0] if kept else None
