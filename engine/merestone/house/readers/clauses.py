"""The clauses in force: for one operation, or for all handoffs of a boundary."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from decimal import Decimal
from typing import TypeVar

from merestone.diagnostics import Span
from merestone.facts.in_force import InForce, access_of, first, in_force, of_boundary, only
from merestone.house.lengths import certainly_kept, lasting
from merestone.house.sight import Readers, Sight, Thing, milliseconds
from merestone.model import aspects as of
from merestone.model.boundary import HANDED_OVER
from merestone.model.names import local
from merestone.model.types import Path
from merestone.semantics.expressions import Value

C = TypeVar("C", bound=of.Clause)


@dataclass(frozen=True)
class Held:
    """One clause in force, the boundary at which it holds, and the operation for which it does."""

    boundary: str
    operation: str
    item: InForce
    clause: of.AnyClause

    @property
    def path(self) -> str:
        """Where it is written, as a waiver names it: from the policy, boundary or operation to the word that opens it."""
        operation = f".{local(self.item.operation)}" if self.item.operation else ""
        around = self.item.policy or f"{local(self.boundary)}{operation}"
        return f"{around}.{self.clause.aspect}.{self.clause.text.split()[0]}"


class Said:
    """The clauses in force of one or several operations of one boundary."""

    def __init__(self, boundary: str, each: Sequence[tuple[str, tuple[InForce, ...]]]) -> None:
        """For each operation, by qualified name, what holds for it."""
        self.boundary = boundary
        self.each = each

    def one(self, kind: type[C]) -> C | None:
        """The clause of the first operation; none, if one of the operations has none."""
        found = [first(clauses, kind) for _, clauses in self.each]
        return found[0][0] if found and found[0] and all(found) else None

    def all(self, kind: type[of.AnyClause]) -> list[Held]:
        """Every clause of that kind, each once."""
        return self._held(lambda i: isinstance(i.clause, kind))

    def every(self) -> list[Held]:
        """Every clause, each once."""
        return self._held(lambda _: True)

    def _held(self, wanted: Callable[[InForce], bool]) -> list[Held]:
        once = {
            i.id: Held(self.boundary, name, i, i.clause)
            for name, items in reversed(self.each)
            for i in items
            if wanted(i)
        }
        return sorted(once.values(), key=lambda held: _place(held.item.written))

    def deadline(self, stage: of.Stage) -> Value:
        """The exact time of a stage that holds for all cases."""
        times = []
        for _, clauses in self.each:
            fitting = [c for c, _ in only(clauses, of.Deadline) if c.stage == stage and c.share is None]
            times.append(fitting[0].within_ms if fitting else None)
        return milliseconds(times[0]) if times and None not in times else None


def said_of(thing: Thing) -> Said:
    """What holds for an operation, or for each handoff of a boundary."""
    key, kept = (thing.kind, thing.subject.name), thing.sight.kept
    if key not in kept:
        kept[key] = _gathered(thing)
    said = kept[key]
    assert isinstance(said, Said), "what is kept for an element is what holds for it"
    return said


def _gathered(thing: Thing) -> Said:
    model = thing.sight.model
    if thing.kind == "operation":
        operation, boundary = thing.subject, model.boundaries[thing.subject.boundary]
        return Said(boundary.name, [(operation.name, in_force(model, boundary, operation))])
    boundary = thing.subject
    handed = [o for o in boundary.operations if o.kind == HANDED_OVER[boundary.style]]
    if not handed:
        return Said(boundary.name, [("", of_boundary(model, boundary))])
    return Said(boundary.name, [(o.name, in_force(model, boundary, o)) for o in handed])


def _part(kind: str) -> Callable[[Thing], Value]:
    """The clauses of one aspect, as a part of the element."""
    return lambda thing: Thing(kind, said_of(thing), thing.sight)


def _held(kind: str, clause: type[of.AnyClause] | None) -> Callable[[Thing], Value]:
    """The clauses of one kind as elements."""

    def read(thing: Thing) -> list[Thing]:
        said = said_of(thing)
        return [_element(kind, held, thing.sight) for held in (said.all(clause) if clause else said.every())]

    return read


def _element(kind: str, held: Held, sight: Sight) -> Thing:
    return Thing(kind, held, sight, held.item.written)


def _access(thing: Thing) -> Value:
    model = thing.sight.model
    if thing.kind == "boundary":
        return thing.sight.part("access", thing.subject.access)
    found = access_of(model.boundaries[thing.subject.boundary], thing.subject)
    return thing.sight.part("access", found[0] if found else None)


def _of(kind: type[C], read: Callable[[C, Sight], Value]) -> Callable[[Thing], Value]:
    """What one clause says, if it holds."""

    def reader(part: Thing) -> Value:
        clause = part.subject.one(kind)
        return None if clause is None else read(clause, part.sight)

    return reader


def _list(kind: type[C], read: Callable[[C], Sequence[Path]]) -> Callable[[Thing], Value]:
    """The paths of one clause; none, if it does not hold."""

    def reader(part: Thing) -> Value:
        clause = part.subject.one(kind)
        return [] if clause is None else [".".join(p) for p in read(clause)]

    return reader


def _operation(name: str | None, sight: Sight) -> Thing | None:
    return sight.named("operation", name)


def _blocks(part: Thing) -> list[Thing]:
    return [Thing("block", held.clause, part.sight, held.item.written) for held in part.subject.all(of.Blocks)]


def _measures(part: Thing) -> list[Thing]:
    return [Thing("measure", held.clause, part.sight, held.item.written) for held in part.subject.all(of.Quality)]


def _undone(clause: of.Undo, sight: Sight) -> Value:
    return _operation(clause.operation, sight)


def _waits_for(timing: Thing) -> list[Thing]:
    clause = timing.subject.one(of.WaitsFor)
    return timing.sight.each_named("operation", (a.operation for a in clause.operations) if clause else ())


def _resends(unknown: Thing) -> bool:
    ask = unknown.subject.ask
    return ask is not None and any(row.outcome == "resend" for row in ask.rows)


def _first(ask: of.Ask | None) -> Value:
    return milliseconds((*ask.after_ms, ask.every_ms)[0]) if ask else None


def _place(span: Span) -> tuple[str, int, int]:
    return span.file, span.line, span.column


def _role(name: str | None) -> str | None:
    """A role by the name it is declared with."""
    return local(name) if name else None


def _targets(decides: Thing) -> list[str]:
    return [local(t.entity) + (f".{t.field}" if t.field else "") for t in decides.subject.targets]


def _decisions(thing: Thing) -> list[Thing]:
    return [Thing("decision", held.clause, thing.sight, held.item.written) for held in said_of(thing).all(of.Decides)]


_HANDED = {
    "ownership": _decisions,
    "timing": _part("timing"),
    "mutability": _part("mutability"),
    "evidence": _held("evidence", of.Keeps),
    "recovery": _part("recovery"),
    "clauses": _held("clause", None),
    "access": _access,
}
_CLAUSE = {
    "name": lambda c: c.subject.path,
    "operation": lambda c: _operation(c.subject.operation, c.sight),
    "text": lambda c: c.subject.clause.text,
}
READERS: Readers = {
    "boundary": _HANDED,
    "operation": _HANDED,
    "clause": {
        **_CLAUSE,
        "aspect": lambda c: c.subject.clause.aspect,
        "head": lambda c: c.subject.clause.head,
        "policy": lambda c: c.sight.called("policy", c.subject.item.policy),
        "proposed": lambda c: c.subject.clause.proposed,
    },
    "evidence": {
        **_CLAUSE,
        "holder": lambda e: e.sight.named("system", e.subject.clause.holder),
        "items": lambda e: [".".join(i.path) for i in e.subject.clause.items],
        "lasting": lambda e: lasting(e.subject.clause.kept_for),
        "retention": lambda e: certainly_kept(e.subject.clause.kept_for),
        "after": lambda e: e.subject.clause.kept_for.text.partition(" after ")[2] or None,
    },
    "reaction": {
        **_CLAUSE,
        "circumstance": lambda r: r.subject.clause.circumstance,
        "retries": lambda r: r.subject.clause.retry,
        "then": lambda r: r.subject.clause.then,
        "opens": lambda r: r.subject.clause.opens,
        "owner": lambda r: _role(r.subject.clause.owner),
        "parks": lambda r: r.subject.clause.park,
        "quarantines": lambda r: r.subject.clause.quarantine,
        "refuses": lambda r: r.subject.clause.refuse,
    },
    "access": {
        "scope": lambda a: a.subject.scope,
        "roles": lambda a: [local(r) for r in a.subject.roles],
        "partition": lambda a: ".".join(a.subject.partition) or None,
        "purpose": lambda a: a.subject.purpose,
        "apartFrom": lambda a: a.sight.each_named("operation", a.subject.separate_from),
    },
    "decision": {
        "system": lambda d: d.sight.named("system", d.subject.system),
        "entities": lambda d: d.sight.each_named("entity", (t.entity for t in d.subject.targets)),
        "targets": _targets,
    },
    "timing": {
        "accepted": lambda t: t.subject.deadline("accepted"),
        "completed": lambda t: t.subject.deadline("completed"),
        "answered": lambda t: t.subject.deadline("answered"),
        "delivered": lambda t: t.subject.deadline("delivered"),
        "applied": lambda t: t.subject.deadline("applied"),
        "mayStartOnce": _of(of.MayStart, lambda c, _: c.text.removeprefix("may start once ")),
        "mustStartWithin": _of(of.MustStart, lambda c, _: milliseconds(c.within_ms)),
        "staleAfter": _of(of.Stale, lambda c, _: milliseconds(c.after_ms)),
        "thenStale": _of(of.Stale, lambda c, _: c.then),
        "waitsFor": _waits_for,
        "runs": _of(of.Runs, lambda c, _: c.text.removeprefix("runs ")),
    },
    "mutability": {
        "frozen": _list(of.Freeze, lambda c: c.paths),
        "appendOnly": lambda m: m.subject.one(of.AppendOnly) is not None,
        "corrected": _of(of.Correct, lambda c, _: c.by),
        "correctedWith": _of(of.Correct, lambda c, sight: _operation(c.operation, sight)),
        "basedOn": _of(of.BasedOn, lambda c, _: ".".join(c.path)),
        "lockedOnce": _of(of.Locked, lambda c, _: c.text.removeprefix("locked once ")),
        "effectiveFrom": _of(of.EffectiveFrom, lambda c, _: ".".join(c.path)),
    },
    "recovery": {
        "idempotent": lambda r: r.sight.part("idempotency", r.subject.one(of.Idempotent)),
        "reactions": lambda r: [_element("reaction", held, r.sight) for held in r.subject.all(of.Reaction)],
        "unknown": lambda r: r.sight.part("unknown", r.subject.one(of.Unknown)),
        "repair": lambda r: r.sight.part("repair", r.subject.one(of.Repair)),
        "blocks": _blocks,
        "undoneWith": _of(of.Undo, _undone),
        "undoneBefore": _of(of.Undo, lambda c, _: c.text.partition(" before ")[2] or None),
        "neverBlocks": lambda r: r.sight.each_named("entity", (h.clause.entity for h in r.subject.all(of.NeverBlocks))),
        "orderedBy": _list(of.OrderedBy, lambda c: c.paths),
        "dedupedBy": _of(of.DedupeBy, lambda c, _: ".".join(c.path)),
        "replay": _of(of.Replay, lambda c, _: milliseconds(c.back_ms)),
        "backfill": _of(of.Backfill, lambda c, sight: _operation(c.file, sight)),
        "measures": _measures,
        "checksum": _of(of.Checksum, lambda c, _: c.algorithm),
        "totals": _list(of.Totals, lambda c: c.paths),
        "rejectsAlone": _of(of.Rows, lambda c, _: None if c.percent is None else Decimal(str(c.percent))),
        "reportWithin": _of(of.Report, lambda c, _: milliseconds(c.within.ms)),
    },
    "idempotency": {
        "by": lambda i: [".".join(p) for p in i.subject.paths],
        "window": lambda i: milliseconds(i.subject.window_ms),
        "forever": lambda i: i.subject.window_ms is None,
    },
    "unknown": {
        "name": lambda u: u.subject.name,
        "asks": lambda u: _operation(u.subject.ask.query if u.subject.ask else None, u.sight),
        "first": lambda u: _first(u.subject.ask),
        "every": lambda u: milliseconds(u.subject.ask.every_ms) if u.subject.ask else None,
        "lasts": lambda u: milliseconds(u.subject.ask.for_ms) if u.subject.ask else None,
        "resends": _resends,
    },
    "repair": {
        "by": lambda r: _role(r.subject.by),
        "within": lambda r: milliseconds(r.subject.within.ms),
        "may": lambda r: list(r.subject.may),
        "approvedBy": lambda r: _role(r.subject.approved_by),
    },
    "block": {
        "entity": lambda b: b.sight.named("entity", b.subject.entity),
        "state": lambda b: b.subject.state,
        "until": lambda b: list(b.subject.until),
    },
    "measure": {
        "metric": lambda m: m.subject.metric,
        "percent": lambda m: Decimal(str(m.subject.percent)),
        "event": lambda m: _operation(m.subject.event, m.sight),
    },
}
