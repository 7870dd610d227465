"""A journey, a reconciliation or a document as a reader wants it: in the order in which it happens, and where it is written."""

from collections.abc import Iterator

from merestone.contract.contract import Contract
from merestone.contract.flow_prose import when_due
from merestone.contract.prose_words import due, joined
from merestone.contract.ties import Document, Journey, Reconciliation, Sending, Side, Step
from merestone.contract.types import Place


def described(contract: Contract, name: str) -> str | None:
    """What is called so: a journey, a reconciliation or a document; None if none is."""
    document = next((d for d in contract.documents if d.name == name), None)
    if document:
        return "\n".join(_document(document))
    journey = next((j for j in contract.journeys if j.name == name), None)
    if journey:
        return "\n".join(_journey(contract, journey))
    one = next((r for r in contract.reconciliations if r.name == name), None)
    return "\n".join(_reconciliation(one)) if one else None


def names(contract: Contract) -> list[str]:
    """Every name that `described` knows."""
    return [
        *(j.name for j in contract.journeys),
        *(r.name for r in contract.reconciliations),
        *(d.name for d in contract.documents),
    ]


def _journey(contract: Contract, journey: Journey) -> Iterator[str]:
    yield f"{journey.name}: {journey.title}   {_at(journey.place)}"
    yield from _text(journey.description)
    yield ""
    yield f"  found by {journey.entity}.{journey.key.name}"
    for number, stage in enumerate(journey.stages, 1):
        for branch in stage.branches:
            mark = f"{number}." if branch is stage.branches[0] else "and"
            for step in branch:
                yield f"  {mark:>4} {_step(contract, step)}"
                mark = "then"
    for tell in journey.tells:
        yield f'  tells {tell.party} "{tell.says}"'
        yield f"       once {tell.text}, with {tell.operation}   {_at(tell.place)}"


def _step(contract: Contract, step: Step) -> str:
    operations = [contract.operation(name) for name in step.operations]
    sides = joined(dict.fromkeys(f"{joined(o.askers, 'or')} to {joined(o.providers)}" for o in operations), "or")
    meant = f" ({joined(step.operations, 'or')})" if step.operations != (step.name,) else ""
    return f"{step.name}{meant}, {sides}" + (f", when {step.text}" if step.text else "")


def _reconciliation(one: Reconciliation) -> Iterator[str]:
    yield f"{one.name}: {one.about}   {_at(one.place)}"
    yield from _text(one.description)
    yield ""
    yield f"  {one.system or 'nobody'} compares {_side(one.left)}"
    yield f"  with {_side(one.right)}"
    yield f"  by {joined(one.by)}" + (f", {when_due(one.runs)}" if one.runs else ", never")
    for agreement in one.agreements:
        yield f"  {joined(agreement.left, 'or') or 'nothing'} agrees with {joined(agreement.right, 'or') or 'nothing'}"
    if one.alone:
        yield f"  repairs alone with {one.alone.operation}, when {one.alone.text}"
    if one.otherwise:
        yield f"  opens {one.otherwise.opens} for {one.otherwise.owner}, within {due(one.otherwise)}"


def _document(document: Document) -> Iterator[str]:
    kind = "irreversible" if document.irreversible else "can be taken back"
    yield f"{document.name}: {document.title}, {kind}   {_at(document.place)}"
    yield from _text(document.description)
    yield ""
    yield f"  owned by {document.owner}"
    yield f"  once {document.text}"
    if document.template:
        yield f"  from the template {document.template}"
    if document.made:
        yield f"  made with {_command(document.made)}"
    if document.sent:
        yield f"  sent with {_command(document.sent)}"


def _command(sending: Sending) -> str:
    return f"{sending.operation} as {sending.intent}" if sending.intent else sending.operation


def _side(side: Side) -> str:
    fact = f"{side.fact} of {side.owner}"
    return f"{fact}, which comes with {joined(side.seen, 'or')}" if side.seen else fact


def _text(description: str) -> Iterator[str]:
    if description:
        yield ""
        yield from (f"  {line}" for line in description.split("\n"))


def _at(place: Place) -> str:
    return f"{place.file}:{place.line}"
