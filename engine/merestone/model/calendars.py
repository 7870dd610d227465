"""Calendars, and what they measure: schedules, and lengths of time in business days."""

from typing import Literal

from merestone.diagnostics import Span
from merestone.semantics.formula import Frozen

Weekday = Literal["mon", "tue", "wed", "thu", "fri", "sat", "sun"]


class Calendar(Frozen):
    """Which days and hours are business days and hours; the days of the week in their order."""

    name: str
    zone: str
    days: tuple[Weekday, ...]
    hours: tuple[str, str] | None
    holidays: str | None
    """Path of an iCalendar file, from the folder of the spec that names it."""
    description: str
    span: Span


class Schedule(Frozen):
    """When something runs: at a time of day of a calendar, or every so often."""

    every: Literal["day", "week", "month", "interval"]
    at: str | None = None
    calendar: str | None = None
    days: tuple[Weekday, ...] = ()
    day_of_month: int | None = None
    every_ms: int | None = None
    span: Span


class BusinessDays(Frozen):
    """So many business days of a calendar."""

    count: int
    calendar: str


class Length(Frozen):
    """How long something may take: exact (`ms`), or in business days; one of the two is given."""

    ms: int | None = None
    days: BusinessDays | None = None
