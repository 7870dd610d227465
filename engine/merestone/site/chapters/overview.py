"""The first page: what is described here, and the questions a reviewer asks first, answered."""

from collections.abc import Iterator

from merestone.contract.boundaries import Operation
from merestone.contract.contract import Contract
from merestone.contract.prose import coded, due, joined
from merestone.contract.traffic import own_systems
from merestone.site import links, phrases
from merestone.site.clauses import place_of
from merestone.site.markdown import page, section, table
from merestone.site.phrases import commands_first
from merestone.site.shelf import Shelf


def pages(contract: Contract, shelf: Shelf) -> Iterator[tuple[str, str]]:
    """The overview."""
    yield (
        "index.md",
        page(
            "# Overview",
            _introduction(contract),
            section("The boundaries", _boundaries(contract)),
            section("Who decides what?", _deciders(contract, shelf), anchor="who-decides"),
            section("What happens when an answer is lost?", *_lost(contract), anchor="lost-answer"),
            section("Who repairs it?", _repairs(contract, shelf), anchor="repair"),
            section("What is kept, by whom, for how long?", _kept(contract, shelf), anchor="kept"),
            section("Where to read on", _onwards()),
        ),
    )


def _introduction(contract: Contract) -> str:
    own = own_systems(contract)
    outside = [s.name for s in contract.systems if s.external]
    text = (
        f"This is the design review of the boundaries between {joined(links.system(s) for s in own)}: "
        f"{len(contract.boundaries)} boundaries, {len(contract.operations)} operations, "
        f"{len(contract.entities)} entities. Every page is made from the specification, and every clause names the line it is "
        "written on. Each boundary answers the same five questions: who decides (*ownership*), when it must be right "
        "(*timing*), whether it may change (*mutability*), what proof is kept (*evidence*), and what happens when it goes "
        "wrong (*recovery*)."
    )
    if outside:
        text += f"\n\n{joined(links.system(s) for s in outside)} are only mentioned: others describe them."
    return text


def _boundaries(contract: Contract) -> str:
    rows = [
        (
            links.boundary(b.name),
            f"{joined(b.senders)} to {joined(b.receivers)}",
            b.style,
            phrases.first_sentence(b.description),
        )
        for b in contract.boundaries
    ]
    return table(("Boundary", "Between", "Style", "What it is for"), rows)


def _deciders(contract: Contract, shelf: Shelf) -> str:
    """One row for each fact that a clause names, with the clauses."""
    found: dict[tuple[str, str], list[str]] = {}
    for boundary in contract.boundaries:
        for decides in boundary.decides:
            fact = ".".join(filter(None, (decides.entity, decides.field)))
            found.setdefault((fact, decides.system), []).append(decides.clause)
    rows = [
        (
            f"[`{fact}`](/{links.entity_page(fact.split('.')[0])})",
            links.system(system),
            ", ".join(place_of(contract, c, shelf) for c in clauses),
        )
        for (fact, system), clauses in sorted(found.items())
    ]
    closing = "Everything else of an entity is decided by its owner; [the source of truth](/source-of-truth.md) shows every field and every system."
    return table(("Fact", "Decided by", "Written at"), rows) + "\n\n" + closing


def _commands(contract: Contract) -> list[Operation]:
    return [o for b in contract.boundaries for o in commands_first(contract, b.operations) if o.kind == "command"]


def _lost(contract: Contract) -> Iterator[str]:
    grouped: dict[tuple[str, str, str], list[Operation]] = {}
    for o in _commands(contract):
        if o.unknown:
            row = (
                f"[`{o.unknown.name}`](/{links.boundary_page(o.boundary)}#unknown)",
                f"{joined(o.askers, 'or')} asks {links.operation(contract, o.unknown.ask.query)} {phrases.schedule(o.unknown.ask)}"
                if o.unknown.ask
                else "nobody can ask",
                "; ".join(
                    f"`{b.entity}` may not become `{b.state}` until it is {joined(b.until, 'or')}" for b in o.blocks
                ),
            )
            grouped.setdefault(row, []).append(o)
    if grouped:
        yield (
            "Nobody sends blindly again. The outcome counts as unknown, under a name of its own; the asker asks what became "
            "of it, sends again only once it is proven that nothing arrived, and hands what stays open to people."
        )
    rows = [
        (
            ", ".join(links.operation(contract, o.name) for o in same)
            + f"<br>{joined(same[0].askers, 'or')} to {joined(same[0].providers)}",
            *row,
        )
        for row, same in grouped.items()
    ]
    yield table(("Command", "The handoff is then", "What happens", "Meanwhile"), rows)


def _repairs(contract: Contract, shelf: Shelf) -> str:
    grouped: dict[tuple[str, str, str, str, str], list[str]] = {}
    for operation in _commands(contract):
        if operation.repair:
            r = operation.repair
            row = (
                links.role(r.by),
                f"within {due(r)}",
                joined(r.may, "or"),
                links.role(r.approved_by) if r.approved_by else "",
                place_of(contract, r.clause, shelf),
            )
            grouped.setdefault(row, []).append(operation.name)
    rows = [(", ".join(links.operation(contract, n) for n in names), *row) for row, names in grouped.items()]
    return table(("What stays open in", "Lies with", "Due", "They may", "Approved by", "Written at"), rows)


def _kept(contract: Contract, shelf: Shelf) -> str:
    found: dict[tuple[str, str, str, str], dict[str, None]] = {}
    for operation in contract.operations:
        for kept in operation.kept:
            key = (operation.boundary, kept.holder, kept.retention, kept.clause)
            found.setdefault(key, {}).update(dict.fromkeys(kept.items))
    rows = [
        (
            links.boundary(boundary),
            links.system(holder),
            coded(items),
            phrases.retention(retention),
            place_of(contract, clause, shelf),
        )
        for (boundary, holder, retention, clause), items in sorted(found.items())
    ]
    return table(("Boundary", "Holder", "Keeps", "How long", "Written at"), rows)


def _onwards() -> str:
    rows = [
        ("[Boundary map](/map.md)", "how the systems hang together, on one picture"),
        (
            "[Source of truth](/source-of-truth.md)",
            "for every field: who decides it, and how the others come to have it",
        ),
        ("[Sync or async](/timing.md)", "who waits for whom, for how long, and why"),
        ("[Idempotency](/idempotency.md)", "when two requests are the same request"),
        ("[Reconciliation](/reconciliation.md)", "how an unknown outcome is settled"),
        ("[Fallouts](/fallouts.md)", "everything that can go wrong, by name, and whose desk it lands on"),
        ("[Invariants](/invariants.md)", "the truths that no one boundary can state"),
        ("[On the wire](/reference/wire.md)", "headers, status codes, tokens, events"),
    ]
    return table(("Page", "What it answers"), rows)
