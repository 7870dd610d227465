"""Do without the search for circular garbage where a command reads, answers and ends.

All that it makes is needed until it ends, and Python would look through all of it again and again: for a large spec that
is two fifths of the time.
"""

import gc

import click


def leave_circles(ctx: click.Context) -> None:
    """Do not look for circular garbage until the command ends."""
    if gc.isenabled():
        gc.disable()
        ctx.call_on_close(gc.enable)
