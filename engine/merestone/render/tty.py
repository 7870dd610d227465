"""Print diagnostics, in colour on a terminal and plain in a pipe."""

import sys
from collections.abc import Mapping, Sequence

import click

from merestone.diagnostics import Diagnostic
from merestone.render.terminal import render, render_in_colour
from merestone.render.visible import visible


def show(diagnostics: Sequence[Diagnostic], sources: Mapping[str, str], err: bool = False) -> None:
    """Print all of them; click drops the colours where nobody would see them."""
    if diagnostics:
        stream = sys.stderr if err else sys.stdout
        text = render_in_colour(diagnostics, sources) if stream.isatty() else render(diagnostics, sources)
        click.echo(text, err=err)


def shown(text: str, err: bool = False) -> str:
    """What authors wrote, for a terminal with each hidden character spelt out; in a pipe it stays as it is, to the letter."""
    stream = sys.stderr if err else sys.stdout
    return visible(text) if stream.isatty() else text
