"""Lower boundaries and operations: the clauses in force are spread over the operations they hold for."""

from collections.abc import Callable, Iterable, Iterator, Sequence
from dataclasses import replace
from typing import Any, TypeVar

from merestone.contract import boundaries as to_boundaries
from merestone.contract import clauses as to
from merestone.contract import entities as to_entities
from merestone.contract import types as to_types
from merestone.contract import wire_names
from merestone.contract.lower_formulas import lower_condition, lower_occurrence
from merestone.contract.lower_lifetimes import lower_retention
from merestone.contract.lower_types import lower_checks, lower_fields, place
from merestone.contract.lower_versions import deprecation_of, lower_versions
from merestone.facts.about import about
from merestone.facts.evidence import resolves
from merestone.facts.in_force import InForce, access_of, first, in_force, leads_somewhere, of_boundary, only
from merestone.model import aspects as of
from merestone.model.boundary import Access, Boundary, Message, Model, Operation
from merestone.model.calendars import Length, Schedule
from merestone.model.entities import Vocabulary
from merestone.model.names import kebab, local
from merestone.model.reach import in_full
from merestone.model.types import Field, Path

T = TypeVar("T")
USUAL_HASH = "sha256"
"""By what a hash is made where nothing else is said."""
UNNAMED = "unknown"
"""What the unknown state is called when the spec gives it no name."""


def lower_boundary(model: Model, boundary: Boundary) -> to_boundaries.Boundary:
    """A boundary with every clause in force anywhere in it."""
    return to_boundaries.Boundary(
        name=local(boundary.name),
        slug=kebab(local(boundary.name)),
        version=boundary.version,
        style=boundary.style,
        senders=_locals(boundary.senders),
        receivers=_locals(boundary.receivers),
        description=boundary.description,
        maps=boundary.maps,
        versions=lower_versions(boundary),
        policies=tuple(local(a.policy) for a in boundary.applications),
        operations=tuple(sorted(local(o.name) for o in boundary.operations)),
        decides=tuple(d for i in of_boundary(model, boundary) for d in _decides(i)),
        clauses=(*_access_clauses(boundary), *_clauses(model, boundary)),
        place=place(boundary.span),
    )


def lower_operation(model: Model, boundary: Boundary, operation: Operation) -> to_boundaries.Operation:
    """One operation with everything that holds for it."""
    clauses, vocabulary = in_force(model, boundary, operation), model.vocabulary
    access = access_of(boundary, operation)
    receivers = (operation.only_to,) if operation.only_to else boundary.receivers
    return to_boundaries.Operation(
        name=local(operation.name),
        kind=operation.kind,
        boundary=local(boundary.name),
        requirer=local(operation.only_from or boundary.senders[0]),
        also_by=() if operation.only_from else _locals(boundary.senders[1:]),
        providers=_locals(receivers),
        method=operation.method,
        path=operation.path,
        channel=local(operation.channel) if operation.channel else None,
        replies=local(operation.replies) if operation.replies else None,
        description=operation.description,
        messages=tuple(_sealed(_message(m, vocabulary), clauses) for m in operation.messages),
        access=_access(*access) if access else to.Access(),
        idempotency=_one(clauses, of.Idempotent, _idempotency),
        deadlines=_all(clauses, of.Deadline, _deadline),
        may_start=_one(clauses, of.MayStart, _may_start),
        must_start=_one(clauses, of.MustStart, _must_start),
        stale=_one(clauses, of.Stale, lambda c, id_: to.Staleness(after_ms=c.after_ms, then=c.then, clause=id_)),
        consistency=_one(clauses, of.Consistent, _consistency),
        based_on=_one(clauses, of.BasedOn, lambda c, _: c.path),
        freeze=_frozen(clauses, operation, vocabulary),
        append_only=first(clauses, of.AppendOnly) is not None,
        locked=_one(clauses, of.Locked, lambda c, id_: to.Lock(condition=lower_condition(c.condition), clause=id_)),
        corrections=_all(clauses, of.Correct, _correction),
        kept=_all(clauses, of.Keeps, lambda c, id_: _kept(c, id_, operation, vocabulary)),
        reactions=_all(clauses, of.Reaction, _reaction),
        unknown=_one(clauses, of.Unknown, _unknown),
        repair=_one(clauses, of.Repair, _repair),
        blocks=_all(clauses, of.Blocks, _block),
        undo=_one(clauses, of.Undo, _undo),
        ordered_by=tuple(p for c, _ in only(clauses, of.OrderedBy) for p in c.paths),
        dedupe_by=_one(clauses, of.DedupeBy, lambda c, _: c.path) or (),
        never_blocks=_all(clauses, of.NeverBlocks, lambda c, id_: to.NeverBlocks(entity=local(c.entity), clause=id_)),
        replay=_one(clauses, of.Replay, lambda c, id_: to.Replay(back_ms=c.back_ms, clause=id_)),
        backfill=_one(clauses, of.Backfill, _backfill),
        quality=_all(clauses, of.Quality, _quality),
        checksum=_one(clauses, of.Checksum, lambda c, id_: to.Checksum(algorithm=c.algorithm, clause=id_)),
        totals=_one(clauses, of.Totals, lambda c, id_: to.Totals(paths=c.paths, clause=id_)),
        rows=_one(clauses, of.Rows, lambda c, id_: to.Rows(percent=c.percent, clause=id_)),
        rerun=_one(clauses, of.Rerun, _rerun),
        report=_one(clauses, of.Report, _report),
        effective_from=_one(clauses, of.EffectiveFrom, lambda c, id_: to.EffectiveFrom(path=c.path, clause=id_)),
        runs=_one(clauses, of.Runs, _runs),
        waits_for=_one(clauses, of.WaitsFor, lambda c, _: _locals(a.operation for a in c.operations)) or (),
        deprecated=deprecation_of(boundary, operation),
        clauses=(*((access[1],) if access else ()), *(i.id for i in clauses)),
        place=place(operation.span),
    )


def _one(clauses: Sequence[InForce], kind: type[of.C], lower: Callable[[of.C, str], T]) -> T | None:
    """What the clause of that kind becomes, if one holds."""
    found = first(clauses, kind)
    return lower(*found) if found else None


def _all(clauses: Sequence[InForce], kind: type[of.C], lower: Callable[[of.C, str], T]) -> tuple[T, ...]:
    """What each clause of that kind becomes."""
    return tuple(lower(clause, id_) for clause, id_ in only(clauses, kind))


def _message(message: Message, vocabulary: Vocabulary) -> to.Message:
    subjects = about(vocabulary, message.fields)
    return to.Message(
        role=message.role,
        name=message.name,
        fields=lower_fields(_described(message.fields, [entity for entity, _ in subjects], vocabulary), vocabulary),
        checks=lower_checks(message.checks),
        about=tuple((local(entity), path) for entity, path in subjects),
        place=place(message.span),
    )


def _sealed(message: to.Message, clauses: Sequence[InForce]) -> to.Message:
    """The message; of a manifest the seal is in the form of the algorithm that the rows are sealed by."""
    found = first(clauses, of.Checksum)
    if message.role != "manifest" or found is None or found[0].algorithm == USUAL_HASH:
        return message
    sealed = to_types.Scalar(name="hash", pattern=wire_names.hash_of(found[0].algorithm))
    at = next((n for n, f in enumerate(message.fields) if f.type == to_types.Scalar(name="hash")), None)
    fields = (f.model_copy(update={"type": sealed}) if n == at else f for n, f in enumerate(message.fields))
    return message.model_copy(update={"fields": tuple(fields)})


def _described(fields: Sequence[Field], entities: Sequence[str], vocabulary: Vocabulary) -> Iterator[Field]:
    """The fields; one without a text has that of the same field of what the message is about, where there is one such text."""
    known = [vocabulary.entities[name] for name in entities if name in vocabulary.entities]
    for field in fields:
        if not field.description:
            same = (f for entity in known for f in entity.fields if _is_same(f, field))
            texts = {one.description for one in same} - {""}
            if len(texts) == 1:
                yield replace(field, description=texts.pop())
                continue
        yield field


def _is_same(one: Field, other: Field) -> bool:
    return one.name == other.name and in_full(one.type) == in_full(other.type)


def _access(access: Access, id_: str) -> to.Access:
    return to.Access(
        scope=access.scope,
        roles=_locals(access.roles),
        partition=access.partition,
        purpose=access.purpose,
        separate_from=_locals(access.separate_from),
        clause=id_,
    )


def _idempotency(clause: of.Idempotent, id_: str) -> to.Idempotency:
    return to.Idempotency(paths=clause.paths, window_ms=clause.window_ms, clause=id_)


def _deadline(clause: of.Deadline, id_: str) -> to.Deadline:
    return to.Deadline(stage=clause.stage, **lower_length(clause.within), share=clause.share, clause=id_)


def lower_length(length: Length) -> dict[str, Any]:
    """A length of time as the two fields that hold it."""
    days = (
        to_entities.BusinessDays(count=length.days.count, calendar=local(length.days.calendar)) if length.days else None
    )
    return {"within_ms": length.ms, "within_days": days}


def _runs(clause: of.Runs, id_: str) -> to.Runs:
    return lower_schedule(clause.schedule, id_)


def lower_schedule(schedule: Schedule, clause: str) -> to.Runs:
    """When something is due, and the id of what says so."""
    return to.Runs(
        every=schedule.every,
        at=schedule.at,
        calendar=local(schedule.calendar) if schedule.calendar else None,
        days=schedule.days,
        day_of_month=schedule.day_of_month,
        every_ms=schedule.every_ms,
        clause=clause,
    )


def _consistency(clause: of.Consistent, id_: str) -> to.Consistency:
    return to.Consistency(promise=clause.promise, within_ms=clause.within_ms, clause=id_)


def _may_start(clause: of.MayStart, id_: str) -> to.MayStart:
    return to.MayStart(condition=lower_condition(clause.condition), clause=id_)


def _must_start(clause: of.MustStart, id_: str) -> to.MustStart:
    return to.MustStart(within_ms=clause.within_ms, after=lower_occurrence(clause.after), clause=id_)


def _frozen(clauses: Sequence[InForce], operation: Operation, vocabulary: Vocabulary) -> tuple[Path, ...]:
    """The frozen fields that this operation's request has."""
    request = operation.message("request")
    fields = request.fields if request else ()
    paths = [p for c, _ in only(clauses, of.Freeze) for p in c.paths]
    return tuple(p for p in paths if leads_somewhere(vocabulary, fields, p))


def _correction(clause: of.Correct, id_: str) -> to.Correction:
    return to.Correction(by=clause.by, operation=local(clause.operation) if clause.operation else None, clause=id_)


def _kept(clause: of.Keeps, id_: str, operation: Operation, vocabulary: Vocabulary) -> to.Kept:
    """The items that this operation has; a boundary's clause may name fields of several."""
    items = tuple(".".join(i.path) for i in clause.items if resolves(vocabulary, operation, i.path))
    return to.Kept(
        holder=local(clause.holder),
        items=items,
        retention=clause.kept_for.text,
        period=lower_retention(clause.kept_for),
        clause=id_,
    )


def _reaction(clause: of.Reaction, id_: str) -> to.Reaction:
    return to.Reaction(
        circumstance=clause.circumstance,
        retry=clause.retry,
        backoff_ms=clause.backoff_ms,
        then=clause.then,
        opens=clause.opens,
        owner=local(clause.owner) if clause.owner else None,
        park=clause.park,
        quarantine=clause.quarantine,
        refuse=clause.refuse,
        retry_until=clause.retry_until,
        use_last=clause.use_last,
        clause=id_,
    )


def _unknown(clause: of.Unknown, id_: str) -> to.Unknown:
    return to.Unknown(name=clause.name or UNNAMED, ask=_ask(clause.ask) if clause.ask else None, clause=id_)


def _ask(ask: of.Ask) -> to.Ask:
    rows = (
        to.Finding(kind=r.kind, words=r.words, times=r.times, apart_ms=r.apart_ms, outcome=r.outcome) for r in ask.rows
    )
    return to.Ask(
        query=local(ask.query), after_ms=ask.after_ms, every_ms=ask.every_ms, for_ms=ask.for_ms, findings=tuple(rows)
    )


def _repair(clause: of.Repair, id_: str) -> to.Repair:
    return to.Repair(
        by=local(clause.by),
        **lower_length(clause.within),
        may=clause.may,
        approved_by=local(clause.approved_by) if clause.approved_by else None,
        clause=id_,
    )


def _block(clause: of.Blocks, id_: str) -> to.Block:
    return to.Block(
        entity=local(clause.entity), lifecycle=clause.lifecycle, state=clause.state, until=clause.until, clause=id_
    )


def _undo(clause: of.Undo, id_: str) -> to.Undo:
    before = lower_occurrence(clause.before) if clause.before else None
    return to.Undo(operation=local(clause.operation), before=before, clause=id_)


def _backfill(clause: of.Backfill, id_: str) -> to.Backfill:
    return to.Backfill(file=local(clause.file), overlap_ms=clause.overlap_ms or 0, clause=id_)


def _quality(clause: of.Quality, id_: str) -> to.Quality:
    return to.Quality(metric=clause.metric, percent=clause.percent, event=local(clause.event), clause=id_)


def _rerun(clause: of.Rerun, id_: str) -> to.Rerun:
    return to.Rerun(answer="refused" if clause.refused else "as the first time", clause=id_)


def _report(clause: of.Report, id_: str) -> to.Report:
    return to.Report(to=local(clause.to), **lower_length(clause.within), clause=id_)


def _decides(item: InForce) -> Iterator[to.Decides]:
    if isinstance(item.clause, of.Decides):
        for target in item.clause.targets:
            yield to.Decides(
                system=local(item.clause.system), entity=local(target.entity), field=target.field, clause=item.id
            )


def _clauses(model: Model, boundary: Boundary) -> Iterator[to.Clause]:
    """Every clause in force for some operation, in order of aspect and place; ownership holds for the boundary."""
    held = {i.id: i for o in boundary.operations for i in in_force(model, boundary, o)}
    held |= {i.id: i for i in of_boundary(model, boundary) if i.clause.aspect == "ownership"}
    order = {aspect: index for index, aspect in enumerate(of.ASPECTS)}
    for item in sorted(held.values(), key=lambda i: (order[i.clause.aspect], i.policy is not None, i.written, i.id)):
        yield to.Clause(
            id=item.id,
            boundary=local(boundary.name),
            operation=local(item.operation) if item.operation else None,
            aspect=item.clause.aspect,
            head=item.clause.head,
            text=item.clause.text,
            proposed=item.clause.proposed,
            place=place(item.written, item.policy),
        )


def _access_clauses(boundary: Boundary) -> Iterator[to.Clause]:
    """The access blocks, the boundary's first."""
    slug = kebab(local(boundary.name))
    held: list[tuple[Access | None, str, str | None]] = [(boundary.access, slug, None)]
    held += [(o.access, f"{slug}.{kebab(local(o.name))}", local(o.name)) for o in boundary.operations]
    for access, prefix, operation in held:
        if access:
            yield to.Clause(
                id=f"{prefix}.access",
                boundary=local(boundary.name),
                operation=operation,
                aspect="access",
                head="access",
                text=access.text,
                place=place(access.span),
            )


def _locals(names: Iterable[str]) -> tuple[str, ...]:
    return tuple(local(name) for name in names)
