"""Make the safe fixes of what is wrong, again and again until none is left, without touching anything but texts.

A fix after which its own finding is still there is taken back.
"""

from collections import Counter
from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import dataclass

from merestone.diagnostics import Diagnostic, Edit, Fix, Span

ROUNDS = 50
"""More rounds than this would only go in a circle."""

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
    edits = {e: None for fix in fixes for e in fix.edits}
    for file in {e.span.file for e in edits}:
        changed[file] = _edited(texts[file], [e for e in edits if e.span.file == file])
    return changed


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
    edits: set[Edit] = set()
    for diagnostic, fix in wanted:
        if fix and not any(_clash(one, other) for one in fix.edits for other in edits):
            chosen.append((diagnostic, fix))
            edits.update(fix.edits)
    return chosen


def _clash(one: Edit, other: Edit) -> bool:
    """Whether two different edits touch one letter; insertions at one place do not."""
    if one == other or one.span.file != other.span.file:
        return False
    (start, end), (begin, stop) = _ends(one.span), _ends(other.span)
    return start < stop and begin < end


def _ends(span: Span) -> tuple[tuple[int, int], tuple[int, int]]:
    return (span.line, span.column), (span.end_line, span.end_column)


def _edited(text: str, edits: Sequence[Edit]) -> str:
    """One text after all its edits, from the last to the first."""
    starts = [0, *(i + 1 for i, letter in enumerate(text) if letter == "\n")]
    ends = "\r\n" if "\r\n" in text else "\n"
    for edit in sorted(edits, key=lambda e: _ends(e.span), reverse=True):
        span = edit.span
        start, end = starts[span.line - 1] + span.column - 1, starts[span.end_line - 1] + span.end_column - 1
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
