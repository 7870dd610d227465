"""Arazzo workflows: each journey, each standing reconciliation, and each table that settles an unknown outcome.

Steps name operations of the OpenAPI documents beside them. Arazzo 1.0 knows nothing else, so a workflow that goes over a broker or
a drop of files is written in 1.1, whose steps may name a channel of an AsyncAPI document.
"""

from collections.abc import Iterator

from merestone.contract import wire_names
from merestone.contract.contract import Contract
from merestone.contract.documents import as_yaml
from merestone.emitters.arazzo._document import Flow, document
from merestone.emitters.arazzo._journeys import journey_flow
from merestone.emitters.arazzo._reconciling import reconciling_flow
from merestone.emitters.arazzo._settling import settling_flow

WHOLE = True
"""What is written belongs to no single system."""


def emit(contract: Contract) -> Iterator[tuple[str, str]]:
    """One document for each workflow that has something to call."""
    for flow in _flows(contract):
        if flow.steps:
            heading = f"{flow.title}. Written by `merestone compile`; change the spec, not this file."
            yield wire_names.workflow_file(flow.name), as_yaml(document(contract, flow), heading)


def _flows(contract: Contract) -> Iterator[Flow]:
    yield from (journey_flow(contract, journey) for journey in contract.journeys)
    yield from (reconciling_flow(contract, one) for one in contract.reconciliations)
    for operation in contract.operations:
        if operation.kind == "command" and operation.unknown and operation.unknown.ask:
            yield settling_flow(contract, operation)
