"""`merestone baseline`: write down what is wrong with an older spec, so that `check` reports only what is new."""

import click


@click.command(name="baseline")
@click.argument("path", default="spec")
@click.option("--out", default="merestone-baseline.json", show_default=True, help="The file to write.")
@click.option("--reason", help="Why the new ones may stay for now.")
@click.pass_context
def command(ctx: click.Context, path: str, out: str, reason: str | None) -> None:
    """List every finding in the spec in PATH in a file, which `check` then holds back.

    Written again, it keeps the reasons that were given, and takes out what is mended. Errors of syntax, names and types
    are never held back: while there is one, nothing is written.
    """
    from pathlib import Path

    from merestone.baseline import may_be_held, read, renewed, written
    from merestone.compile import understand
    from merestone.diagnostics import WrongUse
    from merestone.files import read_sources, replace_file
    from merestone.render.tty import show

    if reason is not None and not reason.strip():
        raise WrongUse('the reason is empty; say why the new ones may stay, as in `--reason "mended by June"`')
    file, sources = Path(out), read_sources(path)
    diagnostics = sources.without_echo(understand(sources.texts)[1])
    before = read(out, file.read_text(encoding="utf-8")) if file.is_file() else ()
    if never := tuple(d for d in diagnostics if not may_be_held(d)):
        show(never, sources.texts, err=True)
        click.echo(f"nothing was written: {len(never)} of syntax, names or types must be mended first", err=True)
        ctx.exit(1)
    entries = renewed(diagnostics, before, reason)
    replace_file(out, written(entries))
    kept = len({(e.code, e.fingerprint) for e in before} & {(e.code, e.fingerprint) for e in entries})
    click.echo(f"{out}: {len(entries)} known, {len(entries) - kept} of them new, {len(before) - kept} taken out")
