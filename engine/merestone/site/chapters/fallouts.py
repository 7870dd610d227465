"""The catalogue of fallouts: everything that can go wrong by name, and whose desk it lands on."""

from collections.abc import Iterator

from merestone.contract.contract import Contract, Operation, Reaction
from merestone.contract.prose import coded
from merestone.contract.wire_names import kebab
from merestone.site import links, phrases
from merestone.site.clauses import place_of
from merestone.site.markdown import WIDE, page, section, table
from merestone.site.shelf import Shelf

Opening = tuple[Operation, Reaction]


def pages(contract: Contract, shelf: Shelf) -> Iterator[tuple[str, str]]:
    """The catalogue, and what is done about circumstances that open none."""
    yield (
        "fallouts.md",
        page(
            WIDE,
            "# Fallouts",
            "A fallout is a case that no machine can settle: it has a name, an owner, and it stays until a person has dealt with it. "
            "An unknown outcome is not in this list; [Reconciliation](/reconciliation.md) settles it, and repair takes what is left.",
            section(
                "By name", table(("Fallout", "When", "Lies with", "Boundary", "Written at"), _rows(contract, shelf))
            ),
            section("What opens none", _others(contract), anchor="others"),
        ),
    )


def _openings(contract: Contract) -> list[Opening]:
    return [(o, r) for o in contract.operations for r in o.reactions]


def _rows(contract: Contract, shelf: Shelf) -> Iterator[tuple[str, ...]]:
    """One row for each name, circumstance and owner; the boundaries together."""
    found: dict[tuple[str, str, str], tuple[dict[str, None], dict[str, None]]] = {}
    for operation, reaction in _openings(contract):
        if reaction.opens:
            key = (reaction.opens, reaction.circumstance, reaction.owner or "")
            where, places = found.setdefault(key, ({}, {}))
            where[links.boundary(operation.boundary)] = None
            places[place_of(contract, reaction.clause, shelf)] = None
    seen: set[str] = set()
    yield from _overstayed(contract, shelf)
    yield from _differences(contract, shelf)
    for (name, circumstance, owner), (where, places) in sorted(found.items()):
        anchor = "" if name in seen else f'<span id="{kebab(name)}"></span>'
        seen.add(name)
        short, meaning = next(text for word, text in phrases.CIRCUMSTANCES.items() if word == circumstance)
        yield (
            f"{anchor}**{name}**",
            f"{short}: {meaning}",
            links.role(owner) if owner else "",
            ", ".join(where),
            "<br>".join(places),
        )


def _overstayed(contract: Contract, shelf: Shelf) -> Iterator[tuple[str, ...]]:
    """One row for each longest stay of a lifecycle."""
    for machine in contract.lifecycles:
        for stay in machine.stays:
            when = (
                f"{links.entity(machine.subject)} stays {coded(stay.states, 'or')} for {phrases.span(stay.within_ms)}"
            )
            name = f'<span id="{kebab(stay.opens)}"></span>**{stay.opens}**'
            yield name, when, links.role(stay.owner), "", links.line(stay.file, stay.line, shelf)


def _differences(contract: Contract, shelf: Shelf) -> Iterator[tuple[str, ...]]:
    """One row for each standing reconciliation."""
    for one in contract.reconciliations:
        if one.otherwise:
            name = f'<span id="{kebab(one.otherwise.opens)}"></span>**{one.otherwise.opens}**'
            when = f"[{one.name}](/comparisons.md#{kebab(one.name)}) finds a difference"
            yield name, when, links.role(one.otherwise.owner), "", links.place(one.place, shelf)


def _others(contract: Contract) -> str:
    found: dict[tuple[str, str], dict[str, None]] = {}
    for operation, reaction in _openings(contract):
        if not reaction.opens:
            short = phrases.CIRCUMSTANCES[reaction.circumstance][0]
            found.setdefault((short, phrases.reaction(reaction)), {})[links.boundary(operation.boundary)] = None
    rows = [(short, reaction, ", ".join(where)) for (short, reaction), where in sorted(found.items())]
    return table(("When", "Reaction", "Boundary"), rows)
