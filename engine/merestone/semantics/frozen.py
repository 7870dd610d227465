"""Values that do not change once they are made, quick to declare and to make.

A class of values is written like a dataclass and made by keyword. Nothing is checked when a value is made: the type
checker does that, and `merestone check` need not wait for pydantic. Where values are read from a file or written to one,
pydantic sees a frozen dataclass and treats it as such.
"""

from collections.abc import Iterator, Mapping
from dataclasses import MISSING, Field, make_dataclass
from functools import cache
from inspect import get_annotations
from typing import TYPE_CHECKING, Any, NamedTuple, Self, cast, dataclass_transform

if TYPE_CHECKING:
    from pydantic import TypeAdapter

_ABSENT = object()


class Additive(NamedTuple):
    """The mark of a field that a format gained later."""

    default: Any


def additive(default: Any) -> Any:
    """A field that a format gained later: written only where it differs from `default`, so that older files stay as they are."""
    return Additive(default)


class _Values(type):
    """Makes a class of values from its annotations: slots, and a constructor that takes the fields by keyword."""

    model_fields: Mapping[str, Any]
    """The default of each field, or a mark that it has none."""

    def __new__(cls, name: str, bases: tuple[type, ...], namespace: dict[str, Any]) -> "_Values":
        """Take the defaults out of the way of the slots."""
        own: dict[str, Any] = namespace.get("__annotations__", {})
        inherited: dict[str, Any] = {n: d for b in reversed(bases) for n, d in getattr(b, "model_fields", {}).items()}
        defaults = {n: namespace.pop(n, _ABSENT) for n in own}
        made = super().__new__(
            cls, name, bases, {**namespace, "__slots__": tuple(n for n in own if n not in inherited)}
        )
        made.model_fields = {**inherited, **defaults}
        if made.model_fields:
            made.__init__ = _constructor(made.model_fields)  # type: ignore[misc]
        return made


class _DataclassFields:
    """The fields of a class of values as pydantic looks for them, made when it does."""

    def __get__(self, value: object, kind: _Values) -> dict[str, Field[Any]]:
        return _dataclass_fields(kind)


@dataclass_transform(kw_only_default=True, frozen_default=True)
class Frozen(metaclass=_Values):
    """A value: it does not change once it is made, and knows no field that is not declared."""

    __dataclass_fields__ = _DataclassFields()

    def __setattr__(self, name: str, value: object) -> None:
        raise AttributeError(f"`{name}` of a {type(self).__name__} cannot change")

    def __eq__(self, other: object) -> bool:
        return type(self) is type(other) and tuple(self._values()) == tuple(other._values())

    def __hash__(self) -> int:
        return hash((type(self), *self._values()))

    def __repr__(self) -> str:
        shown = ", ".join(f"{n}={v!r}" for n, v in zip(type(self).model_fields, self._values(), strict=True))
        return f"{type(self).__name__}({shown})"

    def model_copy(self, *, update: Mapping[str, Any]) -> Self:
        """The same value with some fields changed."""
        return type(self)(**{**dict(zip(type(self).model_fields, self._values(), strict=True)), **update})

    def model_dump(self, **how: Any) -> dict[str, Any]:
        """The value as plain data, as pydantic's models write themselves."""
        return cast("dict[str, Any]", _adapter(type(self)).dump_python(self, **how))

    def _values(self) -> Iterator[Any]:
        return (getattr(self, name) for name in type(self).model_fields)


def _constructor(fields: Mapping[str, Any]) -> Any:
    """A constructor written out for these fields, as no other is as quick."""
    names: dict[str, Any] = {"SET": object.__setattr__}
    names |= {f"DEFAULT_{n}": d.default if isinstance(d, Additive) else d for n, d in fields.items()}
    parameters = "".join(f", {n}" + (f"=DEFAULT_{n}" if d is not _ABSENT else "") for n, d in fields.items())
    lines = [f"def __init__(self, *{parameters}):", *(f" SET(self, {n!r}, {n})" for n in fields)]
    made: dict[str, Any] = {}
    exec("\n".join(lines), names, made)
    return made["__init__"]


@cache
def _dataclass_fields(kind: "_Values") -> dict[str, Field[Any]]:
    annotated = {n: t for c in reversed(kind.__mro__) for n, t in get_annotations(c).items()}
    fields = cast(Any, make_dataclass(kind.__name__, annotated.items(), kw_only=True)).__dataclass_fields__
    for name, default in kind.model_fields.items():
        fields[name].default = _for_pydantic(default)
    return cast("dict[str, Field[Any]]", fields)


def _for_pydantic(default: Any) -> Any:
    """The default as pydantic looks for it in a dataclass."""
    if isinstance(default, Additive):
        from merestone.semantics import written

        return written.additive(default.default)
    return MISSING if default is _ABSENT else default


@cache
def _adapter(kind: type[Frozen]) -> "TypeAdapter[Any]":
    from pydantic import TypeAdapter

    return TypeAdapter(kind)
