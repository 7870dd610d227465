"""Mutants of a spec: each is one boundary or policy with one of its clauses taken out, or weakened.

A clause is weakened by taking out a part of it that the grammar does not demand, by one name less in its list, by one more
end of a block, or by an hour where it says `forever`. What the grammar does demand is no mutant: nobody can leave it out
unnoticed.
"""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass

from merestone.diagnostics import Span
from merestone.syntax.parse import parse
from merestone.syntax.tree import Node, Token, between

CLAUSES = frozenset([
    "style", "apply", "maps", "versions", "compatible", "notice", "side_by_side", "still", "consumer", "deprecated",
    "operation", "message", "only_from", "only_to", "access", "scope", "roles", "partition", "purpose", "separate", "check",
    "decides", "nothing", "may_start", "must_start", "deadline", "waits_for", "stale", "timeout", "consistent", "runs",
    "freeze", "append_only", "correct", "based_on", "effective", "locked", "keeps", "idempotent", "reaction", "unknown",
    "repair", "blocks", "never_blocks", "undo", "ordered", "dedupe", "replay", "backfill", "quality", "checksum", "totals",
    "rows", "rerun", "report", "found", "absent", "otherwise",
])  # fmt: skip
"""What is taken out whole."""
PARTS = frozenset([
    "replies", "share", "past", "may", "approved", "ask", "delays", "patience", "before", "overlap", "with", "for", "retry",
    "retry_until", "backoff", "then", "opens", "park", "quarantine",
])  # fmt: skip
"""What is taken out of a clause; names that the tool makes up where none is given are no loss."""
LISTS = frozenset({"names", "paths", "states"})
"""What loses its last name, where it has several."""
FOREVER, HOUR = "forever", "for 1 h"


@dataclass(frozen=True)
class Mutant:
    """The text of one file with one clause the worse, where that clause stood, and the declaration around it."""

    file: str
    text: str
    boundary: str
    kind: str
    """Of the clause, as the grammar calls it."""
    line: int
    change: str
    around: Span
    names: frozenset[str] = frozenset()
    """What was taken out spoke of these."""
    introduced: frozenset[str] = frozenset()
    """Operations and messages that went with it, each by the names that a line speaks of it with: its own, or its operation's and its role."""

    @property
    def name(self) -> str:
        """Such as ``BillingActivation: without `for operators` in its `reaction` of line 19``."""
        return f"{self.boundary}: {self.change} its `{self.kind}` of line {self.line}"


def mutants(sources: Mapping[str, str]) -> Iterator[Mutant]:
    """Every mutant of the boundaries and policies of a spec."""
    for file, text in sources.items():
        tree, _ = parse(file, text)
        for unit in tree.units:
            declared = unit.node
            if declared is not None and declared.kind in ("boundary", "policy"):
                name = declared.word().text
                for node, change, stretch, put in _changes(declared):
                    spoilt, around = _replaced(text, stretch, put), _left(declared, stretch)
                    kind, gone = node.kind.replace("_", " "), _gone(node, stretch)
                    names, introduced = frozenset(gone), frozenset(_introduced(declared, node, stretch))
                    yield Mutant(file, spoilt, name, kind, node.span.line, change, around, names, introduced)


def _changes(declared: Node) -> Iterator[tuple[Node, str, Span, str]]:
    """The clause, what is done to it, the stretch that goes, and what comes in its place."""
    waiting = [(child, child) for child in reversed(declared.nodes()) if child.kind not in LISTS]
    while waiting:
        clause, node = waiting.pop()
        if node.kind in CLAUSES:
            clause = node
            yield clause, "without", node.span, ""
            if node.kind == "blocks":
                yield clause, f"`or {_new_end(node)}` in", _behind(node), f" or {_new_end(node)}"
        elif node.kind in PARTS:
            yield clause, f"without `{_said(node)}` in", node.span, ""
        elif node.kind in LISTS and len(node.children) > 1:
            yield clause, f"without `{_said(node.children[-1])}` in", _last_of(node), ""
        elif node.kind in ("window", "retention") and node.children[0][1] == FOREVER:
            yield clause, f"`{HOUR}` for `{FOREVER}` in", node.span, HOUR
        waiting.extend((clause, child) for child in reversed(node.nodes()))


def _gone(clause: Node, stretch: Span) -> Iterator[str]:
    """The names in a stretch of a clause."""
    yield from (t.text for t in clause.tokens() if t.type == "NAME" and stretch.contains(t.span))


def _introduced(declared: Node, clause: Node, stretch: Span) -> Iterator[str]:
    """The names of the operations and messages that go with a stretch."""
    if clause.span == stretch and clause.kind in ("operation", "message"):
        if clause.kind == "operation":
            yield clause.word().text
        for message in [clause, *clause.nodes("message")]:
            yield from (alias.word().text for alias in message.nodes("alias"))
        if clause.kind == "message":
            around = (o for o in declared.nodes("operation") if o.span.contains(stretch))
            yield from (f"{operation.word().text} {next(iter(clause.tokens())).text}" for operation in around)


def _new_end(blocks: Node) -> str:
    """One more end of the handoff that lifts the block."""
    said = {token.text for token in blocks.words()}
    return next(end for end in ("rejected", "failed", "accepted") if end not in said)


def _behind(node: Node) -> Span:
    """The empty stretch after a node."""
    end = node.span
    return Span(end.file, end.end_line, end.end_column, end.end_line, end.end_column)


def _last_of(names: Node) -> Span:
    """The last of a list, with the comma before it."""
    comma, last = names.children[-2:]
    return between(comma, last)


def _said(node: Node | Token) -> str:
    tokens = [node] if isinstance(node, Token) else node.tokens()
    return " ".join(token.text for token in tokens)


def _left(declared: Node, gone: Span) -> Span:
    """Where the declaration stands once the lines of that stretch are gone."""
    around = declared.span
    return around._replace(end_line=around.end_line - (gone.end_line - gone.line))


def _replaced(text: str, span: Span, put: str) -> str:
    """The text with something else in a stretch of it."""
    lines = text.splitlines(keepends=True)
    before = "".join(lines[: span.line - 1]) + lines[span.line - 1][: span.column - 1]
    after = lines[span.end_line - 1][span.end_column - 1 :] + "".join(lines[span.end_line :])
    return before + put + after
