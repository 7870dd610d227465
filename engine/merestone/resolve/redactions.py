"""What crosses instead of a redacted value, and which ways there are for which values."""

from collections.abc import Iterable
from typing import cast

from merestone.model.types import (
    TELLING,
    Crossing,
    Derived,
    Field,
    ListOf,
    MapOf,
    Named,
    Redacted,
    Redaction,
    Scalar,
    States,
    Type,
)
from merestone.resolve import redaction_faults as faults
from merestone.resolve.scope import Scope
from merestone.syntax.tree import Token

REDACTIONS: tuple[Redaction, ...] = ("mask", "drop", "hash", "band", "tokenise")
_OF_ANY: tuple[Redaction, ...] = ("drop", "hash", "tokenise")
_OF_TEXT: tuple[Redaction, ...] = ("mask", *_OF_ANY)
_ORDERED = ("integer", "decimal", "money", "date", "timestamp", "duration")


def redacted(scope: Scope, type_: Type, way: Token) -> Type:
    """The type of what crosses instead; of a list, its items are redacted one by one."""
    if isinstance(type_, ListOf):
        return type_.model_copy(update={"item": redacted(scope, type_.item, way)})
    chosen = cast(Redaction, scope.choice(way, "way to redact", REDACTIONS))
    if chosen not in (ways := _ways(type_)):
        raise scope.report(faults.unfit_redaction(_spoken(type_), chosen, way.span, ways))
    return Redacted(way=chosen, of=type_)


def report_untelling(scope: Scope, keys: Iterable[Field]) -> None:
    """Report each part of a key that crosses in a form which does not tell one thing from another."""
    for field in keys:
        if field.redacted is not None and field.redacted not in TELLING:
            scope.report(faults.untelling_key(field.name, field.redacted, field.span, TELLING))


def _ways(type_: Type) -> tuple[Redaction, ...]:
    """In which ways a value of the type can be redacted."""
    match type_:
        case Scalar(name="revision"):
            return ("drop",)
        case Scalar(name="boolean"):
            return _OF_ANY
        case Scalar(name=name):
            return (*_OF_TEXT, "band") if name in _ORDERED else _OF_TEXT
        case _:
            return _OF_ANY


def _spoken(type_: Type) -> str:
    match type_:
        case Scalar(name="money"):
            return "money"
        case Scalar(name=name):
            return f"{'an' if name[0] in 'aeiou' else 'a'} {'text' if name == 'string' else name}"
        case Named(of="enum"):
            return "a word"
        case States():
            return "a state"
        case MapOf():
            return "a map"
        case Crossing(kind=kind):
            return f"a {kind}"
        case Derived():
            return "a derived value"
        case _:
            return "a whole record"
