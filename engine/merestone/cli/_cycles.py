"""Do without the search for circular garbage where a command reads, answers and ends.

All that it makes is needed until it ends, and Python would look through all of it again and again: for a large spec that
is two fifths of the time.
"""

import gc

import click


def leave_circles(ctx: click.Context) -> None:
    """Do not look for circular garbage until the command ends, and then not through what it has made."""
    if gc.isenabled():
        gc.unfreeze()
        gc.disable()
        ctx.call_on_close(look_again)


def drop_circles() -> None:
    """Let go of the circular garbage that came since the last time; what else there is now is not looked through again."""
    gc.collect()
    gc.freeze()


def look_again() -> None:
    """Look for garbage among what is made from now on; what is there is looked at if another command begins."""
    gc.freeze()
    gc.enable()
