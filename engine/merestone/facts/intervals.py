"""Which whole numbers a field may still hold once a condition over it is true."""

from collections.abc import Iterator, Sequence
from typing import NamedTuple

from merestone.model.entities import Vocabulary
from merestone.model.reach import reach
from merestone.model.types import Field, Path, Scalar
from merestone.semantics.terms import Binary, Constant, Joined, Member, Sign, Term, Unary, Variable


class Interval(NamedTuple):
    """From `low` to `high`, both included; None where there is no end."""

    low: int | None
    high: int | None

    @property
    def is_empty(self) -> bool:
        """Whether no number lies in it."""
        return self.low is not None and self.high is not None and self.low > self.high


_MIRRORED: dict[Sign, Sign] = {"<": ">", "<=": ">=", ">": "<", ">=": "<=", "==": "=="}


def unmet(vocabulary: Vocabulary, fields: Sequence[Field], condition: Term) -> tuple[Path, Interval] | None:
    """The field, with the numbers that its type allows, that no number can bring to fulfil the condition.

    Only what is certain: comparisons of whole numbers that are there with written ones, joined by `&&` or `||`.
    """
    if isinstance(condition, Joined) and condition.operator == "||":
        each = [unmet(vocabulary, fields, part) for part in condition.parts]
        return each[0] if all(each) else None
    allowed: dict[Path, Interval] = {}
    left: dict[Path, Interval] = {}
    for path, sign, number in _comparisons(condition):
        type_ = reach(vocabulary, fields, path)
        if isinstance(type_, Scalar) and type_.name == "integer":
            allowed[path] = Interval(type_.low, type_.high)
            left[path] = _both(left.get(path, allowed[path]), _fulfilling(sign, number))
    return next(((path, allowed[path]) for path, still in left.items() if still.is_empty), None)


def _comparisons(condition: Term) -> Iterator[tuple[Path, Sign, int]]:
    """Each comparison that has to hold for the condition to hold, with the field on its left."""
    parts = condition.parts if isinstance(condition, Joined) and condition.operator == "&&" else (condition,)
    for part in parts:
        if isinstance(part, Binary) and part.operator in _MIRRORED:
            for one, other, sign in (
                (part.left, part.right, part.operator),
                (part.right, part.left, _MIRRORED[part.operator]),
            ):
                path, number = _path(one), _number(other)
                if path and number is not None:
                    yield path, sign, number


def _path(term: Term) -> Path:
    """The path that the term reads; empty where it reads none, or may find nothing."""
    match term:
        case Variable(name=name, type=type_) if not type_.optional:
            return (name,)
        case Member(of=of, name=name, type=type_) if not type_.optional:
            above = _path(of)
            return (*above, name) if above else ()
        case _:
            return ()


def _number(term: Term) -> int | None:
    match term:
        case Constant(value=int(value)) if term.type.kind == "int":
            return value
        case Unary(operator="-", of=of):
            inner = _number(of)
            return None if inner is None else -inner
        case _:
            return None


def _fulfilling(sign: Sign, number: int) -> Interval:
    """The numbers of which the comparison is true."""
    match sign:
        case "<":
            return Interval(None, number - 1)
        case "<=":
            return Interval(None, number)
        case ">":
            return Interval(number + 1, None)
        case ">=":
            return Interval(number, None)
        case _:
            return Interval(number, number)


def _both(one: Interval, other: Interval) -> Interval:
    """What lies in both."""
    lows = [n for n in (one.low, other.low) if n is not None]
    highs = [n for n in (one.high, other.high) if n is not None]
    return Interval(max(lows, default=None), min(highs, default=None))
