"""The JSON Schema of the record that a view shows."""

from collections.abc import Callable

from pydantic import JsonValue

from merestone.contract import wire_names
from merestone.contract.provenance import EXTENSION, of_view
from merestone.contract.types import FieldSpec
from merestone.contract.views import Entry, View

Schema = dict[str, JsonValue]
Fields = Callable[[tuple[FieldSpec, ...]], Schema]
"""What makes an object of fields."""
_TYPES: dict[str, Schema] = {
    "entityVersion": {"type": "integer", "minimum": 1},
    "attempts": {"type": "integer", "minimum": 1},
}
_WORDS = {
    "actorId": "Who did it.",
    "causationId": "The command or event that it follows from.",
    "correlationId": "The business story that it belongs to.",
    "idempotencyKey": "The key of the command that it is, or answers.",
    "entityVersion": "The revision of the entity after it.",
    "attempts": "How often it was tried.",
    "outcome": "What came of it.",
}


def view_schema(view: View, fields: Fields) -> Schema:
    """The entity by its key, what is shown of it and of others, and what happened to it."""
    schema = fields(view.fields)
    properties, required = schema["properties"], schema["required"]
    assert isinstance(properties, dict), "an object has properties"
    assert isinstance(required, list), "an object says which it always has"
    for related in view.related:
        name = wire_names.plural(wire_names.camel(related.entity))
        properties[name] = {"type": "array", "items": fields(related.fields)}
        required.append(name)
    if view.of_entries:
        properties["entries"] = _entries(view)
        required.append("entries")
    return schema | {EXTENSION: of_view(view)}


def _entries(view: View) -> Schema:
    """What happened, in the order in which it did: one entry for each message behind the view."""
    properties: Schema = {
        "message": {"type": "string", "enum": [entry.message for entry in view.entries]},
        "occurredAt": {"type": "string", "format": "date-time", "description": "When it happened."},
        "sourceSystem": {"type": "string", "enum": _senders(view.entries), "description": "Who said it."},
    }
    properties |= {name: _of_entry(name) for name in view.of_entries if name not in properties}
    always: list[JsonValue] = ["message", "occurredAt", "sourceSystem"]
    entry: Schema = {"type": "object", "properties": properties, "required": always}
    return {"type": "array", "description": "What happened to it, in that order.", "items": entry}


def _senders(entries: tuple[Entry, ...]) -> list[JsonValue]:
    return list(dict.fromkeys(sender for entry in entries for sender in entry.senders))


def _of_entry(name: str) -> Schema:
    return _TYPES.get(name, {"type": "string", "minLength": 1}) | {"description": _WORDS[name]}
