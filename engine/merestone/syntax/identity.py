"""Give each diagnostic the declaration it lies in, and a fingerprint that moving and reformatting leave alone.

A fingerprint is made of the code, the path of the declaration, the topic, the tokens that are underlined (without
layout, comments, descriptions and commas), and a number where all of these are equal.
"""

import hashlib
from bisect import bisect_left, bisect_right
from collections import Counter
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import replace

from merestone.diagnostics import Diagnostic, Span
from merestone.syntax.tree import Node, Token, Tree, Unit

_LENGTH = 20
"""Hexadecimal digits of a fingerprint: 80 bits, far more than one spec needs."""


def identified(diagnostics: Iterable[Diagnostic], trees: Mapping[str, Tree]) -> tuple[Diagnostic, ...]:
    """Each diagnostic with its path and fingerprint, in the order given; a file of which nothing is said is not looked into."""
    seen: Counter[tuple[str, ...]] = Counter()
    named: list[Diagnostic] = []
    places: dict[str, _Places] = {}
    for diagnostic in diagnostics:
        file = diagnostic.span.file
        if file in trees and file not in places:
            places[file] = _Places(trees[file])
        path, text = places[file].at(diagnostic.span) if file in places else ("", "")
        key = (diagnostic.code, path, diagnostic.topic, text)
        named.append(replace(diagnostic, path=path, fingerprint=_digest(*key, str(seen[key]))))
        seen[key] += 1
    return tuple(named)


def _digest(*parts: str) -> str:
    return hashlib.sha256("\0".join(parts).encode()).hexdigest()[:_LENGTH]


Position = tuple[int, int]
"""Line and column."""


class _Places:
    """A file in which one asks again and again what is somewhere; what was looked through once is kept in order."""

    def __init__(self, tree: Tree) -> None:
        """Note where each declaration begins."""
        self._tree = tree
        self._begins = [_begin(u.tokens[0]) for u in tree.units]
        self._tokens: dict[int, list[Position]] = {}
        self._inner: dict[int, tuple[list[Node], list[Position]]] = {}
        self._names: dict[int, str | None] = {}
        self._known: dict[Span, tuple[str, str]] = {}

    def at(self, span: Span) -> tuple[str, str]:
        """The path of the declaration around a stretch, and the words that it underlines; nothing before the first."""
        if span not in self._known:
            number = bisect_right(self._begins, (span.line, span.column)) - 1
            self._known[span] = (
                (".".join(self._path(number, span)), " ".join(self._words(number, span))) if number >= 0 else ("", "")
            )
        return self._known[span]

    def _path(self, number: int, span: Span) -> Iterator[str]:
        """The names from the declaration inwards; what stands in no declaration of its own is named after its module."""
        unit = self._tree.units[number]
        if unit.tokens[0].text in {"module", "use"}:
            yield from (_module(self._tree), unit.tokens[0].text)
            return
        yield _declared(unit)
        inner = unit.node
        while inner := self._around(inner, span) if inner else None:
            if id(inner) not in self._names:
                self._names[id(inner)] = _name(inner)
            if name := self._names[id(inner)]:
                yield name

    def _around(self, node: Node, span: Span) -> Node | None:
        """The part of a construct in which the stretch begins."""
        if id(node) not in self._inner:
            nodes = [n for n in node.nodes() if n.children]
            self._inner[id(node)] = nodes, [_begin(next(n.tokens())) for n in nodes]
        nodes, begins = self._inner[id(node)]
        index = bisect_right(begins, (span.line, span.column)) - 1
        return nodes[index] if index >= 0 and _reaches(nodes[index], span) else None

    def _words(self, number: int, span: Span) -> Iterator[str]:
        """The tokens that the stretch touches, or the one before a stretch that touches none."""
        tokens = self._tree.units[number].tokens
        if number not in self._tokens:
            self._tokens[number] = [_begin(t) for t in tokens]
        begins = self._tokens[number]
        first, stop = (bisect_left(begins, p) for p in ((span.line, span.column), (span.end_line, span.end_column)))
        before = tokens[first - 1 : first] if first else ()
        touched = (*(t for t in before if _touches(t, span)), *tokens[first:stop])
        yield from (t.text for t in touched or before if t.type not in {"COMMA", "DOC"})


def _begin(token: Token) -> Position:
    return token.line, token.column


def _module(tree: Tree) -> str:
    first = tree.units[0].tokens
    return "".join(t.text for t in first[1:]) if first[0].text == "module" else tree.file


def _declared(unit: Unit) -> str:
    """The name that a declaration declares, even if the rest of it cannot be read."""
    words = [t.text for t in unit.tokens[:3] if t.type == "WORD" and t.text != "external"]
    return words[1] if len(words) > 1 else unit.tokens[0].text


def _reaches(node: Node, span: Span) -> bool:
    """Whether the stretch begins inside the node."""
    if not node.children:
        return False
    extent = node.span
    return (extent.line, extent.column) <= (span.line, span.column) < (extent.end_line, extent.end_column)


def _name(node: Node) -> str | None:
    """What a field, or a construct with a block, is called: by its own name, else by its first word."""
    if not (node.has("FIELD") or node.has("LBRACE")):
        return None
    names = node.words("FIELD") or node.words()
    return names[0].text if names else next(node.tokens()).text


def _touches(token: Token, span: Span) -> bool:
    extent = token.span
    starts = (token.line, token.column) < (span.end_line, span.end_column)
    return starts and (extent.end_line, extent.end_column) > (span.line, span.column)
