"""Bind landscapes: their layers first, as systems name them, then what they forbid and limit."""

from collections.abc import Iterable, Iterator

from merestone.model.landscape import Forbidden, Landscape, Limit, Measure
from merestone.model.names import qualified
from merestone.resolve import faults
from merestone.resolve.declare import styles_of
from merestone.resolve.scope import Scope
from merestone.resolve.types import string, whole_number
from merestone.resolve.words import duration, plain_text, text_of
from merestone.syntax.tree import Node, Token

_COUNTED: dict[str, Measure] = {
    "depth": "deep", "width": "commands", "neighbours": "neighbours", "foreign": "foreign states"
}  # fmt: skip
_LIMITS = ("waits", "facts", "degree")


def layers_in(nodes: Iterable[Node]) -> tuple[str, ...]:
    """The layers of all landscapes."""
    return tuple(dict.fromkeys(word.text for node in nodes for word in _layers(node)))


def bind_landscape(scope: Scope, node: Node, layers: tuple[str, ...]) -> Landscape:
    """A landscape; what it forbids may name the `layers` of every landscape, and systems."""
    own: dict[str, Token] = {}
    for word in _layers(node):
        if word.text in own:
            scope.report(faults.second_clause(f"the layer `{word.text}`", word.span, own[word.text].span, None))
        own.setdefault(word.text, word)
    return Landscape(
        name=qualified(scope.module.name, node.word().text),
        layers=tuple(own),
        layer_spans=tuple(word.span for word in own.values()),
        forbidden=tuple(scope.each(node.nodes("forbids"), lambda n: _forbidden(scope, n, layers))),
        limits=tuple(_limits(scope, node)),
        description=plain_text(node.node("doc")),
        span=node.word().span,
    )


def _layers(node: Node) -> list[Token]:
    return [word for clause in node.nodes("layers") for word in clause.the("names").words()]


def _forbidden(scope: Scope, node: Node, layers: tuple[str, ...]) -> Forbidden:
    senders, receivers = (
        tuple(word.text if word.text in layers else scope.find(word, "system", beside=layers) for word in names.words())
        for names in node.nodes("names")
    )
    styled, because = node.node("styled"), node.words("STRING")
    return Forbidden(
        senders=senders,
        receivers=receivers,
        styles=styles_of(styled) if styled else (),
        reason=string(because[0]) if because else "",
        text=text_of(node).partition(" because ")[0],
        span=node.span,
    )


def _limits(scope: Scope, node: Node) -> Iterator[Limit]:
    """Every limit, each measure once."""
    first: dict[Measure, Node] = {}
    for clause in node.nodes(*_LIMITS):
        for bound in [clause] if clause.kind == "facts" else clause.nodes():
            measure: Measure = "fields" if bound is clause else _COUNTED.get(bound.kind, "time")
            if measure in first:
                again = bound.span
                scope.report(faults.second_clause(f"the limit `{text_of(bound)}`", again, first[measure].span, None))
                continue
            first[measure] = bound
            yield from scope.each([bound], lambda n, m=measure, c=clause: _limit(scope, n, m, c))  # type: ignore[misc]


def _limit(scope: Scope, node: Node, measure: Measure, clause: Node) -> Limit:
    most = duration(scope, node) if measure == "time" else whole_number(scope, node.word("NUMBER"))
    said = text_of(clause) if node is clause else f"{clause.tokens().__next__().text} at most {text_of(node)}"
    return Limit(measure=measure, most=most, text=said, span=node.span)
