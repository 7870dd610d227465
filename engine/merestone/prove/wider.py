"""What a system left out that may forbid the run which breaks an invariant: a slice adds runs, and some of them cannot be."""

from collections.abc import Iterable, Iterator
from dataclasses import replace
from itertools import product

from merestone.contract.boundaries import Operation
from merestone.contract.contract import Contract
from merestone.prove.compose import Scope
from merestone.prove.lifecycles import held_by
from merestone.prove.question import Question
from merestone.prove.system import Move
from merestone.semantics.formula import LeadsTo
from merestone.semantics.machine import Machine, Transition
from merestone.semantics.mentions import subjects_in


def wider(contract: Contract, question: Question, moves: Iterable[Move]) -> Question | None:
    """The question in the system with one more operation that could forbid these moves, the last one first; None where there is none."""
    if question.invariant is None or question.scope is None or question.limits:
        return None
    scope, moves = question.scope, tuple(moves)
    if not moves:
        return None
    prompt = isinstance(question.invariant.formula, LeadsTo)
    if prompt and not scope.prompt:
        return replace(question, scope=replace(scope, prompt=True))
    ways = [_started] if prompt else [_gating, _causing, _blocking]
    for move, way in product(reversed(moves), ways):
        more = [n for n in way(contract, scope, (move,)) if n not in scope.operations]
        if more:
            return replace(question, scope=_with(contract, scope, {more[0]}, prompt))
    return None


def reach(contract: Contract, question: Question) -> Scope | None:
    """All that the answer to a question can depend on."""
    scope = question.scope
    if scope is None or question.invariant is None or question.limits:
        return scope
    while True:
        machines = [m for m in contract.lifecycles if m.name in scope.lifecycles]
        moves = [Move(m.name, t.source, t.target) for m in machines for t in m.transitions]
        moves += [Move(name, "idle", "requested") for name in scope.operations]
        found = {n for way in (_started, _gating, _causing, _blocking) for n in way(contract, scope, tuple(moves))}
        if found <= set(scope.operations):
            return scope
        scope = _with(contract, scope, found - set(scope.operations), True)


def _with(contract: Contract, scope: Scope, more: set[str], prompt: bool) -> Scope:
    """The scope with more operations, and the lifecycles that these wait for."""
    added = [o for o in _commands(contract) if o.name in more]
    waited = {n for o in added if o.may_start for n in subjects_in(o.may_start.condition)}
    machines = [m.name for m in contract.lifecycles if m.subject in waited or m.name in waited]
    lifecycles = tuple(dict.fromkeys([*scope.lifecycles, *machines]))
    return replace(
        scope, operations={**scope.operations, **{o.name: 1 for o in added}}, lifecycles=lifecycles, prompt=prompt
    )


def _commands(contract: Contract) -> Iterator[Operation]:
    return (o for o in contract.operations if o.kind == "command")


def _started(contract: Contract, scope: Scope, moves: tuple[Move, ...]) -> Iterator[str]:
    """What must start after one of the moves."""
    machines = {m.name: m for m in contract.lifecycles if m.name in scope.lifecycles}
    for operation in _commands(contract):
        after = operation.must_start.after if operation.must_start else None
        machine = machines.get(after.machine) if after else None
        if (
            after
            and machine
            and any(m.subject == machine.name and m.target in machine.expand(after.state) for m in moves)
        ):
            yield operation.name


def _gating(contract: Contract, scope: Scope, moves: tuple[Move, ...]) -> Iterator[str]:
    """What the gates of operations that start are about."""
    commands = {o.name for o in _commands(contract)}
    for name in sorted({m.subject for m in moves} & set(scope.operations)):
        gate = contract.operation(name).may_start
        yield from (sorted(subjects_in(gate.condition) & commands) if gate else ())


def _causing(contract: Contract, scope: Scope, moves: tuple[Move, ...]) -> Iterator[str]:
    """What causes an arrow that is taken, or is spoken of in its condition."""
    commands = {o.name for o in _commands(contract)}
    for _, arrow in _arrows(contract, moves):
        named = subjects_in(arrow.condition) if arrow.condition else set()
        yield from sorted(({arrow.trigger.partition(".")[0], *named} if "." in arrow.trigger else named) & commands)


def _blocking(contract: Contract, scope: Scope, moves: tuple[Move, ...]) -> Iterator[str]:
    """What could block an arrow that is taken."""
    arrows = list(_arrows(contract, moves))
    for operation in _commands(contract):
        if any(held_by(machine, arrow, block) for machine, arrow in arrows for block in operation.blocks):
            yield operation.name


def _arrows(contract: Contract, moves: tuple[Move, ...]) -> Iterator[tuple[Machine, Transition]]:
    """The arrows that the moves may have taken."""
    for machine in contract.lifecycles:
        for arrow in machine.transitions:
            if Move(machine.name, arrow.source, arrow.target) in moves:
                yield machine, arrow
