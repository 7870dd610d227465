"""Which words of a row start a column, by the shape of its node; kinds that nobody has thought of yet have a shape too.

A field has columns at its colon and its marks; a row with an arrow at the arrow and at each part after it; what opens a
block at each part before the brace; any other clause after its first word.
"""

from collections import Counter

from merestone.syntax.layout.pieces import Flat, Piece
from merestone.syntax.tree import Node, Token

_ANSWERS = {"found", "absent", "otherwise"}
"""Rows of a table of answers, although a keyword introduces each."""
_LONG = {"correlate", "partition"}
"""Clauses whose first word is too long to set the others apart."""
_SAME_COLUMN = {"after": "cause", "on": "cause"}


def mark_columns(node: Node, flat: Flat) -> str:
    """Mark the pieces of an item where columns start; the name of the family of rows it forms columns with."""
    children = [c for c in node.children if id(c) in flat.at]
    if field := _field(node):
        return _mark_field(field, flat)
    if any(_is(c, "LBRACE") for c in children):
        return _mark_block(node.kind, children, flat)
    arrow = next((i for i, c in enumerate(children) if _is(c, "ARROW")), None)
    if arrow is not None and (node.kind in _ANSWERS or isinstance(children[0], Node) or _is(children[0], "NAME")):
        return _mark_arrow(node.kind, children, arrow, flat)
    return _mark_clause(node.kind, children, flat)


def mark_inner_columns(pieces: list[Piece]) -> None:
    """Mark what follows the first item in a block that is kept on one line: columns go through it."""
    seen: Counter[str] = Counter()
    for piece in pieces[1:]:
        if piece.starts_item and piece.glue == "  " and piece.item is not None:
            seen[piece.item.kind] += 1
            piece.column = f"{piece.item.kind} {seen[piece.item.kind]}"


def _field(node: Node) -> Node | None:
    """The field in an item: the item, or what a word such as `key` introduces."""
    last = node.children[-1]
    for candidate in (node, last):
        if isinstance(candidate, Node) and candidate.children and _is(candidate.children[0], "FIELD"):
            return candidate
    return None


def _mark_field(node: Node, flat: Flat) -> str:
    colon = node.children[1]
    _mark(flat, colon, "colon")
    for mark in node.nodes()[1:2]:
        _mark(flat, mark, "mark")
    if doc := node.node("doc"):
        _mark(flat, doc, "doc")
    return "field"


def _mark_block(kind: str, children: list[Node | Token], flat: Flat) -> str:
    """Columns at each part between the name and the brace, and at the brace."""
    brace = next(i for i, c in enumerate(children) if _is(c, "LBRACE"))
    if flat.pieces[flat.at[id(children[brace])]].tight:
        return ""
    named = next((i for i, c in enumerate(children[:brace]) if _is(c, "NAME")), None)
    head = named if named is not None else _introduction(children[:brace])
    parts = children[head + 1 : brace]
    for number, part in enumerate(parts):
        if isinstance(part, Node) or _is(part, "STRING"):
            _mark(flat, part, f"part {number}")
    _mark(flat, children[brace], f"brace {len(parts)}")
    bare = named is None and not parts and isinstance(children[0], Token)
    return "block" if bare else f"block {kind}"


def _mark_arrow(kind: str, children: list[Node | Token], arrow: int, flat: Flat) -> str:
    _mark(flat, children[arrow], "arrow")
    for child in children[arrow + 2 :]:
        if isinstance(child, Node):
            _mark(flat, child, _SAME_COLUMN.get(child.kind, child.kind))
    return "answers" if kind in _ANSWERS else f"arrow {kind}"


def _mark_clause(kind: str, children: list[Node | Token], flat: Flat) -> str:
    """One column, after the words that open the clause; the first of them alone decides how wide the column is."""
    rest = children[_introduction(children) + 1 :]
    if not rest or _is(rest[0], "COMMA"):
        return "clause" if not rest else ""
    first, start = flat.pieces[flat.at[id(children[0])]], flat.at[id(rest[0])]
    _mark(flat, rest[0], "head")
    if isinstance(children[0], Token):
        flat.pieces[start].measure = 0 if kind in _LONG else len(first.token.text)
    return "clause"


def _introduction(children: list[Node | Token]) -> int:
    """The last of the keywords that open a clause; the first child if it is a name or a node."""
    words = 0
    while words < len(children) and isinstance(c := children[words], Token) and c.type not in {"NAME", "STRING"}:
        if not c.text.isalpha():
            break
        words += 1
    return max(words - 1, 0)


def _mark(flat: Flat, part: Node | Token, column: str) -> None:
    if id(part) in flat.at:
        flat.pieces[flat.at[id(part)]].column = column


def _is(part: Node | Token, type_: str) -> bool:
    return isinstance(part, Token) and part.type == type_
