"""`merestone query`: which elements of a spec are like that."""

from __future__ import annotations

from typing import TYPE_CHECKING

import click

if TYPE_CHECKING:
    from collections.abc import Sequence

    from merestone.house.judging import Found
    from merestone.house.sight import Thing


@click.command(name="query")
@click.argument("text", metavar="QUERY", required=False)
@click.option("--spec", "path", help="The spec to ask: a folder of .mere files, or one file. Default: the project's.")
@click.option("--format", "form", type=click.Choice(["text", "json"]), default="text", show_default=True)
@click.option("--asks", "kind", metavar="KIND", help="Print what can be asked of KIND, or of everything: `all`.")
@click.pass_context
def command(ctx: click.Context, text: str | None, path: str | None, form: str, kind: str | None) -> None:
    """List the elements that QUERY is true of, with their places.

    A query is the beginning of a house rule: `boundary b where b.style == "batch"`, or several in a row:
    `boundary b for operation o in b.operations where o.kind == "query"`. Ends with 0, whether there are any or not,
    and with 2 if the query itself is wrong. Declarations with an error of syntax, names or types, and those that speak of
    them, are left out: a line says so, and it ends with 1. A query about the whole spec is not answered while there is one.
    """
    from merestone.compile import understand
    from merestone.diagnostics import is_fundamental
    from merestone.house.queries import FILE, ask
    from merestone.project import open_spec
    from merestone.render.asked import every_table, table_of
    from merestone.render.tty import show

    if kind is not None:
        click.echo(every_table() if kind == "all" else table_of(kind))
        return
    if not (text or "").strip():
        raise click.UsageError('write a query, as in `boundary b where b.style == "batch"`, or --asks KIND')
    spec, text = open_spec(path), text or ""
    model, found = understand(spec.texts)
    answer = ask(model, text)
    if answer.wrong:
        show(answer.wrong, {FILE: text}, err=True)
        ctx.exit(2)
    broken = tuple(d for d in spec.reported(found) if is_fundamental(d))
    if broken and answer.looked_around:
        show(broken, spec.texts, err=True)
        ctx.exit(1)
    if broken:
        click.echo(_left_out(len(broken)), err=True)
    click.echo(_json(text, answer.matches) if form == "json" else _lines(answer.matches))
    ctx.exit(1 if broken else 0)


def _left_out(errors: int) -> str:
    what = f"{errors} errors and what speaks of them are" if errors > 1 else "1 error and what speaks of it is"
    return f"{what} not looked at; `merestone check` shows {'them' if errors > 1 else 'it'}"


def _lines(matches: Sequence[Found]) -> str:
    """A line for each match: the place of its last element, and all of its elements."""
    rows = [(_place(match), "  ".join(f"{t.kind} {_called(t)}" for t in match.values())) for match in matches]
    width = max((len(place) for place, _ in rows), default=0)
    count = f"{len(rows)} match{'es' * (len(rows) != 1)}" if rows else "nothing matches"
    return "\n".join([*(f"{place:<{width}}  {said}" for place, said in rows), count])


def _called(thing: Thing) -> str:
    """Its name; a field is called together with what it stands in."""
    return f"{thing.member('holder')}.{thing.name}" if thing.kind == "field" else thing.name


def _place(match: Found) -> str:
    span = list(match.values())[-1].span
    return f"{span.file}:{span.line}:{span.column}" if span else "-"


def _json(text: str, matches: Sequence[Found]) -> str:
    from json import dumps

    listed = [[_entry(variable, thing) for variable, thing in match.items()] for match in matches]
    return dumps({"format": "merestone.matches/1", "query": text, "matches": listed}, indent=2)


def _entry(variable: str, thing: Thing) -> dict[str, object]:
    span = thing.span
    place = {"file": span.file, "line": span.line, "column": span.column} if span else {}
    return {"variable": variable, "kind": thing.kind, "name": _called(thing), **place}
