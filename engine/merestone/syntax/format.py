"""Lay out a file: one layout for each text, whatever it looked like, with every word and comment kept."""

from dataclasses import dataclass

from merestone.diagnostics import Diagnostic
from merestone.syntax.layout.align import align
from merestone.syntax.layout.lines import lines_of
from merestone.syntax.layout.pieces import flatten
from merestone.syntax.layout.remarks import Remarks, after_all, remarks, unpadded
from merestone.syntax.layout.rows import Row, rows_of
from merestone.syntax.parse import parse
from merestone.syntax.scan import one_line_end, scan
from merestone.syntax.tree import Unit


@dataclass(frozen=True)
class Formatted:
    """The text in its canonical layout, and the faults of the declarations that were left as they are."""

    text: str
    faults: tuple[Diagnostic, ...]


@dataclass(frozen=True)
class _Part:
    """One declaration: the remarks before it, and its rows; without any it is printed as it was written."""

    unit: Unit
    before: Remarks
    rows: list[Row]


def format_text(file: str, text: str) -> Formatted:
    """The text of one file in its canonical layout; a declaration with a fault of syntax is left as it is."""
    text = one_line_end(text)
    tree, faults = parse(file, text)
    parts = [_part(unit, number) for number, unit in enumerate(tree.units)]
    last = after_all(tree.tail, not parts)
    _pin_comments(parts, last)
    _part_columns(parts)
    align(row for part in parts for row in part.rows)
    lines = _lines(parts, last)
    laid_out = "\n".join(lines) + "\n" if lines else ""
    if _words(laid_out) != _words(text):
        raise AssertionError(f"expected every word and comment of {file} to be kept, and the layout lost or added some")
    return Formatted(laid_out, tuple(faults))


def _part(unit: Unit, number: int) -> _Part:
    before = remarks(unit.tokens[0].before, number == 0)
    if unit.node is None or not unit.whole:
        return _Part(unit, before, [])
    return _Part(unit, before, rows_of(flatten(unit.node, number == 0), number))


def _pin_comments(parts: list[_Part], last: Remarks) -> None:
    """Give each row the comment at its end, which the tree keeps before the next token."""
    for part, after in zip(parts, [*(p.before for p in parts), last][1:], strict=True):
        for row, following in zip(part.rows, part.rows[1:], strict=False):
            row.comment = following.pieces[0].remarks.trailing
        if part.rows:
            part.rows[-1].comment = after.trailing


def _part_columns(parts: list[_Part]) -> None:
    """Declarations form columns only if each has one line."""
    for part in parts:
        if len(part.rows) > 1 or (part.rows and len(lines_of(part.rows)) > 1):
            part.rows[0].family = ""


def _lines(parts: list[_Part], last: Remarks) -> list[str]:
    """The lines of all declarations; one that takes several lines stands apart."""
    lines: list[str] = []
    tall = False
    for number, part in enumerate(parts):
        after = parts[number + 1].before if number + 1 < len(parts) else last
        block = lines_of(part.rows) if part.rows else _as_written(part.unit, after)
        apart = number > 0 and bool(part.rows and parts[number - 1].rows) and (tall or len(block) > 1)
        own = part.before.own
        lines.extend(_between(["", *own] if apart and "" not in own else own, bool(lines), False))
        lines.extend(block)
        tall = len(block) > 1
    lines.extend(_between(last.own, bool(lines), True))
    return lines


def _between(own: list[str], follows: bool, ends: bool) -> list[str]:
    """Comments and blank lines between declarations; none of the latter at the ends of the file."""
    first = 0 if follows else next((i for i, line in enumerate(own) if line), len(own))
    end = len(own)
    while ends and end > first and not own[end - 1]:
        end -= 1
    return own[first:end]


def _as_written(unit: Unit, after: Remarks) -> list[str]:
    """The text of a declaration with a fault, and the comment at its end."""
    first, *rest = unit.tokens
    margin = first.before.replace("\ufeff", "").rsplit("\n", 1)[-1]
    text = margin + first.text + "".join(t.before + t.text for t in rest)
    return f"{text}  {after.trailing}".rstrip(" ").split("\n") if after.trailing else text.split("\n")


def _words(text: str) -> tuple[list[str], list[str]]:
    """Every word and sign, and every comment, in order; commas and the margins of descriptions are left out."""
    tokens, tail = scan("", text)
    words: list[str] = []
    for token in tokens:
        if token.type == "DOC":
            words.extend(line.strip() for line in token.text.split("\n"))
        elif token.type != "COMMA":
            words.append(token.text)
    befores = [*(t.before for t in tokens), tail]
    return words, [unpadded(line) for before in befores for line in before.split("\n") if "//" in line]
