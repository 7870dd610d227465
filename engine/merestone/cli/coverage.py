"""`merestone coverage`: which statements a spec meets, and what covers each of them."""

from __future__ import annotations

from typing import TYPE_CHECKING

import click

if TYPE_CHECKING:
    from collections.abc import Mapping

    from merestone.contract.contract import Contract
    from merestone.diagnostics import Diagnostic
    from merestone.project import Spec
    from merestone.tracing.traced import Traced


@click.command(name="coverage")
@click.argument("statement", required=False)
@click.option("--format", "form", type=click.Choice(["text", "json", "markdown"]), default="text", show_default=True)
@click.option("--spec", "path", help="The spec: a folder of .mere files, or one file. Default: the project's.")
@click.pass_context
def command(ctx: click.Context, statement: str | None, form: str, path: str | None) -> None:
    """Print what covers the statements that merestone.toml names under [tracing], by section; of one STATEMENT everything.

    A statement asks for kinds of check, and each kind is covered by its own things: rules, clauses, machines, contracts, scenarios,
    pages. What is still to come, and what nothing covers, is listed with the part or the reason.

    Ends with 1 if the tracing names something that is not there, or says nothing of a kind that a statement asks for.
    """
    from merestone.diagnostics import WrongUse, nearest
    from merestone.project import open_spec
    from merestone.render.coverage import as_json, as_markdown, as_text

    table, faults = _traced(ctx, open_spec(path))
    known = table.statements.by_name
    if statement and statement not in known:
        meant = nearest(statement, known)
        raise WrongUse(f"there is no statement `{statement}`" + (f"; did you mean `{meant}`?" if meant else ""))
    printed = {"text": as_text, "json": as_json, "markdown": as_markdown}
    click.echo(printed[form](table, statement))
    ctx.exit(1 if faults else 0)


def _traced(ctx: click.Context, spec: Spec) -> tuple[Traced, tuple[Diagnostic, ...]]:
    """The table, and everything wrong with the tracing, which is shown; with an error in the spec, shows that and ends."""
    from merestone.cli._tracing import texts_of, traced
    from merestone.compile import emit, understand
    from merestone.contract.lower import lower
    from merestone.diagnostics import WrongUse, has_errors
    from merestone.render.tty import show

    said = texts_of(spec.project)
    if said is None:
        raise WrongUse("merestone.toml names no statements; write a table [tracing] with `statements` and `coverage`")
    model, diagnostics = understand(spec.texts)
    if has_errors(diagnostics):
        show(spec.reported(diagnostics), spec.texts, err=True)
        ctx.exit(1)
    contract = lower(model, spec.packaging)
    files = emit(contract)
    found = traced(spec, contract, files, model.rules, _pages(spec, contract, files))
    assert found is not None, "there is a tracing, as was looked at first"
    show(found[1], {said[0][0]: said[0][1], **said[1]}, err=True)
    return found


def _pages(spec: Spec, contract: Contract, files: Mapping[str, str]) -> dict[str, str]:
    """The pages that the site would have, those that people wrote among them."""
    from merestone.site import Shelf, pages
    from merestone.site.chapters.tracing import INDEX
    from merestone.site.handwritten import FOLDER

    docs = spec.project.root / "docs"
    written = {f"{FOLDER}/{f.relative_to(docs).as_posix()}": f.read_text("utf-8") for f in sorted(docs.rglob("*.md"))}
    return {**dict(pages(contract, Shelf(spec.texts, files))), **written, INDEX: ""}
