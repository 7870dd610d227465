"""The models of a client, made by datamodel-code-generator from the schemas of the contract."""

import json
import re
from collections.abc import Iterable
from functools import lru_cache
from pathlib import Path
from typing import Any

from pydantic import JsonValue

from merestone.contract import wire_names
from merestone.contract.entities import Enum, Record
from merestone.contract.run_shapes import Report, Result
from merestone.contract.shapes import Part, Shape, Shapes, Worded
from merestone.contract.spoken import snapshot_entities, spoken
from merestone.contract.value_schemas import Schema
from merestone.diagnostics import WrongUse
from merestone.emitters.python_client._templates import WRITTEN, imported

TEXT_FORMATS = ("decimal", "duration", "email", "uri", "uuid")
"""Formats whose Python value would not keep the exact text, or would need another package; the models keep text."""


class ClientsExtraMissing(WrongUse):
    """The package that makes the models is not installed."""

    def __init__(self) -> None:
        """Say what to install."""
        super().__init__("the Python clients need datamodel-code-generator: pip install 'merestone[clients]'")


def models_module(shapes: Shapes, system: str) -> str:
    """The module with a model for each message, and for all that messages are made of."""
    package = shapes.contract.packaging.python_package(system)
    said = spoken(shapes, system)
    heard = _heard(shapes, said)
    schemas: dict[str, JsonValue] = {}
    for shape in said:
        if not _is_enum(shapes, shape.name):
            schema = shapes.schema(Shape(shape.name, closed=shape.name not in heard), _link)
            schemas[shape.name] = _modelled(shapes, package, schema, _checked(shapes, shape.name))
    document = {
        "openapi": "3.1.0",
        "info": {"title": system, "version": "1"},
        "paths": {},
        "components": {"schemas": schemas},
    }
    heading = f'"""The messages of {system}, and the values they are made of."""'
    return _generated(json.dumps(document), f"{WRITTEN}{heading}") + "\n"


def snapshots_module(shapes: Shapes, system: str) -> str:
    """The module that takes snapshots: the value, and the hash that proves it was not changed since."""
    entities = snapshot_entities(shapes, system)
    models = [*entities, *(wire_names.crossing_schema("snapshot", name) for name in entities)]
    lines = [WRITTEN + f'"""Snapshots as {system} takes them."""', ""]
    lines += [imported("models", models), "from .values import Timestamp, content_hash", ""]
    return "\n".join(lines + [_snapshot(name) for name in entities]).rstrip() + "\n"


def snapshot_function(entity: str) -> str:
    """The function that takes a snapshot of an entity."""
    return f"snapshot_of_{wire_names.snake(entity)}"


def _snapshot(entity: str) -> str:
    made = wire_names.crossing_schema("snapshot", entity)
    return f'''
def {snapshot_function(entity)}(value: {entity}, revision: int, taken_at: Timestamp) -> {made}:
    """A snapshot of the {wire_names.words(entity)} at that revision."""
    return {made}(value=value, revision=revision, taken_at=taken_at, content_hash=content_hash(value))
'''


def _heard(shapes: Shapes, said: Iterable[Shape]) -> set[str]:
    """What answers and events are made of: that ignores what it does not know. What stands only in requests is sent, and takes no name that it does not know."""
    starts = (
        shape
        for shape in said
        if isinstance(told := shapes.subjects[shape.name], Worded | Result | Report)
        and not (isinstance(told, Worded) and told.message.role == "request")
    )
    return {shape.name for shape in shapes.reachable(starts)}


def _checked(shapes: Shapes, name: str) -> frozenset[str]:
    """The words of a schema that hold what is checked, not what it is made of; an imported schema is taken whole."""
    subject = shapes.subjects[name]
    imported = isinstance(subject, Part) or (isinstance(subject, Record) and subject.imported is not None)
    return frozenset() if imported else frozenset({"allOf"})


def _modelled(shapes: Shapes, package: str, schema: Any, checked: frozenset[str]) -> Any:
    """The schema as the models need it: words in place, instants and odd formats as exact text, nothing but the shape."""
    if isinstance(schema, list):
        return [_modelled(shapes, package, item, checked) for item in schema]
    if not isinstance(schema, dict):
        return schema
    enum = _enum_behind(shapes, schema)
    if enum is not None:
        return {"type": "string", "enum": list(enum.values)} | _kept(schema, "description")
    kept = {key: value for key, value in schema.items() if key not in checked and not key.startswith("x-")}
    if kept.get("format") in TEXT_FORMATS:
        del kept["format"]
    if kept.get("format") == "date-time":
        return {"type": "string", "customTypePath": f"{package}.values.Timestamp"} | _kept(schema, "description")
    return {key: _modelled(shapes, package, value, checked) for key, value in kept.items()}


def _kept(schema: Schema, key: str) -> Schema:
    return {key: schema[key]} if key in schema else {}


def _enum_behind(shapes: Shapes, schema: Schema) -> Enum | None:
    name = str(schema.get("$ref", "")).rpartition("/")[2]
    subject = shapes.subjects.get(name)
    return subject if isinstance(subject, Enum) else None


def _is_enum(shapes: Shapes, name: str) -> bool:
    return isinstance(shapes.subjects[name], Enum)


def _link(shape: Shape) -> str:
    return f"#/components/schemas/{shape.name}"


@lru_cache(64)
def _generated(document: str, header: str) -> str:
    """What datamodel-code-generator makes of an OpenAPI document, made once; it is imported only when it is needed.

    It would take settings of formatters from a `pyproject.toml` around the working folder, so it is sent to where none is.
    """
    try:
        import datamodel_code_generator as generator
        from datamodel_code_generator.enums import DataModelType
        from datamodel_code_generator.format import Formatter, PythonVersion
    except ModuleNotFoundError as missing:
        raise ClientsExtraMissing from missing
    made = generator.generate(
        document,
        input_file_type=generator.InputFileType.OpenAPI,
        input_filename="contract.json",
        output_model_type=DataModelType.PydanticV2BaseModel,
        target_python_version=PythonVersion.PY_311,
        use_annotated=True,
        field_constraints=True,
        disable_timestamp=True,
        enum_field_as_literal=generator.LiteralType.All,
        snake_case_field=True,
        formatters=[Formatter.BUILTIN],
        builtin_format_line_length=120,
        settings_path=Path(Path.cwd().anchor),
        allow_population_by_field_name=True,
        use_schema_description=True,
        use_field_description=True,
        strict_refs=True,
        use_one_literal_as_default=True,
        enable_faux_immutability=True,
        use_double_quotes=True,
        custom_file_header=header,
    )
    if not isinstance(made, str):
        raise TypeError(f"expected one module of models, found {type(made).__name__}")
    is_like_pydantic = re.search(r"^    model_\w+_:", made, re.MULTILINE)
    return made.replace(*_ALLOWING) if is_like_pydantic else made


_ALLOWING = ("ConfigDict(\n", "ConfigDict(\n        protected_namespaces=(),\n")
"""What lets fields begin as pydantic's own functions do; without it, pydantic warns of them at every import."""
