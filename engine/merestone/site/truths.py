"""The invariants: what each says, and which boundaries it speaks of."""

from collections.abc import Iterator

from merestone.contract.boundaries import Boundary
from merestone.contract.contract import Contract
from merestone.semantics.formula import Invariant
from merestone.semantics.mentions import subjects
from merestone.site import links
from merestone.site.markdown import code, prose
from merestone.site.shelf import Shelf


def about_boundary(contract: Contract, boundary: Boundary, shelf: Shelf) -> Iterator[str]:
    """The invariants that speak of a boundary's operations, or of what its operations move."""
    for invariant in contract.invariants:
        if boundary.name in boundaries_of(contract, invariant):
            yield said(invariant, shelf)


def about_entity(contract: Contract, entity: str, shelf: Shelf) -> Iterator[str]:
    """The invariants that speak of an entity."""
    for invariant in contract.invariants:
        if entity in {*subjects(invariant), invariant.per}:
            yield said(invariant, shelf)


def said(invariant: Invariant, shelf: Shelf) -> str:
    """An invariant in two lines."""
    place = links.line(invariant.file, invariant.line, shelf)
    return f"**{links.invariant(invariant.name)}.** {prose(invariant.description)} ({place})<br>{code(invariant.text)}{_per(invariant)}"


def _per(invariant: Invariant) -> str:
    return f", for each {links.entity(invariant.per)}" if invariant.per else ""


def boundaries_of(contract: Contract, invariant: Invariant) -> list[str]:
    """The boundaries whose operations it names, or whose operations move what it names."""
    named = subjects(invariant)
    moving = {
        t.trigger.split(".")[0] for m in contract.lifecycles if m.subject in named for t in m.transitions if t.trigger
    }
    return [b.name for b in contract.boundaries if (named | moving) & set(b.operations)]
