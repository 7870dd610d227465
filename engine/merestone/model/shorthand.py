"""Values of the model as plain lists, and back: what is kept of a file between two checks.

A list stands for anything that is no number, text or truth value; its first item says what. Reading makes values of the
model, spans, tuples and mappings, and nothing else: it looks up no name, imports nothing and calls nothing of what it reads.
"""

from collections.abc import Callable, Iterable
from functools import cache
from typing import Any, cast

from merestone.diagnostics import Span
from merestone.model.types import Derived
from merestone.semantics.frozen import Frozen

Plain = list["Plain"] | str | int | float | bool | None
Writer = Callable[[Any, Callable[[object], "Plain"]], "Plain"]

SPAN, ELSEWHERE, TUPLE, MAPPING = -1, -2, -3, -4
"""What a list is: a stretch of the file at hand, of another file, a tuple, a mapping; from 0 on, a kind of value."""
_AS_THEY_ARE = frozenset([str, int, float, bool, type(None)])


class Inexpressible(ValueError):
    """There is no shorthand for a value of this type."""


@cache
def kinds() -> tuple[type[Frozen], ...]:
    """Every kind of value of the model, sorted by name; found once, so that numbers do not change while a process runs."""
    found: dict[str, type[Frozen]] = {}
    waiting = list(Frozen.__subclasses__())
    while waiting:
        kind = waiting.pop()
        found[f"{kind.__module__}.{kind.__qualname__}"] = kind
        waiting.extend(kind.__subclasses__())
    return tuple(found[name] for name in sorted(found) if found[name].model_fields)


class Shorthand:
    """Writes and reads the values that stand in one file; `known` are the kinds of value by number."""

    def __init__(self, file: str, known: Iterable[type[Frozen]]) -> None:
        """Spans of `file` are written without it."""
        self.shown: set[str] = set()
        """The names of derived fields in what was written."""
        self._file = file
        self._kinds = tuple(known)
        self._numbers: dict[type, int] = {kind: number for number, kind in enumerate(self._kinds)}

    def written(self, value: object) -> Plain:
        """The value as plain lists; raises `Inexpressible` for what is no value of a model."""
        kind = type(value)
        if kind in _AS_THEY_ARE:
            return cast(Plain, value)
        if kind is Span:
            return self._span(cast(Span, value))
        if kind is tuple:
            parts = cast("tuple[Plain, ...]", value)
            return [TUPLE, *(part if type(part) in _AS_THEY_ARE else self.written(part) for part in parts)]
        if kind is dict:
            pairs = cast("dict[object, object]", value).items()
            return [MAPPING, *(self.written(part) for pair in pairs for part in pair)]
        number = self._numbers.get(kind)
        if number is None:
            raise Inexpressible(kind.__name__)
        if kind is Derived:
            self.shown.add(cast(Derived, value).field)
        return _writer(self._kinds[number], number)(value, self.written)

    def read(self, plain: Plain) -> Any:
        """The value that was written so; raises ValueError, TypeError or IndexError for what never was."""
        return self._value(plain) if type(plain) is list else plain

    def _value(self, plain: list[Any]) -> Any:
        """What a list stands for."""
        kind = plain[0]
        if kind >= 0:
            return _maker(self._kinds[kind])(plain, self._value)
        if kind == SPAN:
            return Span(self._file, *plain[1:])
        parts = [self._value(p) if type(p) is list else p for p in plain]
        if kind == TUPLE:
            return tuple(parts[1:])
        if kind == MAPPING:
            return dict(zip(parts[1::2], parts[2::2], strict=True))
        if kind == ELSEWHERE:
            return Span(*parts[1:])
        raise ValueError(f"nothing is written as {kind}")

    def _span(self, span: Span) -> Plain:
        place = [span.line, span.column, span.end_line, span.end_column]
        return [SPAN, *place] if span.file == self._file else [ELSEWHERE, span.file, *place]


@cache
def _writer(kind: type[Frozen], number: int) -> Writer:
    """What writes the fields of this kind in order, behind its number; written out as the maker is."""
    names: dict[str, Any] = {"PLAIN": _AS_THEY_ARE}
    fields = (f"(v if type(v := value.{name}) in PLAIN else written(v)), " for name in kind.model_fields)
    exec(f"def wrote(value, written):\n return [{number}, {''.join(fields)}]", names)
    return cast(Writer, names["wrote"])


@cache
def _maker(kind: type[Frozen]) -> Callable[[list[Any], Callable[[list[Any]], Any]], Frozen]:
    """What makes a value of its fields in order, written out for this kind, as no other is as quick."""
    names: dict[str, Any] = {"KIND": kind, "NEW": object.__new__}
    lines = [
        "def made(plain, value):",
        f" _, {''.join(f'v{n}, ' for n in range(len(kind.model_fields)))} = plain",
        " made = NEW(KIND)",
    ]
    for number, name in enumerate(kind.model_fields):
        names[f"SET{number}"] = getattr(kind, name).__set__
        lines.append(f" SET{number}(made, value(v{number}) if type(v{number}) is list else v{number})")
    exec("\n".join([*lines, " return made"]), names)
    return cast("Callable[[list[Any], Callable[[list[Any]], Any]], Frozen]", names["made"])
