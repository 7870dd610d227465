"""The five aspects of a boundary in a few sentences each, for a reader with one minute."""

from collections.abc import Callable, Iterable, Iterator

from merestone.contract.boundaries import Boundary, Operation
from merestone.contract.clauses import Deadline
from merestone.contract.contract import Contract
from merestone.contract.flow_prose import dated, recovered, scheduled
from merestone.contract.freshness import promised
from merestone.contract.prose import amount, coded, due, joined
from merestone.contract.types import Crossing
from merestone.site import links
from merestone.site.markdown import classed, table
from merestone.site.phrases import (
    commands_first,
    happens,
    key_text,
    path_text,
    repair,
    retention,
    schedule,
    window,
)

QUESTIONS = {
    "ownership": "Which system decides?",
    "timing": "When, and what does lateness mean?",
    "mutability": "May it change after the handoff?",
    "evidence": "What proof is kept, by whom, how long?",
    "recovery": "What happens when it fails, or nobody knows?",
}
STAGES = {
    "accepted": "is taken",
    "completed": "is completed",
    "answered": "is answered",
    "delivered": "reaches its readers",
    "applied": "is applied",
}

Sentences = Callable[[Contract, Operation], Iterator[str]]


def five_aspects(contract: Contract, boundary: Boundary) -> str:
    """A table with one row for each aspect."""
    told = {
        "ownership": _ownership(boundary),
        "timing": _by_operation(contract, boundary, _timing),
        "mutability": _by_operation(contract, boundary, _mutability),
        "evidence": _evidence(contract, boundary),
        "recovery": [
            *_by_operation(contract, boundary, _recovery),
            *_by_operation(contract, boundary, _repair),
        ],
    }
    rows = [
        (f"[**{aspect.capitalize()}**](#{aspect})<br>{QUESTIONS[aspect]}", "<br>".join(lines) or "Nothing is said.")
        for aspect, lines in told.items()
    ]
    return classed("aspects", table(("Aspect", "In short"), rows))


def _by_operation(contract: Contract, boundary: Boundary, sentences: Sentences) -> list[str]:
    """What holds for all is said once; what holds for some, with their names."""
    operations = [o for o in commands_first(contract, boundary.operations) if o.kind != "status query"]
    told: dict[str, list[str]] = {}
    for operation in operations:
        for sentence in sentences(contract, operation):
            told.setdefault(sentence, []).append(operation.name)
    return [*_merged(told.items(), len(operations))]


def _merged(told: Iterable[tuple[str, list[str]]], everyone: int) -> Iterator[str]:
    """Sentences about the same operations follow each other on one line."""
    held: dict[tuple[str, ...], list[str]] = {}
    for sentence, names in told:
        held.setdefault(tuple(names), []).append(sentence)
    for spoken_of, sentences in held.items():
        shown = "" if len(spoken_of) == everyone else f"**{joined(spoken_of)}:** "
        yield shown + " ".join(sentences)


def _ownership(boundary: Boundary) -> list[str]:
    decided: dict[str, list[str]] = {}
    for decides in boundary.decides:
        decided.setdefault(decides.system, []).append(".".join(filter(None, (decides.entity, decides.field))))
    lines = [f"{links.system(system)} decides {coded(facts)}." for system, facts in decided.items()]
    closing = "Neither writes what the other decides." if len(decided) > 1 else "Nobody else writes it."
    return [*lines[:-1], f"{lines[-1]} {closing}"] if lines else []


def _timing(contract: Contract, operation: Operation) -> Iterator[str]:
    due = [_due(operation, deadline) for deadline in operation.deadlines if deadline.share is None]
    if due:
        end = " Silence beyond that is not failure: the outcome is unknown." if operation.unknown else ""
        yield f"It {joined(due)}.{end}"
    starts = [contract.clause(start.clause).text for start in (operation.may_start, operation.must_start) if start]
    if starts:
        yield f"It {joined(starts)}."
    if operation.unknown:
        yield f"The unknown outcome is called `{operation.unknown.name}`."
    yield from scheduled(operation)
    yield from promised(operation)
    if operation.stale:
        yield f"After {amount(operation.stale.after_ms)} without news a copy counts as stale: {operation.stale.then} it."


def _mutability(contract: Contract, operation: Operation) -> Iterator[str]:
    request = operation.message("request")
    crossing = [(f.name, f.type.kind) for f in request.fields if isinstance(f.type, Crossing)] if request else []
    for kind, meaning in (
        ("snapshot", "as a frozen copy, which later changes do not reach"),
        ("replica", "as a copy that may be stale"),
    ):
        names = [name for name, crossed in crossing if crossed == kind]
        if names:
            yield f"{coded(names)} cross{'es' * (len(names) == 1)} {meaning}."
    if operation.freeze:
        yield f"{coded(path_text(p) for p in operation.freeze)} {'is' if len(operation.freeze) == 1 else 'are'} frozen once sent."
    if operation.based_on:
        yield f"It is based on `{path_text(operation.based_on)}`: if that has moved on, it is refused."
    for correction in operation.corrections:
        if correction.operation != operation.name:
            using = f" with {links.operation(contract, correction.operation)}" if correction.operation else ""
            yield f"A mistake is corrected by {correction.by}{using}."
    yield from dated(operation)
    if operation.append_only:
        yield "Facts are only ever added: none is changed or taken back."


def _evidence(contract: Contract, boundary: Boundary) -> list[str]:
    """Each clause once, with the items of every operation it holds for."""
    held: dict[tuple[str, str, str], dict[str, None]] = {}
    for operation in commands_first(contract, boundary.operations):
        for kept in operation.kept:
            held.setdefault((kept.clause, kept.holder, kept.retention), {}).update(dict.fromkeys(kept.items))
    return [
        f"{links.system(holder)} keeps {coded(items)} **{retention(long)}**."
        for (_, holder, long), items in held.items()
    ]


def _recovery(contract: Contract, operation: Operation) -> Iterator[str]:
    if operation.unknown and operation.unknown.ask:
        ask = operation.unknown.ask
        yield (
            f"If the answer is lost, {joined(operation.askers, 'or')} does not simply send again; it asks {links.operation(contract, ask.query)} "
            f"{schedule(ask)}. What that does not settle goes to repair."
        )
    for block in operation.blocks:
        yield f"Until it is {joined(block.until, 'or')}, the `{block.entity}` may not become `{block.state}`."
    if operation.undo:
        before = f", as long as no {happens(operation.undo.before)}" if operation.undo.before else ""
        yield f"It is undone with {links.operation(contract, operation.undo.operation)}{before}."
    if operation.idempotency:
        yield f"The same {key_text(operation.idempotency)} is the same request, {window(operation.idempotency)}."
    if operation.dedupe_by:
        yield f"A repetition is recognised by `{path_text(operation.dedupe_by)}` and changes nothing."
    if operation.ordered_by:
        yield f"Facts are applied in order, for each {coded((path_text(p) for p in operation.ordered_by), 'and')}."
        gap = next((r for r in operation.reactions if r.circumstance == "gap"), None)
        if gap and gap.then == "replay" and operation.replay:
            yield "One whose predecessor is missing waits, and what is missing is asked for again."
        elif gap:
            yield "One whose predecessor is missing waits for it."
    yield from recovered(operation)


def _repair(contract: Contract, operation: Operation) -> Iterator[str]:
    if operation.repair:
        yield f"**What stays open:** {repair(operation.repair)}."
    owners = dict.fromkeys(r.owner for r in operation.reactions if r.opens and r.owner)
    if operation.kind in ("event", "stream") and owners:
        yield f"What cannot be used is kept apart, and lies with {joined(links.role(o) for o in owners)}."


def _due(operation: Operation, deadline: Deadline) -> str:
    """`is completed within 10 s, in 95 % of all cases within 1500 ms`."""
    mostly = [d for d in operation.deadlines if d.stage == deadline.stage and d.share is not None]
    usual = "".join(f", in {_percent(d.share or 0)} of all cases within {due(d)}" for d in mostly)
    return f"{STAGES[deadline.stage]} within {due(deadline)}{usual}"


def _percent(share: float) -> str:
    return f"{share * 100 if share <= 1 else share:g} %"
