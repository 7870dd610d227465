"""Times that clauses add up to, and how to say them."""

from merestone.model.aspects import Reaction
from merestone.model.boundary import Model
from merestone.model.calendars import Length
from merestone.model.names import local

WEEK = 7 * 86_400_000
_UNITS = (("d", 86_400_000), ("h", 3_600_000), ("min", 60_000), ("s", 1_000), ("ms", 1))


def retrying(reaction: Reaction) -> int:
    """The longest time that the retries of a reaction take: the backoff doubles from its first to its last value."""
    if reaction.retry is None or reaction.backoff_ms is None:
        return 0
    low, high = reaction.backoff_ms
    return sum(min(low * 2**attempt, high) for attempt in range(reaction.retry))


def at_most(model: Model, length: Length) -> int:
    """The longest that a length of time takes: business days are counted in whole weeks, holidays aside."""
    if length.days is None:
        return length.ms or 0
    calendar = model.calendars.get(length.days.calendar)
    weeks = -(-length.days.count // (len(calendar.days) if calendar else 7))
    return weeks * WEEK


def is_longer(one: Length, other: Length) -> bool:
    """Whether one is certainly longer; exact time and business days, and days of two calendars, do not compare."""
    if one.ms is not None and other.ms is not None:
        return one.ms > other.ms
    comparable = one.days and other.days and one.days.calendar == other.days.calendar
    return bool(comparable and one.days and other.days and one.days.count > other.days.count)


def said(length: Length) -> str:
    """`15 min`, or `2 business days of FinanceDays`."""
    if length.days is None:
        return in_words(length.ms or 0)
    return f"{length.days.count} business days of {local(length.days.calendar)}"


def in_words(milliseconds: int) -> str:
    """`1 d 30 min`."""
    words: list[str] = []
    for unit, length in _UNITS:
        count, milliseconds = divmod(milliseconds, length)
        if count:
            words.append(f"{count} {unit}")
    return " ".join(words) or "0 ms"
