"""Give each diagnostic the declaration it lies in, and a fingerprint that moving and reformatting leave alone.

A fingerprint is made of the code, the path of the declaration, the topic, the tokens that are underlined (without
layout, comments, descriptions and commas), and a number where all of these are equal.
"""

import hashlib
from bisect import bisect_left, bisect_right
from collections import Counter
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import replace

from merestone.diagnostics import Diagnostic, Span
from merestone.syntax.tree import Node, Token, Tree, Unit

_LENGTH = 20
"""Hexadecimal digits of a fingerprint: 80 bits, far more than one spec needs."""


def identified(diagnostics: Iterable[Diagnostic], trees: Mapping[str, Tree]) -> tuple[Diagnostic, ...]:
    """Each diagnostic with its path and fingerprint, in the order given."""
    places = _Places(trees)
    seen: Counter[tuple[str, ...]] = Counter()
    named: list[Diagnostic] = []
    for diagnostic in diagnostics:
        unit = places.unit_around(diagnostic.span)
        path = ".".join(places.path(unit, diagnostic.span)) if unit else ""
        text = " ".join(places.words(unit, diagnostic.span)) if unit else ""
        key = (diagnostic.code, path, diagnostic.topic, text)
        named.append(replace(diagnostic, path=path, fingerprint=_digest(*key, str(seen[key]))))
        seen[key] += 1
    return tuple(named)


class _Extents:
    """What follows one another in a text, by where each begins and ends, so that one place is found among thousands."""

    def __init__(self, parts: Sequence[Unit | Node | Token]) -> None:
        """Note where each part begins and ends."""
        spans = [part.span for part in parts]
        self.starts = [(s.line, s.column) for s in spans]
        self.ends = [(s.end_line, s.end_column) for s in spans]

    def before(self, place: tuple[int, int]) -> int:
        """How many begin before the place, or there."""
        return bisect_right(self.starts, place)

    def touched(self, span: Span) -> range:
        """Those of which the stretch takes something."""
        first = bisect_right(self.ends, (span.line, span.column))
        return range(first, bisect_left(self.starts, (span.end_line, span.end_column)))


class _Places:
    """Where the declarations, constructs and tokens of the files stand; noted for a part of a file when it is asked about."""

    def __init__(self, trees: Mapping[str, Tree]) -> None:
        """Note nothing yet."""
        self._trees = trees
        self._noted: dict[int, _Extents] = {}
        self._names: dict[int, str | None] = {}

    def unit_around(self, span: Span) -> Unit | None:
        """The last declaration that begins before the stretch does."""
        units = self._trees[span.file].units if span.file in self._trees else ()
        before = self._extents(units).before((span.line, span.column)) if units else 0
        return units[before - 1] if before else None

    def path(self, unit: Unit, span: Span) -> Iterator[str]:
        """The names from the declaration inwards; what stands in no declaration of its own is named after its module."""
        if unit.tokens[0].text in {"module", "use"}:
            yield from (_module(self._trees[span.file]), unit.tokens[0].text)
            return
        yield _declared(unit)
        inner = unit.node
        while inner := self._inner(inner, span) if inner else None:
            if id(inner) not in self._names:
                self._names[id(inner)] = _name(inner)
            if name := self._names[id(inner)]:
                yield name

    def words(self, unit: Unit, span: Span) -> Iterator[str]:
        """The tokens that the stretch touches, or the one before a stretch that touches none."""
        extents = self._extents(unit.tokens)
        touched = extents.touched(span)
        before = bisect_left(extents.starts, (span.line, span.column))
        for index in touched or range(max(before - 1, 0), before):
            if unit.tokens[index].type not in {"COMMA", "DOC"}:
                yield unit.tokens[index].text

    def _inner(self, node: Node, span: Span) -> Node | None:
        """The part of a construct in which the stretch begins, if that is a construct itself."""
        extents, place = self._extents(node.children), (span.line, span.column)
        before = extents.before(place)
        inner = node.children[before - 1] if before and place < extents.ends[before - 1] else None
        return inner if type(inner) is Node else None

    def _extents(self, parts: Sequence[Unit | Node | Token]) -> _Extents:
        """Where the parts stand; they are kept in the trees, so their identity tells them apart."""
        if id(parts) not in self._noted:
            self._noted[id(parts)] = _Extents(parts)
        return self._noted[id(parts)]


def _digest(*parts: str) -> str:
    return hashlib.sha256("\0".join(parts).encode()).hexdigest()[:_LENGTH]


def _module(tree: Tree) -> str:
    first = tree.units[0].tokens
    return "".join(t.text for t in first[1:]) if first[0].text == "module" else tree.file


def _declared(unit: Unit) -> str:
    """The name that a declaration declares, even if the rest of it cannot be read."""
    words = [t.text for t in unit.tokens[:3] if t.type == "WORD" and t.text != "external"]
    return words[1] if len(words) > 1 else unit.tokens[0].text


def _name(node: Node) -> str | None:
    """What a field, or a construct with a block, is called: by its own name, else by its first word."""
    if not (node.has("FIELD") or node.has("LBRACE")):
        return None
    names = node.words("FIELD") or node.words()
    return names[0].text if names else next(node.tokens()).text
