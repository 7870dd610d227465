"""The fallouts: what has happened, the name of the case, whose desk it lands on, by when it is due, and what may be done."""

from collections.abc import Callable, Iterable, Iterator

from merestone.contract.boundaries import Operation
from merestone.contract.clauses import Reaction
from merestone.contract.contract import Contract
from merestone.contract.prose import coded, due, joined
from merestone.contract.ties import Reconciliation
from merestone.contract.wire_names import kebab
from merestone.semantics.machine import Machine
from merestone.site import links, phrases
from merestone.site.clauses import place_of
from merestone.site.markdown import table
from merestone.site.scope import Scope
from merestone.site.shelf import Shelf

HEADS = ("Case", "What has happened", "Lies with", "Due", "They may", "Written at")
Named = dict[str, None]
"""Texts in their order, each once."""
Row = tuple[str, ...]
Opening = tuple[Operation, Reaction]


def catalogue(contract: Contract, scope: Scope, shelf: Shelf) -> str:
    """Every case by name, each with an anchor."""
    seen: set[str] = set()
    rows = []
    opened = _opened(contract, _openings(scope.operations), shelf, _boundary)
    for name, *row in (*_standing(scope, shelf), *opened):
        rows.append((f"**{name}**" if name in seen else f'<span id="{kebab(name)}"></span>**{name}**', *row))
        seen.add(name)
    return table(HEADS, rows)


def names(scope: Scope) -> set[str]:
    """The name of every case that may be opened."""
    opened = {r.opens for _, r in _openings(scope.operations) if r.opens}
    stays = {stay.opens for machine in scope.lifecycles for stay in machine.stays}
    return opened | stays | {one.otherwise.opens for one in scope.reconciliations if one.otherwise}


def unsettled(contract: Contract, operations: Iterable[Operation], shelf: Shelf) -> str:
    """What becomes of outcomes that asking leaves unknown: a row for each of their names."""
    return table(HEADS, _unsettled(contract, operations, shelf))


def own(contract: Contract, scope: Scope, shelf: Shelf) -> str:
    """The cases that the boundaries, lifecycles and reconciliations themselves name, linked to their entries."""
    openings = [(o, r) for o, r in _openings(scope.operations) if not _is_common(contract, r)]
    called = _opened(contract, openings, shelf, lambda operation: links.operation(contract, operation.name))
    return _linked((*_standing(scope, shelf), *called))


def common(contract: Contract, scope: Scope, shelf: Shelf) -> str:
    """The cases that a policy names for every boundary that applies it, linked to their entries."""
    openings = [(o, r) for o, r in _openings(scope.operations) if _is_common(contract, r)]
    return _linked(_opened(contract, openings, shelf, _boundary))


def others(contract: Contract, operations: Iterable[Operation]) -> str:
    """What is done where no case is opened."""
    found: dict[tuple[str, str], Named] = {}
    for operation, reaction in ((o, r) for o in operations for r in o.reactions if not r.opens):
        short = phrases.CIRCUMSTANCES[reaction.circumstance][0]
        found.setdefault((short, phrases.reaction(reaction)), {})[links.boundary(operation.boundary)] = None
    rows = [(short, reaction, ", ".join(where)) for (short, reaction), where in sorted(found.items())]
    return table(("When", "Reaction", "Boundary"), rows)


def _openings(operations: Iterable[Operation]) -> list[Opening]:
    return [(o, r) for o in operations for r in o.reactions if r.opens]


def _is_common(contract: Contract, reaction: Reaction) -> bool:
    return contract.clause(reaction.clause).place.policy is not None


def _linked(rows: Iterable[Row]) -> str:
    return table(HEADS, ((f"**{links.fallout(name)}**", *row) for name, *row in rows))


def _boundary(operation: Operation) -> str:
    return links.boundary(operation.boundary)


def _standing(scope: Scope, shelf: Shelf) -> Iterator[Row]:
    """The cases that no single operation opens."""
    yield from _overstayed(scope.lifecycles, shelf)
    yield from _differences(scope.reconciliations, shelf)


def _opened(
    contract: Contract, openings: Iterable[Opening], shelf: Shelf, called: Callable[[Operation], str]
) -> Iterator[Row]:
    """One row for each name and way out; the circumstances, the desks with what opens it, and the places together.

    `called` says whether single operations are named, or only their boundaries.
    """
    found: dict[tuple[str, str, str], tuple[Named, dict[str, Named], Named]] = {}
    for operation, reaction in openings:
        when, desks, places = found.setdefault((reaction.opens or "", *_taken_up(operation, reaction)), ({}, {}, {}))
        when[": ".join(phrases.CIRCUMSTANCES[reaction.circumstance])] = None
        desk = desks.setdefault(links.role(reaction.owner) if reaction.owner else "nobody", {})
        desk[called(operation)] = None
        places[place_of(contract, reaction.clause, shelf)] = None
    for (name, limit, may), (when, desks, places) in sorted(found.items()):
        lies_with = "<br>".join(f"{desk}, from {', '.join(where)}" for desk, where in sorted(desks.items()))
        yield name, "<br>".join(when), lies_with, limit, may, "<br>".join(places)


def _unsettled(contract: Contract, operations: Iterable[Operation], shelf: Shelf) -> Iterator[Row]:
    """One row for each name of an unknown outcome that asking may leave as it is."""
    found: dict[Row, tuple[Named, Named]] = {}
    for o in operations:
        if o.unknown:
            asked = f", and asking {phrases.schedule(o.unknown.ask)} settled nothing" if o.unknown.ask else ""
            owner = links.role(o.repair.by) if o.repair else "nobody"
            name = f"**[{o.unknown.name}](/{links.boundary_page(o.boundary)}#unknown)**"
            key = (name, f"no answer came{asked}", f"{owner}, from {links.boundary(o.boundary)}", *_way_out(o))
            of, places = found.setdefault(key, ({}, {}))
            of[links.operation(contract, o.name)] = None
            places[place_of(contract, o.unknown.clause, shelf)] = None
    for (name, happened, *rest), (of, places) in found.items():
        yield name, f"{joined(of, 'or')}: {happened}", *rest, "<br>".join(places)


def _taken_up(operation: Operation, reaction: Reaction) -> tuple[str, str]:
    """The way out where the circumstance brings the handoff itself to a desk; what it leaves as it was has none."""
    return ("", "") if reaction.circumstance in ("conflict", "poison", "gap") else _way_out(operation)


def _way_out(operation: Operation) -> tuple[str, str]:
    """By when it is due, and what people may do."""
    repair = operation.repair
    if repair is None:
        return "", ""
    approved = f", with the approval of {links.role(repair.approved_by)}" if repair.approved_by else ""
    return f"within {due(repair)}", joined(repair.may, "or") + approved


def _overstayed(machines: Iterable[Machine], shelf: Shelf) -> Iterator[Row]:
    """One row for each longest stay of a lifecycle."""
    for machine in machines:
        for stay in machine.stays:
            states = coded(stay.states, "or")
            when = f"{links.entity(machine.subject)} stays {states} for {phrases.span(stay.within_ms)}"
            yield stay.opens, when, links.role(stay.owner), "", "", links.line(stay.file, stay.line, shelf)


def _differences(reconciliations: Iterable[Reconciliation], shelf: Shelf) -> Iterator[Row]:
    """One row for each standing reconciliation."""
    for one in reconciliations:
        if one.otherwise:
            when = f"[{one.name}](/comparisons.md#{kebab(one.name)}) finds a difference"
            owner, limit = links.role(one.otherwise.owner), f"within {due(one.otherwise)}"
            yield one.otherwise.opens, when, owner, limit, "", links.place(one.place, shelf)
