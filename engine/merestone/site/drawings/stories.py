"""What goes between two systems as sequence diagrams: the story as it should go, and the story of a lost answer."""

from collections.abc import Iterator, Sequence

from merestone.contract.boundaries import Operation
from merestone.contract.clauses import Ask, Deadline, Finding, Message
from merestone.contract.contract import Contract
from merestone.contract.prose import amount, due, joined
from merestone.site.phrases import span

FOUND = {
    "completed": "completed",
    "accepted": "accepted, go on waiting",
    "requested": "still being decided, ask again",
    "failed": "failed",
    "rejected": "rejected",
}


def nominal(contract: Contract, operation: Operation) -> str:
    """The story as it should go."""
    if operation.kind in ("event", "stream"):
        return _diagram(_told(contract, operation))
    if operation.kind == "file":
        return _diagram(_dropped(operation))
    return _diagram(_went_well(contract, operation))


def lost_answer(contract: Contract, operation: Operation) -> str:
    """The story in which the other side did what was asked, and its answer never arrives."""
    if operation.kind in ("event", "stream"):
        return _diagram(_told_twice(contract, operation))
    return _diagram(_went_silent(contract, operation))


def _diagram(lines: Iterator[str]) -> str:
    return "\n".join(["sequenceDiagram", *(f"    {line}" for line in lines)])


def _participants(*names: str) -> Iterator[str]:
    for name in names:
        yield f"participant {name}"


# ---------------------------------------------------------------- as it should go


def _went_well(contract: Contract, operation: Operation) -> Iterator[str]:
    asker, other = operation.requirer, operation.providers[0]
    yield from _participants(asker, other)
    yield from _intended(contract, operation)
    yield f"{asker}->>{other}: {operation.name}<br>with its idempotency key"
    accepted, completed = operation.message("accepted"), operation.message("completed")
    if accepted:
        yield f"{other}-->>{asker}: {accepted.name}<br>{_due(operation, 'accepted')}"
        yield f"Note over {other}: decides"
    if completed:
        yield from _moved(contract, operation, "completed", operation.providers)
        arrow = "->>" if accepted else "-->>"
        on = f"<br>on {operation.replies}" if accepted and operation.replies else ""
        yield f"{other}{arrow}{asker}: {completed.name}{on}<br>{_due(operation, 'completed')}"
    answer = operation.message("answer")
    if answer:
        yield f"{other}-->>{asker}: the answer<br>{_due(operation, 'answered')}"
    yield from _moved(contract, operation, "completed", (operation.requirer,))


def _intended(contract: Contract, operation: Operation) -> Iterator[str]:
    start = operation.may_start.clause if operation.may_start else None
    if start:
        yield f"Note over {operation.requirer}: {_plain(contract.clause(start).text.removeprefix('may start '))}"
    if operation.kind == "command":
        yield f"Note over {operation.requirer}: the intent is durable before anything is sent"


def _due(operation: Operation, stage: str) -> str:
    found: Deadline | None = next((d for d in operation.deadlines if d.stage == stage and d.share is None), None)
    return f"within {due(found)}" if found else "in time"


def _moved(contract: Contract, operation: Operation, event: str, systems: Sequence[str]) -> Iterator[str]:
    """What the outcome moves at these systems, by their lifecycles."""
    for machine in contract.lifecycles:
        targets = dict.fromkeys(t.target for t in machine.transitions if t.trigger == f"{operation.name}.{event}")
        if targets and machine.system in systems:
            yield f"Note over {machine.system}: {machine.subject} becomes {joined(targets, 'or')}"


def _told(contract: Contract, operation: Operation) -> Iterator[str]:
    sender = operation.requirer
    yield from _participants(sender)
    yield f"participant R as {joined(operation.providers) if len(operation.providers) < 3 else 'each reader'}"
    yield f"Note over {sender}: the change and the fact<br>become durable together"
    yield f"{sender}->>R: {operation.name}<br>{_due(operation, 'delivered')}"
    yield f"R-->>{sender}: durably taken{', each for itself' if len(operation.providers) > 1 else ''}"
    for machine in contract.lifecycles:
        if any(t.emits == operation.name for t in machine.transitions):
            yield f"Note over R: shows {machine.subject} as told,<br>decides nothing"


def _dropped(operation: Operation) -> Iterator[str]:
    """One run: rows, then the manifest, then what the receiver makes of it."""
    sender = operation.requirer
    yield from _participants(sender)
    yield f"participant R as {joined(operation.providers) if len(operation.providers) < 3 else 'each receiver'}"
    yield f"Note over {sender}: the run is durable before anything is dropped"
    yield f"{sender}->>R: the rows, then the manifest<br>on {operation.channel}"
    proofs: list[str] = [operation.checksum.algorithm] if operation.checksum else []
    proofs += [".".join(path) for path in operation.totals.paths] if operation.totals else []
    if proofs:
        yield f"Note over R: {joined(proofs)} agree,<br>else nothing counts"
    for result in (operation.message("accepted"), operation.message("completed")):
        if result:
            yield f"R-->>{sender}: {result.name}<br>beside the manifest, {_due(operation, 'completed')}"
    if operation.report:
        yield f"Note over R: {operation.report.to} is told what was<br>read, applied and rejected"


# --------------------------------------------------------------- the answer is lost


def _went_silent(contract: Contract, operation: Operation) -> Iterator[str]:
    asker, other = operation.requirer, operation.providers[0]
    yield from _participants(asker, other)
    first = operation.message("accepted") or operation.message("completed")
    yield f"{asker}->>{other}: {operation.name}<br>with its idempotency key"
    yield f"Note over {other}: takes it, durably"
    yield f"{other}--x{asker}: {_named(first)} is lost"
    stage = "accepted" if operation.message("accepted") else "completed"
    name = operation.unknown.name if operation.unknown else "unknown"
    yield f"Note over {asker}: {_due(operation, stage).removeprefix('within ')} of silence:<br>{name}"
    yield from _moved(contract, operation, "unknown", (asker, other))
    for block in operation.blocks:
        yield f"Note over {asker}: {block.entity} may not become {block.state}<br>until {joined(block.until, 'or')}"
    if operation.unknown and operation.unknown.ask:
        yield from _asked(operation, operation.unknown.ask)
    else:
        yield from _handed_over(operation)


def _asked(operation: Operation, ask: Ask) -> Iterator[str]:
    asker, other = operation.requirer, operation.providers[0]
    first = f"after {joined(amount(ms) for ms in ask.after_ms)}, then " if ask.after_ms else ""
    yield f"loop {first}every {span(ask.every_ms)}, for {span(ask.for_ms)} at most"
    yield f"{asker}->>{other}: {ask.query}<br>by the same key"
    yield f"{other}-->>{asker}: what became of it"
    said = [f for f in ask.findings if f.kind != "otherwise"]
    for number, finding in enumerate(said):
        yield f"{'else' if number else 'alt'} {_found(finding)}"
        yield from _then(operation, finding)
    if said:
        yield "end"
    yield "end"
    for finding in ask.findings:
        if finding.kind == "otherwise":
            yield f"Note over {asker}: {_found(finding)}"
            yield from _then(operation, finding)


def _found(finding: Finding) -> str:
    match finding.kind:
        case "found":
            return f"found {joined(finding.words, 'or')}"
        case "absent":
            apart = f", {span(finding.apart_ms)} apart" if finding.apart_ms else ""
            return f"not there, {finding.times} times{apart}" if finding.times > 1 else "not there"
        case _:
            return "no usable answer in that time"


def _then(operation: Operation, finding: Finding) -> Iterator[str]:
    asker, other = operation.requirer, operation.providers[0]
    if finding.outcome == "resend":
        yield f"{asker}->>{other}: {operation.name} again<br>same key, same content"
    elif finding.outcome == "repair":
        yield from _handed_over(operation)
    else:
        yield f"Note over {asker}: {FOUND[finding.outcome]}"


def _handed_over(operation: Operation) -> Iterator[str]:
    if operation.repair:
        may = joined(operation.repair.may, "or")
        yield f"Note over {operation.requirer}: {operation.repair.by} repairs<br>within {due(operation.repair)}: {may}"


def _told_twice(contract: Contract, operation: Operation) -> Iterator[str]:
    sender, reader = operation.requirer, operation.providers[0]
    yield from _participants(sender, reader)
    yield f"{sender}->>{reader}: {operation.name}"
    yield f"Note over {reader}: applied"
    yield f"{reader}--x{sender}: durably taken, lost"
    yield f"{sender}->>{reader}: {operation.name} again<br>same id, same bytes"
    by = f" by {'.'.join(operation.dedupe_by)}" if operation.dedupe_by else ""
    yield f"Note over {reader}: recognised{by}: nothing changes"
    yield f"{reader}-->>{sender}: durably taken"


def _named(message: Message | None) -> str:
    return message.name if message and message.name else "the answer"


def _plain(text: str) -> str:
    """Text that Mermaid takes for nothing else."""
    return text.replace(";", ",").replace("#", "")
