"""What can be said once in its place, and is said twice there."""

from collections.abc import Mapping, Sequence

from merestone.diagnostics import Span
from merestone.resolve import faults
from merestone.resolve.scope import Scope
from merestone.resolve.words import text_of
from merestone.syntax.tree import Node, Token, cut

ONCE: Mapping[str, tuple[str, ...]] = {
    "system": ("doc", "kind", "layer", "team", "trust", "identity"),
    "clearance": ("accounts", "regions", "channels", "sees"),
    "entity": ("kept",),
    "field": ("sensitive", "redacted", "decided", "enterprise", "local_to", "deprecated"),
    "lifecycle": ("initial",),
    "table": ("otherwise",),
    "channel": ("doc", "retained", "content_mode"),
    "calendar": ("doc", "zone", "days", "hours", "holidays"),
    "boundary": ("style", "versions", "deprecated", "access"),
    "versions": ("compatible", "notice", "side_by_side"),
    "operation": ("deprecated", "only_from", "only_to", "access"),
    "access": ("scope", "partition", "purpose"),
    "ask": ("absent", "otherwise"),
    "view": ("doc", "class", "fresh"),
    "reconciliation": ("runs", "alone_repair", "difference"),
    "document": ("template", "irreversible", "made", "sent"),
    "rule": ("require", "said", "hint", "severity", "enforces"),
}
"""By construct the parts of which a second has nothing to add: of two that differ nobody could say which holds."""
LISTS: Mapping[str, tuple[str, ...]] = {
    "channel": ("carries", "readers", "keyed"),
    "access": ("roles", "separate"),
    "lifecycle": ("final",),
    "view": ("readers", "carries", "sources", "answers", "drives"),
}
"""By construct the lists that may be said in parts; a word stands in them once."""
ALIKE: Mapping[str, tuple[str, ...]] = {
    "entity": ("check",),
    "record": ("check",),
    "table": ("choice",),
    "message": ("check",),
    "lifecycle": ("transition", "stays"),
    "ownership": ("decides",),
    "evidence": ("keeps",),
    "landscape": ("forbids",),
    "reconciliation": ("agree",),
}
"""By construct the parts of which there may be many, but no two that say the same."""
_CALLED = {
    "doc": "the description",
    "alone_repair": "`repair alone`",
    "side_by_side": "`at most .. at once`",
    "only_from": "`only from`",
    "only_to": "`only to`",
    "retained": "`retained for`",
    "content_mode": "`events in .. mode`",
    "partition": "`partition by`",
}
"""How parts are called whose first word does not do."""
_WITHIN = frozenset({*ONCE, *LISTS, *ALIKE, "key", "message", "recovery", "unknown"})
"""The constructs that hold such parts, or others that do."""


def report_repeated(scope: Scope, node: Node) -> None:
    """Report each part of a declaration, and of what stands in it, that is said a second time; one that says the same can go."""
    for kind in ONCE.get(node.kind, ()):
        parts = node.nodes(kind)
        for second in parts[1:]:
            called = _CALLED.get(kind) or f"`{next(second.tokens()).text}`"
            again = second.span if text_of(second) == text_of(parts[0]) and kind != "doc" else None
            scope.report(faults.second_clause(called, second.span, parts[0].span, again))
    for kind in LISTS.get(node.kind, ()):
        words = [word for part in node.nodes(kind) for word in part.the("names").words()]
        once(scope, words, "word", listed=len(node.nodes(kind)) == 1)
    for kind in ALIKE.get(node.kind, ()):
        first: dict[str, Node] = {}
        for part in node.nodes(kind):
            other = first.setdefault(text_of(part), part)
            if other is not part:
                scope.report(faults.second_clause(f"`{text_of(part)}`", part.span, other.span, part.span))
    for part in node.nodes():
        if part.kind in _WITHIN:
            report_repeated(scope, part)


def once(scope: Scope, words: Sequence[Token], what: str, *, listed: bool = True) -> list[str]:
    """The words, each once; one that comes twice is reported. Where they are `listed` with commas, the second can go."""
    first: dict[str, Span] = {}
    for index, word in enumerate(words):
        if word.text in first:
            again = cut(words, index) if listed else None
            scope.report(faults.second_clause(f"the {what} `{word.text}`", word.span, first[word.text], again))
        first.setdefault(word.text, word.span)
    return list(first)
