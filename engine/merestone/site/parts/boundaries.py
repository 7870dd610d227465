"""The boundary map: which systems hand over what to which, as a picture and as a list."""

from collections.abc import Iterable, Mapping, Sequence
from types import MappingProxyType

from merestone.contract.boundaries import Boundary
from merestone.contract.contract import Contract
from merestone.site import links, phrases
from merestone.site.drawings.map import handovers
from merestone.site.markdown import diagram, plain, table
from merestone.site.scope import Scope

KEY = (
    "Boxes are systems, rounded shapes are boundaries; each leads to its page. A dashed box is a system that this specification only "
    "mentions. Thick arrows wait for the outcome, thin ones only for the acceptance, dotted ones for nothing."
)

ASKING = ("sync command", "query", "async command")


def asking(contract: Contract, boundaries: Iterable[Boundary], root: str) -> str:
    """Who asks whom for something: commands and queries."""
    return _part(contract, [b for b in boundaries if b.style in ASKING], root)


def telling(contract: Contract, boundaries: Iterable[Boundary], root: str) -> str:
    """Who tells whom of something: events, feeds and batches."""
    return _part(contract, [b for b in boundaries if b.style not in ASKING], root)


def crossed(boundaries: Iterable[Boundary], steps: Mapping[str, str] = MappingProxyType({})) -> str:
    """A row for each boundary, with the steps of a journey that go over it."""
    rows = [
        (
            links.boundary(b.name),
            links.systems(b.senders),
            links.systems(b.receivers),
            b.style,
            steps.get(b.name, ""),
            phrases.first_sentence(b.description),
        )
        for b in boundaries
    ]
    return table(("Boundary", "From", "To", "Style", "Steps", "What it is for"), rows)


def parties(contract: Contract, scope: Scope) -> str:
    """A row for each system: what it decides, and over which boundaries it sends and receives."""
    rows = [
        (
            links.system(name),
            plain(contract.system(name).title),
            ", ".join(links.entity(e.name) for e in scope.entities if e.owner == name),
            ", ".join(links.boundary(b.name) for b in scope.boundaries if name in b.senders),
            ", ".join(links.boundary(b.name) for b in scope.boundaries if name in b.receivers),
        )
        for name in scope.holders
    ]
    return table(("System", "Is", "Owns", "Sends over", "Receives over"), rows)


def _part(contract: Contract, boundaries: Sequence[Boundary], root: str) -> str:
    return diagram(handovers(contract, boundaries, root), "medium") if boundaries else ""
