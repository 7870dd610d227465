"""Every promise there is to keep: what it says, where it is written, and the systems in which it is looked at."""

from collections.abc import Iterator
from collections.abc import Set as AbstractSet
from dataclasses import replace
from itertools import product

from merestone.contract.boundaries import Operation
from merestone.contract.contract import Contract
from merestone.contract.types import Place
from merestone.handoff.command import requirer
from merestone.prove.beside import beside
from merestone.prove.compose import FAULTS, Scope, undoing
from merestone.prove.flows import is_run, of_flow
from merestone.prove.handoff import deadline, length, promise
from merestone.prove.question import Promise, Question, promised
from merestone.semantics.formula import AtMost, Invariant, LeadsTo
from merestone.semantics.machine import Machine
from merestone.semantics.mentions import subjects, subjects_in


def questions(contract: Contract) -> Iterator[Question]:
    """Every question the contract raises, by operation, then by invariant."""
    for operation in contract.operations:
        if operation.kind == "command":
            yield from _of_command(contract, operation)
        elif operation.kind == "event":
            for reader in operation.providers:
                yield _of_reader(contract, operation, reader)
        else:
            yield from of_flow(contract, operation)
    for invariant in contract.invariants:
        yield from _of_invariant(contract, invariant)


# ------------------------------------------------------------------ a command


def _of_command(contract: Contract, operation: Operation) -> Iterator[Question]:
    name = operation.name
    alone = Scope({name: 1})
    keyed = operation.idempotency.clause if operation.idempotency else None
    unknown = operation.unknown.clause if operation.unknown else None
    conflict = next((r.clause for r in operation.reactions if r.circumstance == "conflict"), None)
    found = [
        promised(contract, operation, "one-effect", "PRF101", "one key has one effect", keyed),
        promised(contract, operation, "heard", "PRF102", f"{operation.requirer} can take every reply", conflict),
        promised(
            contract,
            operation,
            "asked-first",
            "PRF103",
            "an unknown outcome is asked about before a person is",
            unknown,
        ),
        promised(
            contract,
            operation,
            "settles",
            "PRF103",
            "whatever is lost, it ends, or lies on a desk that has a name",
            unknown,
        ),
    ]
    yield Question(name, tuple(found), scope=alone, machines={name: name})
    yield from beside(contract, operation)
    if (other := undoing(operation)) and other in {o.name for o in contract.operations}:
        clause = operation.undo.clause if operation.undo else next((c.clause for c in operation.corrections), None)
        title = f"it does not count as completed once {other} is"
        undone = promised(contract, operation, "undone", "PRF105", title, clause)
        pair = Scope({name: 1, other: 1}, _cone(contract, {_too_late(operation)} - {None}), undo=(name, other))
        if not _taken_back_by(contract, operation):
            yield Question(f"{name} undone", (undone,), scope=pair, limits={"contradiction": 0, "desk": 0})


def _taken_back_by(contract: Contract, operation: Operation) -> bool:
    """Whether the operation is itself what takes another one back: then its own reversal is that other one again."""
    return operation.undo is None and any(o.undo and o.undo.operation == operation.name for o in contract.operations)


def _too_late(operation: Operation) -> str | None:
    return operation.undo.before.machine if operation.undo and operation.undo.before else None


# -------------------------------------------------------------------- an event


def _of_reader(contract: Contract, operation: Operation, reader: str) -> Question:
    bare = {c.head: c.id for b in contract.boundaries for c in b.clauses if c.id in operation.clauses}
    found = [
        promised(contract, operation, "once", "PRF101", f"{reader} applies each fact once", bare.get("dedupe"), reader),
        promised(
            contract,
            operation,
            "in-order",
            "PRF106",
            f"{reader} never goes back to an older fact" + (" of one sender" if operation.also_by else ""),
            bare.get("ordered"),
            reader,
        ),
        promised(
            contract,
            operation,
            "told",
            "PRF103",
            f"what is recorded reaches {reader}, or a desk that has a name",
            None,
            reader,
        ),
    ]
    return Question(f"{operation.name} at {reader}", tuple(found), reader=(operation.name, reader))


# ---------------------------------------------------------------- an invariant


def _of_invariant(contract: Contract, invariant: Invariant) -> Iterator[Question]:
    place = Place(file=invariant.file, line=invariant.line)
    said = Promise(
        promise("invariant", invariant.name), invariant.name, invariant.name, invariant.text, "PRF110", place
    )
    named = subjects(invariant)
    handed = [o for o in contract.operations if o.name in named and (o.kind == "command" or is_run(o))]
    machines = [m for m in contract.lifecycles if m.subject in named]
    if told := named - {o.name for o in handed} - {m.subject for m in machines}:
        yield Question(invariant.name, (said,), invariant=invariant, left=tuple(sorted(told)))
        return
    operations = {o.name: 1 for o in handed}
    gates = _cone(contract, {*_gates(contract, operations), *_conditions(contract, machines)} - set(operations))
    beside_it = tuple(dict.fromkeys([*(m.name for m in machines), *gates]))
    files = [o for o in handed if o.kind == "file"]
    for receivers in product(*(o.providers for o in files)):
        to = {o.name: r for o, r in zip(files, receivers, strict=True)}
        name = f"{invariant.name} at {', '.join(receivers)}" if receivers else invariant.name
        there = replace(said, about=name)
        yield from _composed(contract, invariant, there, name, Scope(operations, beside_it, to=to))


def _composed(contract: Contract, invariant: Invariant, said: Promise, name: str, scope: Scope) -> Iterator[Question]:
    late = _too_slow(contract, invariant)
    yield Question(name, (said,), scope=scope, invariant=invariant, late=late is not None)
    operations = scope.operations
    if isinstance(invariant.formula, AtMost) and operations and not _unique(contract, invariant, *operations):
        several = Scope(dict.fromkeys(operations, invariant.formula.count + 1), scope.lifecycles, to=scope.to)
        none = dict.fromkeys(FAULTS, 0)
        yield Question(f"{name}, several keys", (said,), scope=several, invariant=invariant, limits=none)


def _gates(contract: Contract, operations: dict[str, int]) -> set[str]:
    """What the operations wait for before they start."""
    starts = [contract.operation(name).may_start for name in operations]
    return {name for s in starts if s for name in subjects_in(s.condition)}


def _conditions(contract: Contract, machines: list[Machine]) -> set[str]:
    """What the arrows of the lifecycles wait for."""
    return {name for m in machines for t in m.transitions if t.condition for name in subjects_in(t.condition)}


def _cone(contract: Contract, named: AbstractSet[str | None]) -> tuple[str, ...]:
    """The lifecycles among what is named; what they wait for in turn may be as it likes, which only adds runs."""
    return tuple(m.name for m in contract.lifecycles if m.subject in named or m.name in named)


def _unique(contract: Contract, invariant: Invariant, *names: str) -> bool:
    """Whether there is only one key for each thing the invariant is judged for: the key is made of nothing but its key fields."""
    if invariant.per is None:
        return True
    keys = {f.name for f in contract.entity(invariant.per).key}
    for name in names:
        found = contract.operation(name).idempotency
        if found is None or not all(path[-1] in keys for path in found.paths):
            return False
    return True


def longest(operation: Operation) -> int | None:
    """How long an unknown outcome can last by the clauses, in ms: the asking, and what is waited for when it ends."""
    ask = operation.unknown.ask if operation.unknown else None
    found = [d for d in (deadline(operation, s) for s in ("accepted", "completed")) if d]
    if ask is None or not found or any(d.within_ms is None for d in found):
        return None
    times = [d.within_ms or 0 for d in found]
    return max(ask.for_ms, times[-1] if len(times) > 1 else 0) + times[0]


def _about_unknown(contract: Contract, invariant: Invariant) -> Operation | None:
    """The operation whose unknown outcome the invariant says must end, by whatever end there is, in a given time."""
    if not isinstance(invariant.formula, LeadsTo):
        return None
    occurrence, condition = invariant.formula.occurrence, invariant.formula.condition
    found = next((o for o in contract.operations if o.name == occurrence.subject and o.kind == "command"), None)
    if found is None or condition.kind != "is" or condition.subject != found.name or condition.negated:
        return None
    machine = requirer(found)
    covered = {s for name in condition.states for s in machine.expand(name)}
    ends = {t.target for t in machine.transitions} - {"unknown", "reconciling", "accepted", "requested", "compensating"}
    return found if machine.expand(occurrence.state) == {"unknown"} and ends <= covered else None


def _too_slow(contract: Contract, invariant: Invariant) -> int | None:
    """How long it can take by the clauses, if that is longer than the invariant allows."""
    found = _about_unknown(contract, invariant)
    if found is None or not isinstance(invariant.formula, LeadsTo):
        return None
    needed = longest(found)
    return needed if needed is not None and needed > invariant.formula.within_ms else None


def in_time(contract: Contract, invariant: Invariant) -> str:
    """What is known of the time of a `leads to`, beyond that it comes about at last."""
    found = _about_unknown(contract, invariant)
    needed = longest(found) if found else None
    if found is None or found.unknown is None or found.unknown.ask is None or needed is None:
        return "that it comes about at last; the time itself is left to tests and audit"
    asked = found.unknown.ask.for_ms
    return f"at most {length(asked)} and {length(needed - asked)} by the clauses"
