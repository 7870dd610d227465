"""Exceptions: what a rule finds in a place and is let pass, until when, why, and who answers for it."""

from collections.abc import Iterator

from merestone.contract.contract import Contract
from merestone.contract.landscapes import Waiver
from merestone.site import links
from merestone.site.markdown import page, table
from merestone.site.shelf import Shelf


def pages(contract: Contract, shelf: Shelf) -> Iterator[tuple[str, str]]:
    """The list of all waivers, the one that ends next first; nothing where nothing is let pass."""
    if contract.waivers:
        rows = [_row(waiver, shelf) for waiver in contract.waivers]
        yield (
            "waivers.md",
            page(
                "# Waivers",
                "What a rule finds in these places is let pass for a time. When the last day is over, the finding comes back as an error, "
                "and so does a waiver that nothing needs any more.",
                table(
                    ("Rule", "On", "Until the end of", "Because", "Answers for it", "Approved by", "Written at"), rows
                ),
            ),
        )


def _row(waiver: Waiver, shelf: Shelf) -> tuple[str, ...]:
    approved = links.role(waiver.approved_by) if waiver.approved_by else "-"
    by, where = links.role(waiver.by), links.place(waiver.place, shelf)
    return f"`{waiver.rule}`", f"`{waiver.target}`", waiver.until, waiver.reason or "-", by, approved, where
