"""Durations in milliseconds, and moments as the wire writes them."""

from datetime import UTC, datetime

SECOND = 1_000
MINUTE = 60 * SECOND
HOUR = 60 * MINUTE
DAY = 24 * HOUR


def iso(moment: int) -> str:
    """A moment (ms since 1970) as an RFC 3339 `date-time` in UTC."""
    return _utc(moment).isoformat(timespec="milliseconds").replace("+00:00", "Z")


def years_after(moment: int, years: int) -> str:
    """The same day and time, `years` calendar years later; 29 February becomes 1 March."""
    start = _utc(moment)
    try:
        later = start.replace(year=start.year + years)
    except ValueError:
        later = start.replace(year=start.year + years, month=3, day=1)
    return later.isoformat(timespec="milliseconds").replace("+00:00", "Z")


def _utc(moment: int) -> datetime:
    return datetime.fromtimestamp(moment / 1000, tz=UTC)
