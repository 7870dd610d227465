"""Give each diagnostic the declaration it lies in, and a fingerprint that moving and reformatting leave alone.

A fingerprint is made of the code, the path of the declaration, the topic, the tokens that are underlined (without
layout, comments, descriptions and commas), and a number where all of these are equal.
"""

import hashlib
from collections import Counter
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import replace

from merestone.diagnostics import Diagnostic, Span
from merestone.syntax.tree import Node, Token, Tree, Unit

_LENGTH = 20
"""Hexadecimal digits of a fingerprint: 80 bits, far more than one spec needs."""


def identified(diagnostics: Iterable[Diagnostic], trees: Mapping[str, Tree]) -> tuple[Diagnostic, ...]:
    """Each diagnostic with its path and fingerprint, in the order given."""
    seen: Counter[tuple[str, ...]] = Counter()
    named: list[Diagnostic] = []
    for diagnostic in diagnostics:
        unit = _unit_around(diagnostic.span, trees)
        path = ".".join(_path(unit, diagnostic.span, trees)) if unit else ""
        text = " ".join(_words(unit, diagnostic.span)) if unit else ""
        key = (diagnostic.code, path, diagnostic.topic, text)
        named.append(replace(diagnostic, path=path, fingerprint=_digest(*key, str(seen[key]))))
        seen[key] += 1
    return tuple(named)


def _digest(*parts: str) -> str:
    return hashlib.sha256("\0".join(parts).encode()).hexdigest()[:_LENGTH]


def _unit_around(span: Span, trees: Mapping[str, Tree]) -> Unit | None:
    """The last declaration that begins before the stretch does."""
    units = trees[span.file].units if span.file in trees else ()
    before = [u for u in units if (u.tokens[0].line, u.tokens[0].column) <= (span.line, span.column)]
    return before[-1] if before else None


def _path(unit: Unit, span: Span, trees: Mapping[str, Tree]) -> Iterator[str]:
    """The names from the declaration inwards; what stands in no declaration of its own is named after its module."""
    if unit.tokens[0].text in {"module", "use"}:
        yield from (_module(trees[span.file]), unit.tokens[0].text)
        return
    yield _declared(unit)
    inner = unit.node
    while inner := next((n for n in inner.nodes() if _reaches(n, span)), None) if inner else None:
        if name := _name(inner):
            yield name


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


def _words(unit: Unit, span: Span) -> Iterator[str]:
    """The tokens that the stretch touches, or the one before a stretch that touches none."""
    touched = [t for t in unit.tokens if _touches(t, span)]
    before = [t for t in unit.tokens if (t.line, t.column) < (span.line, span.column)]
    yield from (t.text for t in touched or before[-1:] if t.type not in {"COMMA", "DOC"})


def _touches(token: Token, span: Span) -> bool:
    extent = token.span
    starts = (token.line, token.column) < (span.end_line, span.end_column)
    return starts and (extent.end_line, extent.end_column) > (span.line, span.column)
