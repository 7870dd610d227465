"""Diagnostics as workflow commands, which GitHub shows beside the lines of a pull request."""

from collections.abc import Sequence

from merestone.diagnostics import Diagnostic, Span
from merestone.render.visible import visible


def render_github(diagnostics: Sequence[Diagnostic]) -> str:
    """One command a line."""
    return "\n".join(_command(d) for d in diagnostics)


def _command(diagnostic: Diagnostic) -> str:
    place = ",".join(f"{name}={_value(str(value))}" for name, value in _place(diagnostic.span).items())
    return f"::{diagnostic.severity} {place},title={_value(diagnostic.code)}::{_message(_text(diagnostic))}"


def _place(span: Span) -> dict[str, str | int]:
    """Columns only within one line: GitHub takes them nowhere else."""
    lines: dict[str, str | int] = {"file": span.file, "line": span.line}
    if span.line != span.end_line:
        return lines | {"endLine": span.end_line}
    return lines | {"col": span.column, "endLine": span.end_line, "endColumn": span.end_column}


def _text(diagnostic: Diagnostic) -> str:
    """The message, and below it the next step and the other places."""
    related = [f"{r.span.file}:{r.span.line}:{r.span.column}: {r.message}" for r in diagnostic.related]
    return "\n".join([diagnostic.message, *([f"help: {diagnostic.hint}"] if diagnostic.hint else []), *related])


def _message(text: str) -> str:
    """No end of a line is left, at which a command of its own could begin."""
    return visible(text.replace("%", "%25").replace("\r", "%0D").replace("\n", "%0A"))


def _value(text: str) -> str:
    """Besides, what ends a property is percent-encoded."""
    return _message(text).replace(":", "%3A").replace(",", "%2C")
