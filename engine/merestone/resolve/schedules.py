"""Bind calendars, schedules, and lengths of time that a calendar measures."""

from merestone.model.calendars import BusinessDays, Calendar, Length, Schedule, Weekday
from merestone.model.names import qualified
from merestone.resolve import flow_faults
from merestone.resolve.scope import Scope
from merestone.resolve.types import string, whole_number
from merestone.resolve.words import duration, plain_text
from merestone.resolve.zones import ZONES
from merestone.syntax.tree import Node, Token

WEEKDAYS: tuple[Weekday, ...] = ("mon", "tue", "wed", "thu", "fri", "sat", "sun")
MIDNIGHT = 24 * 60
LAST_DAY = 28
"""The last day that every month has."""


def bind_calendar(scope: Scope, node: Node) -> Calendar:
    """A calendar: where it is valid, which days count, and which do not."""
    name, zones = node.word(), node.nodes("zone")
    if not zones:
        raise scope.poison(name.text) if scope.faulty else scope.report(flow_faults.no_zone(name.text, name.span))
    hours, holidays = node.node("hours"), node.node("holidays")
    return Calendar(
        name=qualified(scope.module.name, name.text),
        zone=_zone(scope, zones[0].word("STRING")),
        days=_days(scope, node.node("days")),
        hours=_hours(scope, hours) if hours else None,
        holidays=_holidays(scope, holidays.word("STRING")) if holidays else None,
        description=plain_text(node.node("doc")),
        span=name.span,
    )


def bind_schedule(scope: Scope, node: Node) -> Schedule:
    """When something runs: the one schedule directly in `node`."""
    rule = next(n for n in node.nodes() if n.kind in {"daily", "weekly", "monthly", "interval"})
    if rule.kind == "interval":
        return Schedule(every="interval", every_ms=duration(scope, rule.the("duration")), span=rule.span)
    moment = rule.the("moment")
    return Schedule(
        every="day" if rule.kind == "daily" else "week" if rule.kind == "weekly" else "month",
        at=_time(scope, moment.word("TIME")),
        calendar=scope.find(moment.word(), "calendar"),
        days=_days(scope, rule) if rule.kind == "weekly" else (),
        day_of_month=_day_of_month(scope, rule.word("NUMBER")) if rule.kind == "monthly" else None,
        span=rule.span,
    )


def length(scope: Scope, node: Node) -> Length:
    """How long a person may take: exact, or in business days of a calendar."""
    business = node.node("business_days")
    if business is None:
        return Length(ms=duration(scope, node))
    calendar = scope.find(business.word(), "calendar")
    return Length(days=BusinessDays(count=whole_number(scope, node.word("NUMBER")), calendar=calendar))


def _zone(scope: Scope, token: Token) -> str:
    zone = string(token)
    if zone not in ZONES:
        raise scope.report(flow_faults.unknown_zone(zone, token.span, ZONES))
    return zone


def _days(scope: Scope, node: Node | None) -> tuple[Weekday, ...]:
    """The days of the week that are named, in their order; without any, all of them."""
    words = node.the("names").words() if node else []
    named = set(scope.each(words, lambda w: scope.choice(w, "day of the week", WEEKDAYS)))
    return tuple(day for day in WEEKDAYS if day in named) if words else WEEKDAYS


def _hours(scope: Scope, node: Node) -> tuple[str, str]:
    first, last = (_time(scope, t) for t in node.words("TIME"))
    if first >= last:
        raise scope.report(flow_faults.no_hours(first, last, node.span))
    return first, last


def _time(scope: Scope, token: Token) -> str:
    """`06:00`, with both digits of the hour."""
    hour, minute = (int(part) for part in token.text.split(":"))
    if minute > 59 or hour * 60 + minute >= MIDNIGHT:
        raise scope.report(flow_faults.no_time(token.text, token.span))
    return f"{hour:02}:{minute:02}"


def _day_of_month(scope: Scope, token: Token) -> int:
    day = whole_number(scope, token)
    if not 1 <= day <= LAST_DAY:
        raise scope.report(flow_faults.no_day_of_month(token.text, token.span))
    return day


def _holidays(scope: Scope, token: Token) -> str:
    path = string(token)
    if not path.endswith(".ics") or any(part in {"", "..", "."} for part in path.split("/")):
        raise scope.report(flow_faults.no_holidays(path, token.span))
    return path
