"""Step two: pieces into rows, deciding which blocks are broken; a short block that was on one line stays on it."""

from dataclasses import dataclass

from merestone.syntax.layout.columns import mark_columns, mark_inner_columns
from merestone.syntax.layout.pieces import Flat, Piece

WIDTH = 120
INDENT = 2
_HUGGING = {"only_from", "only_to"}
"""Kinds that stay on the line of the brace that opens a broken block."""


@dataclass(slots=True)
class Row:
    """What belongs on one line, if that is long enough.

    `indent` counts from the row that `owner` is; `block` is the place of the block it is an item of, `family` the kind of
    rows it forms columns with. A header opens a block, which the closing row ends.
    """

    pieces: list[Piece]
    indent: int
    owner: "Row | None" = None
    block: tuple[int, int] | None = None
    family: str = ""
    header: bool = False
    closing: bool = False
    first: bool = False
    hanging: bool = False
    comment: str = ""


@dataclass(slots=True)
class _Task:
    """A stretch of pieces still to be laid out; a new item unless it goes on after a block."""

    first: int
    last: int
    indent: int
    owner: Row | None
    block: tuple[int, int] | None
    opens_block: bool = False
    closing: bool = False
    hanging: bool = False


def rows_of(flat: Flat, unit: int) -> list[Row]:
    """The rows of one declaration, the `unit`-th of its file, in order."""
    pieces = flat.pieces
    reach = [0]
    for piece in pieces:
        reach.append(reach[-1] + piece.width)
    rows: list[Row] = []
    tasks = [_Task(0, len(pieces) - 1, 0, None, (-1, -1))]
    while tasks:
        task = tasks.pop()
        brace = _broken(pieces, reach, task)
        if (hang := _hang(pieces, task, brace)) is not None:
            row = _row(flat, task, hang - 1)
            under = task.indent + _widest(pieces, task) + 1
            tasks.append(_Task(hang, task.last, under, row, None, hanging=True))
        elif brace is None:
            row = _row(flat, task, task.last)
        else:
            row = _open(flat, task, brace, unit, tasks)
        rows.append(row)
    return rows


def _open(flat: Flat, task: _Task, brace: int, unit: int, tasks: list[_Task]) -> Row:
    """The row up to the brace; its items and what follows are left to do."""
    pieces, items, close = flat.pieces, flat.pieces[brace].items, flat.pieces[brace].close
    hugging = _hugging(pieces, items)
    row = _row(flat, task, items[hugging] - 1 if hugging < len(items) else (close - 1 if items else brace))
    row.header = True
    tasks.append(_Task(close, task.last, task.indent, row, None, closing=True))
    ends = [i - 1 for i in [*items[1:], close]][: len(items)]
    inner = [
        _Task(first, last, task.indent + INDENT, row, (unit, brace), opens_block=number == hugging)
        for number, (first, last) in enumerate(zip(items, ends, strict=True))
    ]
    tasks.extend(reversed(inner[hugging:]))
    return row


def _row(flat: Flat, task: _Task, last: int) -> Row:
    row = Row(flat.pieces[task.first : last + 1], task.indent, task.owner, task.block)
    row.closing, row.first, row.hanging = task.closing, task.opens_block, task.hanging
    item = flat.pieces[task.first].item
    if task.block is not None and item is not None:
        row.family = mark_columns(item, flat)
    mark_inner_columns(row.pieces)
    if any(piece.remarks.said for piece in row.pieces[1:]):
        for piece in row.pieces:  # a comment tears the row, and with it the columns
            piece.column = ""
    return row


def _broken(pieces: list[Piece], reach: list[int], task: _Task) -> int | None:
    """The first brace of the stretch whose block is broken: as the author broke it, or because the line is too long."""
    brace = _next_block(pieces, task.first + task.closing, task.last)
    torn = brace
    while torn is not None and not _torn(pieces, torn):
        torn = _next_block(pieces, pieces[torn].close + 1, task.last)
    end = task.last if torn is None else torn
    first = task.first
    wide = reach[end + 1] - reach[first] - len(pieces[first].glue) > WIDTH - task.indent
    return brace if wide else torn


def _next_block(pieces: list[Piece], first: int, last: int) -> int | None:
    return next((i for i in range(first, last + 1) if pieces[i].close >= 0), None)


def _torn(pieces: list[Piece], brace: int) -> bool:
    """Whether the author broke the block; a list such as that of `use` counts only if comments stand in it."""
    opening, closing = pieces[brace], pieces[pieces[brace].close]
    if opening.tight or closing is pieces[brace + 1]:
        return closing.comments != opening.comments
    return closing.newlines != opening.newlines


def _hugging(pieces: list[Piece], items: list[int]) -> int:
    """How many of the first items stay on the line of the brace."""
    count = 0
    for index in items:
        item = pieces[index].item
        if item is None or item.kind not in _HUGGING or pieces[index].remarks.said:
            break
        count += 1
    return count


def _widest(pieces: list[Piece], task: _Task) -> int:
    """How far in the second word of a row may be moved, under that of a neighbour with a longer first word."""
    around = pieces[task.block[1]].items if task.block and task.block[1] >= 0 else []
    return max(len(pieces[first].token.text) for first in [task.first, *around])


def _hang(pieces: list[Piece], task: _Task, brace: int | None) -> int | None:
    """Where a clause within the clause starts whose block is broken."""
    if brace is None or task.hanging:
        return None
    return next((i for i in range(task.first + 1, brace) if pieces[i].hangs), None)
