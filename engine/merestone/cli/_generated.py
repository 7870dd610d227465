"""What the commands of the kit start from: the folder of a compiled spec, and the plan in it."""

from __future__ import annotations

from contextlib import ExitStack
from pathlib import Path
from typing import TYPE_CHECKING, NoReturn

import click

if TYPE_CHECKING:
    from collections.abc import Sequence

    from merestone.plan import Plan


UNASKED = (
    "a story begins with a command that is answered at once and with which the lifecycle of something begins that the system "
    "under test owns (`initial -> .. on COMMAND.completed`), and this spec has none"
)
"""Why a plan may be empty."""


def need_kit() -> None:
    """Says what to install where the kit's own requirements are missing."""
    from importlib.util import find_spec

    missing = [name for name in ("aiohttp", "jwt", "jsonschema_rs", "merekit") if find_spec(name) is None]
    if missing:
        wrong(f"this command needs the kit ({', '.join(missing)} is not here): pip install 'merestone[kit]'")


def compiled(ctx: click.Context, path: str | None, stack: ExitStack) -> Path:
    """Compiles the spec into a folder that lasts as long as the stack; with an error in it, shows that and ends."""
    from tempfile import TemporaryDirectory

    from merestone.compile import compile_sources
    from merestone.files import write
    from merestone.project import open_spec, settled
    from merestone.render.tty import show

    spec = settled(open_spec(path))
    result = compile_sources(spec.texts, spec.packaging, spec.profiles)
    show(spec.reported(result.diagnostics), spec.texts, err=True)
    if result.contract is None or spec.sources.unreadable:
        ctx.exit(1)
    folder = Path(stack.enter_context(TemporaryDirectory(prefix="merestone-spec-")))
    write(str(folder), result.files)
    return folder


def read_plan(folder: Path) -> Plan:
    """The plan in a folder of generated files."""
    from pydantic import ValidationError

    from merestone.plan import FORMAT, Plan

    try:
        plan = Plan.model_validate_json((folder / "plan.json").read_text("utf-8"))
    except OSError as reason:
        wrong(f"{folder} holds no plan: {reason.strerror}; `merestone compile` writes one")
    except ValidationError as reason:
        wrong(f"{folder / 'plan.json'} is not a plan this kit understands: {reason.errors()[0]['msg']}")
    if plan.format != FORMAT:
        wrong(f"{folder / 'plan.json'} has format {plan.format}, and this kit reads {FORMAT}")
    return plan


def nearest(name: str, known: Sequence[str]) -> str:
    """What may have been meant, or else all that there is, as the end of a sentence."""
    from difflib import get_close_matches

    if near := get_close_matches(name, known, n=1, cutoff=0.7):
        return f"; did you mean `{near[0]}`?"
    rest = f" and {len(known) - 5} more" if len(known) > 5 else ""
    return f"; there is {', '.join(f'`{other}`' for other in known[:5])}{rest}" if known else ""


def wrong(message: str) -> NoReturn:
    """Ends the command as wrong use."""
    from merestone.diagnostics import WrongUse

    raise WrongUse(message)
