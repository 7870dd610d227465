"""Sync or async: for each operation who waits, for how long, what silence means, and why it is so."""

from collections.abc import Iterator

from merestone.contract.contract import Contract
from merestone.site import links
from merestone.site.markdown import WIDE, page, prose, section, table
from merestone.site.parts.decisions import decisions
from merestone.site.scope import whole
from merestone.site.shelf import Shelf


def pages(contract: Contract, shelf: Shelf) -> Iterator[tuple[str, str]]:
    """The decision table."""
    reasons = [
        (links.boundary(b.name), b.style, prose(b.description).replace("\n\n", " "))
        for b in contract.boundaries
        if b.description
    ]
    yield (
        "timing.md",
        page(
            WIDE,
            "# Sync or async",
            "A command is synchronous where the outcome is due so soon that the asker can wait for it, asynchronous where it is not, "
            "and an event where nobody asked. The deadlines are those of the specification.",
            decisions(contract, whole(contract).operations),
            section("In the words of the specification", table(("Boundary", "Style", "Purpose"), reasons)),
        ),
    )
