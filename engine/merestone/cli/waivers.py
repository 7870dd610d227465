"""`merestone waivers`: what is let pass, by whom, and until when."""

from __future__ import annotations

from typing import TYPE_CHECKING

import click

from merestone.cli._printing import as_of_option, today

if TYPE_CHECKING:
    from collections.abc import Sequence
    from datetime import date

    from merestone.waiving import Standing


@click.command(name="waivers")
@click.argument("path", required=False)
@click.option("--format", "form", type=click.Choice(["text", "json"]), default="text", show_default=True)
@as_of_option
@click.pass_context
def command(ctx: click.Context, path: str | None, form: str, as_of: date | None) -> None:
    """List every waiver of the spec in PATH: its rule, place, last day, state, and who answers for it.

    Ends with 1 if one has ended or lets nothing pass.
    """
    from merestone.compile import waivers
    from merestone.project import open_spec

    found = waivers(open_spec(path).texts, as_of or today())
    click.echo(_json(found) if form == "json" else _lines(found))
    ctx.exit(1 if any(one.state != "in force" for one in found) else 0)


def _lines(found: Sequence[Standing]) -> str:
    """Two lines for each: what and until when, then why and where it is written."""
    lines: list[str] = []
    for one in found:
        waiver, count = one.waiver, len(one.covered)
        covers = f"{count} finding{'s' * (count != 1)}"
        lines.append(f"{waiver.rule} on {waiver.place}  until {waiver.until}  {one.state}  {covers}")
        approved = f", approved by {waiver.approved_by}" if waiver.approved_by else ""
        place = f"{waiver.span.file}:{waiver.span.line}"
        lines.append(f"  {waiver.reason or 'no reason'} ({waiver.by}{approved}; {place})")
    return "\n".join(lines) or "nothing is waived"


def _json(found: Sequence[Standing]) -> str:
    from json import dumps

    return dumps({"format": "merestone.waivers/1", "waivers": [_entry(one) for one in found]}, indent=2)


def _entry(one: Standing) -> dict[str, object]:
    waiver = one.waiver
    return {
        "rule": waiver.rule,
        "place": waiver.place,
        "until": waiver.until,
        "state": one.state,
        "reason": waiver.reason,
        "by": waiver.by,
        "approvedBy": waiver.approved_by,
        "file": waiver.span.file,
        "line": waiver.span.line,
        "covers": [{"message": d.message, "file": d.span.file, "line": d.span.line} for d in one.covered],
    }
