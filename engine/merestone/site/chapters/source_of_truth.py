"""The source-of-truth matrix: for every field, who decides it, and how the others come to have it."""

from collections.abc import Iterator

from merestone.contract.contract import Contract
from merestone.site.markdown import WIDE, page, section
from merestone.site.parts import truth
from merestone.site.scope import whole
from merestone.site.shelf import Shelf


def pages(contract: Contract, shelf: Shelf) -> Iterator[tuple[str, str]]:
    """The matrix."""
    scope = whole(contract)
    yield (
        "source-of-truth.md",
        page(
            WIDE,
            "# Source of truth",
            "For every entity and field: the one system that decides it, and what each other system holds of it. An empty cell "
            "means that no message of this specification brings it there.",
            truth.legend(),
            truth.matrix(contract, scope),
            section("How it gets there", truth.ways(contract, scope.brought), anchor="ways"),
        ),
    )
