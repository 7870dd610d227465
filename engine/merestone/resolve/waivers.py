"""Bind waivers: the rule, the place, who lets it pass and until when."""

from collections.abc import Iterator
from datetime import date
from itertools import pairwise
from typing import get_args

from merestone.diagnostics import Span
from merestone.model.names import local
from merestone.model.rules import Waiver
from merestone.resolve import faults, rule_faults
from merestone.resolve.declare import Kind
from merestone.resolve.rules import looks_like_code
from merestone.resolve.scope import Scope
from merestone.resolve.types import string
from merestone.syntax.tree import Node, Token


def bind_waiver(scope: Scope, node: Node) -> Waiver:
    """A waiver; whether its rule ever finds anything there is seen when all rules have spoken."""
    rule, by = node.words()
    approved, because = node.node("approved"), node.node("because")
    house = not looks_like_code(rule.text)
    if house:
        scope.find(rule, "rule")
    names = node.the("path").words()
    symbol = scope.symbol(names[0], *get_args(Kind))
    return Waiver(
        rule=rule.text,
        house=house,
        place=".".join(w.text for w in names),
        spans=tuple(n.span for n in _inside(scope, symbol.node, names)),
        until=_day(scope, node.word("DATE")),
        reason=string(because.word("STRING")).strip() if because else "",
        by=local(scope.find(by, "actor")),
        approved_by=local(scope.find(approved.word(), "actor")) if approved else None,
        rule_span=rule.span,
        span=node.span,
    )


def _inside(scope: Scope, node: Node, names: list[Token]) -> list[Node]:
    """The constructs at the end of a path: step by step what is called so, or opens with that word."""
    found = [node]
    for before, name in pairwise(names):
        inner = [child for around in found for child in around.nodes() if name.text in _called(child)]
        if not inner:
            candidates = dict.fromkeys(word for around in found for child in around.nodes() for word in _called(child))
            raise scope.report(rule_faults.no_such_place(name.text, before.text, name.span, candidates))
        found = inner
    return found


def _called(node: Node) -> Iterator[str]:
    """What a construct may be called in a path: its own name, and the word that opens it."""
    if not node.children:
        return
    for part in (node, *node.nodes("field")[: node.kind == "key"]):
        for type_ in ("FIELD", "NAME"):
            yield from (w.text for w in part.words(type_)[:1])
    if node.kind in {"operation", "message", "reaction"}:
        yield from (t.text for n in node.nodes("role", "circumstance") for t in n.tokens())
    first = next(node.tokens())
    if first.text.isidentifier():
        yield first.text


def _day(scope: Scope, token: Token) -> str:
    try:
        return date.fromisoformat(token.text).isoformat()
    except ValueError:
        hint = "write year, month and day, as in `2030-12-31`"
        raise scope.report(faults.wrong_bounds(f"`{token.text}` is no date", token.span, hint)) from None


def covers(waiver: Waiver, span: Span) -> bool:
    """Whether a finding at `span` lies in the place of the waiver."""
    return any(place.contains(span) for place in waiver.spans)
