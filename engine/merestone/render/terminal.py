"""Diagnostics for a reader at a terminal: message, place, the source line with a caret, and the next step."""

from collections.abc import Iterator, Mapping, Sequence

from merestone.diagnostics import Diagnostic, Severity, Span
from merestone.render.visible import on_one_line

_COLOURS = {Severity.ERROR: "\033[1;31m", Severity.WARNING: "\033[1;33m"}
_BOLD, _BLUE, _PLAIN = "\033[1m", "\033[1;34m", "\033[0m"
_TAB = 4
_BEFORE, _SHOWN = 60, 200
"""How many letters of a line are shown at most, and of those before what is meant."""
_CUT = "..."


def render(diagnostics: Sequence[Diagnostic], sources: Mapping[str, str]) -> str:
    """All diagnostics, one after the other, without colour; nothing an author wrote can command a terminal."""
    return "\n".join(text for _, text in _rendered(diagnostics, sources))


def render_in_colour(diagnostics: Sequence[Diagnostic], sources: Mapping[str, str]) -> str:
    """All diagnostics, with colours of the terminal."""
    return "\n".join(_coloured(text, diagnostic) for diagnostic, text in _rendered(diagnostics, sources))


def summary(diagnostics: Sequence[Diagnostic]) -> str:
    """`2 errors, 1 warning`."""
    counts = [(sum(d.severity is s for d in diagnostics), s) for s in Severity]
    return ", ".join(f"{n} {s}{'s' * (n != 1)}" for n, s in counts if n) or "no findings"


def _rendered(diagnostics: Sequence[Diagnostic], sources: Mapping[str, str]) -> Iterator[tuple[Diagnostic, str]]:
    """Each diagnostic as text that ends in a line break; the lines of a file are told apart once."""
    lines: dict[str, list[str]] = {}
    for diagnostic in diagnostics:
        file = diagnostic.span.file
        if file not in lines:
            lines[file] = sources.get(file, "").split("\n")
        yield diagnostic, _text(diagnostic, lines[file])


def _text(diagnostic: Diagnostic, lines: Sequence[str]) -> str:
    span = diagnostic.span
    margin = " " * len(str(span.line))
    parts = [
        f"{diagnostic.severity}[{diagnostic.code}]: {on_one_line(diagnostic.message)}",
        f"{margin}--> {_place(span)}",
        *_source(span, lines, margin),
        *(f"{margin}::: {_place(r.span)}: {on_one_line(r.message)}" for r in diagnostic.related),
        *([f"{margin} = help: {on_one_line(diagnostic.hint)}"] if diagnostic.hint else []),
    ]
    return "\n".join(parts) + "\n"


def _source(span: Span, lines: Sequence[str], margin: str) -> list[str]:
    """The source line with a caret under what is meant; of a longer stretch, its first line."""
    if span.line > len(lines) or not (text := lines[span.line - 1].rstrip(" \t\r")):
        return []
    end = span.end_column if span.end_line == span.line else len(text) + 1
    before, meant, after = _window(text, span.column - 1, end - 1)
    length = max(len(meant), 1)
    return [f"{margin} |", f"{span.line} | {before}{meant}{after}", f"{margin} | {' ' * len(before)}{'^' * length}"]


def _window(text: str, start: int, end: int) -> tuple[str, str, str]:
    """What stands before, at and after a stretch of a line, as it is shown: of a long line, only what is near."""
    first, last = (0, len(text)) if len(text) <= _SHOWN else (max(start - _BEFORE, 0), max(start - _BEFORE, 0) + _SHOWN)
    before = (_CUT if first else "") + on_one_line(text[first:start])
    before = before.expandtabs(_TAB)
    meant = _tabbed(on_one_line(text[start : min(end, last)]), len(before))
    after = _tabbed(on_one_line(text[max(end, start) : last]), len(before) + len(meant))
    return before, meant, after + (_CUT if last < len(text) else "")


def _tabbed(text: str, column: int) -> str:
    """The text with its tabs as blanks, where it begins in that column."""
    return (" " * column + text).expandtabs(_TAB)[column:]


def _place(span: Span) -> str:
    return f"{on_one_line(span.file)}:{span.line}:{span.column}"


def _coloured(text: str, diagnostic: Diagnostic) -> str:
    head, *rest = text.split("\n")
    colour = _COLOURS[diagnostic.severity]
    label, message = head.split(": ", 1)
    lines = [f"{colour}{label}{_PLAIN}{_BOLD}: {message}{_PLAIN}"]
    for line in rest:
        carets = line.lstrip(" |")
        if carets and not carets.strip("^"):
            line = line.replace("^", f"{colour}^", 1) + _PLAIN
        lines.append(line.replace("-->", f"{_BLUE}-->{_PLAIN}").replace("= help:", f"{_BLUE}={_PLAIN} help:"))
    return "\n".join(lines)
