"""`merestone fmt`: give spec files their canonical layout."""

from __future__ import annotations

import sys
from dataclasses import dataclass
from typing import TYPE_CHECKING

import click

if TYPE_CHECKING:
    from collections.abc import Sequence

    from merestone.diagnostics import Diagnostic

STDIN = "-"


@dataclass(frozen=True)
class _File:
    """A file as it is and as it should be; `faults` are why parts of it were left alone."""

    name: str
    content: bytes
    before: str
    after: str
    faults: tuple[Diagnostic, ...]

    @property
    def changes(self) -> bool:
        """Whether it is not laid out already."""
        return self.after.encode() != self.content


@click.command(name="fmt")
@click.argument("paths", nargs=-1, metavar="[PATHS]...")
@click.option("--check", "only_check", is_flag=True, help="Write nothing; list what would change and end with 1.")
@click.option("--diff", "show_diff", is_flag=True, help="Write nothing; show what would change and end with 1.")
@click.pass_context
def command(ctx: click.Context, paths: tuple[str, ...], only_check: bool, show_diff: bool) -> None:
    """Lay out the spec files in PATHS: folders of .mere files, files, or `-` for standard input; `spec` by default.

    Words and comments stay as they are. A declaration with a fault of syntax is left alone and reported, with exit 1.
    """
    from merestone.diagnostics import WrongUse

    if STDIN in paths and len(paths) > 1:
        raise WrongUse("`-` is standard input, and goes with no other path")
    files = [_from_stdin()] if STDIN in paths else _from_disk(paths or ("spec",))
    if show_diff:
        from merestone.render.tty import shown

        click.echo(shown("".join(_diff(file) for file in files)), nl=False)
    elif not only_check:
        _write(files)
    _report(files, only_check or show_diff, STDIN in paths)
    would_change = (only_check or show_diff) and any(file.changes for file in files)
    ctx.exit(1 if would_change or any(file.faults for file in files) else 0)


def _from_stdin() -> _File:
    return _laid_out("<stdin>", sys.stdin.buffer.read())


def _from_disk(paths: Sequence[str]) -> list[_File]:
    """Every file is read before the first is written."""
    from merestone.files import read_contents

    contents: dict[str, bytes] = {}
    for path in paths:
        contents |= read_contents(path)
    return [_laid_out(name, content) for name, content in contents.items()]


def _laid_out(name: str, content: bytes) -> _File:
    """What the file should be; one that is not UTF-8 is left as it is."""
    from merestone.files import decoded
    from merestone.syntax.format import format_text

    before, fault = decoded(name, content)
    if fault:
        return _File(name, before.encode(), before, before, (fault,))
    formatted = format_text(name, before)
    return _File(name, content, before, formatted.text, formatted.faults)


def _write(files: list[_File]) -> None:
    from merestone.files import replace_file

    for file in files:
        if file.name == "<stdin>":
            sys.stdout.buffer.write(file.after.encode())
        elif file.changes:
            replace_file(file.name, file.after)


def _report(files: list[_File], only_check: bool, quiet: bool) -> None:
    """What could not be laid out, and which files change."""
    from merestone.render.tty import show
    from merestone.render.visible import on_one_line
    from merestone.syntax.scan import one_line_end

    faults = tuple(fault for file in files for fault in file.faults)
    show(faults, {file.name: one_line_end(file.before) for file in files}, err=True)
    changing = [file.name for file in files if file.changes]
    if quiet:
        return
    for name in changing:
        click.echo(f"{'would change' if only_check else 'changed'}: {on_one_line(name)}", err=True)
    done = "would change" if only_check else "changed"
    left = sum(bool(file.faults) for file in files)
    click.echo(
        f"{len(files)} file{'s' * (len(files) != 1)}, {len(changing)} {done}"
        + (f", {left} left in part as written" if left else ""),
        err=True,
    )


def _diff(file: _File) -> str:
    """What would change, line by line."""
    from difflib import unified_diff

    lines = unified_diff(_lines(file.before), _lines(file.after), file.name, f"{file.name} (laid out)")
    return "".join(
        line if line.endswith("\n") else f"{line}\n\\ no line end at the end of the file\n" for line in lines
    )


def _lines(text: str) -> list[str]:
    """The lines with their ends; only a line feed ends one."""
    *whole, rest = text.split("\n")
    return [f"{line}\n" for line in whole] + ([rest] if rest else [])
