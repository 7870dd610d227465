"""One JSON Schema for each message, record, enum and entity, identified by a URN.

Types refer to each other by `$id`. A request is closed through and through, so its file brings the closed form of everything
in it along in `$defs`; every other schema is open, as a reader of facts and answers needs it. The manifest of a batch is whole
as well: workflows refer to it as to a request, and their readers resolve paths only.
"""

from collections.abc import Iterator

from pydantic import JsonValue

from merestone.contract import envelope, wire_names
from merestone.contract.contract import Contract
from merestone.contract.documents import as_json
from merestone.contract.shapes import Money, Schema, Shape, Shapes, Worded, shapes_of
from merestone.contract.traffic import carried
from merestone.contract.types import Crossing, Derived

WHOLE = True
"""What is written belongs to no single system."""


def emit(contract: Contract) -> Iterator[tuple[str, str]]:
    """Every schema of the contract, by name."""
    shapes = shapes_of(contract)
    roles = {name: subject.message.role for name, subject in shapes.subjects.items() if isinstance(subject, Worded)}
    starts = [Shape(n, roles.get(n) == "request") for n, subject in shapes.subjects.items() if _is_declared(subject)]
    for shape in shapes.reachable(starts):
        if roles.get(shape.name) in ("request", "manifest"):
            yield _file(shape.name, _whole(shapes, shape))
        elif not shape.closed:
            yield _file(shape.name, shapes.schema(shape, _by_urn))
    for item in carried(contract):
        yield _file(wire_names.event_schema(item.message.name), envelope.schema(shapes, item, _by_urn))


def _whole(shapes: Shapes, top: Shape) -> Schema:
    """A message with everything in it, in the form that is in it."""
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


def _is_declared(subject: object) -> bool:
    """Whether the spec declares it; references and snapshots are written only where something uses them."""
    return not isinstance(subject, Crossing | Derived | Money)
