"""One page for each entity: its fields, who decides them, its life, who carries it, and what holds it back."""

from collections.abc import Iterator

from merestone.contract.contract import Contract
from merestone.contract.entities import Entity
from merestone.contract.prose import coded, joined
from merestone.semantics.machine import Machine, Stay, Transition
from merestone.site import links, phrases
from merestone.site.clauses import place_of
from merestone.site.drawings import states
from merestone.site.holdings import carriages, crossings, decider
from merestone.site.markdown import FOUND_FIRST, bullets, code, diagram, page, prose, section, table
from merestone.site.shelf import Shelf
from merestone.site.truths import about_entity


def pages(contract: Contract, shelf: Shelf) -> Iterator[tuple[str, str]]:
    """The list of entities, and the page of each."""
    rows = [
        (
            links.entity(e.name),
            links.system(e.owner),
            _kind(e),
            ", ".join(f"`{f.name}`" for f in e.key),
            phrases.first_sentence(e.description),
        )
        for e in contract.entities
    ]
    yield (
        "entities/index.md",
        page(
            "# Entities",
            "Things with an identity and one owner. A milestone is a moment in the life of an entity that others wait for.",
            table(("Entity", "Owner", "Kind", "Key", "What it is"), rows),
        ),
    )
    for entity in contract.entities:
        yield links.entity_page(entity.name), _page(contract, entity, shelf)


def _kind(entity: Entity) -> str:
    words = ["milestone" if entity.milestone else "entity"]
    if entity.parent:
        words.append(
            f"of {links.entity(entity.parent)}" if entity.milestone else f"part of {links.entity(entity.parent)}"
        )
    if entity.external:
        words.append("(mentioned only)")
    return " ".join(words)


def _page(contract: Contract, entity: Entity, shelf: Shelf) -> str:
    return page(
        FOUND_FIRST,
        f"# {entity.name}",
        f"{_kind(entity)} · decided by {links.system(entity.owner)} · {links.place(entity.place, shelf)}\n{{ .facts }}",
        prose(entity.description),
        section("When it is reached", _milestone(contract, entity, shelf), anchor="reached"),
        section("What it consists of", _fields(contract, entity), anchor="fields"),
        section("Its life", *_life(contract, entity), anchor="life"),
        section("Who else holds it, and how", _carried(contract, entity), anchor="carried"),
        section("Who is told of it", _events(contract, entity), anchor="events"),
        section("What holds it back", _blocks(contract, entity, shelf), anchor="blocked"),
        section("Truths over time", *about_entity(contract, entity.name, shelf), anchor="truths"),
    )


def _milestone(contract: Contract, entity: Entity, shelf: Shelf) -> str:
    found = next((m for m in contract.milestones if m.name == entity.name), None)
    if found is None:
        return ""
    by = ".".join(found.by)
    rows = [(f"`{by}` is `{c.value}`", code(c.text), links.place(c.place, shelf)) for c in found.cases]
    return table(("Where", "it is reached when", "Written at"), rows)


def _fields(contract: Contract, entity: Entity) -> str:
    own = [(*row, links.system(entity.owner)) for row in phrases.fields_table_rows(entity.key)]
    keyed = [
        (name, type_, label, "key" + (f", {remark}" if remark else ""), who) for name, type_, label, remark, who in own
    ]
    rest = [
        (*row, links.system(decider(contract, entity, f.name)))
        for f, row in zip(entity.fields, phrases.fields_table_rows(entity.fields), strict=True)
    ]
    rest = [
        (n, t, la, ", ".join(filter(None, ("counts its changes" if n == f"`{entity.revision}`" else "", r))), w)
        for n, t, la, r, w in rest
    ]
    checks = bullets(f"Must hold: {code(c.text)}" for c in entity.checks)
    own_state = (f"state of {links.entity(entity.name)}", "one of the states of [its life](#life)")
    rows = [tuple(own_state[1] if cell == own_state[0] else cell for cell in row) for row in (*keyed, *rest)]
    return table(("Field", "Type", "Sensitivity", "Remark", "Decided by"), rows) + (f"\n\n{checks}" if checks else "")


def _life(contract: Contract, entity: Entity) -> Iterator[str]:
    for machine in (m for m in contract.lifecycles if m.subject == entity.name):
        if machine.lifecycle:
            yield f"**`{machine.lifecycle}`**"
        yield diagram(states.life(contract, machine), "medium" if len(machine.states) > 5 else "small")
        groups = [f"*{name}* means {coded(members, 'or')}" for name, members in machine.groups.items()]
        yield f"It begins as `{machine.initial}`{_ends(machine)}. {'; '.join(groups)}{'.' if groups else ''}"
        yield table(("From", "To", "When", "Tells"), _arrows(contract, machine))
        yield bullets(_stay(stay) for stay in machine.stays)


def _ends(machine: Machine) -> str:
    return f" and ends as {coded(machine.final, 'or')}" if machine.final else ""


def _arrows(contract: Contract, machine: Machine) -> Iterator[tuple[str, str, str, str]]:
    """Arrows that differ only in where they begin stand in one row."""
    grouped: dict[tuple[str, str, str], list[str]] = {}
    for t in machine.transitions:
        grouped.setdefault((t.target, _when(contract, machine, t), t.emits or ""), []).append(t.source)
    for (target, when, emits), sources in grouped.items():
        yield coded(sources, "or"), f"`{target}`", when, links.operation(contract, emits) if emits else ""


def _when(contract: Contract, machine: Machine, arrow: Transition) -> str:
    name, _, event = arrow.trigger.partition(".")
    known = any(o.name == name for o in contract.operations)
    text = (
        f"{links.operation(contract, name)} is {event}"
        if known
        else code(arrow.trigger)
        if arrow.trigger
        else f"{machine.system} decides"
    )
    text += f", decided by {links.role(arrow.role)}" if arrow.role else ""
    text += f", where {code(arrow.guard)}" if arrow.guard else ""
    return text + (f", while {code(arrow.condition_text)}" if arrow.condition_text else "")


def _stay(stay: Stay) -> str:
    """How long something may stay, and who hears of it."""
    return (
        f"It may stay {coded(stay.states, 'or')} for at most {phrases.span(stay.within_ms)}; "
        f"then **{stay.opens}** opens for {links.role(stay.owner)}."
    )


def _carried(contract: Contract, entity: Entity) -> str:
    """Systems that hold it in the same way, by the same messages, share a row."""
    found: dict[tuple[str, str, str], dict[str, None]] = {}
    here = [c for c in carriages(contract, contract.operations) if c.entity == entity.name and c.reader != entity.owner]
    replicated = {(c.operation.name, c.reader) for c in here if c.way == "facts"}
    for c in here:
        if c.way == "reference" and (c.operation.name, c.reader) in replicated:
            continue
        shown = "replica, kept up to date by facts" if c.way == "facts" else str(c.way)
        found.setdefault((c.reader, shown, c.operation.boundary), {})[links.operation(contract, c.operation.name)] = (
            None
        )
    alike: dict[tuple[str, str, str], list[str]] = {}
    for (reader, way, boundary), where in sorted(found.items()):
        alike.setdefault((way, ", ".join(where), boundary), []).append(reader)
    rows = [
        (links.systems(readers), way, where, links.boundary(boundary))
        for (way, where, boundary), readers in alike.items()
    ]
    rows += [
        (links.system(owner), "reference", f"kept in `{where}`", "") for owner, where in _referring(contract, entity)
    ]
    return table(("System", "Holds it as", "Comes with", "Boundary"), rows)


def _referring(contract: Contract, entity: Entity) -> list[tuple[str, str]]:
    """Other owners' fields that refer to it."""
    return [
        (other.owner, ".".join((other.name, *path)))
        for other in contract.entities
        if other.owner != entity.owner
        for crossing, path in crossings(contract, other.fields)
        if crossing.entity == entity.name
    ]


def _events(contract: Contract, entity: Entity) -> str:
    machines = [m for m in contract.lifecycles if m.subject == entity.name]
    told = dict.fromkeys(t.emits for m in machines for t in m.transitions if t.emits)
    rows = []
    for name in told:
        operation = contract.operation(name)
        when = dict.fromkeys(f"`{t.target}`" for m in machines for t in m.transitions if t.emits == name)
        rows.append(
            (links.operation(contract, name), f"it becomes {joined(when, 'or')}", links.systems(operation.providers))
        )
    return table(("Event", "When", "Read by"), rows)


def _blocks(contract: Contract, entity: Entity, shelf: Shelf) -> str:
    rows = [
        (
            f"`{b.state}`",
            f"{links.operation(contract, o.name)} is open",
            joined(b.until, "or"),
            place_of(contract, b.clause, shelf),
        )
        for o in contract.operations
        for b in o.blocks
        if b.entity == entity.name
    ]
    return table(("It may not become", "while", "It is free once the handoff is", "Written at"), rows)
