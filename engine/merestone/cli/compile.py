"""`merestone compile`: write the contracts, machines and plan of a spec."""

from __future__ import annotations

from typing import TYPE_CHECKING

import click

from merestone.cli._printing import format_option, print_diagnostics

if TYPE_CHECKING:
    from merestone.contract.contract import Contract
    from merestone.project import Spec


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
    from merestone.cli._made import Making
    from merestone.cli._remembering import remembering
    from merestone.compile import contracted
    from merestone.files import write_all
    from merestone.project import open_spec, output, settled
    from merestone.semantics.once import forget

    leave_circles(ctx)
    spec = settled(open_spec(path))
    out = output(spec, out)
    with remembering(spec) as recollection:
        contract, diagnostics = contracted(spec.texts, spec.packaging, spec.profiles, recollection)
    print_diagnostics(form, spec.reported(diagnostics), spec.texts, err=True)
    aside = form != "text"
    if contract is None or spec.sources.unreadable:
        click.echo("nothing was written", err=True)
        ctx.exit(1)
    if only_check:
        ctx.exit(_checked(spec, contract, out, aside))
    forget()
    making = Making(spec, contract, out)
    count = write_all(out, making.files())
    making.remember()
    click.echo(f"{out}: {count} files", err=aside)
    if _is_silent(making.plan):
        click.echo(f"the plan has no scenario yet: {UNASKED}", err=True)


def _checked(spec: Spec, contract: Contract, out: str, aside: bool) -> int:
    """Say what in the folder is not what would be written."""
    from merestone.compile import emit
    from merestone.files import drift

    differences = drift(out, spec.own(contract, emit(contract)) | spec.holidays(contract))
    for what, names in (("missing", differences.missing), ("changed", differences.changed)):
        for name in names:
            click.echo(f"{what}: {out}/{name}", err=aside)
    for name in differences.left_over:
        click.echo(f"left over: {out}/{name}", err=aside)
    click.echo(f"{out} is out of step" if differences else f"{out} is in step with {spec.path}", err=aside)
    return 1 if differences else 0


def _is_silent(plan: str) -> bool:
    """Whether the plan asks nothing of anybody."""
    import json

    return not json.loads(plan)["scenarios"]
