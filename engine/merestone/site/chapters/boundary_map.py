"""The boundary map: all systems and boundaries on one picture, and the same as a list."""

from collections.abc import Iterator

from merestone.contract.contract import Contract
from merestone.contract.prose import joined
from merestone.site import links
from merestone.site.drawings.map import boundary_map
from merestone.site.markdown import WIDE, diagram, page, plain, section, table
from merestone.site.parts.boundaries import KEY, crossed
from merestone.site.shelf import Shelf


def pages(contract: Contract, shelf: Shelf) -> Iterator[tuple[str, str]]:
    """The map."""
    systems = [
        (
            links.system(s.name),
            plain(s.title),
            plain(s.team),
            s.kind,
            f"{s.trust}{', mentioned only' if s.external else ''}",
        )
        for s in contract.systems
    ]
    idle = [s.name for s in contract.systems if s.external and not _takes_part(contract, s.name)]
    note = (
        f"{joined(links.system(s) for s in idle)} {'owns' if len(idle) == 1 else 'own'} something a boundary mentions, and take part in none; they are not drawn."
        if idle
        else ""
    )
    yield (
        "map.md",
        page(
            WIDE,
            "# Boundary map",
            KEY,
            diagram(boundary_map(contract), "small"),
            note,
            section("Boundaries", crossed(contract.boundaries)),
            section("Systems", table(("System", "Is", "Team", "Kind", "Trust"), systems)),
        ),
    )


def _takes_part(contract: Contract, system: str) -> bool:
    return any(system in (*b.senders, *b.receivers) for b in contract.boundaries)
