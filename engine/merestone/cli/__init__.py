"""The command line: one file a command, found by scanning this folder and imported only when asked for.

Exit status: 0 fine, 1 findings, 2 wrong use, 3 our own fault, 4 inconclusive or refused. A command module imports
nothing heavy at its top, for `merestone --help` imports them all.
"""

import os
import pkgutil
import sys
import traceback
from importlib import import_module
from typing import cast

import click

from merestone.diagnostics import WrongUse

OUR_FAULT, INTERRUPTED = 3, 130


class _Commands(click.Group):
    """The commands in this folder; turns what a command raises into a line and an exit status."""

    def list_commands(self, ctx: click.Context) -> list[str]:  # noqa: ARG002
        """The names of the modules in this folder."""
        return sorted(m.name.replace("_", "-") for m in pkgutil.iter_modules(__path__) if not m.name.startswith("_"))

    def get_command(self, ctx: click.Context, cmd_name: str) -> click.Command | None:
        """The `command` of the module of that name."""
        if cmd_name not in self.list_commands(ctx):
            return None
        return cast(click.Command, import_module(f"{__name__}.{cmd_name.replace('-', '_')}").command)

    def invoke(self, ctx: click.Context) -> object:
        """Run the command that was asked for."""
        try:
            return super().invoke(ctx)
        except WrongUse as reason:
            from merestone.render.visible import visible

            click.echo(f"error: {visible(str(reason))}", err=True)
            ctx.exit(2)
        except (click.ClickException, click.exceptions.Exit, click.Abort, BrokenPipeError):
            raise
        except KeyboardInterrupt:
            click.echo("interrupted", err=True)
            ctx.exit(INTERRUPTED)
        except Exception as fault:  # the last line of defence: nobody above could make sense of it
            click.echo(_our_fault(fault), err=True)
            ctx.exit(OUR_FAULT)


@click.group(cls=_Commands, context_settings={"help_option_names": ["-h", "--help"]})
@click.version_option(package_name="merestone", message="%(prog)s %(version)s")
def cli() -> None:
    """Declare the boundary between two systems once: prove it, test it, audit it."""


def _our_fault(fault: Exception) -> str:
    """One line on a fault of ours, with the place; all of it if `MERESTONE_DEBUG` is set."""
    if os.environ.get("MERESTONE_DEBUG"):
        traceback.print_exc(file=sys.stderr)
    frames = traceback.extract_tb(fault.__traceback__)
    ours = [f for f in frames if "merestone" in f.filename or "merekit" in f.filename] or frames
    place = f"{'/'.join(ours[-1].filename.split('/')[-3:])}:{ours[-1].lineno}" if ours else "an unknown place"
    message = " ".join(str(fault).split())[:200]
    return (
        f"our own fault at {place}: {type(fault).__name__}: {message} (MERESTONE_DEBUG=1 shows more; please report it)"
    )
