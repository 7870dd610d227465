"""One JSON Schema for each message, record, enum and entity, identified by a URN.

Types refer to each other by `$id`. A request is closed through and through, so its file brings the closed form of everything
in it along in `$defs`; every other schema is open, as a reader of facts and answers needs it.
"""

from collections.abc import Iterator

from pydantic import JsonValue

from merestone.contract import envelope, wire_names
from merestone.contract.contract import Contract, Crossing, Derived
from merestone.contract.documents import as_json
from merestone.contract.shapes import Money, Schema, Shape, Shapes, Worded, shapes_of
from merestone.contract.traffic import carried


def emit(contract: Contract) -> Iterator[tuple[str, str]]:
    """Every schema of the contract, by name."""
    shapes = shapes_of(contract)
    requests = {name for name, subject in shapes.subjects.items() if _is_request(subject)}
    starts = [Shape(name, name in requests) for name, subject in shapes.subjects.items() if _is_declared(subject)]
    for shape in shapes.reachable(starts):
        if shape.name in requests:
            yield _file(shape.name, _request(shapes, shape))
        elif not shape.closed:
            yield _file(shape.name, shapes.schema(shape, _by_urn))
    for item in carried(contract):
        yield _file(wire_names.event_schema(item.message.name), envelope.schema(shapes, item, _by_urn))


def _request(shapes: Shapes, top: Shape) -> Schema:
    """A request with the closed form of everything in it."""
    inner = [shape for shape in shapes.reachable([top]) if shape != top]
    definitions: dict[str, JsonValue] = {shape.name: shapes.schema(shape, _by_definition) for shape in inner}
    return shapes.schema(top, _by_definition) | ({"$defs": definitions} if definitions else {})


def _file(name: str, schema: Schema) -> tuple[str, str]:
    head: Schema = {"$schema": wire_names.DIALECT, "$id": wire_names.schema_urn(name), "title": name}
    return wire_names.schema_file(name), as_json(head | schema)


def _by_urn(shape: Shape) -> str:
    return wire_names.schema_urn(shape.name)


def _by_definition(shape: Shape) -> str:
    return f"#/$defs/{shape.name}"


def _is_request(subject: object) -> bool:
    return isinstance(subject, Worded) and subject.message.role == "request"


def _is_declared(subject: object) -> bool:
    """Whether the spec declares it; references and snapshots are written only where something uses them."""
    return not isinstance(subject, Crossing | Derived | Money)
