"""How a command prints diagnostics, in the format that was asked for."""

from __future__ import annotations

from typing import TYPE_CHECKING

import click

if TYPE_CHECKING:
    from collections.abc import Callable, Mapping, Sequence
    from typing import Any

    from merestone.diagnostics import Diagnostic

FORMATS = ("text", "json", "sarif", "github")


def format_option(command: Callable[..., Any]) -> Callable[..., Any]:
    """The option `--format`, the same on every command that has it."""
    text = "How to print diagnostics: for a reader, for programs, for code scanning, or beside the lines on GitHub."
    return click.option("--format", "form", type=click.Choice(FORMATS), default="text", help=text)(command)


def print_diagnostics(
    form: str, diagnostics: Sequence[Diagnostic], texts: Mapping[str, str], err: bool = False, hidden: int = 0
) -> None:
    """Print all of them; `err` sends text for a reader to the other stream, programs always read the output."""
    if form == "text":
        from merestone.render.tty import show

        show(diagnostics, texts, err=err)
    elif document := _document(form, diagnostics, hidden):
        click.echo(document)


def _document(form: str, diagnostics: Sequence[Diagnostic], hidden: int) -> str:
    if form == "json":
        from merestone.render.json import render_json

        return render_json(diagnostics, hidden)
    if form == "sarif":
        from importlib.metadata import version

        from merestone.render.manual import pages
        from merestone.render.sarif import render_sarif

        return render_sarif(diagnostics, pages(), version("merestone"))
    from merestone.render.github import render_github

    return render_github(diagnostics)
