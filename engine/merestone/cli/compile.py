"""`merestone compile`: write the contracts, machines and plan of a spec."""

from collections.abc import Mapping

import click

from merestone.cli._printing import format_option, print_diagnostics


@click.command(name="compile")
@click.argument("path", required=False)
@click.option("--out", help="The folder to write into. Default: the project's, or `generated`.")
@click.option("--check", "only_check", is_flag=True, help="Write nothing; list what is out of step and end with 1.")
@format_option
@click.pass_context
def command(ctx: click.Context, path: str | None, out: str | None, only_check: bool, form: str) -> None:
    """Compile the spec in PATH, a folder of .mere files or one file, into a folder.

    Without PATH it is the spec of the project around (merestone.toml), or the folder `spec`.

    With an error in the spec nothing is written. Files that an earlier run did not write are never overwritten.
    """
    from merestone.cli._cycles import leave_circles
    from merestone.cli._generated import UNASKED
    from merestone.compile import compile_sources
    from merestone.files import drift, write
    from merestone.project import open_spec, output, settled

    leave_circles(ctx)
    spec = settled(open_spec(path))
    out = output(spec, out)
    result = compile_sources(spec.texts, spec.packaging, spec.profiles)
    print_diagnostics(form, spec.reported(result.diagnostics), spec.texts, err=True)
    aside = form != "text"
    if result.contract is None or spec.sources.unreadable:
        click.echo("nothing was written", err=True)
        ctx.exit(1)
    files = spec.own(result.contract, result.files) | spec.holidays(result.contract)
    if only_check:
        differences = drift(out, files)
        for what, names in (("missing", differences.missing), ("changed", differences.changed)):
            for name in names:
                click.echo(f"{what}: {out}/{name}", err=aside)
        for name in differences.left_over:
            click.echo(f"left over: {out}/{name}", err=aside)
        click.echo(f"{out} is out of step" if differences else f"{out} is in step with {spec.path}", err=aside)
        ctx.exit(1 if differences else 0)
    write(out, files)
    click.echo(f"{out}: {len(files)} files", err=aside)
    if _is_silent(files):
        click.echo(f"the plan has no scenario yet: {UNASKED}", err=True)


def _is_silent(files: Mapping[str, str]) -> bool:
    """Whether the plan asks nothing of anybody."""
    import json

    return not json.loads(files["plan.json"])["scenarios"]
