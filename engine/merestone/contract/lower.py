"""From the model to the contract: every clause in force is spelt out, and every default is decided here and beside."""

from collections.abc import Iterable, Iterator
from typing import Protocol, TypeVar

from merestone.contract import boundaries as to_boundaries
from merestone.contract import contract as to_contract
from merestone.contract import entities as to
from merestone.contract import landscapes as to_landscapes
from merestone.contract.lower_formulas import lower_condition, lower_formula
from merestone.contract.lower_imports import lower_import
from merestone.contract.lower_landscapes import lower_landscape
from merestone.contract.lower_lifetimes import lower_erasure, lower_retention
from merestone.contract.lower_machines import lifecycle_machine, milestone_machine
from merestone.contract.lower_operations import lower_boundary, lower_operation
from merestone.contract.lower_redactions import bands
from merestone.contract.lower_ties import lower_document, lower_journey, lower_reconciliation
from merestone.contract.lower_types import lower_checks, lower_fields, place
from merestone.contract.lower_views import lower_view
from merestone.contract.packaging import PLAIN, Packaging
from merestone.contract.types import FieldSpec
from merestone.model.boundary import Invariant, Model, Policy
from merestone.model.calendars import Calendar
from merestone.model.entities import Channel, Clearance, Entity, Enum, Milestone, Record, System, Vocabulary
from merestone.model.names import local
from merestone.model.reach import fields_of, revision_of, whole_key
from merestone.model.rules import Waiver
from merestone.model.tables import Table
from merestone.semantics import formula
from merestone.semantics.machine import Machine


class _Called(Protocol):
    @property
    def name(self) -> str: ...


T = TypeVar("T", bound=_Called)


def lower(model: Model, packaging: Packaging = PLAIN) -> to_contract.Contract:
    """The contract of a model without faults, and what its project calls the packages of clients."""
    vocabulary = model.vocabulary
    entities = [_entity(e, vocabulary) for e in vocabulary.entities.values()]
    milestones = list(vocabulary.milestones.values())
    boundaries = list(model.boundaries.values())
    records = [_record(r, vocabulary) for r in vocabulary.records.values()]
    operations = [lower_operation(model, b, o) for b in boundaries for o in b.operations]
    return to_contract.Contract(
        systems=_sorted(_system(s) for s in model.systems.values()),
        enums=_sorted(_enum(e) for e in vocabulary.enums.values()),
        records=_sorted([*records, *bands(_fields(records, entities, operations))]),
        entities=_sorted([*entities, *(_milestone_entity(m, vocabulary) for m in milestones)]),
        milestones=_sorted(_milestone(m) for m in milestones),
        channels=_sorted(_channel(c) for c in model.channels.values()),
        calendars=_sorted(_calendar(c) for c in model.calendars.values()),
        tables=_sorted(_table(t, vocabulary) for t in vocabulary.tables.values()),
        policies=_sorted(_policy(p) for p in model.policies.values()),
        boundaries=_sorted(lower_boundary(model, b) for b in boundaries),
        operations=_sorted(operations),
        views=_sorted(lower_view(model, v) for v in model.views.values()),
        lifecycles=tuple(sorted(_machines(vocabulary), key=lambda m: m.name)),
        invariants=_sorted(_invariant(i) for i in model.invariants.values()),
        journeys=_sorted(lower_journey(model, j) for j in model.journeys.values()),
        reconciliations=_sorted(lower_reconciliation(model, r) for r in model.reconciliations.values()),
        documents=_sorted(lower_document(d) for d in model.documents.values()),
        waivers=tuple(sorted((_waiver(w) for w in model.waivers), key=lambda w: (w.until, w.rule, w.target))),
        landscapes=_sorted(lower_landscape(each) for each in model.landscapes.values()),
        packaging=packaging,
    )


def _fields(
    records: Iterable[to.Record], entities: Iterable[to.Entity], operations: Iterable[to_boundaries.Operation]
) -> Iterator[FieldSpec]:
    """Every field of anything that crosses."""
    held = [r.fields for r in records] + [e.fields for e in entities]
    yield from (field for fields in held for field in fields)
    yield from (field for o in operations for message in o.messages for field in message.fields)


def _waiver(waiver: Waiver) -> to_landscapes.Waiver:
    return to_landscapes.Waiver(
        rule=waiver.rule,
        target=waiver.place,
        until=waiver.until,
        reason=waiver.reason,
        by=waiver.by,
        approved_by=waiver.approved_by,
        place=place(waiver.span),
    )


def _sorted(things: Iterable[T]) -> tuple[T, ...]:
    return tuple(sorted(things, key=lambda t: t.name))


def _system(system: System) -> to.System:
    return to.System(
        name=local(system.name),
        title=system.title,
        kind=system.kind,
        layer=system.layer,
        team=system.team,
        trust=system.trust,
        identity=system.identity,
        actors=tuple(local(a) for a in system.actors),
        clearances=tuple(_clearance(c) for c in system.clearances),
        external=system.external,
        description=system.description,
        place=place(system.span),
    )


def _clearance(clearance: Clearance) -> to.Clearance:
    return to.Clearance(
        role=local(clearance.role),
        accounts=clearance.accounts,
        regions=clearance.regions,
        channels=clearance.channels,
        sees=clearance.sees,
    )


def _enum(enum: Enum) -> to.Enum:
    return to.Enum(name=local(enum.name), values=enum.values, description=enum.description, place=place(enum.span))


def _record(record: Record, vocabulary: Vocabulary) -> to.Record:
    return to.Record(
        name=local(record.name),
        fields=lower_fields(record.fields, vocabulary),
        checks=lower_checks(record.checks),
        imported=lower_import(record),
        description=record.description,
        place=place(record.span),
    )


def _entity(entity: Entity, vocabulary: Vocabulary) -> to.Entity:
    """An entity with its whole key; the lifecycle's field comes after those that are declared."""
    key = whole_key(vocabulary, entity.name)
    return to.Entity(
        name=local(entity.name),
        owner=local(entity.owner),
        external=entity.external,
        parent=local(entity.parent) if entity.parent else None,
        key=lower_fields(key, vocabulary),
        own_key=tuple(f.name for f in entity.key),
        revision=revision_of(vocabulary, entity.name),
        fields=lower_fields(fields_of(vocabulary, entity.name)[len(key) :], vocabulary),
        checks=lower_checks(entity.checks),
        kept=lower_retention(entity.kept) if entity.kept else None,
        erasures=tuple(lower_erasure(e) for e in entity.erasures),
        description=entity.description,
        place=place(entity.span),
    )


def _milestone_entity(milestone: Milestone, vocabulary: Vocabulary) -> to.Entity:
    """The milestone as an entity: part of its entity, whose whole key it inherits, with nothing but a status."""
    key = whole_key(vocabulary, milestone.name)
    return to.Entity(
        name=local(milestone.name),
        owner=local(vocabulary.entities[milestone.entity].owner),
        parent=local(milestone.entity),
        milestone=True,
        key=lower_fields(key, vocabulary),
        own_key=(),
        fields=lower_fields(fields_of(vocabulary, milestone.name)[len(key) :], vocabulary),
        description=milestone.description,
        place=place(milestone.span),
    )


def _milestone(milestone: Milestone) -> to.Milestone:
    cases = (
        to.MilestoneCase(
            value=c.value,
            condition=lower_condition(c.condition),
            text=c.text,
            effective_from=c.effective_from,
            place=place(c.span),
        )
        for c in milestone.cases
    )
    return to.Milestone(
        name=local(milestone.name),
        entity=local(milestone.entity),
        by=milestone.by,
        cases=tuple(cases),
        description=milestone.description,
        place=place(milestone.span),
    )


def _channel(channel: Channel) -> to.Channel:
    return to.Channel(
        name=local(channel.name),
        protocol=channel.protocol,
        address=channel.address,
        carries=channel.carries,
        readers=tuple(local(r) for r in channel.readers),
        keyed_by=channel.keyed_by,
        retained_ms=channel.retained_ms,
        content_mode=channel.content_mode,
        description=channel.description,
        place=place(channel.span),
    )


def _table(table: Table, vocabulary: Vocabulary) -> to.Table:
    return to.Table(
        name=local(table.name),
        parameters=lower_fields(table.parameters, vocabulary),
        gives=local(table.gives),
        decisions=table.decisions,
        texts=table.texts,
        description=table.description,
        place=place(table.span),
    )


def _calendar(calendar: Calendar) -> to.Calendar:
    return to.Calendar(
        name=local(calendar.name),
        zone=calendar.zone,
        days=calendar.days,
        hours=calendar.hours,
        holidays=calendar.holidays,
        description=calendar.description,
        place=place(calendar.span),
    )


def _policy(policy: Policy) -> to_boundaries.Policy:
    return to_boundaries.Policy(
        name=local(policy.name),
        parameters=policy.parameters,
        style=policy.styles[0],
        styles=policy.styles if len(policy.styles) > 1 else (),
        description=policy.description,
        place=place(policy.span),
    )


def _machines(vocabulary: Vocabulary) -> Iterable[Machine]:
    for entity in vocabulary.entities.values():
        yield from (lifecycle_machine(entity, lifecycle) for lifecycle in entity.lifecycles)
    for milestone in vocabulary.milestones.values():
        yield milestone_machine(milestone, vocabulary.entities[milestone.entity].owner)


def _invariant(invariant: Invariant) -> formula.Invariant:
    return formula.Invariant(
        name=local(invariant.name),
        per=local(invariant.per) if invariant.per else None,
        via=invariant.via,
        formula=lower_formula(invariant.formula),
        text=invariant.text,
        description=invariant.description,
        file=invariant.span.file,
        line=invariant.span.line,
    )
