"""How a command prints diagnostics, in the format that was asked for."""

from __future__ import annotations

from typing import TYPE_CHECKING

import click

if TYPE_CHECKING:
    from collections.abc import Callable, Mapping, Sequence
    from datetime import date
    from typing import Any

    from merestone.diagnostics import Diagnostic

FORMATS = ("text", "json", "sarif", "github")


def format_option(command: Callable[..., Any]) -> Callable[..., Any]:
    """The option `--format`, the same on every command that has it."""
    text = "How to print diagnostics: for a reader, for programs, for code scanning, or beside the lines on GitHub."
    return click.option("--format", "form", type=click.Choice(FORMATS), default="text", help=text)(command)


def as_of_option(command: Callable[..., Any]) -> Callable[..., Any]:
    """The option `--as-of`: on which day waivers are looked at."""
    text = "The day on which waivers are looked at, as 2030-12-31. Default: today, in UTC."
    return click.option("--as-of", metavar="DAY", callback=_day, help=text)(command)


def _day(_ctx: click.Context, _parameter: click.Parameter, said: str | None) -> date | None:
    from datetime import date

    try:
        return date.fromisoformat(said) if said else None
    except ValueError:
        raise click.BadParameter(f"{said} is no date; write year, month and day, as in 2030-12-31") from None


def today() -> date:
    """The day it is in UTC."""
    from datetime import UTC, datetime

    return datetime.now(UTC).date()


def print_diagnostics(
    form: str, diagnostics: Sequence[Diagnostic], texts: Mapping[str, str], err: bool = False, hidden: int = 0
) -> None:
    """Print all of them; `err` sends text for a reader to the other stream, programs always read the output."""
    if form == "text":
        from merestone.render.tty import show

        show(diagnostics, texts, err=err)
    elif document := _document(form, diagnostics, texts, hidden):
        click.echo(document)


def _document(form: str, diagnostics: Sequence[Diagnostic], texts: Mapping[str, str], hidden: int) -> str:
    if form == "json":
        from merestone.render.json import render_json

        return render_json(diagnostics, hidden)
    if form == "sarif":
        from importlib.metadata import version

        from merestone.render.house import house_pages
        from merestone.render.manual import pages
        from merestone.render.sarif import render_sarif

        return render_sarif(diagnostics, house_pages(texts) | pages(), version("merestone"))
    from merestone.render.github import render_github

    return render_github(diagnostics)
