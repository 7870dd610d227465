"""`merestone coverage`: which statements a spec meets, and what covers each of them."""

from __future__ import annotations

from typing import TYPE_CHECKING

import click

if TYPE_CHECKING:
    from merestone.compile import Result
    from merestone.project import Spec


@click.command(name="coverage")
@click.argument("statement", required=False)
@click.option("--format", "form", type=click.Choice(["text", "json", "markdown"]), default="text", show_default=True)
@click.option("--spec", "path", help="The spec: a folder of .mere files, or one file. Default: the project's.")
@click.pass_context
def command(ctx: click.Context, statement: str | None, form: str, path: str | None) -> None:
    """Print what covers the statements that merestone.toml names under [tracing], section by section; of one STATEMENT everything.

    A statement asks for kinds of check, and each kind is covered by its own things: rules, clauses, machines, contracts, scenarios,
    pages. What is still to come, and what nothing covers, is listed with the part or the reason.

    Ends with 1 if the tracing names something that is not there, or says nothing of a kind that a statement asks for.
    """
    from merestone.cli._tracing import traced
    from merestone.diagnostics import WrongUse, nearest
    from merestone.render.coverage import as_json, as_markdown, as_text, one_as_text
    from merestone.render.tty import show

    spec, result = _compiled(ctx, path)
    found = traced(spec, result, _pages(spec, result))
    if found is None:
        raise WrongUse("merestone.toml names no statements; write a table [tracing] with `statements` and `coverage`")
    table, faults = found
    if statement and statement not in table.statements.by_name:
        meant = nearest(statement, table.statements.by_name)
        raise WrongUse(f"there is no statement `{statement}`" + (f"; did you mean `{meant}`?" if meant else ""))
    show(faults, _texts(spec), err=True)
    if form == "text":
        click.echo(one_as_text(table, statement) if statement else as_text(table))
    else:
        click.echo((as_json if form == "json" else as_markdown)(table, statement))
    ctx.exit(1 if faults else 0)


def _compiled(ctx: click.Context, path: str | None) -> tuple[Spec, Result]:
    """The spec and what was made of it; with an error in it, shows that and ends."""
    from merestone.compile import compile_sources
    from merestone.project import open_spec
    from merestone.render.tty import show

    spec = open_spec(path)
    result = compile_sources(spec.texts)
    if result.contract is None:
        show(spec.reported(result.diagnostics), spec.texts, err=True)
        ctx.exit(1)
    return spec, result


def _pages(spec: Spec, result: Result) -> dict[str, str]:
    """The pages that the site would have, those that people wrote among them."""
    from merestone.site import Shelf, pages
    from merestone.site.chapters.tracing import PAGES
    from merestone.site.handwritten import FOLDER

    assert result.contract is not None, "looked at before"
    docs = spec.project.root / "docs"
    written = {f"{FOLDER}/{f.relative_to(docs).as_posix()}": f.read_text("utf-8") for f in sorted(docs.rglob("*.md"))}
    return {**dict(pages(result.contract, Shelf(spec.texts, result.files))), **written, **PAGES}


def _texts(spec: Spec) -> dict[str, str]:
    """The texts in which something may be wrong."""
    from merestone.cli._tracing import texts_of

    said = texts_of(spec.project)
    return {said[0][0]: said[0][1], **said[1]} if said else {}
