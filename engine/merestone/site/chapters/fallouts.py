"""The catalogue of fallouts: everything that can go wrong by name, and whose desk it lands on."""

from collections.abc import Iterator

from merestone.contract.contract import Contract
from merestone.site.markdown import WIDE, page, section
from merestone.site.parts import cases
from merestone.site.scope import whole
from merestone.site.shelf import Shelf


def pages(contract: Contract, shelf: Shelf) -> Iterator[tuple[str, str]]:
    """The catalogue, and what is done about circumstances that open none."""
    scope = whole(contract)
    yield (
        "fallouts.md",
        page(
            WIDE,
            "# Fallouts",
            "A fallout is a case that no machine can settle: it has a name, an owner, and it stays until a person has dealt with it. "
            "An unknown outcome is not in this list; [Reconciliation](/reconciliation.md) settles it, and repair takes what is left.",
            section("By name", cases.catalogue(contract, scope, shelf)),
            section("What opens none", cases.others(contract, scope.operations), anchor="others"),
        ),
    )
