"""The standing reconciliations at a glance: what is compared, when, and whose a difference is."""

from collections.abc import Iterable

from merestone.contract.flow_prose import when_due
from merestone.contract.prose import due
from merestone.contract.ties import Reconciliation
from merestone.contract.wire_names import kebab
from merestone.site import links
from merestone.site.markdown import table
from merestone.site.shelf import Shelf


def glance(reconciliations: Iterable[Reconciliation], shelf: Shelf) -> str:
    """A row for each."""
    rows = [
        (
            f"[{one.name}](/comparisons.md#{kebab(one.name)})",
            one.about,
            f"`{one.left.fact}` of {links.system(one.left.owner)}",
            f"`{one.right.fact}` of {links.system(one.right.owner)}",
            when_due(one.runs) if one.runs else "never",
            owner(one),
            links.place(one.place, shelf),
        )
        for one in reconciliations
    ]
    return table(("Reconciliation", "About", "Compares", "With", "Runs", "A difference", "Written at"), rows)


def owner(one: Reconciliation) -> str:
    """Whose a difference is, and how long it may stay."""
    if one.otherwise is None:
        return "belongs to nobody"
    return f"`{one.otherwise.opens}` for {links.role(one.otherwise.owner)}, settled within {due(one.otherwise)}"
