"""What a boundary demands of an operation, in sentences: the five aspects as a colleague would explain them."""

from collections.abc import Iterator, Sequence

from merestone.contract.boundaries import Operation
from merestone.contract.clauses import Ask, Deadline, Decides, Finding, Idempotency, Reaction, Repair, Rerun
from merestone.contract.contract import Contract
from merestone.contract.flow_prose import dated, recovered, scheduled
from merestone.contract.freshness import promised
from merestone.contract.prose_words import amount as amount
from merestone.contract.prose_words import coded as coded
from merestone.contract.prose_words import due as due
from merestone.contract.prose_words import joined as joined
from merestone.contract.prose_words import paragraphs as paragraphs
from merestone.contract.types import Crossing, Derived
from merestone.contract.wire_names import words
from merestone.semantics.once import once

STAGES = {
    "accepted": "is taken",
    "completed": "is completed",
    "answered": "is answered",
    "delivered": "is delivered",
    "applied": "is applied",
}
OUTCOMES = {
    "completed": "it is completed",
    "accepted": "it is accepted and still being decided",
    "requested": "it is still being decided",
    "failed": "it has failed",
    "rejected": "it was rejected",
    "resend": "it never arrived: send it again with the same key",
    "repair": "hand it to repair",
}
CIRCUMSTANCES = {
    "notSent": "it was not sent (connection refused)",
    "throttled": "`throttled`",
    "inFlight": "`in-flight`",
    "rejected": "`rejected`",
    "failed": "it failed",
    "stale": "`stale`",
    "mismatch": "`mismatch`",
    "denied": "`denied`",
    "invalid": "`invalid`",
    "expired": "asking, or trying again, has come to nothing",
    "poison": "it is valid and cannot be applied",
    "gap": "a predecessor is missing",
    "conflict": "it contradicts what is settled",
}


def purpose(contract: Contract, operation: Operation) -> str:
    """What the operation is for, in the words of the spec; for a status query, which commands it tells of."""
    settled = [o.name for o in settled_by(contract, operation)]
    if settled and not operation.description:
        return tells_of(settled)
    return paragraphs(operation.description) or paragraphs(contract.boundary(operation.boundary).description)


def tells_of(commands: Sequence[str]) -> str:
    """What a status query is for."""
    return f"Tells what became of {coded(commands, 'or')}."


def summary(operation: Operation) -> str:
    """The name of the operation as a short phrase."""
    return words(operation.name).capitalize()


def aspects(contract: Contract, operation: Operation) -> str:
    """The five aspects of a command or an event, as Markdown."""
    told = (
        ("Ownership", _ownership(contract, operation)),
        ("Timing", _timing(contract, operation)),
        ("Mutability", _mutability(contract, operation)),
        ("Evidence", _evidence(operation)),
        ("Recovery", _recovery(operation)),
    )
    spoken = (
        (title, [*said, *_proposed(contract, operation, title)]) for title, sentences in told if (said := [*sentences])
    )
    return "\n\n".join(f"**{title}.** {' '.join(sentences)}" for title, sentences in spoken)


def _proposed(contract: Contract, operation: Operation, aspect: str) -> Iterator[str]:
    """That nobody has agreed yet to what is said of an aspect, or to some of it."""
    known = set(operation.clauses)
    clauses = [c for c in contract.boundary(operation.boundary).clauses if c.id in known and c.aspect == aspect.lower()]
    proposed = [clause.text for clause in clauses if clause.proposed]
    if proposed and len(proposed) == len(clauses):
        yield "This is proposed: nobody has agreed to it yet."
    elif proposed:
        yield f"Proposed, and not yet agreed: {coded(proposed)}."


def waiting(operation: Operation) -> str:
    """What the answerer asks of others before it answers, if anything."""
    if not operation.waits_for:
        return ""
    have = "has" if len(operation.waits_for) == 1 else "have"
    return f"{joined(operation.providers, 'or')} answers only after {coded(operation.waits_for)} {have} been answered."


def settled_by(contract: Contract, query: Operation) -> list[Operation]:
    """The commands whose unknown outcome a status query settles."""
    return _asking_with(contract).get(query.name, [])


@once
def _asking_with(contract: Contract) -> dict[str, list[Operation]]:
    """The commands that ask each status query."""
    asking: dict[str, list[Operation]] = {}
    for operation in contract.operations:
        if operation.unknown and operation.unknown.ask:
            asking.setdefault(operation.unknown.ask.query, []).append(operation)
    return asking


def answers(contract: Contract, query: Operation) -> str:
    """For a status query: when to ask, and what its answers mean; said once for commands that read them alike."""
    told: dict[str, list[str]] = {}
    for operation in settled_by(contract, query):
        if operation.unknown and operation.unknown.ask:
            told.setdefault(_asking(operation.unknown.ask), []).append(operation.name)
    return "\n\n".join(f"Settles an unknown outcome of {coded(names, 'or')}. {text}" for text, names in told.items())


def reactions(operation: Operation) -> str:
    """What is done in each failure circumstance that can come, as a Markdown table."""
    coming = [reaction for reaction in operation.reactions if _can_come(reaction.circumstance, operation)]
    told = operation.kind in ("event", "stream")
    refused = [reaction for reaction in coming if told and reaction.circumstance == "denied"]
    grouped: dict[str, list[str]] = {}
    for reaction in (one for one in coming if one not in refused):
        then = _reaction(reaction, told and operation.replay is None)
        grouped.setdefault(then, []).append(CIRCUMSTANCES[reaction.circumstance])
    rows = "\n".join(f"| {joined(when, 'or')} | {then} |" for then, when in grouped.items())
    askers = joined(operation.askers, "or")
    does = f"{askers} does" if operation.kind == "command" else "the reader does"
    parts = [f"**When it does not go well.**\n\n| when | {does} |\n|---|---|\n{rows}"] if rows else []
    parts += [f"Where {askers} may not send it, it does this: {_reaction(reaction)}." for reaction in refused]
    return "\n\n".join(parts)


def _can_come(circumstance: str, operation: Operation) -> bool:
    """Whether it can go wrong in this way: a policy speaks for many operations, also of what some of them do not have."""
    if circumstance == "stale":
        return operation.based_on is not None
    if circumstance in ("throttled", "inFlight"):
        return operation.path is not None
    if circumstance == "gap" and operation.kind in ("event", "stream"):
        return bool(operation.ordered_by)
    if circumstance in ("poison", "gap"):
        return operation.kind != "command" or operation.replies is not None
    if circumstance not in ("rejected", "failed"):
        return True
    asked = operation.unknown.ask if operation.unknown else None
    found = asked is not None and any(finding.outcome == circumstance for finding in asked.findings)
    return found or operation.message(circumstance) is not None


# ------------------------------------------------------------------ aspects


def _ownership(contract: Contract, operation: Operation) -> Iterator[str]:
    """Who decides what: of what a system decides at the boundary, what the operation is about, if it is about any of it."""
    about = {entity for message in operation.messages for entity, _ in message.about}
    about |= {block.entity for block in operation.blocks}
    decided: dict[str, list[Decides]] = {}
    for decides in contract.boundary(operation.boundary).decides:
        decided.setdefault(decides.system, []).append(decides)
    if decided:
        near = {system: [d for d in of if d.entity in about] or of for system, of in decided.items()}
        yield "; ".join(f"{system} decides {coded(map(_fact, of))}" for system, of in near.items()) + "."
        yield "Neither side writes what the other decides." if len(decided) > 1 else "No one else writes it."


def _fact(decides: Decides) -> str:
    return ".".join(filter(None, (decides.entity, decides.field)))


def _timing(contract: Contract, operation: Operation) -> Iterator[str]:
    starts = [contract.clause(start.clause).text for start in (operation.may_start, operation.must_start) if start]
    if starts:
        yield f"It {joined(starts)}."
    hard = [f"{STAGES[d.stage]} within {due(d)}" for d in operation.deadlines if d.share is None]
    if hard:
        yield f"It {joined(hard)}."
    if operation.unknown:
        yield f"Silence beyond that is not failure: the outcome is unknown (`{operation.unknown.name}`)."
    for deadline in operation.deadlines:
        if deadline.share is not None:
            yield f"In {_percent(deadline)} of all cases it {STAGES[deadline.stage]} within {due(deadline)}."
    if operation.waits_for:
        yield waiting(operation)
    yield from scheduled(operation)
    yield from promised(operation)
    if operation.stale:
        yield f"After {amount(operation.stale.after_ms)} without news, what is shown counts as stale: {operation.stale.then} it."


def _mutability(contract: Contract, operation: Operation) -> Iterator[str]:
    request = operation.message("request")
    crossing = [(f.name, f.type.kind) for f in request.fields if isinstance(f.type, Crossing)] if request else []
    for kind, meaning in (
        ("snapshot", "a frozen copy that later changes do not reach"),
        ("reference", "identity only, so the owner's current value counts"),
        ("replica", "a local copy that may be stale"),
    ):
        names = [name for name, crossed in crossing if crossed == kind]
        if names:
            yield f"{coded(names)} {'crosses' if len(names) == 1 else 'cross'} as {kind}: {meaning}."
    for field in request.fields if request else ():
        if isinstance(field.type, Derived):
            yield f"`{field.name}` is derived: shown with its source and time, and decided by {field.type.system}."
    if operation.freeze:
        names = [".".join(path) for path in operation.freeze]
        yield f"{coded(names)} {'is' if len(names) == 1 else 'are'} frozen once sent."
    if operation.based_on:
        yield f"The decision is based on a revision: `If-Match` names the `{'.'.join(operation.based_on)}` that the caller has seen."
    for correction in (c for c in operation.corrections if c.operation != operation.name):
        yield f"A mistake is corrected by {correction.by}" + (
            f" with `{correction.operation}`." if correction.operation else "."
        )
    yield from dated(operation)
    if operation.append_only:
        yield "Facts are only ever added; none is changed or taken back."


def _evidence(operation: Operation) -> Iterator[str]:
    for kept in operation.kept:
        yield f"{kept.holder} keeps {coded(kept.items)} {_retained(kept.retention)}."


def _recovery(operation: Operation) -> Iterator[str]:
    if operation.idempotency:
        yield _idempotency(operation.idempotency, operation.rerun)
        if operation.also_by:
            yield f"What {joined(operation.askers)} ask is never the same: each has keys of its own."
    if operation.unknown and operation.unknown.ask:
        yield f"An unknown outcome is settled by asking `{operation.unknown.ask.query}`, never by a blind repetition."
    for block in operation.blocks:
        yield f"While the handoff is open, `{block.entity}` may not enter `{block.state}`; it is free again once {joined(block.until, 'or')}."
    if operation.undo:
        before = operation.undo.before
        until = f", as long as `{before.subject}` has not entered `{before.state}`" if before else ""
        yield f"It is undone with `{operation.undo.operation}`{until}."
    if operation.repair:
        yield repairing(operation.repair)
    if operation.ordered_by:
        whose = " and each that tells them" if operation.also_by else ""
        paths = coded(".".join(path) for path in operation.ordered_by)
        yield f"Facts are applied in order for each {paths}{whose}; one whose predecessor is missing is parked."
    if operation.dedupe_by:
        yield f"A repetition is recognised by {coded(operation.dedupe_by)} and changes nothing."
    yield from recovered(operation)


def _idempotency(idempotency: Idempotency, rerun: Rerun | None) -> str:
    window = "for good" if idempotency.window_ms is None else f"for {amount(idempotency.window_ms)}"
    names = coded(".".join(path) for path in idempotency.paths)
    key = f"The natural key is {names}, within tenant, legal entity and sender; it holds {window}."
    if rerun is not None and rerun.answer == "refused":
        return f"{key} A repetition has no second effect; with other content it is refused as `mismatch`."
    return (
        f"{key} A repetition with equal content is answered as the first time and has no second effect; with other content it is "
        "refused as `mismatch`."
    )


def repairing(repair: Repair) -> str:
    """Whose it is what stays open, and what that role may do with it."""
    approval = f", approved by `{repair.approved_by}`" if repair.approved_by else ""
    return f"What remains open goes to `{repair.by}`, who within {due(repair)} may {joined(repair.may, 'or')} it{approval}."


def schedule(ask: Ask) -> str:
    """`after 5 min, then every 1 h, for 4 h in all`."""
    first = f"after {joined(amount(ms) for ms in ask.after_ms)}, then " if ask.after_ms else ""
    return f"{first}every {amount(ask.every_ms)}, for {amount(ask.for_ms)} in all"


def _asking(ask: Ask) -> str:
    rows = "\n".join(f"| {_answer(finding)} | {OUTCOMES[finding.outcome]} |" for finding in ask.findings)
    return f"Ask {schedule(ask)}.\n\n| the answer | means |\n|---|---|\n{rows}"


def _answer(finding: Finding) -> str:
    if finding.kind == "found":
        return coded(finding.words, "or")
    if finding.kind == "absent":
        return f"404, {finding.times} times, {amount(finding.apart_ms)} apart" if finding.times > 1 else "404"
    return "anything else, or none in time"


def _reaction(reaction: Reaction, comes_anyway: bool = False) -> str:
    """In words; `comes_anyway`: what is missing cannot be asked for again, and is told until it is taken."""
    parts = []
    if reaction.retry is not None:
        backoff = (
            f", {amount(reaction.backoff_ms[0])} to {amount(reaction.backoff_ms[1])} apart"
            if reaction.backoff_ms
            else ""
        )
        parts.append(f"send the same again up to {reaction.retry} times{backoff}")
    parts += [word for word, said in (("park it", reaction.park), ("quarantine it", reaction.quarantine)) if said]
    if reaction.refuse:
        parts.append("the refusal is final")
    if reaction.then == "replay" and comes_anyway:
        parts.append("until what is missing has come: it is told until it is taken")
    elif reaction.then:
        parts.append(f"then {reaction.then}")
    if reaction.opens:
        parts.append(f"open `{reaction.opens}`" + (f" for `{reaction.owner}`" if reaction.owner else ""))
    return ", ".join(parts)


def _percent(deadline: Deadline) -> str:
    share = deadline.share or 0
    return f"{share * 100 if share <= 1 else share:g} %"


def _retained(retention: str) -> str:
    return retention if retention.startswith(("for", "while")) else f"for {retention}"
