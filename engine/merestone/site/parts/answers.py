"""What a review wants to hear of a journey, beyond any technology: nine questions, answered with what the contract says."""

from collections.abc import Iterable, Iterator

from merestone.contract.boundaries import Operation
from merestone.contract.contract import Contract
from merestone.contract.prose import coded, joined
from merestone.contract.ties import Journey
from merestone.contract.traffic import Carried
from merestone.site import links
from merestone.site.holdings import decider
from merestone.site.markdown import table
from merestone.site.parts.timeline import announced, tells_of
from merestone.site.scope import Scope

DETAILS = {
    "truth": "Source of truth",
    "ways": "How it gets there",
    "decisions": "Sync or async",
    "events": "Events",
    "idempotency": "Idempotency",
    "reconciliation": "Reconciliation",
    "fallouts": "Fallout scenarios",
    "timeline": "Business timeline",
}
CHANGED = ("completed", "accepted", "applied", "published")


def answers(contract: Contract, journey: Journey, scope: Scope, items: Iterable[Carried]) -> str:
    """A row for each question, with the section that has the details."""
    rows = (
        ("Which facts are authoritative?", _authorities(contract, scope), "truth"),
        ("Which side effects are durable?", _effects(contract, scope), "decisions"),
        ("Which calls are safely retryable?", _retryable(contract, scope), "idempotency"),
        ("Which outcomes are unknown?", _unknown(contract, scope), "reconciliation"),
        ("Which states need human repair?", _repaired(contract, scope), "fallouts"),
        ("Which messages are facts, and which are commands?", _facts(contract, scope, items), "events"),
        ("Which data is snapshotted?", _carried(contract, scope, "snapshot"), "ways"),
        ("Which data is referenced?", _carried(contract, scope, "reference"), "ways"),
        ("Which process owns what the customer hears?", _voices(contract, journey, scope), "timeline"),
    )
    return table(
        ("Question", "Answer", "In detail"),
        (
            (f"**{question}**", "<br>".join(lines) or "Nothing.", f"[{DETAILS[anchor]}](#{anchor})")
            for question, lines, anchor in rows
        ),
    )


def _authorities(contract: Contract, scope: Scope) -> Iterator[str]:
    """Each system with the entities it owns, and single fields that it decides of what others own."""
    for system in scope.holders:
        owned = [links.entity(e.name) for e in scope.entities if e.owner == system]
        fields = [
            f"`{e.name}.{f.name}`"
            for e in scope.entities
            for f in e.fields
            if e.owner != system and decider(contract, e, f.name) == system
        ]
        if owned or fields:
            yield f"{links.system(system)} decides {joined([*owned, *fields])}."


def _effects(contract: Contract, scope: Scope) -> Iterator[str]:
    """Each command that moves something for good, and how that is taken back."""
    for operation in scope.of_kind("command"):
        moved = dict.fromkeys(
            links.entity(m.subject)
            for m in contract.lifecycles
            for t in m.transitions
            if m.kind == "lifecycle" and t.trigger in {f"{operation.name}.{event}" for event in CHANGED}
        )
        if moved:
            yield f"{links.operation(contract, operation.name)} moves {joined(moved)}, {_taken_back(contract, operation)}."


def _taken_back(contract: Contract, operation: Operation) -> str:
    if operation.undo:
        before = operation.undo.before
        until = f" before `{before.subject}` enters `{before.state}`" if before else ""
        return f"undone with {links.operation(contract, operation.undo.operation)}{until}"
    corrected = [
        c.by + (f" with {links.operation(contract, c.operation)}" if c.operation else "") for c in operation.corrections
    ]
    return f"corrected by {joined(corrected, 'or')}" if corrected else "and stays"


def _retryable(contract: Contract, scope: Scope) -> Iterator[str]:
    commands, reading = scope.of_kind("command", "file"), scope.of_kind("query", "status query")
    keyed = [o for o in commands if o.idempotency]
    asked = [o for o in keyed if o.unknown]
    if asked:
        yield f"With the same key, once absence is proven: {_named(contract, asked)}."
    if plain := [o for o in keyed if not o.unknown]:
        yield f"With the same key: {_named(contract, plain)}."
    if reading:
        yield f"At will, as they only read: {_named(contract, reading)}."
    if unsafe := [o for o in commands if not o.idempotency]:
        yield f"Not by a key: {_named(contract, unsafe)}."


def _unknown(contract: Contract, scope: Scope) -> Iterator[str]:
    named: dict[str, list[Operation]] = {}
    for operation in scope.operations:
        if operation.unknown:
            named.setdefault(operation.unknown.name, []).append(operation)
    for name, operations in named.items():
        yield f"`{name}`, of {_named(contract, operations)}."


def _repaired(contract: Contract, scope: Scope) -> Iterator[str]:
    desks: dict[str, list[Operation]] = {}
    for operation in scope.operations:
        if operation.repair:
            desks.setdefault(operation.repair.by, []).append(operation)
    for desk, operations in desks.items():
        yield f"`repair`, with {links.role(desk)}: {_named(contract, operations)}."
    for machine in scope.lifecycles:
        for stay in machine.stays:
            states = coded(stay.states, "or")
            yield f"{links.entity(machine.subject)} that overstays {states}, with {links.role(stay.owner)}."


def _facts(contract: Contract, scope: Scope, items: Iterable[Carried]) -> Iterator[str]:
    told = list(items)
    facts = {i.operation.name: i.operation for i in told if not i.is_reply}
    replies = dict.fromkeys(f"`{i.message.name}`" for i in told if i.is_reply)
    for word, said in (
        ("Facts", _named(contract, facts.values())),
        ("Commands", _named(contract, scope.of_kind("command"))),
        ("Replies, each to one command", joined(replies)),
    ):
        if said:
            yield f"{word}: {said}."


def _carried(contract: Contract, scope: Scope, way: str) -> Iterator[str]:
    """Each entity that crosses in that way, with the operations it crosses in."""
    found: dict[str, dict[str, None]] = {}
    for carriage in (c for c in scope.brought if c.way == way):
        found.setdefault(carriage.entity, {})[links.operation(contract, carriage.operation.name)] = None
    for entity, operations in sorted(found.items()):
        yield f"{links.entity(entity)} in {joined(operations)}."


def _voices(contract: Contract, journey: Journey, scope: Scope) -> Iterator[str]:
    """Whoever gives the commands with which parties are told, and the owner of each document."""
    with_what: dict[str, dict[str, None]] = {}
    for tell in tells_of(contract, journey):
        with_what.setdefault(tell.operation, {})[f"`{tell.party}`"] = None
    for name, parties in with_what.items():
        operation = contract.operation(name)
        askers = contract.boundary(operation.boundary).senders
        yield f"{joined(parties)} is told with {links.operation(contract, name)} alone, by {joined(map(links.system, askers), 'or')}."
    owned: dict[str, list[str]] = {}
    for document in announced(contract, journey):
        owned.setdefault(document.owner, []).append(f"[{document.name}](/documents.md)")
    for owner, documents in owned.items():
        yield f"{links.system(owner)} owns {joined(documents)}."


def _named(contract: Contract, operations: Iterable[Operation]) -> str:
    return joined(links.operation(contract, o.name) for o in operations)
