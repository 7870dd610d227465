"""A story drawn as a sequence diagram: inline SVG that takes its colours from the page around it."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from html import escape
from itertools import pairwise

from merekit.reports._story import Arrow, Band, Note, Row, Story, clock

GUTTER = 128
HEAD = 40
TALL, LOW, LINE = 42, 26, 21
"""Heights of a row with two lines of text, of a band, and of a note on one line."""
LETTER, BOLD, SMALL = 6.9, 7.6, 6.0
"""Widths of an average letter of a text, of a bold one and of a detail, a little more than they are."""
NARROW, WIDE = 132, 236
"""How near and how far apart two lifelines may be."""
NEAR = 12
"""How many rows around a hit are drawn in any case."""
EDGE = 70
"""From an outer lifeline to the edge of the picture."""


@dataclass(frozen=True)
class Paper:
    """Where things are: the x of each lifeline, the y of each row's middle, and the size of the whole."""

    xs: dict[str, float]
    ys: tuple[float, ...]
    width: float
    height: float


def draw(story: Story, hits: frozenset[int], title: str) -> str:
    """The picture; the rows whose `seq` is in `hits` are highlighted."""
    paper = _paper(story)
    parts = [
        f'<svg class="seq" role="img" width="{paper.width:.0f}" height="{paper.height:.0f}" '
        f'viewBox="0 0 {paper.width:.0f} {paper.height:.0f}"><title>{escape(title)}</title>'
    ]
    parts += _marked(story, hits, paper)
    parts += _lifelines(story, paper)
    for row, y in zip(story.rows, paper.ys, strict=True):
        hot = bool(hits.intersection(row.seqs))
        parts += [
            f'<g class="{row.tone}{" hot" if hot else ""}">',
            *_drawn(row, y, paper),
            *_margin(row, y, hot),
            "</g>",
        ]
    return "".join([*parts, "</svg>"])


# ------------------------------------------------------------------ where things are


def _paper(story: Story) -> Paper:
    xs = _columns(story)
    ys, y = [], float(HEAD + 8)
    for row in story.rows:
        height = _height(row)
        ys.append(y + height / 2)
        y += height
    return Paper(xs, tuple(ys), max(xs.values()) + EDGE, y + 12)


def _columns(story: Story) -> dict[str, float]:
    x = float(GUTTER + EDGE)
    xs = {story.systems[0]: x}
    for left, right in pairwise(story.systems):
        wanted = [
            _length(row) * (1.25 if row.lost else 1) + 36
            for row in story.rows
            if isinstance(row, Arrow) and {row.start, row.end} == {left, right}
        ]
        x += min(max([NARROW, *wanted]), WIDE)
        xs[right] = x
    return xs


def _length(row: Arrow | Note) -> float:
    if isinstance(row, Note) and row.low:
        return len(row.text) * LETTER + len(row.detail) * SMALL + 8
    return max(len(row.text) * LETTER, len(row.detail) * SMALL)


def _height(row: Row) -> float:
    match row:
        case Band():
            return LOW
        case Note(low=True):
            return LINE
        case Note() | Arrow():
            return TALL


# ------------------------------------------------------------------ what stands behind


def _marked(story: Story, hits: frozenset[int], paper: Paper) -> Iterator[str]:
    for row, y in zip(story.rows, paper.ys, strict=True):
        if hits.intersection(row.seqs):
            height = _height(row)
            yield f'<rect class="hit" x="1" y="{y - height / 2:.0f}" width="{paper.width - 2:.0f}" height="{height:.0f}"/>'


def _lifelines(story: Story, paper: Paper) -> Iterator[str]:
    for system, x in paper.xs.items():
        kind = "target" if system == story.target else "played"
        yield f'<line class="life" x1="{x:.0f}" x2="{x:.0f}" y1="{HEAD}" y2="{paper.height:.0f}"/>'
        yield f'<rect class="{kind}" x="{x - 60:.0f}" y="4" width="120" height="{HEAD - 4}" rx="5"/>'
        yield _text(x, 19, _cut(system, 112, LETTER), "who")
        yield _text(x, 33, "under test" if kind == "target" else "played by the kit", "small")
    for top, bottom in _outages(story, paper):
        x = paper.xs[story.target]
        yield f'<line class="dead" x1="{x:.0f}" x2="{x:.0f}" y1="{top:.0f}" y2="{bottom:.0f}"/>'


def _outages(story: Story, paper: Paper) -> Iterator[tuple[float, float]]:
    """From where to where the target was down."""
    began: float | None = None
    for row, y in zip(story.rows, paper.ys, strict=True):
        life = row.life if isinstance(row, Note) else None
        if life == "ends" and began is None:
            began = y
        elif life == "begins" and began is not None:
            yield began, y
            began = None
    if began is not None:
        yield began, paper.height


# ------------------------------------------------------------------ the rows


def _drawn(row: Row, y: float, paper: Paper) -> Iterator[str]:
    match row:
        case Arrow():
            yield from _arrow(row, y, paper)
        case Note():
            yield from _note(row, y, paper)
        case Band():
            yield from _band(row, y, paper)


def _arrow(row: Arrow, y: float, paper: Paper) -> Iterator[str]:
    start, end = paper.xs[row.start], paper.xs[row.end]
    way = 1 if end > start else -1
    tip = start + (end - start) * 0.8 if row.lost else end - way * 2
    kind = "reply" if row.reply else "event" if row.event else "ask"
    yield f'<line class="arrow {kind}" x1="{start:.0f}" x2="{tip:.0f}" y1="{y:.0f}" y2="{y:.0f}"/>'
    yield _cross(tip, y) if row.lost else _head(tip, y, way, row.event)
    middle, room = (start + tip) / 2, abs(tip - start) - 14
    yield _text(middle, y - 5, _cut(row.text, room, LETTER))
    detail = " · ".join(part for part in (row.lost, row.detail) if part)
    yield _text(middle, y + 13, _cut(detail, room, SMALL), "small")


def _head(x: float, y: float, way: int, hollow: bool) -> str:
    points = f"{x:.0f},{y:.0f} {x - way * 9:.0f},{y - 4.5:.1f} {x - way * 9:.0f},{y + 4.5:.1f}"
    return f'<polygon class="{"tip hollow" if hollow else "tip"}" points="{points}"/>'


def _cross(x: float, y: float) -> str:
    a, b, c, d = x - 6, x + 6, y - 6, y + 6
    return f'<path class="cross" d="M{a:.0f} {c:.0f}L{b:.0f} {d:.0f}M{a:.0f} {d:.0f}L{b:.0f} {c:.0f}"/>'


def _note(row: Note, y: float, paper: Paper) -> Iterator[str]:
    width, height = min(_length(row) + 20, paper.width - GUTTER - 8), _height(row) - (1 if row.low else 6)
    x = min(max(paper.xs.get(row.who, GUTTER), GUTTER + width / 2), paper.width - width / 2 - 4)
    box = f'x="{x - width / 2:.0f}" y="{y - height / 2:.1f}" width="{width:.0f}" height="{height:.0f}"'
    yield f'<rect class="note" {box} rx="{3 if row.life is None else 14}"/>'
    if row.low:
        detail = f'<tspan class="small" dx="8">{escape(row.detail)}</tspan>'
        yield f'<text class="mid" x="{x:.0f}" y="{y + 4:.0f}">{escape(row.text)}{detail}</text>'
        return
    yield _text(x, y - 2 if row.detail else y + 4, _cut(row.text, width - 8, LETTER))
    yield _text(x, y + 12, _cut(row.detail, width - 8, SMALL), "small")


def _band(row: Band, y: float, paper: Paper) -> Iterator[str]:
    yield f'<line class="band" x1="{GUTTER}" x2="{paper.width - 4:.0f}" y1="{y:.0f}" y2="{y:.0f}"/>'
    text = _cut(row.text, paper.width - GUTTER - 28, LETTER)
    width = len(text) * BOLD + 12
    yield f'<rect class="label" x="{GUTTER + 4}" y="{y - 10:.0f}" width="{width:.0f}" height="20" rx="10"/>'
    yield f'<text x="{GUTTER + 12}" y="{y + 4:.0f}">{escape(text)}</text>'


def _margin(row: Row, y: float, hit: bool) -> Iterator[str]:
    """The record's number and time, so that a judgement's records can be found."""
    numbers = "–".join(str(seq) for seq in row.seqs)
    yield f'<text class="nr" x="{GUTTER - 70}" y="{y + 4:.0f}">{"▶ " if hit else ""}{numbers}</text>'
    yield f'<text class="nr" x="{GUTTER - 6}" y="{y + 4:.0f}">{escape(clock(row.at))}</text>'


def _text(x: float, y: float, text: str, kind: str = "") -> str:
    return f'<text class="mid {kind}" x="{x:.0f}" y="{y:.0f}">{escape(text)}</text>' if text else ""


def _cut(text: str, room: float, letter: float) -> str:
    """As much of `text` as fits into `room` pixels, with an ellipsis where it is cut."""
    most = max(int(room / letter), 4)
    return text if len(text) <= most else text[: most - 1] + "…"


def abridged(rows: Sequence[Row], hits: frozenset[int], most: int) -> tuple[Row, ...]:
    """At most about `most` of `rows`: the first ones, the last ones and those near a hit; a band stands for each gap."""
    if len(rows) <= most:
        return tuple(rows)
    near = {n + d for n, row in enumerate(rows) if hits.intersection(row.seqs) for d in range(-NEAR, NEAR + 1)}
    kept = [n for n in range(len(rows)) if n < most // 2 or n >= len(rows) - NEAR or n in near]
    told: list[Row] = []
    for before, n in pairwise([-1, *kept]):
        if n - before > 1:
            told.append(Band(rows[n - 1].seq, rows[n - 1].at, f"… {n - before - 1} records are not drawn"))
        told.append(rows[n])
    return tuple(told)
