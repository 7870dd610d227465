"""The decision table: for each operation who waits, what is at stake, what silence means, and why its style is what it is."""

from collections.abc import Iterable, Iterator, Mapping
from types import MappingProxyType

from merestone.contract.boundaries import Operation
from merestone.contract.contract import Contract
from merestone.contract.prose import amount, coded, due, joined
from merestone.site import links, phrases
from merestone.site.markdown import merged, table

HEADS = ("Operation", "Between", "Style", "Who waits", "At stake", "What silence means", "Why it is so")


def decisions(
    contract: Contract, operations: Iterable[Operation], steps: Mapping[str, str] = MappingProxyType({})
) -> str:
    """A row for each operation, with its step if it is one; those that are decided alike share a row."""
    rows = merged(
        (
            links.operation(contract, o.name) + (f" ({steps[o.name]})" if o.name in steps else ""),
            f"{joined(o.askers, 'or')} to {joined(o.providers)}",
            _kind(contract, o),
            _waits(o),
            "<br>".join(_stake(contract, o)),
            _silence(contract, o),
            _why(o),
        )
        for o in operations
    )
    return table(HEADS, rows)


def _kind(contract: Contract, operation: Operation) -> str:
    return contract.boundary(operation.boundary).style if operation.kind == "command" else operation.kind


def _deadline(operation: Operation, stage: str) -> str:
    return next((due(d) for d in operation.deadlines if d.stage == stage and d.share is None), "")


def _waits(operation: Operation) -> str:
    if operation.kind in ("event", "stream"):
        return "nobody"
    if operation.kind == "file":
        limit = _deadline(operation, "completed")
        return (
            f"{joined(operation.askers, 'or')}, up to {limit} for the result, not for an answer" if limit else "nobody"
        )
    if operation.message("accepted"):
        return f"{joined(operation.askers, 'or')}, up to {_deadline(operation, 'accepted') or 'its deadline'} for the acceptance, then not any more"
    limit = _deadline(operation, "completed") or _deadline(operation, "answered")
    return f"{joined(operation.askers, 'or')}{f', up to {limit}' if limit else ''} for the answer"


def _stake(contract: Contract, operation: Operation) -> Iterator[str]:
    """What it changes for good, what it holds back until it is known, and how it can be undone."""
    if "query" in operation.kind:
        yield "nothing: it only reads"
        return
    changed = list(_changed(contract, operation))
    yield from changed or _concerned(contract, operation)
    for block in operation.blocks:
        yield f"`{block.entity}` may not become `{block.state}` before it is known"
    if operation.undo:
        yield f"undone with {links.operation(contract, operation.undo.operation)}"


def _changed(contract: Contract, operation: Operation) -> Iterator[str]:
    """What it moves, by the lifecycles."""
    said = {f"{operation.name}.{event}" for event in ("completed", "applied", "published")}
    for machine in (m for m in contract.lifecycles if m.kind == "lifecycle"):
        targets = dict.fromkeys(t.target for t in machine.transitions if t.trigger in said)
        if targets:
            yield f"{links.entity(machine.subject)} becomes {coded(targets, 'or')}"


def _concerned(contract: Contract, operation: Operation) -> Iterator[str]:
    """Where no lifecycle says more: what its receivers come to hold, or what those who are asked decide."""
    if operation.kind == "command":
        decided = [d for d in contract.boundary(operation.boundary).decides if d.system in operation.providers]
        facts = coded(".".join(filter(None, (d.entity, d.field))) for d in decided)
        yield f"what {joined(operation.providers)} decides: {facts}" if decided else ""
    else:
        about = dict.fromkeys(entity for message in operation.messages for entity, _ in message.about)
        yield f"what its readers hold of {joined(map(links.entity, about))}" if about else ""


def _silence(contract: Contract, operation: Operation) -> str:
    if operation.kind in ("event", "stream"):
        return "it is told again until it is taken"
    if operation.unknown:
        ask = operation.unknown.ask
        asked = f"; {joined(operation.askers, 'or')} asks {links.operation(contract, ask.query)}" if ask else ""
        return f"unknown: `{operation.unknown.name}`{asked}"
    return _asked_again(operation) if "query" in operation.kind else ""


def _asked_again(operation: Operation) -> str:
    """What becomes of a question without an answer."""
    reaction = next((r for r in operation.reactions if r.circumstance == "notSent"), None)
    if reaction is None or reaction.retry is None:
        return "it is asked again later"
    then = "the last answer is used" if reaction.use_last else f"then {reaction.then}" if reaction.then else ""
    return ", ".join(filter(None, (f"it is asked again, up to {reaction.retry} times", then)))


def _why(operation: Operation) -> str:
    if operation.kind == "stream":
        stale = operation.stale
        return f"It keeps a copy up to date{f', which is too old after {amount(stale.after_ms)}' if stale else ''}."
    if operation.kind == "file":
        return "Many rows are handed over as one, and checked as one."
    if operation.kind == "event":
        within = _deadline(operation, "delivered")
        return f"A fact that is already true{f'; readers have it within {within}' if within else ''}."
    if "query" in operation.kind:
        return "It only reads, so it can be repeated at will."
    last = _deadline(operation, "completed")
    if operation.message("accepted"):
        return (
            f"The outcome may take {last}, longer than a caller can wait."
            if last
            else "The outcome may take longer than a caller can wait."
        )
    return (
        f"The whole outcome is due within {last}, so the caller can have it at once."
        if last
        else phrases.first_sentence(operation.description)
    )
