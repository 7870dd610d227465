"""The reconciliation strategy: how each unknown outcome is settled, by asking first and by people last."""

from collections.abc import Iterator

from merestone.contract.contract import Contract
from merestone.site.markdown import page, section
from merestone.site.parts import unknowns
from merestone.site.scope import whole
from merestone.site.shelf import Shelf


def pages(contract: Contract, shelf: Shelf) -> Iterator[tuple[str, str]]:
    """The strategy."""
    operations = whole(contract).operations
    yield (
        "reconciliation.md",
        page(
            "# Reconciliation",
            "When an answer is lost, the outcome is not failed: it is unknown, and has a name. The asker asks the other side what "
            "became of it, again and again for a fixed time; it sends the request again only once absence is proven, with the same "
            "key; and what stays unknown goes to a named desk. A late answer settles it at any moment.",
            section("At a glance", unknowns.glance(contract, operations, shelf)),
            *unknowns.answers(contract, operations),
        ),
    )
