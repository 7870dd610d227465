"""Diagnostics for a reader at a terminal: message, place, the source line with a caret, and the next step."""

from collections.abc import Mapping, Sequence
from functools import lru_cache

from merestone.diagnostics import Diagnostic, Severity, Span

_COLOURS = {Severity.ERROR: "\033[1;31m", Severity.WARNING: "\033[1;33m"}
_BOLD, _BLUE, _PLAIN = "\033[1m", "\033[1;34m", "\033[0m"
_TAB = 4


def render(diagnostics: Sequence[Diagnostic], sources: Mapping[str, str]) -> str:
    """All diagnostics, one after the other, without colour."""
    return "\n".join(render_one(d, sources) for d in diagnostics)


def render_in_colour(diagnostics: Sequence[Diagnostic], sources: Mapping[str, str]) -> str:
    """All diagnostics, with colours of the terminal."""
    return "\n".join(_coloured(render_one(d, sources), d) for d in diagnostics)


def render_one(diagnostic: Diagnostic, sources: Mapping[str, str]) -> str:
    """One diagnostic, ending in a line break."""
    span = diagnostic.span
    margin = " " * len(str(span.line))
    lines = [
        f"{diagnostic.severity}[{diagnostic.code}]: {diagnostic.message}",
        f"{margin}--> {span.file}:{span.line}:{span.column}",
        *_source(span, sources, margin),
        *(f"{margin}::: {_place(r.span)}: {r.message}" for r in diagnostic.related),
        *([f"{margin} = help: {diagnostic.hint}"] if diagnostic.hint else []),
    ]
    return "\n".join(lines) + "\n"


def summary(diagnostics: Sequence[Diagnostic]) -> str:
    """`2 errors, 1 warning`."""
    counts = [(sum(d.severity is s for d in diagnostics), s) for s in Severity]
    return ", ".join(f"{n} {s}{'s' * (n != 1)}" for n, s in counts if n) or "no findings"


def _source(span: Span, sources: Mapping[str, str], margin: str) -> list[str]:
    """The source line with a caret under what is meant; of a longer stretch, its first line."""
    lines = _lines(sources.get(span.file, ""))
    if span.line > len(lines) or not (text := lines[span.line - 1].rstrip()):
        return []
    end = span.end_column if span.end_line == span.line else len(text) + 1
    before = text[: span.column - 1].expandtabs(_TAB)
    length = max(len(text[span.column - 1 : end - 1].expandtabs(_TAB)), 1)
    return [
        f"{margin} |",
        f"{span.line} | {text.expandtabs(_TAB)}",
        f"{margin} | {' ' * len(before)}{'^' * length}",
    ]


@lru_cache(maxsize=4)
def _lines(text: str) -> list[str]:
    return text.split("\n")


def _place(span: Span) -> str:
    return f"{span.file}:{span.line}:{span.column}"


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
