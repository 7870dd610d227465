"""Lower what ties boundaries together: journeys, standing reconciliations and documents."""

from collections.abc import Iterator

from merestone.contract import ties as to
from merestone.contract.lower_formulas import lower_condition
from merestone.contract.lower_operations import lower_length, lower_schedule
from merestone.contract.lower_types import lower_field, lower_type, place
from merestone.facts.comparisons import comparer, subject_of
from merestone.facts.correlation import carrier
from merestone.facts.sights import sights
from merestone.model.boundary import Model
from merestone.model.names import kebab, local
from merestone.model.reach import whole_key
from merestone.model.ties import AloneRepair, Difference, Document, Journey, Reconciliation, Sending, Side, Step, Tell


def lower_journey(model: Model, journey: Journey) -> to.Journey:
    """A journey, with how each operation on the way carries the key."""
    key = next(f for f in whole_key(model.vocabulary, journey.entity) if f.name == journey.key)
    stages = (
        to.Stage(branches=tuple(tuple(_step(model, journey, step) for step in branch) for branch in stage.branches))
        for stage in journey.stages
    )
    return to.Journey(
        name=local(journey.name),
        title=journey.title,
        entity=local(journey.entity),
        key=lower_field(key, model.vocabulary),
        stages=tuple(stages),
        tells=tuple(_tell(tell) for tell in journey.tells),
        description=journey.description,
        place=place(journey.span),
    )


def _step(model: Model, journey: Journey, step: Step) -> to.Step:
    return to.Step(
        name=local(step.name),
        operations=tuple(local(o) for o in step.operations),
        carriers=tuple(_carriers(model, journey, step)),
        when=step.guard,
        reads=tuple((name, local(operation)) for name, operation in step.reads),
        text=step.text,
        place=place(step.span),
    )


def _carriers(model: Model, journey: Journey, step: Step) -> Iterator[to.Carrier]:
    for name in step.operations:
        if found := carrier(model.vocabulary, model.operation(name), journey.entity):
            through = f"{local(found.holder)}.{found.through}" if found.through else None
            yield to.Carrier(operation=local(name), message=found.message.role, path=found.path, through=through)


def _tell(tell: Tell) -> to.Tell:
    return to.Tell(
        party=tell.party,
        says=tell.text,
        condition=lower_condition(tell.condition),
        text=tell.condition_text,
        operation=local(tell.operation),
        place=place(tell.span),
    )


def lower_reconciliation(model: Model, one: Reconciliation) -> to.Reconciliation:
    """A comparison, with who makes it and how that system sees both sides."""
    system = comparer(model, one)
    return to.Reconciliation(
        name=local(one.name),
        about=subject_of(model, one),
        system=local(system) if system else None,
        left=_side(model, system, one.left),
        right=_side(model, system, one.right),
        by=one.by,
        agreements=tuple(to.Agreement(left=a.left, right=a.right) for a in one.agreements),
        runs=lower_schedule(one.schedule, f"{kebab(local(one.name))}.runs") if one.schedule else None,
        alone=_alone(one.alone) if one.alone else None,
        otherwise=_difference(one.otherwise) if one.otherwise else None,
        description=one.description,
        place=place(one.span),
    )


def _side(model: Model, system: str | None, side: Side) -> to.Side:
    seen = () if system in (None, side.owner) else tuple(local(o.name) for o in sights(model, system or "", side))
    return to.Side(
        entity=local(side.entity),
        path=side.path,
        owner=local(side.owner),
        type=lower_type(side.type, model.vocabulary),
        items=side.items,
        seen=seen,
    )


def _alone(alone: AloneRepair) -> to.AloneRepair:
    return to.AloneRepair(
        operation=local(alone.operation), condition=lower_condition(alone.condition), text=alone.condition_text
    )


def _difference(difference: Difference) -> to.Difference:
    return to.Difference(opens=difference.opens, owner=local(difference.owner), **lower_length(difference.within))


def lower_document(document: Document) -> to.Document:
    """A document with the commands that make and send it."""
    return to.Document(
        name=local(document.name),
        title=document.title,
        owner=local(document.owner),
        condition=lower_condition(document.condition),
        text=document.condition_text,
        template=document.template,
        irreversible=document.irreversible,
        made=_sending(document.made) if document.made else None,
        sent=_sending(document.sent) if document.sent else None,
        description=document.description,
        place=place(document.span),
    )


def _sending(sending: Sending) -> to.Sending:
    return to.Sending(operation=local(sending.operation), intent=sending.intent)
