"""Something that the spec says: a clause by its id, `sale.pay.recovery.unknown`, or a declaration or part of one by its name.

`Order`, `Order.status`, `DocumentType.orderConfirmation`, `Pay.request.amount`, `Billable.hardware`.
"""

from collections.abc import Iterator

from merestone.contract.contract import Contract
from merestone.contract.types import Place
from merestone.tracing.works import Found, Index, Works, listed

Named = tuple[str, Place]


def index(works: Works) -> Index:
    """Every clause in force, every declaration, and the parts of declarations that have a name."""
    contract = works.contract
    named = [*_declarations(contract), *_parts(contract), *_messages(contract), *_clauses(contract)]
    return listed({name: Found(place.file, place.line) for name, place in named} | _invariants(contract))


def _clauses(contract: Contract) -> Iterator[Named]:
    for boundary in contract.boundaries:
        yield from ((clause.id, clause.place) for clause in boundary.clauses)


def _declarations(contract: Contract) -> Iterator[Named]:
    for kind in (
        contract.systems, contract.enums, contract.records, contract.entities, contract.milestones, contract.channels,
        contract.calendars, contract.tables, contract.policies, contract.boundaries, contract.operations, contract.views,
        contract.journeys, contract.reconciliations, contract.documents, contract.landscapes,
    ):  # fmt: skip
        yield from ((one.name, one.place) for one in kind)


def _parts(contract: Contract) -> Iterator[Named]:
    """Fields, words of enums, roles, cases of milestones, clearances."""
    for entity in contract.entities:
        yield from ((f"{entity.name}.{f.name}", f.place) for f in (*entity.key, *entity.fields))
    for record in contract.records:
        yield from ((f"{record.name}.{f.name}", f.place) for f in record.fields)
    for enum in contract.enums:
        yield from ((f"{enum.name}.{word}", enum.place) for word in enum.values)
    for system in contract.systems:
        yield from ((f"{system.name}.{role}", system.place) for role in system.actors)
    for milestone in contract.milestones:
        yield from ((f"{milestone.name}.{case.value}", case.place) for case in milestone.cases)


def _messages(contract: Contract) -> Iterator[Named]:
    for operation in contract.operations:
        for message in operation.messages:
            yield f"{operation.name}.{message.role}", message.place
            yield from ((f"{operation.name}.{message.role}.{f.name}", f.place) for f in message.fields)


def _invariants(contract: Contract) -> dict[str, Found]:
    return {one.name: Found(one.file, one.line) for one in contract.invariants}
