"""The boundary map: systems, and the boundaries between them, as a flowchart whose parts lead to their pages."""

from collections.abc import Iterator, Sequence

from merestone.contract.boundaries import Boundary
from merestone.contract.contract import Contract
from merestone.contract.entities import System
from merestone.contract.wire_names import kebab
from merestone.site.drawings.labels import label

LINES = {"sync command": ("===", "==>"), "query": ("===", "==>"), "async command": ("---", "-->")}
DOTTED = ("-.-", "-.->")
ORDER = ("sync command", "query", "async command", "batch", "feed", "event")


def boundary_map(contract: Contract, root: str = "") -> str:
    """The flowchart; `root` leads from the page it stands on to the root of the site."""
    return "\n".join(["flowchart TD", *(f"    {line}" for line in _body(contract, root))])


def handovers(contract: Contract, boundaries: Sequence[Boundary], root: str = "") -> str:
    """These boundaries from left to right with the systems on both sides, in no frames: a part that can be read at one glance."""
    present = {name for b in boundaries for name in (*b.senders, *b.receivers)}
    systems = tuple(s.model_copy(update={"layer": None}) for s in contract.systems if s.name in present)
    part = contract.model_copy(update={"boundaries": tuple(boundaries), "systems": systems, "landscapes": ()})
    return "\n".join(["flowchart LR", *(f"    {line}" for line in _body(part, root))])


def _body(contract: Contract, root: str) -> Iterator[str]:
    """Commands first, for they give the picture its direction; facts flow back."""
    boundaries = sorted(contract.boundaries, key=lambda b: ORDER.index(b.style))
    taking_part = list(dict.fromkeys(name for b in boundaries for name in (*b.senders, *b.receivers)))
    alone = [s.name for s in contract.systems if not s.external and s.name not in taking_part]
    shown = [contract.system(name) for name in (*taking_part, *alone)]
    yield from _systems(contract, shown)
    for boundary in boundaries:
        yield from _boundary(boundary)
    yield "classDef outside stroke-dasharray: 6 4"
    outside = [s.name for s in shown if s.external]
    if outside:
        yield f"class {','.join(outside)} outside"
    for system in shown:
        yield f'click {system.name} href "{root}systems/{kebab(system.name)}.html"'
    for boundary in boundaries:
        yield f'click {_identity(boundary)} href "{root}boundaries/{kebab(boundary.name)}.html"'


def _systems(contract: Contract, shown: list[System]) -> Iterator[str]:
    """The boxes of the systems, those of a layer together in its frame."""
    for layer in (layer for landscape in contract.landscapes for layer in landscape.layers):
        within = [system for system in shown if system.layer == layer]
        if within:
            yield f'subgraph layer_{layer}["{layer}"]'
            yield from (f"    {_box(system)}" for system in within)
            yield "end"
    yield from (_box(system) for system in shown if system.layer is None)


def _box(system: System) -> str:
    return f'{system.name}["<b>{system.name}</b><br>{label(system.title)}"]'


def _boundary(boundary: Boundary) -> Iterator[str]:
    line, arrow = LINES.get(boundary.style, DOTTED)
    yield f'{_identity(boundary)}(["{boundary.name}<br><i>{boundary.style}</i>"])'
    yield from (f"{sender} {line} {_identity(boundary)}" for sender in boundary.senders)
    yield from (f"{_identity(boundary)} {arrow} {receiver}" for receiver in boundary.receivers)


def _identity(boundary: Boundary) -> str:
    return f"b_{kebab(boundary.name).replace('-', '_')}"
