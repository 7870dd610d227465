"""The value of an expression over JSON values.

Values are read from their wire form by type: a decimal is an exact number, a date a day, a timestamp a moment. What is
absent, or cannot be computed (an optional field that is not there, a division by zero, an item beyond the end), is
*nothing*: None. Nothing spreads through operators and functions, except where the rest decides alone: `false && nothing` is
false, `true || nothing` is true. So a check is broken only by false, and a guard lets through only what is true.
"""

import calendar
import re
from abc import ABC, abstractmethod
from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass, replace
from datetime import date, datetime, timedelta
from decimal import Decimal, DivisionByZero, InvalidOperation, Overflow
from typing import TYPE_CHECKING, Any, assert_never

from merestone.semantics.terms import (
    Binary,
    Call,
    Constant,
    Decisions,
    Each,
    Index,
    Items,
    Joined,
    Lookup,
    Member,
    Term,
    Type,
    Unary,
    Variable,
    is_copy,
)

if TYPE_CHECKING:
    from pydantic import JsonValue

Scalar = bool | int | Decimal | str | date | timedelta
_DURATION = re.compile(r"(-?)P(?:(\d+)W)?(?:(\d+)D)?(?:T(?:(\d+)H)?(?:(\d+)M)?(?:(\d+(?:\.\d+)?)S)?)?")


@dataclass(frozen=True, order=True)
class Period:
    """Calendar time, which has no fixed length."""

    months: int


@dataclass(frozen=True)
class Amount:
    """Money: 12.5 and 12.50 are the same amount."""

    number: Decimal
    currency: str


class Element(ABC):
    """Something that is no JSON: what can be read of it is given already as what it means, when it is asked for."""

    @abstractmethod
    def member(self, name: str) -> "Value":
        """What the element has under that name."""


class TooMuch(Exception):
    """More items were gone through than the one who asked allows."""


@dataclass
class Patience:
    """How many items may still be gone through, in all lists together."""

    items: int

    def spend(self, items: int) -> None:
        """Go through so many more."""
        self.items -= items
        if self.items < 0:
            raise TooMuch


Value = Scalar | Period | Amount | list[Any] | dict[str, Any] | Element | None


def kept(term: Term, values: "Mapping[str, JsonValue]") -> bool:
    """Whether a check holds for the record with these values: only false breaks it."""
    return evaluate(term, values) is not False


def lets_through(term: Term, values: "Mapping[str, JsonValue]") -> bool:
    """Whether a guard is open: only true opens it."""
    return evaluate(term, values) is True


def evaluate(term: Term, values: "Mapping[str, JsonValue]") -> Value:
    """The value of the term where its names have these JSON values; None is nothing."""
    return _Reading({**values}, frozenset()).of(term)


def evaluate_of(term: Term, elements: Mapping[str, Value], patience: Patience) -> Value:
    """The value of a term whose names stand for elements; None is nothing."""
    return _Reading({**elements}, frozenset(elements), patience).of(term)


@dataclass(frozen=True)
class _Reading:
    """What names stand for: JSON values, except for the `read` ones, which are read already."""

    values: dict[str, Any]
    read: frozenset[str]
    patience: Patience | None = None

    def of(self, term: Term) -> Value:
        """The value of one term."""
        match term:
            case Constant(type=type_, value=value):
                return _constant(type_, value)
            case Unary():
                return _unary(term.operator, self.of(term.of))
            case Binary():
                return self._binary(term)
            case Joined():
                return _joined(term.operator, (self.of(p) for p in term.parts))
            case Variable() | Member() | Index() | Items():
                return self._looked_at(term)
            case Call() | Each() | Lookup():
                return self._computed(term)
            case _:
                assert_never(term)

    def _looked_at(self, term: Variable | Member | Index | Items) -> Value:
        match term:
            case Variable(name=name, type=type_):
                found = self.values.get(name)
                return found if name in self.read else read(found, type_)
            case Member():
                return self._member(term)
            case Index():
                return self._index(term)
            case Items():
                return [self.of(i) for i in term.items]
            case _:
                assert_never(term)

    def _computed(self, term: Call | Each | Lookup) -> Value:
        match term:
            case Call():
                return self._call(term)
            case Each():
                return self._each(term)
            case Lookup():
                return _decided(term.decisions, [self.of(a) for a in term.arguments])
            case _:
                assert_never(term)

    def _member(self, term: Member) -> Value:
        holder: Any = self.of(term.of)
        if isinstance(holder, Element):
            return holder.member(term.name)
        if isinstance(holder, Amount):
            return holder.number if term.name == "amount" else holder.currency
        if isinstance(holder, dict) and is_copy(term.of.type):
            holder = holder.get("value")
        return read(holder.get(term.name), term.type) if isinstance(holder, dict) else None

    def _index(self, term: Index) -> Value:
        holder, at = self.of(term.of), self.of(term.at)
        if isinstance(holder, list) and isinstance(at, int):
            return holder[at] if 0 <= at < len(holder) else None
        return holder.get(at) if isinstance(holder, dict) and isinstance(at, str) else None

    def _binary(self, term: Binary) -> Value:
        left, right = self.of(term.left), self.of(term.right)
        if term.operator in {"==", "!="} and "null" in (term.left.type.kind, term.right.type.kind):
            return (left is right) == (term.operator == "==")
        if left is None or right is None:
            return None
        return _binary(term.operator, left, right)

    def _call(self, term: Call) -> Value:
        arguments = [self.of(a) for a in term.arguments]
        if term.function == "has":
            return arguments[0] is not None
        return None if any(a is None for a in arguments) else _FUNCTIONS[term.function](*arguments)

    def _each(self, term: Each) -> Value:
        over = self.of(term.over)
        if not isinstance(over, list | dict):
            return None
        items = list(over)
        if self.patience is not None:
            self.patience.spend(len(items))
        results = [self._with(term.variable, item).of(term.body) for item in items]
        match term.macro:
            case "all":
                return _joined("&&", results)
            case "exists":
                return _joined("||", results)
            case "exists_one":
                return None if None in results else results.count(True) == 1
            case "filter":
                return [item for item, result in zip(items, results, strict=True) if result is True]
            case "map":
                return results
            case _:
                assert_never(term.macro)

    def _with(self, name: str, value: Value) -> "_Reading":
        return replace(self, values={**self.values, name: value}, read=self.read | {name})


def _decided(decisions: Decisions, arguments: list[Value]) -> str | None:
    """What the first row gives that fits; nothing, where it depends on something that is not there."""
    values = dict(zip(decisions.parameters, arguments, strict=True))
    reading = _Reading(values, frozenset(values))
    for choice in decisions.choices:
        words = [values[k] if w is not None else None for k, w in zip(decisions.keyed, choice.words, strict=True)]
        if any(w is not None and v is not None and w != v for w, v in zip(choice.words, words, strict=True)):
            continue
        if any(w is not None and v is None for w, v in zip(choice.words, words, strict=True)):
            return None
        opened = reading.of(choice.guard) if choice.guard is not None else True
        if opened is not False:
            return choice.gives if opened else None
    return decisions.otherwise


def read(value: "JsonValue", type_: Type) -> Value:
    """A JSON value as what it means; what does not have the form of its type is nothing."""
    if value is None:
        return None
    if type_.kind == "list" and type_.item and isinstance(value, list):
        return [read(item, type_.item) for item in value]
    if type_.kind == "map" and type_.item and isinstance(value, dict):
        return {name: read(item, type_.item) for name, item in value.items()}
    reader = _READERS.get(type_.kind)
    if reader is None:
        return Decimal(str(value)) if isinstance(value, float) else value
    try:
        return reader(value)
    except (ValueError, TypeError, KeyError, InvalidOperation):
        return None


def _exact(value: Any) -> timedelta:
    """A duration in ISO 8601; months and years have no fixed length and are nothing."""
    found = _DURATION.fullmatch(value)
    if not found or not any(found.groups()[1:]):
        raise ValueError(value)
    weeks, days, hours, minutes = (int(n or 0) for n in found.groups()[1:5])
    length = timedelta(weeks=weeks, days=days, hours=hours, minutes=minutes, seconds=float(found.group(6) or 0))
    return -length if found.group(1) else length


def _moment(value: Any) -> datetime:
    moment = datetime.fromisoformat(value)
    if moment.tzinfo is None:
        raise ValueError(value)
    return moment


def _whole(value: Any) -> int:
    if isinstance(value, bool) or value != int(value):
        raise ValueError(value)
    return int(value)


def _of_class(class_: type) -> Callable[[Any], Any]:
    """The value itself, which must be of that class."""

    def checked(value: Any) -> Any:
        if not isinstance(value, class_):
            raise TypeError(value)
        return value

    return checked


_READERS: dict[str, Callable[[Any], Value]] = {
    "bool": _of_class(bool),
    "int": _whole,
    "string": _of_class(str),
    "word": _of_class(str),
    "record": _of_class(dict),
    "list": _of_class(list),
    "map": _of_class(dict),
    "decimal": lambda v: Decimal(str(v)),
    "money": lambda v: Amount(Decimal(v["amount"]), v["currency"]),
    "date": date.fromisoformat,
    "timestamp": _moment,
    "duration": _exact,
}


def _constant(type_: Type, value: str | int | bool | None) -> Value:
    if type_.kind == "duration" and isinstance(value, int):
        return timedelta(milliseconds=value)
    if type_.kind == "period" and isinstance(value, int):
        return Period(value)
    return read(value, type_)


def _joined(operator: str, results: Iterable[Value]) -> bool | None:
    """`&&` and `||` over any number of parts: one that decides alone decides, else nothing is nothing."""
    decisive = operator == "||"
    unsure = False
    for result in results:
        if result is decisive:
            return decisive
        unsure |= result is None
    return None if unsure else not decisive


def _unary(operator: str, value: Any) -> Value:
    if value is None:
        return None
    return not value if operator == "!" else -value


def _binary(operator: str, left: Any, right: Any) -> Value:
    try:
        return _OPERATORS[operator](left, right)
    except (ZeroDivisionError, DivisionByZero, InvalidOperation, OverflowError, Overflow):
        return None


def _equal(left: Any, right: Any) -> bool:
    return bool(left == right)


def _sum(left: Any, right: Any) -> Value:
    if isinstance(right, Period) and isinstance(left, date):
        return _months_later(left, right.months)
    if isinstance(left, Period):
        return Period(left.months + right.months)
    return left + right  # type: ignore[no-any-return]


def _difference(left: Any, right: Any) -> Value:
    if isinstance(right, Period):
        return Period(left.months - right.months) if isinstance(left, Period) else _months_later(left, -right.months)
    return left - right  # type: ignore[no-any-return]


def _quotient(left: Any, right: Any) -> Value:
    if isinstance(left, int) and isinstance(right, int):
        return abs(left) // abs(right) * (1 if (left < 0) == (right < 0) else -1)
    return Decimal(left) / Decimal(right)


def _rest(left: Any, right: Any) -> Value:
    return abs(left) % abs(right) * (-1 if left < 0 else 1)  # type: ignore[no-any-return]


def _months_later(day: date, months: int) -> date:
    """The same day of a later month, or its last."""
    year, month = divmod(day.year * 12 + day.month - 1 + months, 12)
    if not date.min.year <= year <= date.max.year:
        raise OverflowError(year)
    return day.replace(year=year, month=month + 1, day=min(day.day, calendar.monthrange(year, month + 1)[1]))


_OPERATORS: dict[str, Callable[[Any, Any], Value]] = {
    "==": _equal,
    "!=": lambda a, b: not _equal(a, b),
    "<": lambda a, b: a < b,
    "<=": lambda a, b: a <= b,
    ">": lambda a, b: a > b,
    ">=": lambda a, b: a >= b,
    "in": lambda a, b: a in b,
    "+": _sum,
    "-": _difference,
    "*": lambda a, b: a * b,
    "/": _quotient,
    "%": _rest,
}
_FUNCTIONS: dict[str, Callable[..., Value]] = {
    "size": len,
    "matches": lambda text, pattern: re.search(pattern, text) is not None,
    "startsWith": lambda text, start: text.startswith(start),
    "endsWith": lambda text, end: text.endswith(end),
    "contains": lambda text, part: part in text,
    "years": lambda n: Period(12 * n),
    "months": Period,
    "days": lambda n: timedelta(days=n),
    "hours": lambda n: timedelta(hours=n),
    "minutes": lambda n: timedelta(minutes=n),
    "seconds": lambda n: timedelta(seconds=n),
}
