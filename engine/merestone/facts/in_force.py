"""Which clauses hold for an operation: its own, else its boundary's, else those of the policies applied."""

import re
from collections import Counter
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass

from merestone.diagnostics import Span
from merestone.facts.gates import gates
from merestone.model.aspects import (
    PARAMETER,
    AnyClause,
    Backfill,
    C,
    Checksum,
    Clause,
    Correct,
    Deadline,
    DedupeBy,
    EffectiveFrom,
    Freeze,
    MayStart,
    OrderedBy,
    Quality,
    Replay,
    Report,
    Rerun,
    Rows,
    Runs,
    Totals,
    Undo,
    WaitsFor,
)
from merestone.model.boundary import Access, Application, Boundary, Model, Operation, OperationKind
from merestone.model.entities import Vocabulary
from merestone.model.names import kebab, local
from merestone.model.reach import Missing, reach
from merestone.model.types import Field, Path
from merestone.semantics.formula import Condition, Every, Some
from merestone.semantics.once import once

MAY_START = "may start once "
_ROLES = ("owner", "by", "approved_by", "to")
_TOLD: tuple[OperationKind, ...] = ("event", "stream")
_SPOKEN_OF: dict[type[Clause], tuple[OperationKind, ...]] = {
    OrderedBy: _TOLD, DedupeBy: _TOLD, Replay: ("stream",), Backfill: ("stream",), Quality: ("stream",),
    Checksum: ("file",), Totals: ("file",), Rows: ("file",), Rerun: ("file",), Report: ("file",),
    EffectiveFrom: ("file",), Runs: ("file", "command", "query"), WaitsFor: ("command", "query", "status query"),
}  # fmt: skip
"""The kinds of operation that a clause speaks of; a clause that is not listed may speak of all."""


@dataclass(frozen=True)
class InForce:
    """One clause that holds, the operation or policy it was written in, and its id."""

    clause: AnyClause
    id: str
    operation: str | None
    policy: str | None
    written: Span


def in_force(model: Model, boundary: Boundary, operation: Operation) -> tuple[InForce, ...]:
    """Every clause that holds for the operation, in order of aspect and text.

    The clauses of a command's boundary do not hold for the queries beside it, but for the deadlines that fit them.
    """
    return holding(model, boundary, operation, of_boundary(model, boundary))


def holding(model: Model, boundary: Boundary, operation: Operation, around: tuple[InForce, ...]) -> tuple[InForce, ...]:
    """The same, where the clauses `around`, those of the boundary, are known already."""
    own = _identified(operation.clauses, _prefix(boundary, operation), operation.name)
    stated = {_key(i.clause) for i in own}
    unstated = [i for i in around if _key(i.clause) not in stated]
    fitting = [i for i in unstated if _fits(i.clause, operation, boundary, model.vocabulary)]
    return _gated(model, boundary, operation, (*own, *fitting))


def _gated(model: Model, boundary: Boundary, operation: Operation, clauses: tuple[InForce, ...]) -> tuple[InForce, ...]:
    """The clauses, where the operation tells somebody something with the gate of all that it tells: its own as well as any of these."""
    opened = gates(model, operation.name)
    if not opened:
        return clauses
    own = next((i for i in clauses if isinstance(i.clause, MayStart)), None)
    told: Condition = opened[0].condition if len(opened) == 1 else Some(parts=tuple(g.condition for g in opened))
    text = " or ".join(f"({g.text})" if len(opened) > 1 and " " in g.text else g.text for g in opened)
    if own and isinstance(own.clause, MayStart):
        told = Every(parts=(own.clause.condition, told))
        text = f"({own.clause.text.removeprefix(MAY_START)}) and ({text})"
    span = own.written if own else opened[0].span
    gate = MayStart(
        aspect="timing",
        head="may start",
        slug=("may-start",),
        text=MAY_START + text,
        span=span,
        condition=told,
    )
    identity = f"{_prefix(boundary, operation)}.timing.may-start"
    rest = tuple(i for i in clauses if i is not own)
    return (*rest, InForce(gate, identity, operation.name, own.policy if own else None, span))


def of_boundary(model: Model, boundary: Boundary) -> tuple[InForce, ...]:
    """The clauses of the boundary itself, and those of its policies that it does not state itself."""
    known = _known(model).around
    if id(boundary) not in known:
        known[id(boundary)] = boundary, _of_boundary(model, boundary)
    return known[id(boundary)][1]


@dataclass(frozen=True)
class _Known:
    """What was derived of a model: by the identity of each boundary, which is kept with it, and by policy and arguments."""

    around: dict[int, tuple[Boundary, tuple[InForce, ...]]]
    applied: dict[tuple[str, tuple[str, ...]], tuple[AnyClause, ...]]


@once
def _known(model: Model) -> _Known:
    return _Known({}, {})


def _of_boundary(model: Model, boundary: Boundary) -> tuple[InForce, ...]:
    own = _identified(boundary.clauses, kebab(local(boundary.name)), None)
    stated = {_key(i.clause) for i in own}
    applied: dict[tuple[str, Path], InForce] = {}
    for application in boundary.applications:
        for item in of_policy(model, boundary, application):
            if _key(item.clause) not in stated:
                applied.setdefault(_key(item.clause), item)
    return (*own, *applied.values())


def of_policy(model: Model, boundary: Boundary, application: Application) -> tuple[InForce, ...]:
    """The clauses of an applied policy, with its parameters replaced."""
    policy = model.policies.get(application.policy)
    if policy is None:
        return ()
    known, applied = _known(model).applied, (policy.name, application.arguments)
    if applied not in known:
        arguments = dict(zip(policy.parameters, application.arguments, strict=True))
        known[applied] = tuple(_with_arguments(c, arguments) for c in policy.clauses)
    return _identified(known[applied], kebab(local(boundary.name)), None, local(policy.name))


def disagreements(model: Model, boundary: Boundary) -> Iterator[tuple[InForce, InForce, Application]]:
    """Clauses of two applied policies that say different things of one matter, which the boundary does not settle."""
    settled = {_key(c) for c in boundary.clauses}
    first: dict[tuple[str, Path], InForce] = {}
    for application in boundary.applications:
        for item in of_policy(model, boundary, application):
            other = first.setdefault(_key(item.clause), item)
            if other.clause.text != item.clause.text and _key(item.clause) not in settled:
                yield other, item, application


def access_of(boundary: Boundary, operation: Operation) -> tuple[Access, str] | None:
    """The access that holds for the operation, and the id of its clause."""
    if operation.access:
        return operation.access, f"{_prefix(boundary, operation)}.access"
    return (boundary.access, f"{kebab(local(boundary.name))}.access") if boundary.access else None


def only(clauses: Iterable[InForce], kind: type[C]) -> tuple[tuple[C, str], ...]:
    """The clauses of that kind with their ids."""
    return tuple((i.clause, i.id) for i in clauses if isinstance(i.clause, kind))


def first(clauses: Iterable[InForce], kind: type[C]) -> tuple[C, str] | None:
    """The clause of that kind, if one holds."""
    return next(iter(only(clauses, kind)), None)


def _prefix(boundary: Boundary, operation: Operation) -> str:
    return f"{kebab(local(boundary.name))}.{kebab(local(operation.name))}"


def _key(clause: AnyClause) -> tuple[str, Path]:
    """What the clause speaks of; of two with one key, the nearer holds."""
    return clause.aspect, clause.slug


def _identified(
    clauses: Sequence[AnyClause], prefix: str, operation: str | None, policy: str | None = None
) -> tuple[InForce, ...]:
    """The clauses with ids; where a head repeats, its detail or else its number tells which."""
    names = [".".join((prefix, c.aspect, *c.slug)) for c in clauses]
    often, seen = Counter(names), Counter[str]()
    result: list[InForce] = []
    for clause, name in zip(clauses, names, strict=True):
        if often[name] > 1:
            seen[name] += 1
            name += f".{clause.detail or seen[name]}"
        result.append(InForce(clause, name, operation, policy, clause.span))
    return tuple(result)


def _with_arguments(clause: AnyClause, arguments: dict[str, str]) -> AnyClause:
    """The clause of a policy as it reads in the boundary that applies it."""
    changed: dict[str, str] = {"text": _substitute(clause.text, {k: local(v) for k, v in arguments.items()})}
    for name in _ROLES:
        value = getattr(clause, name, None)
        if isinstance(value, str) and value.startswith(PARAMETER):
            changed[name] = arguments[value.removeprefix(PARAMETER)]
    return clause.model_copy(update=changed)


def _substitute(text: str, arguments: dict[str, str]) -> str:
    """The canonical text of a policy's clause with its parameters replaced."""
    return re.sub(rf"\{PARAMETER}(\w+)", lambda m: arguments.get(m.group(1), m.group()), text)


def _fits(clause: AnyClause, operation: Operation, boundary: Boundary, vocabulary: Vocabulary) -> bool:
    """Whether a clause of the boundary speaks of this operation at all."""
    asks = operation.kind in {"query", "status query"}
    if isinstance(clause, Deadline):
        told_later = operation.kind == "file" and clause.stage == "delivered"
        return (clause.stage == "answered") == asks and not told_later
    if asks:
        return boundary.style == "query"
    if operation.kind not in _SPOKEN_OF.get(type(clause), (operation.kind,)):
        return False
    if takes_back(clause) == operation.name and (isinstance(clause, Undo) or _has_another(boundary, operation)):
        return False
    if isinstance(clause, OrderedBy):
        fact = operation.message("fact")
        return all(leads_somewhere(vocabulary, fact.fields if fact else (), p) for p in clause.paths)
    if isinstance(clause, Freeze):
        request = operation.message("request")
        fields = request.fields if request else ()
        return any(leads_somewhere(vocabulary, fields, p) for p in clause.paths)
    return True


def _has_another(boundary: Boundary, operation: Operation) -> bool:
    """Whether the boundary has another operation of that kind, of which it says that this one takes it back."""
    return any(other.kind == operation.kind and other.name != operation.name for other in boundary.operations)


def takes_back(clause: AnyClause) -> str | None:
    """The operation whose effect is the reverse; a revision or replacement may be another of the same kind."""
    if isinstance(clause, Undo) or (isinstance(clause, Correct) and clause.by == "reversal"):
        return clause.operation
    return None


def leads_somewhere(vocabulary: Vocabulary, fields: Sequence[Field], path: Path) -> bool:
    """Whether the path names a value of the message."""
    return not isinstance(reach(vocabulary, fields, path), Missing)
