"""Bind how long things are kept and how they are erased."""

from collections.abc import Iterator, Sequence
from typing import cast

from merestone.model.entities import Entity, Vocabulary
from merestone.model.lifetimes import ErasedBy, Erasure, Retention
from merestone.model.names import local
from merestone.model.reach import fields_of
from merestone.resolve import faults
from merestone.resolve.formulas import bind_condition, bind_occurrence
from merestone.resolve.lifecycles import bind_cause
from merestone.resolve.scope import Scope
from merestone.resolve.words import text_of
from merestone.syntax.tree import Node, Token

WAYS = ("drop", "hash", "tokenise")
KEY_DROP: ErasedBy = "key drop"
_DAYS = {"ms": 1 / 86_400_000, "s": 1 / 86_400, "min": 1 / 1440, "h": 1 / 24, "d": 1, "months": 30.44, "years": 365.25}
_BUSINESS_DAY = 1.4


def bind_retention(scope: Scope, node: Node, vocabulary: Vocabulary) -> Retention:
    """`for D`, `for D after O`, `while referenced by E` or `forever`."""
    past, length = node.node("past"), node.node("duration")
    after = bind_occurrence(scope, past.the("occurrence"), vocabulary) if past else None
    named = [w for names in node.nodes("names") for w in names.words()]
    amount, unit, days = _length(length) if length else ("", "", None)
    return Retention(
        amount=amount,
        unit=unit,
        days=days,
        after=after,
        referenced_by=tuple(scope.each(named, lambda w: scope.find(w, "entity", "milestone"))),
        text=text_of(node),
        span=node.span,
    )


def bind_kept(scope: Scope, node: Node, vocabulary: Vocabulary) -> Retention | None:
    """How long an entity is kept, said once."""
    clauses = node.nodes("kept")
    return next(scope.each(clauses[:1], lambda n: bind_retention(scope, n.the("retention"), vocabulary)), None)


def bind_erasures(scope: Scope, node: Node, entity: Entity, vocabulary: Vocabulary) -> tuple[Erasure, ...]:
    """How the fields of an entity are erased, each once."""
    clauses = node.nodes("erase")
    first: dict[str, Token] = {}
    for word in (w for c in clauses for w in c.the("names").words()):
        other = first.setdefault(word.text, word)
        if other is not word:
            scope.report(faults.second_clause(f"erasing `{word.text}`", word.span, other.span, None))
    return tuple(scope.each(clauses, lambda n: _erasure(scope, n, entity, vocabulary)))


def _erasure(scope: Scope, node: Node, entity: Entity, vocabulary: Vocabulary) -> Erasure:
    cause, standing = node.node("on"), node.node("standing")
    trigger = bind_cause(scope, cause) if cause else None
    condition = standing.node("condition") if standing else None
    return Erasure(
        fields=tuple(_fields(scope, node.the("names").words(), entity, vocabulary)),
        way=KEY_DROP if node.node("key_drop") else _way(scope, node.word()),
        operation=trigger.operation if trigger else None,
        state=trigger.state if trigger else None,
        stands=("refused" if standing.has("REFUSED") else "deferred") if standing else None,
        while_kept=standing is not None and condition is None,
        condition=bind_condition(scope, condition, vocabulary) if condition else None,
        condition_text=text_of(condition) if condition else "",
        text=text_of(node),
        span=node.span,
    )


def _fields(scope: Scope, words: Sequence[Token], entity: Entity, vocabulary: Vocabulary) -> Iterator[str]:
    known = [f.name for f in fields_of(vocabulary, entity.name)]
    for word in words:
        if word.text in known:
            yield word.text
        elif word.text not in scope.doubtful:
            scope.report(faults.unknown_field(word.text, f"`{local(entity.name)}`", word.span, known), word.text)


def _way(scope: Scope, word: Token) -> ErasedBy:
    return cast(ErasedBy, scope.choice(word, "way to erase", WAYS))


def _length(node: Node) -> tuple[str, str, float]:
    number = node.word("NUMBER").text
    if node.node("business_days"):
        return number, "business days", float(number) * _BUSINESS_DAY
    unit = next(node.the("unit_of_time").tokens()).text
    return number, unit, float(number) * _DAYS[unit]
