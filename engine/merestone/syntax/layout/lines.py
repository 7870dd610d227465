"""Step four: rows into lines; a row that is too long goes on further in, where the tree is shallowest."""

from merestone.syntax.layout.pieces import Piece
from merestone.syntax.layout.rows import INDENT, WIDTH, Row

_EARLIEST = WIDTH // 4
"""Nearer to the margin than this a line is broken only if there is no other place."""


def lines_of(rows: list[Row]) -> list[str]:
    """The lines of one declaration, with the comments that stand between its rows."""
    lines: list[str] = []
    shifts: dict[int, int] = {}
    for row in rows:
        shift = shifts.get(id(row.owner), 0)
        if row.hanging and row.owner is not None:
            shift += _head(row.owner) - (row.indent - row.owner.indent)
        shifts[id(row)] = shift
        if row is not rows[0]:
            lines.extend(_own_lines(row, row.indent + shift))
        lines.extend(_row_lines(row, row.indent + shift))
    return lines


def _own_lines(row: Row, indent: int) -> list[str]:
    """The comments and blank lines before a row; none of the latter at either end of a block."""
    own = list(row.pieces[0].remarks.own)
    while own and not own[0] and row.first:
        own.pop(0)
    while own and not own[-1] and row.closing:
        own.pop()
    margin = " " * (indent + INDENT * row.closing)
    return [margin + comment if comment else "" for comment in own]


def _row_lines(row: Row, indent: int) -> list[str]:
    further = indent + (0 if _is_list(row) else 2 * INDENT if row.header else INDENT)
    lines: list[str] = []
    margin = indent
    for stretch in _stretches(row):
        if lines:
            margin = further
            said = stretch[0].remarks
            lines[-1] += f"  {said.trailing}" if said.trailing else ""
            lines.extend(" " * margin + comment for comment in said.own if comment)
        lines.extend(_wrapped(stretch, margin, further))
    if row.comment:
        lines[-1] += f"  {row.comment}"
    return lines


def _stretches(row: Row) -> list[list[Piece]]:
    """The pieces between which a line break is due: at a comment, around a long description, in a list of one a line."""
    spread = _is_spread(row)
    stretches: list[list[Piece]] = [[]]
    for index, piece in enumerate(row.pieces):
        before = row.pieces[index - 1] if index else None
        if before and (
            piece.remarks.said
            or (spread and before.token.type == "COMMA")
            or "\n" in piece.token.text + before.token.text
        ):
            stretches.append([])
        stretches[-1].append(piece)
    return stretches


def _is_list(row: Row) -> bool:
    return len(row.pieces) > 1 and row.pieces[1].token.type == "COMMA"


def _is_spread(row: Row) -> bool:
    """Whether the author gave each item of a list in a block its own line."""
    commas = [i for i, p in enumerate(row.pieces) if p.token.type == "COMMA"]
    return _is_list(row) and all("\n" in p.token.before for i in commas for p in row.pieces[i + 1 : i + 2])


def _wrapped(pieces: list[Piece], indent: int, further: int) -> list[str]:
    """One line, or as many as are needed."""
    lines: list[str] = []
    start = 0
    while start < len(pieces):
        end = start + _length_of_line(pieces, start, WIDTH - indent)
        lines.extend(_text(pieces[start:end], indent))
        start, indent = end, further
    return lines


def _length_of_line(pieces: list[Piece], start: int, room: int) -> int:
    """How many pieces go on this line: two at least, as a declaration word alone on its line would declare nothing."""
    reach, breaks = 0, list[tuple[int, int, int]]()
    for index in range(len(pieces) - start):
        piece = pieces[start + index]
        if index > 1 and _may_break(pieces[start + index - 1], piece):
            if reach > room:
                return _best(breaks) or index
            breaks.append((piece.level, -index, reach))
        reach += len(piece.token.text) + (len(piece.glue) + piece.pad) * (index > 0)
    return len(pieces) - start if reach <= room else _best(breaks) or len(pieces) - start


def _best(breaks: list[tuple[int, int, int]]) -> int:
    """The latest of the shallowest breaks; 0 if there is none."""
    far = [b for b in breaks if b[2] >= _EARLIEST]
    return -min(far)[1] if far else -breaks[-1][1] if breaks else 0


def _may_break(before: Piece, piece: Piece) -> bool:
    """Whether a line may end between two pieces: between words, but not within a phrase, nor where a declaration starts."""
    if not piece.glue or piece.landmark or piece.token.type in {"LBRACE", "RBRACE", "COLON"}:
        return False
    return not (before.is_keyword and piece.is_keyword)


def _text(pieces: list[Piece], indent: int) -> list[str]:
    """The pieces on one line; a description of several lines is moved as one."""
    first, *rest = pieces
    if "\n" in first.token.text:
        return _moved(first.token.text, first.token.column, indent)
    return [" " * indent + first.token.text + "".join(p.glue + " " * p.pad + p.token.text for p in rest)]


def _moved(text: str, column: int, indent: int) -> list[str]:
    """A description with its lines moved so that the leftmost stands under its quotes."""
    opening, *body = [line.rstrip() for line in text.split("\n")]
    margin = min((len(line) - len(line.lstrip()) for line in body if line), default=0)
    return [" " * indent + opening, *(" " * indent + line[margin:] if line else "" for line in body)]


def _head(row: Row) -> int:
    """How far in the first column of a row stands."""
    pieces = row.pieces
    return len(pieces[0].token.text) + len(pieces[1].glue) + pieces[1].pad if len(pieces) > 1 else 0
