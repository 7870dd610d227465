"""Bind days, and what is deprecated from one until another."""

from collections.abc import Callable, Sequence
from datetime import date

from merestone.model.types import Field
from merestone.model.versions import Deprecation
from merestone.resolve import governance_faults
from merestone.resolve.declare import Kind
from merestone.resolve.scope import Scope
from merestone.syntax.tree import Node, Token


def bind_deprecated(scope: Scope, nodes: Sequence[Node], *kinds: Kind) -> Deprecation | None:
    """`deprecated from D until D use NAME`, where the name is of one of `kinds`."""
    return next(
        scope.each(nodes[:1], lambda n: deprecation(scope, n, lambda word: scope.find(word, *kinds))),
        None,
    )


def report_successors(scope: Scope, nodes: Sequence[Node], fields: Sequence[Field]) -> None:
    """Report what is to be used instead of a field and is none of the fields beside it."""
    names = [field.name for field in fields]
    for node in nodes:
        ends = node.node("deprecated")
        instead = ends.node("instead") if ends else None
        if instead is not None:
            word, others = instead.word(), [n for n in names if n != node.word("FIELD").text]
            if word.text not in others and word.text not in scope.doubtful:
                scope.report(governance_faults.no_successor(word.text, word.span, others), word.text)


def deprecation(scope: Scope, node: Node, find: Callable[[Token], str]) -> Deprecation:
    """The period directly in `node`, and what to use instead."""
    first, last = node.words("DATE")
    since, until = bind_date(scope, first), bind_date(scope, last)
    if until <= since:
        raise scope.report(governance_faults.ends_first(first.text, last.text, last.span))
    instead = node.node("instead")
    return Deprecation(since=since, until=until, instead=find(instead.word()) if instead else None, span=node.span)


def bind_date(scope: Scope, token: Token) -> date:
    """The day, which the calendar must have."""
    try:
        return date.fromisoformat(token.text)
    except ValueError:
        raise scope.report(governance_faults.no_date(token.text, token.span)) from None
