"""Small readings of nodes: words, descriptions, durations, canonical text."""

from collections.abc import Container

from merestone.model.aspects import PARAMETER
from merestone.model.types import Path
from merestone.resolve import faults
from merestone.resolve.scope import Scope
from merestone.syntax.spacing import blanks
from merestone.syntax.tree import Node

_MS = {"ms": 1, "s": 1_000, "min": 60_000, "h": 3_600_000, "d": 86_400_000}


def words_of(node: Node) -> Path:
    """The names directly in `node`."""
    return tuple(w.text for w in node.words())


def state_of(node: Node) -> str:
    """A state as written: `held`, or `pending.waiting`."""
    return ".".join(words_of(node))


def plain_text(doc: Node | None) -> str:
    """The text of a description, its lines without the common indentation."""
    if doc is None:
        return ""
    lines = doc.word("DOC").text[3:-3].strip("\n").rstrip().split("\n")
    return "\n".join(line.strip() for line in lines).strip()


def duration(scope: Scope, node: Node) -> int:
    """Exact milliseconds."""
    if node.node("business_days"):
        raise scope.report(faults.inexact_time("business days", node.span))
    number, unit = node.word("NUMBER"), next(node.the("unit_of_time").tokens())
    if unit.text not in _MS:
        raise scope.report(faults.inexact_time(unit.text, node.span))
    return round(float(number.text) * _MS[unit.text])


def text_of(node: Node, parameters: Container[str] = ()) -> str:
    """The construct in one line, whatever its layout; descriptions are left out, parameters are marked."""
    tokens = [t for t in node.tokens() if t.type != "DOC"]
    pieces: list[str] = []
    for token, blank in zip(tokens, blanks(tokens), strict=True):
        marked = token.type == "NAME" and token.text in parameters
        pieces.append(f"{' ' if blank else ''}{PARAMETER if marked else ''}{token.text}")
    return "".join(pieces)
