"""`merestone docs`: the review site, built from the spec."""

from __future__ import annotations

from typing import TYPE_CHECKING

import click

if TYPE_CHECKING:
    from collections.abc import Mapping
    from pathlib import Path

    from merestone.compile import Result
    from merestone.project import Spec
    from merestone.tracing.traced import Traced


@click.group(name="docs")
def command() -> None:
    """Build the review site of a spec, or look at it."""


@command.command(name="build")
@click.option("--spec", help="The spec: a folder of .mere files, or one file. Default: the project's.")
@click.option(
    "--out", default="site", show_default=True, help="The folder to write into; an earlier build is replaced."
)
@click.option(
    "--docs", default="docs", show_default=True, help="The folder of pages that people wrote, if it is there."
)
@click.option(
    "--reports", default="reports", show_default=True, help="Where the last run of `verify` lies, if there was one."
)
@click.option(
    "--config", metavar="FILE", help="The MkDocs configuration. Default: mkdocs.yml, or else the built-in one."
)
@click.pass_context
def build(ctx: click.Context, spec: str | None, out: str, docs: str, reports: str, config: str | None) -> None:
    """Write the review site as a folder of HTML that needs no server and no network.

    With an error in the spec nothing is written. A folder that this command did not write is left alone.
    """
    from pathlib import Path

    count = _built(ctx, spec, Path(out), docs, reports, config)
    click.echo(f"{out}: {count} pages; open {out}/index.html")


@command.command(name="serve")
@click.option("--spec", help="The spec: a folder of .mere files, or one file. Default: the project's.")
@click.option(
    "--docs", default="docs", show_default=True, help="The folder of pages that people wrote, if it is there."
)
@click.option(
    "--reports", default="reports", show_default=True, help="Where the last run of `verify` lies, if there was one."
)
@click.option(
    "--config", metavar="FILE", help="The MkDocs configuration. Default: mkdocs.yml, or else the built-in one."
)
@click.option("--port", type=click.IntRange(0, 65535), default=8000, show_default=True, help="0 takes any free port.")
@click.pass_context
def serve(ctx: click.Context, spec: str | None, docs: str, reports: str, config: str | None, port: int) -> None:
    """Build the site into a temporary folder and serve it to this machine only, until interrupted."""
    from contextlib import suppress
    from functools import partial
    from http.server import SimpleHTTPRequestHandler, ThreadingHTTPServer
    from pathlib import Path
    from tempfile import TemporaryDirectory

    from merestone.diagnostics import WrongUse

    with TemporaryDirectory(prefix="merestone-site-") as folder:
        _built(ctx, spec, Path(folder, "site"), docs, reports, config)
        try:
            server = ThreadingHTTPServer(
                ("127.0.0.1", port), partial(SimpleHTTPRequestHandler, directory=f"{folder}/site")
            )
        except OSError as reason:
            raise WrongUse(f"port {port} cannot be opened: {reason.strerror}; name another with --port") from reason
        with server:
            click.echo(f"http://127.0.0.1:{server.server_port}/ (interrupt to stop)")
            with suppress(KeyboardInterrupt):
                server.serve_forever()


def _built(ctx: click.Context, path: str | None, out: Path, docs: str, reports: str, config: str | None) -> int:
    """Compile, build, and end here with what is wrong."""
    from pathlib import Path

    from merestone.cli._mistakes import mistakes_of
    from merestone.compile import compile_sources
    from merestone.project import open_spec
    from merestone.render.tty import show
    from merestone.site.press import Commission, NotBuilt, needs_mkdocs, refuse_strangers
    from merestone.site.press import build as press

    needs_mkdocs()
    refuse_strangers(out)
    spec = open_spec(path)
    result = compile_sources(spec.texts, spec.packaging, spec.profiles)
    show(spec.reported(result.diagnostics), spec.texts, err=True)
    if result.contract is None or spec.sources.unreadable:
        click.echo("nothing was written", err=True)
        ctx.exit(1)
    commission = Commission(
        result.contract,
        spec.texts,
        result.files,
        Path(docs),
        Path(reports),
        _config(config),
        _proofs(spec.project.root),
        mistakes_of(spec.project),
        lambda pages: _traced(spec, result, pages),
    )
    try:
        return len(press(commission, out))
    except NotBuilt as reason:
        click.echo(f"the site was not built:\n{reason}", err=True)
        ctx.exit(1)


def _traced(spec: Spec, result: Result, pages: Mapping[str, str]) -> Traced | None:
    """The tracing table of the project; what is wrong with it is said, and the site shows what is right."""
    from merestone.cli._tracing import texts_of, traced
    from merestone.compile import understand
    from merestone.render.tty import show

    said = texts_of(spec.project)
    if said is None or result.contract is None:
        return None
    found = traced(spec, result.contract, result.files, understand(spec.texts)[0].rules, pages)
    if found is None:
        return None
    show(found[1], {said[0][0]: said[0][1], **said[1]}, err=True)
    return found[0]


def _proofs(root: Path) -> str | None:
    """The text of the kept proofs, if any are kept."""
    from merestone.prove.place import FILE

    return (root / FILE).read_text("utf-8") if (root / FILE).is_file() else None


def _config(config: str | None) -> Path | None:
    """The configuration that was named, or the one that is there."""
    from pathlib import Path

    from merestone.diagnostics import WrongUse

    if config is None:
        return Path("mkdocs.yml") if Path("mkdocs.yml").is_file() else None
    if not Path(config).is_file():
        raise WrongUse(f"{config} is not there")
    return Path(config)
