"""The terminal's view of a run: the matrix, the sum, and what stands in the way with the clause it breaks."""

import textwrap
from collections.abc import Iterator, Sequence

from merekit.reports._failure import blame, circumstance, place
from merekit.reports._matrix import ASPECTS, MEANINGS, Cell, Group, Row, counts, failing, outcome, rows, unimplemented
from merekit.reports._replay import play
from merekit.verdict import Run
from merestone.semantics.say import counted
from merestone.semantics.verdict import ORDER, Verdict

HEADS = ("boundary", *ASPECTS, "level")
GAP = "  "
SHOWN = 12
"""How many unfulfilled requirements are told in full."""

COLOURS = {"ok": "32", "FAIL": "1;31", "n/o": "35", "?": "33", "att": "36", "waiv": "36", "n/a": "2", "-": "2"}


def render(run: Run, color: bool, width: int) -> str:
    """The whole view, at most `width` columns wide where words allow it."""
    blocks = (
        _head(run, width),
        _matrix(run, color, width),
        _legend(run, width),
        _unimplemented(run, width),
        _unfulfilled(run, color, width),
        _sum(run, width),
    )
    return "\n\n".join(block for block in blocks if block) + "\n"


def _head(run: Run, width: int) -> str:
    return _fill(f"{run.system} at {run.target} · plan {run.plan[:19]} · suite {run.suite} · seed {run.seed}", width)


def _matrix(run: Run, color: bool, width: int) -> str:
    lines = [_line(row) for row in rows(run)]
    widths = [max(len(line[n]) for line in [HEADS, *lines]) for n in range(len(HEADS))]
    widths[0] = max([widths[0], *(len(row.role) + 2 for row in rows(run))])
    if sum(widths) + len(GAP) * (len(widths) - 1) > width:
        return "\n".join(_stacked(row, color) for row in rows(run))
    table = [GAP.join(head.ljust(size) for head, size in zip(HEADS, widths, strict=True)).rstrip()]
    table.append(GAP.join("─" * size for size in widths))
    for row in rows(run):
        table += [_across(row, widths, color), f"  {row.role}"]
    return "\n".join(table)


def _line(row: Row) -> tuple[str, ...]:
    return (row.boundary, *(_cell(cell) for cell in row.cells), row.level)


def _across(row: Row, widths: Sequence[int], color: bool) -> str:
    marks = ("", *(cell.mark for cell in row.cells), "")
    cells = zip(_line(row), widths, marks, strict=True)
    return GAP.join(_paint(text.ljust(size), mark, color) for text, size, mark in cells).rstrip()


def _stacked(row: Row, color: bool) -> str:
    lines = [f"{row.boundary} ({row.role}): {row.level}"]
    lines += [f"  {cell.aspect:<10}  {_paint(_cell(cell), cell.mark, color)}" for cell in row.cells if cell.total]
    return "\n".join(lines)


def _cell(cell: Cell) -> str:
    return f"{cell.fulfilled}/{cell.total} {cell.mark}" if cell.total else "-"


def _legend(run: Run, width: int) -> str:
    used = {cell.mark for row in rows(run) for cell in row.cells}
    marks = [f"{mark} {meaning}" for mark, meaning in MEANINGS.items() if mark in used]
    return _fill(" · ".join(["n/m: n of m scenarios fulfilled", *marks]), width)


def _unimplemented(run: Run, width: int) -> str:
    return (
        _fill(f"not implemented by this target, says its binding: {unimplemented(run)}", width)
        if run.unimplemented
        else ""
    )


def _unfulfilled(run: Run, color: bool, width: int) -> str:
    groups = failing(run)
    blocks = ["\n".join(_requirement(group, run, color, width)) for group in groups[:SHOWN]]
    if len(groups) > SHOWN:
        blocks.append(f"… and {len(groups) - SHOWN} more requirements, all in report.html")
    return "\n\n".join(blocks)


def _requirement(group: Group, run: Run, color: bool, width: int) -> Iterator[str]:
    """The clause, the first circumstance in which it did not hold, and how to see that again."""
    first = max(group.unfulfilled, key=lambda r: ORDER.index(r.verdict))
    clause = group.requirement.clause
    via = f"  (policy {clause.policy})" if clause.policy else ""
    yield f"{_paint(group.mark, group.mark, color)}  {group.requirement.id}"
    yield _told("clause", f"{place(first)}{via}  {clause.text}", width)
    yield _told("where", _circumstances(group), width)
    for judgement in blame(first)[:1]:
        yield from (
            _told(word, text, width) for word, text in _words(judgement.expected, judgement.observed, judgement.reason)
        )
    yield f"      replay    {play(first, run)}"


def _words(expected: str, observed: str, reason: str) -> Iterator[tuple[str, str]]:
    return (pair for pair in (("because", reason), ("expected", expected), ("observed", observed)) if pair[1])


def _circumstances(group: Group) -> str:
    names = [circumstance(r) for r in group.unfulfilled]
    more = f" and {len(names) - 3} more" if len(names) > 3 else ""
    return f"{len(names)} of {counted(len(group.results), 'scenario')}: {', '.join(names[:3])}{more}"


def _sum(run: Run, width: int) -> str:
    told = ", ".join(f"{counts(run)[verdict]} {verdict}" for verdict in reversed(Verdict) if counts(run)[verdict])
    executed = f"{counted(len(run.results), 'scenario')} ({told or 'none executed'}) in {run.seconds:.1f} s"
    return _fill(f"{outcome(run)}: {executed}", width)


def _told(word: str, text: str, width: int) -> str:
    return _fill(text, width, first=f"      {word:<8}  ", rest=" " * 16)


def _fill(text: str, width: int, first: str = "", rest: str = "") -> str:
    return textwrap.fill(
        " ".join(text.split()),
        width,
        initial_indent=first,
        subsequent_indent=rest,
        break_long_words=False,
        break_on_hyphens=False,
    )


def _paint(text: str, mark: str, color: bool) -> str:
    return f"\x1b[{COLOURS[mark]}m{text}\x1b[0m" if color and mark else text
