"""`merestone explain`: the manual page of a code or of a word of the language, or what the spec declares by a name."""

import click


@click.command(name="explain")
@click.argument("subject", required=False)
@click.option("--list", "all_codes", is_flag=True, help="List every code with its severity, fix and name.")
@click.option("--at", "place", metavar="FILE:LINE", help="The boundary around this line.")
@click.option("--written-out", is_flag=True, help="Print the boundary as .mere, with what its policies say written in.")
@click.option("--spec", "path", help="The spec to read boundaries from. Default: the project's.")
@click.pass_context
def command(
    ctx: click.Context, subject: str | None, all_codes: bool, place: str | None, written_out: bool, path: str | None
) -> None:
    """Explain SUBJECT: a code such as SYN101, a rule by its name such as unknown-name, a word of the language such as
    blocks, or what the spec calls so: a boundary, system, entity, enum, type, channel, policy, house rule, journey,
    reconciliation or document.

    A boundary is printed with every clause in force, and where each came from; anything else with whose it is, and who
    has to do with it.
    """
    from merestone.render.manual import every_code, is_code, page_of

    if all_codes:
        click.echo(every_code())
        return
    if (subject is None) == (place is None):
        raise click.UsageError("name a code, a word or what the spec declares, or give --at FILE:LINE or --list")
    if subject and is_code(subject):
        click.echo(page_of(subject))
        return
    from merestone.render.words import explained, is_word, words

    if subject and is_word(subject):
        click.echo(explained(subject))
        return
    from merestone.cli._cycles import leave_circles
    from merestone.cli._mistakes import mistakes_of
    from merestone.compile import understand
    from merestone.contract.lower import lower
    from merestone.diagnostics import has_errors
    from merestone.project import open_spec
    from merestone.render import declared, ties
    from merestone.render.boundary import around, describe, named
    from merestone.render.house import house_pages
    from merestone.render.manual import printed
    from merestone.render.tty import show

    leave_circles(ctx)
    spec = open_spec(path)
    if subject and (page := house_pages(spec.texts, mistakes_of(spec.project)).get(subject)):
        click.echo(printed(page))
        return
    model, found = understand(spec.texts)
    diagnostics = spec.reported(found)
    if has_errors(diagnostics):
        show(diagnostics, spec.texts, err=True)
        ctx.exit(1)
    contract = lower(model)
    told = ties.described(contract, subject) or declared.described(contract, subject) if subject else None
    if told is not None:
        click.echo(told)
        return
    name = (
        around(model, spec.place(place))
        if place
        else named(model, subject or "", (*ties.names(contract), *declared.names(contract), *words()))
    )
    if written_out:
        from merestone.render import written_out as print_out

        click.echo(print_out.written_out(model, contract, name, spec.texts), nl=False)
    else:
        click.echo(describe(contract, name))
