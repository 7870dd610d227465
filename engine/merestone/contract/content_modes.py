"""CloudEvents in binary mode: the attributes of an event as headers of a message, as the bindings of CloudEvents name them."""

from pydantic import JsonValue

from merestone.contract import wire_names
from merestone.contract.envelope import attributes_of
from merestone.contract.shapes import Shapes
from merestone.contract.traffic import Carried
from merestone.contract.value_schemas import Schema

PREFIXES = {"kafka": "ce_", "amqp": "cloudEvents:", "mqtt": ""}
"""What stands before the name of an attribute (Kafka binding 3.2.3.1, AMQP binding 3.1.3.1, MQTT binding 3.1.3.1)."""
MEDIA_HEADERS = {"kafka": "content-type"}
"""The header that tells what the body is; elsewhere it is a property of the message, and no header."""
_MEDIA = "datacontenttype"


def is_binary(item: Carried) -> bool:
    """Whether it travels in binary mode."""
    return item.channel.content_mode == "binary"


def header(item: Carried, attribute: str) -> str:
    """The header in which an attribute stands."""
    return f"{PREFIXES[item.channel.protocol]}{attribute}"


def headers_schema(shapes: Shapes, item: Carried) -> Schema:
    """The headers of a fact or reply: its attributes, each as text."""
    media = MEDIA_HEADERS.get(item.channel.protocol)
    properties: dict[str, JsonValue] = {media: {"type": "string", "const": wire_names.JSON}} if media else {}
    required: list[JsonValue] = [*properties]
    for attribute in attributes_of(shapes, item):
        if attribute.name != _MEDIA:
            name = header(item, attribute.name)
            properties[name] = _as_text(attribute.schema)
            required += [name] if attribute.always else []
    return {"type": "object", "properties": properties, "required": required}


def headers_of(item: Carried, event: dict[str, JsonValue]) -> dict[str, JsonValue]:
    """The headers of one event."""
    media = MEDIA_HEADERS.get(item.channel.protocol)
    made: dict[str, JsonValue] = {media: wire_names.JSON} if media else {}
    told = {name: value for name, value in event.items() if name not in ("data", _MEDIA)}
    return made | {header(item, name): _text(value) for name, value in told.items()}


def _as_text(schema: Schema) -> Schema:
    """The schema of a value that is written as text."""
    made: Schema = {"type": "string"}
    made |= {key: value for key, value in schema.items() if key not in ("type", "const", "minimum")}
    if "const" in schema:
        made["const"] = _text(schema["const"])
    return made | ({"pattern": wire_names.SEQUENCE_PATTERN} if schema.get("type") == "integer" else {})


def _text(value: JsonValue) -> str:
    """The canonical text of a value: CloudEvents spells a boolean in small letters."""
    return str(value).lower() if isinstance(value, bool) else str(value)
