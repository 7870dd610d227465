"""One page for each boundary: the five aspects first, then every clause, message, story, state and duty."""

from collections.abc import Iterator

from merestone.contract.boundaries import Boundary, Operation
from merestone.contract.clauses import Message
from merestone.contract.contract import Contract
from merestone.contract.prose import coded, joined
from merestone.contract.wire_names import kebab
from merestone.handoff import machines_of
from merestone.plan import Plan
from merestone.scenarios import derive
from merestone.semantics.machine import Machine
from merestone.site import links, phrases
from merestone.site.brief import QUESTIONS, five_aspects
from merestone.site.clauses import clause_table, place_of
from merestone.site.drawings import states, stories
from merestone.site.duties import duties
from merestone.site.holdings import tellers
from merestone.site.markdown import FOUND_FIRST, bullets, code, diagram, folded, heading, page, prose, section, table
from merestone.site.phrases import commands_first
from merestone.site.proofs import proved
from merestone.site.shelf import Shelf
from merestone.site.truths import about_boundary

SIDES = {
    "requirer": "As {system} sees it, who asks",
    "provider": "As {system} sees it, who is asked",
    "publisher": "As {system} sees it, who tells",
    "receiver": "As each reader sees it",
}


def pages(contract: Contract, shelf: Shelf) -> Iterator[tuple[str, str]]:
    """The list of boundaries, and the page of each."""
    yield "boundaries/index.md", _index(contract)
    plan = derive(contract)
    for boundary in contract.boundaries:
        yield links.boundary_page(boundary.name), _page(contract, plan, boundary, shelf)


def _index(contract: Contract) -> str:
    rows = [
        (
            links.boundary(b.name),
            f"{links.systems(b.senders)} to {links.systems(b.receivers)}",
            b.style,
            phrases.first_sentence(b.description),
        )
        for b in contract.boundaries
    ]
    return page(
        "# Boundaries",
        "A boundary is one area in which systems hand something over. Each of these pages begins with the five aspects in "
        "short; below stand every clause in force, the messages, the stories, the states and what is tested.",
        table(("Boundary", "Between", "Style", "What it is for"), rows),
    )


def _page(contract: Contract, plan: Plan, boundary: Boundary, shelf: Shelf) -> str:
    return page(
        FOUND_FIRST,
        heading(1, boundary.name),
        _facts(boundary, shelf),
        prose(boundary.description),
        section("The five aspects in short", five_aspects(contract, boundary)),
        section(_asking(boundary), _access(contract, boundary, shelf), anchor="who-may-ask"),
        section("Clauses in force", *_clauses(contract, boundary, shelf)),
        section("Operations and messages", *_operations(contract, boundary, shelf)),
        section("How it goes", *_stories(contract, boundary)),
        section("When the outcome is unknown", *_answers(contract, boundary), anchor="unknown"),
        section("When it goes wrong", *_reactions(contract, boundary, shelf), anchor="failures"),
        section("The states of each side", *_machines(contract, boundary), anchor="states"),
        section("Truths over time", *about_boundary(contract, boundary, shelf), anchor="truths"),
        section("What is proved", *proved(contract, boundary.name, shelf), anchor="proved"),
        section("What is tested", duties(plan, boundary, shelf), anchor="tested"),
    )


def _facts(boundary: Boundary, shelf: Shelf) -> str:
    parts = [
        f"{links.systems(boundary.senders)} to {links.systems(boundary.receivers)}",
        boundary.style,
        f"version {boundary.version}",
    ]
    if boundary.maps:
        parts.append(f"maps to {joined(boundary.maps)}")
    return f"{' · '.join(parts)} · {links.place(boundary.place, shelf)}\n{{ .facts }}"


def _asking(boundary: Boundary) -> str:
    return "Who may ask" if boundary.style.endswith(("command", "query")) else "Who may tell"


def _access(contract: Contract, boundary: Boundary, shelf: Shelf) -> str:
    """Operations with the same access together."""
    grouped: dict[str, list[Operation]] = {}
    for operation in commands_first(contract, boundary.operations):
        grouped.setdefault(operation.access.clause or "", []).append(operation)
    rows = []
    for clause, operations in grouped.items():
        access = operations[0].access
        named = (
            "every operation" if len(grouped) == 1 else ", ".join(links.operation(contract, o.name) for o in operations)
        )
        rows.append(
            (
                named,
                f"`{access.scope}`" if access.scope else "",
                ", ".join(links.role(r) for r in access.roles),
                ", ".join(access.partition),
                place_of(contract, clause, shelf) if clause else "",
            )
        )
    return table(("For", "Scope", "Any of the roles", "Partitioned by", "Written at"), rows)


# ------------------------------------------------------------------ clauses


def _clauses(contract: Contract, boundary: Boundary, shelf: Shelf) -> Iterator[str]:
    yield _provenance(contract, boundary)
    for aspect in ("ownership", "timing", "mutability", "evidence", "recovery", "access"):
        table_ = clause_table(contract, boundary, aspect, shelf)
        question = QUESTIONS.get(aspect, f"{_asking(boundary)}?")
        anchor = aspect if aspect in QUESTIONS else "access-clauses"
        yield section(aspect.capitalize(), f"*{question}*", table_, anchor=anchor, level=3) if table_ else ""


def _provenance(contract: Contract, boundary: Boundary) -> str:
    through = [c for c in boundary.clauses if c.place.policy]
    policies = [p for p in contract.policies if p.name in boundary.policies]
    told = [
        f"`{p.name}` ({phrases.first_sentence(p.description).rstrip('.')})" if p.description else f"`{p.name}`"
        for p in policies
    ]
    text = f"{len(boundary.clauses)} clauses are in force."
    if through and told:
        number = "One comes" if len(through) == 1 else f"{len(through)} of them come"
        text += f" {number} through the polic{'y' if len(told) == 1 else 'ies'} {joined(told)}; the others are written at the boundary itself."
    return text


# --------------------------------------------------------------- operations


def _operations(contract: Contract, boundary: Boundary, shelf: Shelf) -> Iterator[str]:
    for operation in commands_first(contract, boundary.operations):
        yield section(
            f"`{operation.name}`",
            _operation_facts(operation, shelf),
            phrases.purpose(contract, operation),
            _occasion(contract, operation),
            *_messages(operation),
            anchor=kebab(operation.name),
            level=3,
        )


def _operation_facts(operation: Operation, shelf: Shelf) -> str:
    sides = f"{joined(operation.askers, 'or')} to {joined(operation.providers)}"
    parts = [operation.kind, sides, phrases.address(operation), links.place(operation.place, shelf)]
    if operation.replies:
        parts.insert(3, f"replies on [{operation.replies}](/events.md)")
    return f"{' · '.join(filter(None, parts))}\n{{ .facts }}"


def _occasion(contract: Contract, operation: Operation) -> str:
    """What causes an event."""
    if operation.kind != "event":
        return ""
    entities = tellers(contract, operation.name)
    if not entities:
        return "No lifecycle of this spec emits it: its occasion lies with its sender."
    machines = [m for m in contract.lifecycles if m.subject in entities]
    sources: dict[str, dict[str, None]] = {}
    for arrow in (t for m in machines for t in m.transitions if t.emits == operation.name):
        sources.setdefault(arrow.target, {})[arrow.source] = None
    moves = [f"`{target}` (from {coded(found, 'or')})" for target, found in sources.items()]
    return f"Told whenever {joined(links.entity(e) for e in entities)} becomes {joined(moves, 'or')}."


def _messages(operation: Operation) -> Iterator[str]:
    """The messages of an operation; those with the same fields share a table."""
    grouped: dict[str, list[Message]] = {}
    for message in operation.messages:
        grouped.setdefault(_content(message), []).append(message)
    for body, messages in grouped.items():
        titles = "; ".join(phrases.message_title(operation, m) for m in messages)
        yield f"**{titles}**\n\n{body}"


def _content(message: Message) -> str:
    """The fields of a message, and what must hold of them."""
    rows = phrases.fields_table_rows(message.fields)
    checks = bullets(f"Must hold: {code(check.text)}" for check in message.checks)
    body = table(("Field", "Type", "Sensitivity", "Remark"), rows) or "It has no fields."
    return f"{body}\n\n{checks}".strip()


# ------------------------------------------------------------------ stories


def _stories(contract: Contract, boundary: Boundary) -> Iterator[str]:
    operations = [o for o in commands_first(contract, boundary.operations) if o.kind != "status query"]
    operations.sort(key=lambda o: boundary.style == "feed" and o.kind == "file")
    if not operations:
        return
    first, others = operations[0], operations[1:]
    shown = f"The example is {links.operation(contract, first.name)}."
    if others:
        shown += f" {joined(links.operation(contract, o.name) for o in others)} {'goes' if len(others) == 1 else 'go'} the same way."
    yield shown
    yield section(
        "As it should go",
        diagram(stories.nominal(contract, first), "small"),
        level=3,
        anchor="nominal-story",
    )
    if first.kind != "query":
        explained = _lost_explained(first)
        yield section(
            "When the answer is lost",
            explained,
            diagram(stories.lost_answer(contract, first), "small"),
            level=3,
            anchor="lost-answer",
        )


def _lost_explained(operation: Operation) -> str:
    told = operation.kind in ("event", "stream")
    other = operation.providers[0] if told else joined(operation.providers)
    asker = joined(operation.askers, "or")
    if told:
        return f"{other} took the fact, and {asker} cannot know. It tells the same again; the repetition is recognised."
    if operation.unknown and operation.unknown.ask:
        return (
            f"{other} took the request, and {asker} cannot know. Sending again blindly could do it twice, so "
            f"{asker} asks first; it sends again only once it is proven that nothing arrived."
        )
    return f"{other} took the request, and {asker} cannot know."


# ----------------------------------------------------------------- recovery


def _answers(contract: Contract, boundary: Boundary) -> Iterator[str]:
    """The table of answers of each command; commands with equal tables share one."""
    grouped: dict[str, list[Operation]] = {}
    operations = commands_first(contract, boundary.operations)
    for operation in operations:
        if operation.unknown and operation.unknown.ask:
            rows = [(phrases.answer(f), phrases.OUTCOMES[f.outcome]) for f in operation.unknown.ask.findings]
            told = (
                f"{joined(operation.askers, 'or')} holds the handoff as `{operation.unknown.name}` and asks "
                f"{links.operation(contract, operation.unknown.ask.query)} {phrases.schedule(operation.unknown.ask)}, counted "
                "from the first moment in which the outcome is unknown."
            )
            grouped.setdefault("\n\n".join([told, table(("The answer", "means"), rows)]), []).append(operation)
    for text, same in grouped.items():
        yield f"**{joined(links.operation(contract, o.name) for o in same)}.** {text}"
    for repair in dict.fromkeys(phrases.repair(o.repair) for o in operations if o.repair):
        yield f"**What stays open:** {repair}."


def _reactions(contract: Contract, boundary: Boundary, shelf: Shelf) -> Iterator[str]:
    rows: dict[tuple[str, str, str], list[str]] = {}
    operations = [o for o in commands_first(contract, boundary.operations) if o.reactions]
    for circumstance, (name, meaning) in phrases.CIRCUMSTANCES.items():
        for operation, found in ((o, r) for o in operations for r in o.reactions if r.circumstance == circumstance):
            row = (f"**{name}**: {meaning}", phrases.reaction(found), place_of(contract, found.clause, shelf))
            rows.setdefault(row, []).append(operation.name)
    listed = [
        (
            circumstance,
            reaction,
            "" if len(names) == len(operations) else ", ".join(links.operation(contract, n) for n in names),
            place,
        )
        for (circumstance, reaction, place), names in rows.items()
    ]
    yield table(("When", "What is done", "Only for", "Written at"), listed)


# ------------------------------------------------------------------- states


def _machines(contract: Contract, boundary: Boundary) -> Iterator[str]:
    """Each machine once; the same picture for several operations or readers is drawn once."""
    alike: dict[tuple[str, str], list[Machine]] = {}
    for operation in commands_first(contract, boundary.operations):
        for machine in machines_of(operation):
            alike.setdefault((machine.kind, states.drawn(contract, machine)), []).append(machine)
    if alike:
        yield "Derived from style, timing and recovery; nobody wrote them by hand, so they cannot disagree with the clauses."
    for (kind, _), machines in alike.items():
        subjects = dict.fromkeys(m.subject for m in machines)
        alone = sum(k == kind for k, _ in alike) == 1
        title = SIDES[kind].format(system=joined(dict.fromkeys(m.system for m in machines), "or")) + (
            "" if alone else f": {joined(subjects)}"
        )
        yield heading(3, title, f"states-{kind}-{kebab(next(iter(subjects)))}")
        yield _shared(contract, machines)
        yield from _pictured(contract, machines[0])


def _pictured(contract: Contract, machine: Machine) -> Iterator[str]:
    """The picture; a machine with many arrows is drawn in outline, with every arrow in a table."""
    if machine.kind != "requirer":
        yield diagram(states.drawn(contract, machine), "small")
        return
    yield diagram(states.outline(machine))
    rows = [
        (
            coded(sources, "or"),
            f"`{target}`",
            when,
            _decider(contract, by),
        )
        for sources, target, when, by in states.arrows(machine)
    ]
    yield folded(f"Every arrow: {len(machine.transitions)} of them", table(("From", "To", "When", "Decided by"), rows))


def _decider(contract: Contract, by: str) -> str:
    """A system or a role with its page; whoever receives a file has none as such."""
    if by in {s.name for s in contract.systems}:
        return links.system(by)
    return links.role(by) if any(by in s.actors for s in contract.systems) else by


def _shared(contract: Contract, machines: list[Machine]) -> str:
    subjects = list(dict.fromkeys(m.subject for m in machines))
    systems = list(dict.fromkeys(m.system for m in machines))
    whose = f" at {joined(systems)}" if machines[0].kind == "receiver" else ""
    text = f"For {joined(links.operation(contract, s) for s in subjects)}{whose}."
    groups = machines[0].groups.get("open")
    if not groups:
        return text
    blocked = dict.fromkeys(
        f"`{b.entity}` may not become `{b.state}`" for s in subjects for b in contract.operation(s).blocks
    )
    held = f"; as long as it is, {joined(blocked)}" if blocked and machines[0].kind == "requirer" else ""
    return f"{text} It counts as *open* in {coded(groups)}{held}."
