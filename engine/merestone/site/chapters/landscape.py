"""The landscape: which systems are in which layer, what is kept apart, what limits the whole, and who waits inside a wait."""

from collections.abc import Iterator

from merestone.contract.contract import Contract
from merestone.contract.landscapes import Landscape
from merestone.site import links
from merestone.site.markdown import bullets, page, prose, section, table
from merestone.site.shelf import Shelf


def pages(contract: Contract, shelf: Shelf) -> Iterator[tuple[str, str]]:
    """One page for all landscapes; none where nothing is said of the whole."""
    if not contract.landscapes:
        return
    yield (
        "landscape.md",
        page(
            "# Landscape",
            "What holds for the whole graph of systems and boundaries, whoever adds to it: layers, what never hands over to what, and limits. "
            "The [boundary map](/map.md) draws the systems of a layer in one frame.",
            *(_landscape(contract, each, shelf) for each in contract.landscapes),
            section("Waits inside waits", _waits(contract)),
        ),
    )


def _landscape(contract: Contract, landscape: Landscape, shelf: Shelf) -> str:
    layers = [(f"`{layer}`", _systems(contract, layer)) for layer in landscape.layers]
    never = [(f"`{each.text}`", each.reason or "-") for each in landscape.forbidden]
    return section(
        landscape.name,
        prose(landscape.description),
        f"Written at {links.place(landscape.place, shelf)}.",
        table(("Layer", "Systems"), layers) if layers else "",
        table(("Never", "Because"), never) if never else "",
        bullets(f"`{limit.text}`" for limit in landscape.limits) if landscape.limits else "",
        table(("System", "Layer", "Connected with"), _neighbours(contract)),
    )


def _systems(contract: Contract, layer: str) -> str:
    return links.systems(s.name for s in contract.systems if s.layer == layer) or "none"


def _neighbours(contract: Contract) -> list[tuple[str, ...]]:
    """Each system that a boundary connects, with its neighbours, those with the most first."""
    found: dict[str, set[str]] = {}
    for operation in contract.operations:
        for one in operation.askers:
            for other in (each for each in operation.providers if each != one):
                found.setdefault(one, set()).add(other)
                found.setdefault(other, set()).add(one)
    most = sorted(found.items(), key=lambda each: (-len(each[1]), each[0]))
    return [
        (links.system(name), contract.system(name).layer or "-", f"{len(others)}: {links.systems(sorted(others))}")
        for name, others in most
    ]


def _waits(contract: Contract) -> str:
    rows = [
        (links.operation(contract, o.name), ", ".join(links.operation(contract, name) for name in o.waits_for))
        for o in contract.operations
        if o.waits_for
    ]
    return table(("Before it is answered", "these have to be, one after another"), rows)
