"""`merestone check`: say what is wrong with a spec."""

from __future__ import annotations

import sys
from typing import TYPE_CHECKING

import click

from merestone.cli._printing import as_of_option, format_option, print_diagnostics, today

if TYPE_CHECKING:
    from datetime import date

    from merestone.baseline import Held
    from merestone.diagnostics import Diagnostic
    from merestone.project import Spec

BASELINE = "merestone-baseline.json"
STDIN = "-"


@click.command(name="check")
@click.argument("path", required=False)
@format_option
@click.option("--fix", is_flag=True, help="First make the fixes that are certain, until none is left.")
@click.option("--dry-run", is_flag=True, help="With --fix: show the difference, and write nothing.")
@click.option("--baseline", default=BASELINE, show_default=True, help="Where known findings are listed.")
@click.option("--no-baseline", is_flag=True, help="Show known findings too.")
@click.option(
    "--fail-on",
    type=click.Choice(["warning", "error"]),
    default="warning",
    show_default=True,
    help="What ends the command with 1; with `error`, warnings are shown only.",
)
@click.option("--stdin-name", default="<stdin>", show_default=True, help="What to call standard input in findings.")
@as_of_option
@click.pass_context
def command(
    ctx: click.Context,
    path: str | None,
    form: str,
    fix: bool,
    dry_run: bool,
    baseline: str,
    no_baseline: bool,
    fail_on: str,
    stdin_name: str,
    as_of: date | None,
) -> None:
    """Say what is wrong with the spec in PATH: a folder of .mere files, one file as part of its spec, or `-` for a module
    on standard input, read by itself.

    Without PATH it is the spec of the project around (merestone.toml), or the folder `spec`.

    Ends with 0 if nothing was found and 1 if something was, be it a warning. Writes nothing without --fix.
    """
    from merestone.cli._cycles import leave_circles
    from merestone.cli._proofs import kept_findings
    from merestone.cli._remembering import remembering
    from merestone.compile import understand
    from merestone.diagnostics import has_errors, in_order
    from merestone.project import open_spec, single
    from merestone.waiving import not_waived

    leave_circles(ctx)
    if dry_run and not fix:
        raise click.UsageError("--dry-run says what --fix would do; give both")
    if fix and path == STDIN:
        raise click.UsageError("--fix writes files, and standard input is none")
    spec = single(stdin_name, sys.stdin.buffer.read()) if path == STDIN else open_spec(path)
    proofs = ""
    if fix:
        spec, diagnostics, changed = _fixed(spec, form, dry_run, as_of or today())
    else:
        with remembering(spec) as recollection:
            model, found = understand(spec.texts, as_of=as_of or today(), recollection=recollection)
        diagnostics, changed = spec.reported(found), False
        if not has_errors(found):
            broken, proofs = kept_findings(spec, model)
            diagnostics = in_order((*diagnostics, *spec.reported(not_waived(model, broken))))
    held = _held(diagnostics, spec, None if no_baseline else baseline)
    print_diagnostics(form, held.shown, spec.texts, hidden=len(held.hidden))
    if form == "text":
        click.echo(_summary(spec, held, baseline) + (f"\n{proofs}" if proofs else ""))
    failing = [d for d in held.shown if d.severity == "error" or fail_on == "warning"]
    ctx.exit(1 if failing or (dry_run and changed) else 0)


def _fixed(spec: Spec, form: str, dry_run: bool, day: date) -> tuple[Spec, tuple[Diagnostic, ...], bool]:
    """The spec with all fixes, what is left to find in them, and whether anything was fixed."""
    from merestone.compile import understand
    from merestone.files import rewrite
    from merestone.mending import mend
    from merestone.render.difference import difference
    from merestone.render.tty import shown
    from merestone.render.visible import on_one_line

    mended = mend(spec.texts, lambda texts: spec.reported(understand(texts, as_of=day)[1]))
    aside = form != "text"
    for diagnostic, fix in mended.made:
        span, verb = diagnostic.span, "would fix" if dry_run else "fixed"
        place = f"{span.file}:{span.line}:{span.column}"
        click.echo(on_one_line(f"{verb} {place} {diagnostic.code}: {fix.title}"), err=aside)
    if dry_run:
        click.echo(shown(difference(spec.texts, mended.texts), err=aside), nl=False, err=aside)
    else:
        rewrite(spec.on_disk(mended.texts), spec.on_disk(spec.texts))
    return spec.with_texts(mended.texts), mended.left, bool(mended.made)


def _held(diagnostics: tuple[Diagnostic, ...], spec: Spec, file: str | None) -> Held:
    """The findings without those the baseline knows, and with its entries that are stale."""
    from pathlib import Path

    from merestone.baseline import Held, hold_back, read, stale_diagnostics
    from merestone.diagnostics import WrongUse

    if file is None or not Path(file).is_file():
        if file not in (None, BASELINE):
            raise WrongUse(f"{file} is not there; `merestone baseline --out {file}` writes it")
        return Held(diagnostics, (), ())
    text = Path(file).read_text(encoding="utf-8", errors="replace")
    held = hold_back(diagnostics, read(file, text))
    stale = [e for e in held.stale if spec.sources.focus in (None, e.file)]
    return Held(held.shown + stale_diagnostics(file, text, stale), held.hidden, tuple(stale))


def _summary(spec: Spec, held: Held, baseline: str) -> str:
    """What was read and how much was found, in a line; and what else to do where not all could be read."""
    from merestone.render.terminal import summary
    from merestone.render.visible import on_one_line

    sources = spec.sources
    own = spec.modules
    count = own if sources.focus is None else 1
    around = own - count
    read = f"{count} file{'s' * (count != 1)}" + (f" (read with {around} that it is connected with)" if around else "")
    known = f"; {len(held.hidden)} known, held back by {baseline}" if held.hidden else ""
    advice = ""
    if sources.missing:
        modules = ", ".join(f"`{m}`" for m in sorted(sources.missing))
        advice = f"\n{modules} is in no file around {spec.path}: check the folder of the whole spec instead"
    return f"{on_one_line(spec.path)}: {read}, {summary(held.shown)}{known}{advice}"
