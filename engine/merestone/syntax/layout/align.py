"""Step three: columns of neighbouring rows, by padding what stands before them."""

import itertools
from collections.abc import Iterable

from merestone.syntax.layout.pieces import Piece
from merestone.syntax.layout.rows import WIDTH, Row

_CLOSE = {"head", "arrow", "colon"}
"""Columns that one blank sets apart, like those before a brace; others take two."""
_STEP = 8
"""A row longer by more than this does not push the comments of the others away."""


def align(rows: Iterable[Row]) -> None:
    """Pad the pieces of each run of neighbours: rows of one block and one family with no blank line between."""
    runs: dict[tuple[int, int], list[Row]] = {}
    for row in rows:
        if row.block is None:
            continue
        run = runs.setdefault(row.block, [])
        if run and (run[-1].family != row.family or row.pieces[0].remarks.parted):
            _align_run(run)
            run.clear()
        run.append(row)
    for run in runs.values():
        _align_run(run)


def _align_run(run: list[Row]) -> None:
    broken = sum(row.header for row in run)
    if not run or not run[0].family or (run[0].family.startswith("block") and 2 * broken >= len(run)):
        return
    _align_all(run, run)
    if any(_end(row) > WIDTH for row in run):
        _align_all(run, [row for row in run if not _lists_sources(row)])
    for row in run:
        _relax(row)
    _align_comments([row for row in run if row.comment and not row.header])


def _align_all(run: list[Row], pushing: list[Row]) -> None:
    """Align each column of a run, as wide as the rows in `pushing` need it; the others keep to it if they can."""
    pushes = {id(row) for row in pushing}
    cells: dict[str, list[tuple[Row, int]]] = {}
    ranks: dict[str, int] = {}
    for row in run:
        columns = [(index, piece) for index, piece in enumerate(row.pieces) if piece.column]
        for rank, (index, piece) in enumerate(columns):
            piece.pad = 0
            cells.setdefault(piece.column, []).append((row, index))
            ranks[piece.column] = max(ranks.get(piece.column, 0), rank)
    for column in sorted(cells, key=lambda c: ranks[c]):
        _align_column(column, cells[column], pushes)


def _align_column(column: str, cells: list[tuple[Row, int]], pushes: set[int]) -> None:
    gap = 1 if column in _CLOSE or column.startswith(("brace", "part")) else 2
    ends = [_width(row.pieces[:index]) for row, index in cells]
    wanted = [
        end if row.pieces[index].measure < 0 else row.pieces[index].measure
        for (row, index), end in zip(cells, ends, strict=True)
        if id(row) in pushes and not (column == "arrow" and _lists_sources(row))
    ]
    target = max(wanted, default=0) + gap
    for (row, index), end in zip(cells, ends, strict=True):
        piece = row.pieces[index]
        piece.pad = max(target - end, gap) - len(piece.glue)


def _lists_sources(row: Row) -> bool:
    """Whether several things stand before the arrow of a row."""
    before = itertools.takewhile(lambda p: p.column != "arrow", row.pieces)
    return any(p.column == "arrow" for p in row.pieces) and any(p.token.type == "COMMA" for p in before)


def _relax(row: Row) -> None:
    """A row too long for its columns keeps only the first, and none if it fits without."""
    padded = [piece for piece in row.pieces if piece.pad]
    if _end(row) > WIDTH:
        for piece in padded[1:]:
            piece.pad = 0
    if padded and WIDTH < _end(row) <= WIDTH + padded[0].pad:
        padded[0].pad = 0


def _align_comments(run: list[Row]) -> None:
    """Comments at the end of rows stand under each other, but for rows that are much longer than others."""
    ends = sorted(_width(row.pieces) for row in run)
    steps = itertools.pairwise(ends)
    target = next((end for end, longer in steps if longer - end > _STEP), max(ends, default=0))
    for row in run:
        row.comment = " " * max(target - _width(row.pieces), 0) + row.comment


def _end(row: Row) -> int:
    return row.indent + _width(row.pieces)


def _width(pieces: list[Piece]) -> int:
    """How long the pieces are on one line."""
    return sum(p.width + p.pad for p in pieces) - len(pieces[0].glue) if pieces else 0
