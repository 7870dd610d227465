"""Arazzo workflows: each journey, each standing reconciliation, and each table that settles an unknown outcome.

Steps name operations of the OpenAPI documents beside them. Arazzo 1.0 knows nothing else, so a workflow that goes over a broker or
a drop of files is written in 1.1, whose steps may name a channel of an AsyncAPI document.
"""

from collections.abc import Iterator

from merestone.contract import wire_names
from merestone.contract.boundaries import Operation
from merestone.contract.contract import Contract
from merestone.contract.documents import as_yaml
from merestone.contract.traffic import own_systems
from merestone.emitters._wanted import Wanted, every
from merestone.emitters.arazzo._document import Flow, document
from merestone.emitters.arazzo._journeys import journey_flow
from merestone.emitters.arazzo._reconciling import reconciling_flow
from merestone.emitters.arazzo._settling import settling_flow


def paths(contract: Contract) -> Iterator[str]:
    """The files that one system alone is behind: those that settle what it is asked for and answers about."""
    own = own_systems(contract)
    for operation, query in _settled(contract):
        if operation.providers == query.providers == own:
            yield _settling_file(operation)


def emit(contract: Contract, wanted: Wanted = every) -> Iterator[tuple[str, str]]:
    """One document for each workflow that is wanted and has something to call."""
    for flow in _flows(contract, wanted):
        if flow.steps:
            heading = f"{flow.title}. Written by `merestone compile`; change the spec, not this file."
            yield wire_names.workflow_file(flow.name), as_yaml(document(contract, flow), heading)


def _flows(contract: Contract, wanted: Wanted) -> Iterator[Flow]:
    """Journeys and reconciliations are nowhere else, and always wanted."""
    yield from (journey_flow(contract, journey) for journey in contract.journeys)
    yield from (reconciling_flow(contract, one) for one in contract.reconciliations)
    yield from (settling_flow(contract, o) for o, _ in _settled(contract) if wanted(_settling_file(o)))


def _settled(contract: Contract) -> Iterator[tuple[Operation, Operation]]:
    """Each command whose unknown outcome is asked about, with what it is asked by."""
    for operation in contract.operations:
        if operation.kind == "command" and operation.unknown and operation.unknown.ask:
            yield operation, contract.operation(operation.unknown.ask.query)


def _settling_file(operation: Operation) -> str:
    return wire_names.workflow_file(wire_names.settling_id(operation.name))
