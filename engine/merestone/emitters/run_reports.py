"""The JSON Schema of the report on a run: rows read, applied and rejected, control totals, and each rejected row."""

from collections.abc import Iterator

from pydantic import JsonValue

from merestone.contract import wire_names
from merestone.contract.boundaries import Operation
from merestone.contract.contract import Contract
from merestone.contract.documents import as_json
from merestone.contract.keys import part_path
from merestone.contract.provenance import EXTENSION, clauses_of, of_operation
from merestone.contract.wire_fields import pointer

Json = dict[str, JsonValue]

WHOLE = True
"""What is written belongs to no single system."""


def emit(contract: Contract) -> Iterator[tuple[str, str]]:
    """One schema for each file whose runs are reported on."""
    for operation in contract.operations:
        if operation.report is not None:
            name = wire_names.report_schema(operation.name)
            head: Json = {"$schema": wire_names.DIALECT, "$id": wire_names.schema_urn(name), "title": name}
            yield wire_names.schema_file(name), as_json(head | _report(contract, operation))


def _report(contract: Contract, operation: Operation) -> Json:
    results: list[JsonValue] = ["applied", "rejected"]
    if operation.rows and operation.rows.percent is not None:
        results.insert(1, "partlyApplied")
    count: Json = {"type": "integer", "minimum": 0}
    properties: Json = {
        "run": {"type": "string", "pattern": wire_names.UUID_PATTERN, "description": "The key of the run."},
        "operation": {"type": "string", "const": operation.name},
        "receiver": {"type": "string", "enum": list(operation.providers)},
        "result": {"type": "string", "enum": results},
        "read": count | {"description": "Rows in the file."},
        "applied": count | {"description": "Rows that count; read is applied and rejected together."},
        "rejected": dict(count),
        "totals": _totals(contract, operation),
        "rejects": {"type": "array", "items": _reject(), "description": "Each rejected row with its reasons."},
        "reportedAt": {"type": "string", "format": "date-time"},
    }
    return {
        "description": f"What became of one run of `{operation.name}`, for {operation.report.to if operation.report else ''}.",
        "type": "object",
        "properties": properties,
        "required": list(properties),
        "additionalProperties": False,
        EXTENSION: of_operation(contract, operation) | {"clauses": clauses_of(contract, [operation])},
    }


def _totals(contract: Contract, operation: Operation) -> Json:
    """One entry for each control total: announced by the manifest, and counted by the receiver."""
    paths = operation.totals.paths if operation.totals else ()
    words: list[JsonValue] = [pointer(part_path(contract, operation, path)) for path in paths]
    amount: Json = {"type": ["number", "string", "object"]}
    entry: Json = {
        "type": "object",
        "properties": {"total": {"type": "string", "enum": words}, "announced": amount, "counted": dict(amount)},
        "required": ["total", "announced", "counted"],
        "additionalProperties": False,
    }
    listed: Json = {"type": "array", "minItems": len(words), "maxItems": len(words)}
    return listed | ({"items": entry} if words else {})


def _reject() -> Json:
    reasons: Json = {"type": "array", "items": {"type": "string", "minLength": 1}, "minItems": 1}
    return {
        "type": "object",
        "properties": {"line": {"type": "integer", "minimum": 1}, "reasons": reasons},
        "required": ["line", "reasons"],
        "additionalProperties": False,
    }
