"""One JSON Schema for each message, record, enum and entity, identified by a URN.

Types refer to each other by `$id`. A request is closed through and through, so its file brings the closed form of everything
in it along in `$defs`; every other schema is open, as a reader of facts and answers needs it. The manifest of a batch is whole
as well: workflows refer to it as to a request, and their readers resolve paths only. The report on a run is written elsewhere.
"""

from collections.abc import Iterator

from pydantic import JsonValue

from merestone.contract import envelope, wire_names
from merestone.contract.contract import Contract
from merestone.contract.documents import as_json
from merestone.contract.run_shapes import Report
from merestone.contract.shapes import Money, Shape, Shapes, Worded, shapes_of
from merestone.contract.traffic import carried
from merestone.contract.types import Crossing, Derived
from merestone.contract.value_schemas import Schema
from merestone.emitters._wanted import Wanted, every


def paths(contract: Contract) -> Iterator[str]:
    """The file of every schema of the contract."""
    shapes = shapes_of(contract)
    for shape in shapes.reachable(_starts(shapes)):
        if _is_file(shapes, shape):
            yield wire_names.schema_file(shape.name)
    for item in carried(contract):
        yield wire_names.schema_file(wire_names.event_schema(item.message.name))


def emit(contract: Contract, wanted: Wanted = every) -> Iterator[tuple[str, str]]:
    """Every schema of the contract whose file is wanted, by name."""
    shapes = shapes_of(contract)
    starts = [shape for shape in _starts(shapes) if wanted(wire_names.schema_file(shape.name))]
    for shape in shapes.reachable(starts):
        if _is_file(shapes, shape) and wanted(wire_names.schema_file(shape.name)):
            yield _file(
                shape.name, _whole(shapes, shape) if _is_whole(shapes, shape) else shapes.schema(shape, _by_urn)
            )
    for item in carried(contract):
        name = wire_names.event_schema(item.message.name)
        if wanted(wire_names.schema_file(name)):
            yield _file(name, envelope.schema(shapes, item, _by_urn))


def _starts(shapes: Shapes) -> list[Shape]:
    """What the spec declares; references and snapshots are written only where something uses them."""
    return [
        Shape(name, _role(subject) == "request")
        for name, subject in shapes.subjects.items()
        if not isinstance(subject, Crossing | Derived | Money | Report)
    ]


def _is_file(shapes: Shapes, shape: Shape) -> bool:
    return not shape.closed or _is_whole(shapes, shape)


def _is_whole(shapes: Shapes, shape: Shape) -> bool:
    return _role(shapes.subjects[shape.name]) in ("request", "manifest")


def _role(subject: object) -> str | None:
    return subject.message.role if isinstance(subject, Worded) else None


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
