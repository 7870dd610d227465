"""The JSON Schema of the report on a run, with the clauses that ask for it."""

from collections.abc import Iterator

from merestone.contract import wire_names
from merestone.contract.contract import Contract
from merestone.contract.documents import as_json
from merestone.contract.provenance import EXTENSION, clauses_of, of_operation
from merestone.contract.shapes import Shape, shapes_of
from merestone.contract.value_schemas import Schema

WHOLE = True
"""What is written belongs to no single system."""


def emit(contract: Contract) -> Iterator[tuple[str, str]]:
    """One schema for each file whose runs are reported on."""
    shapes = shapes_of(contract)
    for operation in contract.operations:
        if operation.report is not None:
            name = wire_names.report_schema(operation.name)
            head: Schema = {"$schema": wire_names.DIALECT, "$id": wire_names.schema_urn(name), "title": name}
            cited: Schema = {
                EXTENSION: of_operation(contract, operation) | {"clauses": clauses_of(contract, [operation])}
            }
            made = shapes.schema(Shape(name), lambda shape: wire_names.schema_urn(shape.name))
            yield wire_names.schema_file(name), as_json(head | made | cited)
