"""Make the safe fixes of what is wrong, again and again until none is left, without touching anything but texts.

A fix after which its own finding is still there is taken back.
"""

from bisect import bisect_left, bisect_right, insort
from collections import Counter
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass

from merestone.diagnostics import Diagnostic, Edit, Fix, Span

ROUNDS = 50
"""More rounds than this would only go in a circle."""

_Position = tuple[int, int]

Look = Callable[[Mapping[str, str]], Sequence[Diagnostic]]


@dataclass(frozen=True)
class Mended:
    """The texts after all fixes, which fix was made for which diagnostic, and what is still wrong."""

    texts: dict[str, str]
    made: tuple[tuple[Diagnostic, Fix], ...]
    left: tuple[Diagnostic, ...]


def mend(texts: Mapping[str, str], look: Look) -> Mended:
    """Make every safe fix of what `look` finds."""
    now, found = dict(texts), tuple(look(texts))
    made: list[tuple[Diagnostic, Fix]] = []
    refused: set[tuple[str, str, str]] = set()
    for _ in range(ROUNDS):
        chosen = _compatible([(d, d.safe_fix) for d in found if d.safe_fix and _key(d) not in refused])
        if not chosen:
            break
        edited = apply([fix for _, fix in chosen], now)
        after = tuple(look(edited))
        if stuck := _still_there(chosen, found, after):
            refused |= stuck
            continue
        now, found = edited, after
        made.extend(chosen)
    return Mended(now, tuple(made), found)


def apply(fixes: Iterable[Fix], texts: Mapping[str, str]) -> dict[str, str]:
    """The texts with the edits of `fixes`, which do not overlap; a line that is left empty goes too."""
    changed = dict(texts)
    edits: dict[str, list[Edit]] = {}
    for edit in dict.fromkeys(e for fix in fixes for e in fix.edits):
        edits.setdefault(edit.span.file, []).append(edit)
    return changed | {file: _edited(texts[file], among) for file, among in edits.items()}


def _key(diagnostic: Diagnostic) -> tuple[str, str, str]:
    return diagnostic.code, diagnostic.path, diagnostic.message


def _still_there(
    chosen: Sequence[tuple[Diagnostic, Fix]], before: Sequence[Diagnostic], after: Sequence[Diagnostic]
) -> set[tuple[str, str, str]]:
    """The findings that are as many as if nothing had been done for them."""
    fixed, were, are = (Counter(map(_key, ds)) for ds in ([d for d, _ in chosen], before, after))
    return {key for key, times in fixed.items() if are[key] > were[key] - times}


def _compatible(wanted: Sequence[tuple[Diagnostic, Fix | None]]) -> list[tuple[Diagnostic, Fix]]:
    """The first fixes that leave each other alone; the others wait for the next round."""
    chosen: list[tuple[Diagnostic, Fix]] = []
    edits: dict[str, _Edits] = {}
    for diagnostic, fix in wanted:
        if fix and all(edits.setdefault(e.span.file, _Edits()).take(e) for e in fix.edits):
            chosen.append((diagnostic, fix))
            for edit in fix.edits:
                edits[edit.span.file].add(edit)
    return chosen


class _Edits:
    """The edits of one file that were chosen, none of which touches a letter of another; insertions at one place do not."""

    def __init__(self) -> None:
        """None yet."""
        self._known: set[Edit] = set()
        self._stretches: list[tuple[_Position, _Position]] = []
        self._points: list[_Position] = []

    def take(self, edit: Edit) -> bool:
        """Whether the edit is among them, or touches no letter of any."""
        if edit in self._known:
            return True
        start, end = _ends(edit.span)
        before = bisect_left(self._stretches, (end,)) - 1
        overlaps = before >= 0 and self._stretches[before][1] > start
        return not overlaps and bisect_right(self._points, start) >= bisect_left(self._points, end)

    def add(self, edit: Edit) -> None:
        """Enter an edit that can be taken."""
        if edit not in self._known:
            self._known.add(edit)
            start, end = _ends(edit.span)
            if start < end:
                insort(self._stretches, (start, end))
            else:
                insort(self._points, start)


def _ends(span: Span) -> tuple[_Position, _Position]:
    return (span.line, span.column), (span.end_line, span.end_column)


def _edited(text: str, edits: Sequence[Edit]) -> str:
    """One text after all its edits, which are made where they are: in the lines that they touch."""
    lines = text.split("\n")
    whole = [f"{line}\n" for line in lines[:-1]] + [lines[-1]]
    ends = "\r\n" if "\r\n" in text else "\n"
    pieces: list[str] = []
    done = 0
    in_order = sorted(edits, key=lambda e: _ends(e.span), reverse=True)[
        ::-1
    ]  # of insertions at one place the last comes first
    for group in _by_lines(in_order):
        first, last = group[0].span.line - 1, max(e.span.end_line for e in group)
        pieces += whole[done:first]
        pieces.append(_stretch_edited("".join(whole[first:last]), group, first, ends))
        done = last
    return "".join([*pieces, *whole[done:]])


def _by_lines(edits: Sequence[Edit]) -> Iterator[list[Edit]]:
    """Neighbours that share a line."""
    group: list[Edit] = []
    last = 0
    for edit in edits:
        if group and edit.span.line > last:
            yield group
            group = []
        group.append(edit)
        last = max(last, edit.span.end_line)
    if group:
        yield group


def _stretch_edited(text: str, edits: Sequence[Edit], above: int, ends: str) -> str:
    """A few lines after all their edits, from the last to the first; there are so many lines above."""
    starts = [0, *(i + 1 for i, letter in enumerate(text) if letter == "\n")]
    for edit in reversed(edits):
        span = edit.span
        start = starts[span.line - 1 - above] + span.column - 1
        end = starts[span.end_line - 1 - above] + span.end_column - 1
        if not edit.text:
            start, end = _with_blanks(text, start, end)
        text = text[:start] + edit.text.replace("\n", ends) + text[end:]
    return text


def _with_blanks(text: str, start: int, end: int) -> tuple[int, int]:
    """The stretch to remove, with the line around it if nothing else is there, and else the blanks before or after it."""
    line, after = text.rfind("\n", 0, start) + 1, text.find("\n", end) + 1 or len(text)
    before, behind = text[line:start], text[end:after]
    if not before.strip() and not behind.strip() and start < end:
        return line, after
    if not behind.strip():
        return line + len(before.rstrip()), end
    opens = not before or before[-1].isspace()
    return start, end + (len(behind) - len(behind.lstrip()) if opens else 0)
