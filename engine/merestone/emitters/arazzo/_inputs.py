"""What a workflow must be given: who it is for, the key of its story, and the body of each request, with a real example of each."""

from collections.abc import Iterable
from dataclasses import dataclass, field

from pydantic import JsonValue

from merestone.contract import wire_names
from merestone.contract.boundaries import Operation
from merestone.contract.contract import Contract
from merestone.contract.examples import correlation_id, event_example, message_example
from merestone.contract.examples.values import LEGAL_ENTITY, TENANT
from merestone.contract.keys import key_for, request_of
from merestone.contract.traffic import carried
from merestone.contract.types import FieldSpec, Named, Scalar

Json = dict[str, JsonValue]


@dataclass
class Inputs:
    """The inputs of one workflow by name, and the boundaries whose requests are among them."""

    contract: Contract
    properties: Json = field(default_factory=dict)
    example: Json = field(default_factory=dict)
    optional: set[str] = field(default_factory=set)
    boundaries: dict[str, None] = field(default_factory=dict)

    def __post_init__(self) -> None:
        """What every request carries."""
        self.give("correlationId", {"type": "string", "format": "uuid"}, correlation_id())
        self.give("tenantId", {"type": "string"}, TENANT)
        self.give("legalEntity", {"type": "string"}, LEGAL_ENTITY)

    def give(self, name: str, schema: JsonValue, example: JsonValue) -> str:
        """Add an input; returns how a step reads it."""
        self.properties[name] = schema
        self.example[name] = example
        return f"$inputs.{name}"

    def request(self, operation: Operation, number: int | None = None) -> str:
        """The body of a command or query, the so manieth in this workflow if there are several; returns how a step reads it."""
        self.boundaries.setdefault(operation.boundary)
        schema = wire_names.schema_file(wire_names.message_schema(operation, request_of(operation)))
        name = f"{wire_names.camel(operation.name)}{number or ''}"
        return self.give(name, {"$ref": f"../{schema}"}, self._body(operation, number))

    def key(self, operation: Operation, number: int | None = None) -> str:
        """The `Idempotency-Key` of a command, which is made from its body; returns how a step reads it."""
        name = f"{wire_names.camel(operation.name)}{number or ''}Key"
        schema: Json = {"type": "string", "format": "uuid", "description": f"The key of `{operation.name}`."}
        body = self._body(operation, number)
        return self.give(
            name, schema, key_for(self.contract, operation, body, TENANT, LEGAL_ENTITY, operation.requirer)
        )

    def asker(self, operation: Operation) -> str:
        """Who asks or tells: the one that does, or which of several, as the workflow is given it."""
        if len(operation.askers) == 1:
            return operation.requirer
        text = "Who asks, all along; the keys are made with it."
        schema: Json = {"type": "string", "enum": [*operation.askers], "description": text}
        held = self.properties.get("sender", schema)
        name = "sender" if held == schema else f"{wire_names.camel(operation.name)}By"
        return self.give(name, schema, operation.requirer)

    def _body(self, operation: Operation, number: int | None) -> Json:
        """An example of the request; the second one in a workflow differs from the first in a plain field of its key, if it has one."""
        body = message_example(self.contract, request_of(operation))
        plain = {p[0] for p in (operation.idempotency.paths if operation.idempotency else ()) if len(p) == 1}
        for one in request_of(operation).fields:
            if number and one.name in plain:
                body[one.name] = self._other(one, body[one.name], number - 1)
        return body

    def _other(self, one: FieldSpec, value: JsonValue, steps: int) -> JsonValue:
        """Another value of the field, so many steps further on."""
        match one.type:
            case Scalar(name="integer", high=high) if isinstance(value, int):
                return value + steps if high is None or value + steps <= high else value
            case Named(name=name):
                words = enum.values if (enum := self.contract.enum(name)) else ()
                return words[steps % len(words)] if words else value
            case _:
                return value

    def named(self, name: str) -> JsonValue:
        """The value that a field of that name has in what is given already; None if there is none."""
        waiting: list[JsonValue] = list(reversed(self.example.values()))
        while waiting:
            value = waiting.pop()
            if isinstance(value, dict):
                if isinstance(value.get(name), str):
                    return value[name]
                waiting.extend(reversed(value.values()))
        return None

    def facts(self, name: str, told: Iterable[tuple[Operation, str]]) -> str:
        """A fact with its envelope, of any of these operations, each described in a file; returns how a step reads it."""
        files = {operation.name: file for operation, file in told}
        items = [i for i in carried(self.contract) if i.operation.name in files and i.message.role == "fact"]
        self.boundaries |= dict.fromkeys(i.boundary.name for i in items)
        references: list[JsonValue] = [
            {"$ref": f"../{_described(files[i.operation.name], wire_names.event_schema(i.message.name))}"}
            for i in items
        ]
        schema: JsonValue = references[0] if len(references) == 1 else {"oneOf": references}
        return self.give(wire_names.camel(name), schema, event_example(self.contract, items[0]))

    def manifest(self, operation: Operation) -> str:
        """The manifest of a file; returns how a step reads it."""
        self.boundaries.setdefault(operation.boundary)
        message = next(m for m in operation.messages if m.role == "manifest")
        schema = wire_names.schema_file(wire_names.message_schema(operation, message))
        return self.give(
            wire_names.camel(operation.name), {"$ref": f"../{schema}"}, message_example(self.contract, message)
        )

    def flag(self, name: str, text: str) -> str:
        """Whether a condition holds that the workflow cannot look at itself; returns how a step reads it."""
        return self.give(name, {"type": "boolean", "description": f"Whether `{text}`."}, True)

    def schema(self) -> Json:
        """The JSON Schema of all of them, with an example of the whole."""
        required: list[JsonValue] = [name for name in self.properties if name not in self.optional]
        return {
            "type": "object",
            "properties": dict(self.properties),
            "required": required,
            "examples": [dict(self.example)],
        }


def _described(file: str, schema: str) -> str:
    """Where a document has the schema."""
    return f"{file}#/components/schemas/{schema}"
