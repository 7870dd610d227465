"""What a client holds what arrives against: the schemas of answers, rejections and events, without their prose."""

from collections.abc import Iterator
from typing import Any

from merestone.contract import wire_names
from merestone.contract.calls import answer_schema
from merestone.contract.files import results
from merestone.contract.run_shapes import run_subjects
from merestone.contract.shapes import Shape, Shapes
from merestone.contract.spoken import spoken_events
from merestone.contract.traffic import files_to, provided
from merestone.emitters.typescript_client._text import WRITTEN, literal, member
from merestone.emitters.typescript_client._types import own

_SINGLE = ("items", "additionalProperties")
_LISTS = ("allOf", "anyOf", "oneOf", "prefixItems")
_KEPT = frozenset([
    "$ref", "type", "const", "enum", "format", "pattern", "required", "minLength", "maxLength", "minimum", "maximum",
    "exclusiveMinimum", "exclusiveMaximum", "minItems", "maxItems",
])  # fmt: skip
"""The words that the reader of a client knows; what it does not know it does not ask."""


def schemas_module(shapes: Shapes, system: str) -> str:
    """The module with the schema of every message that a client reads."""
    read = shapes.reachable(Shape(name) for name in sorted(set(_read(shapes, system))))
    unions = {
        f"{file.name}Result": {"oneOf": [{"$ref": wire_names.result_schema(m.name)} for m in results(file)]}
        for file in files_to(shapes.contract, system)
        if results(file)
    }
    lines = [f"  {member(name)}: {literal(schema)},\n" for name, schema in unions.items()]
    lines += [f"  {member(shape.name)}: {literal(_bare(own(shapes, shape)))},\n" for shape in read]
    heading = f"/** What {system} answers and tells, as a reader holds it against the contract. */"
    return (
        f'{WRITTEN}{heading}\n\nimport type {{ Schema }} from "./reading.js";\n\n'
        "export const SCHEMAS: Readonly<Record<string, Schema>> = {\n" + "".join(lines) + "};\n"
    )


def _read(shapes: Shapes, system: str) -> Iterator[str]:
    for operation in provided(shapes.contract, system):
        yield answer_schema(operation)
        rejected = operation.message("rejected")
        if rejected:
            yield wire_names.message_schema(operation, rejected)
    for file in files_to(shapes.contract, system):
        yield from (name for name, _ in run_subjects(file))
    for item in spoken_events(shapes, system):
        yield wire_names.message_schema(item.operation, item.message)


def _bare(schema: Any) -> Any:
    if not isinstance(schema, dict):
        return schema
    kept: dict[str, Any] = {word: value for word, value in schema.items() if word in _KEPT}
    kept |= {word: _bare(schema[word]) for word in _SINGLE if word in schema}
    kept |= {word: [_bare(part) for part in schema[word]] for word in _LISTS if word in schema}
    if "properties" in schema:
        kept["properties"] = {name: _bare(part) for name, part in schema["properties"].items()}
    return kept
