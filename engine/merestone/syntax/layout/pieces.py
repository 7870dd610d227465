"""Step one: a declaration as a flat list of pieces, knowing what stands between them on one line, and what is an item."""

import itertools
from collections.abc import Iterator
from dataclasses import dataclass, field

from merestone.syntax.layout.remarks import Remarks, joined, remarks
from merestone.syntax.scan import DECLARATIONS
from merestone.syntax.spacing import blanks
from merestone.syntax.tree import Node, Token

SEPARATED = {"field"}
"""Kinds that may end in a comma, which the layout puts between two on one line and nowhere else."""
_FIELDS = {"field", "key"}
_HANGING = {"ask"}
"""Kinds with a block that start a line of their own, under the sibling before them."""
_VALUES = {"NAME", "FIELD", "NUMBER", "VERSION_NUMBER", "TIME", "DATE", "STRING", "DOC"}


@dataclass(slots=True)
class Piece:
    """A token to be printed.

    `glue` stands between it and the piece before if both share a line; `level` says how deep in the tree a line break
    before it would cut; `newlines` and `comments` count what the author wrote up to here. An opening brace knows where
    it is closed and where its items start; the first piece of an item knows the node.
    """

    token: Token
    remarks: Remarks
    level: int
    newlines: int
    comments: int
    landmark: bool
    glue: str = ""
    close: int = -1
    items: list[int] = field(default_factory=list)
    tight: bool = False
    starts_item: bool = False
    item: Node | None = None
    hangs: bool = False
    column: str = ""
    measure: int = -1
    pad: int = 0

    @property
    def width(self) -> int:
        """How long the glue and the text are together, without padding; what has lines of its own counts for nothing."""
        return 0 if "\n" in self.token.text else len(self.glue) + len(self.token.text)

    @property
    def is_keyword(self) -> bool:
        """Whether it is a word of the language, here."""
        return self.token.type not in _VALUES and self.token.text.isalpha()


@dataclass(slots=True)
class Flat:
    """The pieces of a declaration, where each node and token of it starts, and its nodes from the outside in."""

    pieces: list[Piece] = field(default_factory=list)
    at: dict[int, int] = field(default_factory=dict)
    nodes: list[Node] = field(default_factory=list)


def flatten(node: Node, opens_the_file: bool) -> Flat:
    """The pieces of one declaration."""
    flat = _collected(node, opens_the_file)
    for inner in flat.nodes:
        if any(isinstance(c, Token) and c.type == "LBRACE" for c in inner.children):
            _mark_block(inner, flat)
        _mark_hanging(inner, flat)
    _mark_item(flat, 0, node)
    _glue(flat.pieces)
    return flat


def _collected(node: Node, opens_the_file: bool) -> Flat:
    """Every token but the commas that are only layout; comments before a comma or a brace go behind it."""
    flat = Flat()
    carried, newlines, comments, braces = Remarks(), 0, 0, 0
    for token, level, starting, dropped in _walk(node, flat):
        here = joined(carried, remarks(token.before, opens_the_file and not flat.pieces))
        said = token.before.count("\n")
        carried = Remarks()
        if dropped or (here.said and (token.type == "LBRACE" or (token.type == "COMMA" and braces))):
            carried, here = here, Remarks()
        else:
            comments += here.said
        if not carried.said:
            newlines += said
        if not dropped:
            for key in starting:
                flat.at[key] = len(flat.pieces)
            landmark = braces == 0 and token.text in DECLARATIONS
            flat.pieces.append(Piece(token, here, level, newlines, comments, landmark))
        newlines += token.text.count("\n") + carried.said
        braces += (token.type == "LBRACE") - (token.type == "RBRACE")
    return flat


def _walk(node: Node, flat: Flat) -> Iterator[tuple[Token, int, list[int], bool]]:
    """Each token in order: the depth of the outermost node it starts, all it starts, and whether it is only layout."""
    waiting: list[tuple[Node | Token, int, bool]] = [(node, 0, False)]
    starting: list[int] = []
    outermost = 0
    while waiting:
        part, depth, dropped = waiting.pop()
        if not starting:
            outermost = depth
        starting.append(id(part))
        if isinstance(part, Token):
            yield part, outermost, starting, dropped
            starting = []
            continue
        flat.nodes.append(part)
        if not part.children:
            starting.remove(id(part))
        last = part.children[-1] if part.children else None
        loose = last if part.kind in SEPARATED and isinstance(last, Token) and last.type == "COMMA" else None
        waiting.extend((c, depth + 1, c is loose) for c in reversed(part.children))


def _mark_block(node: Node, flat: Flat) -> None:
    """Find the braces of a node, and where the items between them start."""
    brace: Piece | None = None
    before: Node | Token | None = None
    for child in node.children:
        index = flat.at.get(id(child))
        if index is None:
            continue
        if isinstance(child, Token) and child.type == "LBRACE":
            brace = flat.pieces[index]
            brace.tight = isinstance(before, Token) and before.type == "DOT"
        elif isinstance(child, Token) and child.type == "RBRACE" and brace is not None:
            brace.close, brace = index, None
        elif brace is not None and _starts_item(before, child, flat, index):
            brace.items.append(index)
            _mark_item(flat, index, child)
        before = child


def _starts_item(before: Node | Token | None, child: Node | Token, flat: Flat, index: int) -> bool:
    """Whether a child of a block stands on its own: a node does, unless a word or sign of the block introduces it."""
    if isinstance(before, Token) and before.type == "LBRACE":
        return True
    if isinstance(child, Node):
        return isinstance(before, Node) or (isinstance(before, Token) and before.type == "COMMA")
    return isinstance(before, Node) and child.type != "COMMA" and "\n" in flat.pieces[index].token.before


def _mark_item(flat: Flat, index: int, child: Node | Token) -> None:
    flat.pieces[index].starts_item = True
    flat.pieces[index].item = child if isinstance(child, Node) else None


def _mark_hanging(node: Node, flat: Flat) -> None:
    """A clause within a clause whose block would run on under the wrong word gets its own line."""
    inner = node.nodes()
    for before, child in itertools.pairwise(inner):
        if child.kind in _HANGING and id(child) in flat.at and id(before) in flat.at:
            flat.pieces[flat.at[id(child)]].hangs = True


def _glue(pieces: list[Piece]) -> None:
    """Say what stands between neighbours that share a line."""
    separate = blanks(p.token for p in pieces)
    before: dict[int, Node | None] = {}
    for index, piece in enumerate(pieces):
        if index and separate[index]:
            piece.glue = " "
        for one, other in itertools.pairwise(piece.items):
            before[other] = pieces[one].item
        if index in before and pieces[index - 1].token.type != "COMMA":
            piece.glue = ", " if _both_fields(before[index], piece.item) else "  "
    for index, piece in enumerate(pieces):
        if piece.close >= 0 and (piece.tight or piece.close == index + 1):
            pieces[index + 1].glue = pieces[piece.close].glue = ""


def _both_fields(one: Node | None, other: Node | None) -> bool:
    return one is not None and other is not None and one.kind in _FIELDS and other.kind in _FIELDS
