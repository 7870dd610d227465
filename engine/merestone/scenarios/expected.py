"""Expectations that several circumstances share."""

from collections.abc import Iterator

from merestone.contract.boundaries import Operation
from merestone.contract.calls import word_field
from merestone.contract.contract import Contract
from merestone.contract.wire_fields import wire_path
from merestone.plan import Expectation
from merestone.scenarios.tale import Draft, Tale, expect
from merestone.scenarios.world import World

DAYS = {"years": 365, "months": 30, "d": 1}


def evidence(
    world: World, operation: Operation, circumstance: str, tale: Tale, outcome: str | None = None
) -> Iterator[Draft]:
    """What the target keeps of `operation` is complete; where it ended well, also how long it is kept."""
    for kept in operation.kept:
        if kept.holder != world.system:
            continue
        complete = expect(
            "evidence", operation=operation.name, holder=kept.holder, items=list(kept.items), outcome=outcome
        )
        yield world.draft(operation, "evidence.complete", circumstance, tale, 4, complete)
        if circumstance == "nominal":
            long = expect("kept", operation=operation.name, holder=kept.holder, days=days(kept.retention))
            yield world.draft(operation, "evidence.kept", circumstance, tale, 4, long)


def days(retention: str) -> int | None:
    """The days in `for 10 years ...`; None for `forever` and for what depends on others."""
    words = retention.split()
    return int(words[1]) * DAYS[words[2]] if words[0] == "for" else None


def decided(contract: Contract, operation: Operation) -> Expectation:
    """Every outcome of a handoff was said by its owner first."""
    ask = operation.unknown.ask if operation.unknown else None
    words = {
        outcome: [w for row in (ask.findings if ask else ()) if row.outcome == outcome for w in row.words]
        for outcome in ("accepted", "completed", "rejected", "failed")
    }
    field = word_field(contract, contract.operation(ask.query)) if ask else None
    return expect("told-first", operation=operation.name, query=ask.query if ask else None, words=words, field=field)


def one_intent(contract: Contract, operation: Operation, same: str, attempts: int) -> Expectation:
    """Every attempt at one intent has the same key (or content)."""
    request, key = operation.message("request"), operation.idempotency
    if request is None or key is None:
        raise ValueError(f"expected {operation.name} to have a request and a key")
    paths = [list(wire_path(contract, request.fields, path)) for path in key.paths]
    return expect("same-intent", operation=operation.name, paths=paths, same=same, attempts=attempts)


def asks_first(operation: Operation, attempts: int = 1) -> Expectation:
    """No attempt follows another without proof of absence."""
    ask = operation.unknown.ask if operation.unknown else None
    assert ask, f"expected {operation.name} to have a table of answers"
    absent = next((row for row in ask.findings if row.kind == "absent"), None)
    times, apart = (absent.times, absent.apart_ms) if absent else (1, 0)
    return expect(
        "asks-first", operation=operation.name, query=ask.query, absences=times, apart_ms=apart, attempts=attempts
    )


def enters(operation: Operation, *states: str) -> Expectation:
    """The handoff enters these states, one after the other."""
    return expect("enters", subject=operation.name, states=list(states))


def effects(operation: Operation, count: int = 1) -> Expectation:
    """The other system did it exactly so many times."""
    return expect("counts", what="effects", subject=operation.name, count=count)
