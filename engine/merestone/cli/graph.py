"""`merestone graph`: a spec, a boundary or a lifecycle as a picture."""

from __future__ import annotations

from typing import TYPE_CHECKING

import click

if TYPE_CHECKING:
    from merestone.site.drawings.picture import Form


@click.command(name="graph")
@click.argument("subject", required=False)
@click.option("--spec", "path", help="The spec: a folder of .mere files, or one file. Default: the project's.")
@click.option(
    "--as",
    "form",
    type=click.Choice(["text", "mermaid", "html"]),
    default="text",
    show_default=True,
    help="Letters for the terminal, Mermaid text, or a page that needs no network.",
)
@click.option("--out", metavar="FILE", help="Write into this file instead.")
@click.pass_context
def command(ctx: click.Context, subject: str | None, path: str | None, form: Form, out: str | None) -> None:
    """Draw SUBJECT: a boundary, an operation, an entity or a journey; without it, the map of all systems and boundaries."""
    from merestone.cli._cycles import leave_circles
    from merestone.cli._printing import print_diagnostics
    from merestone.compile import understand
    from merestone.contract.lower import lower
    from merestone.diagnostics import has_errors
    from merestone.project import open_spec
    from merestone.site.drawings.picture import picture

    leave_circles(ctx)
    spec = open_spec(path)
    model, found = understand(spec.texts)
    diagnostics = spec.reported(found)
    if has_errors(diagnostics):
        print_diagnostics("text", diagnostics, spec.texts, err=True)
        ctx.exit(1)
    drawn = picture(lower(model), subject, form)
    if out is None:
        click.echo(drawn)
        return
    from merestone.files import replace_file

    replace_file(out, drawn + "\n")
    click.echo(f"wrote {out}")
