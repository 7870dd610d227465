"""The CloudEvents envelope of a fact or reply: its attributes, and which of them a reader may count on."""

from collections.abc import Sequence
from typing import NamedTuple

from pydantic import JsonValue

from merestone.contract import wire_names
from merestone.contract.deprecations import event_attributes
from merestone.contract.entities import Entity
from merestone.contract.prose_words import joined
from merestone.contract.shapes import Link, Shape, Shapes
from merestone.contract.traffic import Carried
from merestone.contract.value_schemas import Schema


class Attribute(NamedTuple):
    """One attribute, its schema, and whether it is always there."""

    name: str
    schema: Schema
    always: bool


def schema(shapes: Shapes, carried: Carried, link: Link) -> Schema:
    """The envelope and the message in it, as one object; readers ignore attributes they do not know."""
    attributes = attributes_of(shapes, carried)
    name = wire_names.message_schema(carried.operation, carried.message)
    properties: dict[str, JsonValue] = {attribute.name: attribute.schema for attribute in attributes}
    properties["data"] = {"$ref": link(Shape(name))}
    ends: Schema = {"deprecated": True} if carried.operation.deprecated else {}
    return {
        "type": "object",
        **ends,
        "description": f"`{name}` as {joined(carried.senders, 'or')} sends it.",
        "properties": properties,
        "required": [*(attribute.name for attribute in attributes if attribute.always), "data"],
    }


def attributes_of(shapes: Shapes, carried: Carried) -> tuple[Attribute, ...]:
    """Every attribute, in the order in which it is written."""
    return (*_identity(shapes, carried), *_versions(carried), *_correlation(shapes, carried), *_ordering(carried))


def subject_of(shapes: Shapes, carried: Carried) -> tuple[str, tuple[str, ...]] | None:
    """The first entity the message is about and where it stands in the message, if it names any."""
    return next(iter(carried.message.about), None)


def is_ordered(carried: Carried) -> bool:
    """Whether readers apply these facts in the order in which they were said."""
    return bool(carried.operation.ordered_by) and not carried.is_reply


def _identity(shapes: Shapes, carried: Carried) -> tuple[Attribute, ...]:
    name = wire_names.message_schema(carried.operation, carried.message)
    about = subject_of(shapes, carried)
    subject = (
        f"Key of the {wire_names.words(about[0])} it is about."
        if about
        else "Key of what the answered command is about."
    )
    asked = about or next(iter(carried.operation.messages[0].about), None)
    spoken = shapes.subjects.get(asked[0]) if asked else None
    if isinstance(spoken, Entity) and spoken.key[1:]:
        subject += f" Its parts are {wire_names.JOINED}."
    return (
        Attribute("specversion", _const("1.0"), True),
        Attribute("id", _text("Unique together with `source`; a repetition carries the same one."), True),
        Attribute("source", _one_of([wire_names.event_source(sender) for sender in carried.senders]), True),
        Attribute("type", _const(carried.event_type), True),
        Attribute("subject", _text(subject), about is not None),
        Attribute("time", _text("When it happened: the commit, not the sending.", "date-time"), True),
        Attribute("datacontenttype", _const(wire_names.JSON), False),
        Attribute("dataschema", _const(wire_names.schema_urn(name)), True),
    )


def _versions(carried: Carried) -> tuple[Attribute, ...]:
    """The version, and until when it is told, as far as the spec speaks of them."""
    said = event_attributes(carried.boundary, carried.operation)
    return tuple(
        Attribute(name, {"type": "boolean" if value is True else "string", "const": value}, True)
        for name, value in said.items()
    )


def _correlation(shapes: Shapes, carried: Carried) -> tuple[Attribute, ...]:
    reply = carried.is_reply
    answered = _text("The `Idempotency-Key` of the command that is answered.") | {"pattern": wire_names.UUID_PATTERN}
    version: Schema = {"type": "integer", "minimum": 1, "description": "Revision of the subject after the change."}
    correlation = (
        Attribute("correlationid", _text("The business story this belongs to."), True),
        Attribute("causationid", _text("The id of the command or event it follows from."), False),
        Attribute("entityversion", version, _has_revision(shapes, carried) and not reply),
    )
    asked = (
        Attribute("idempotencykey", answered, True),
        Attribute("targetsystem", _one_of(carried.readers), True),
    )
    whose = ", as in the token of the command" if reply else " that it happened in"
    partition = (
        Attribute("tenantid", _text(f"The tenant{whose}."), True),
        Attribute("legalentity", _text(f"The legal entity{whose}."), True),
        Attribute("authid", _text("The actor on whose authority it happened."), True),
    )
    return (*correlation, *(asked if reply else ()), *partition)


def _ordering(carried: Carried) -> tuple[Attribute, ...]:
    if not is_ordered(carried):
        return ()
    sequence: Schema = {
        "type": "string",
        "pattern": wire_names.SEQUENCE_PATTERN,
        "description": "Counts from 1 without gaps for each source, channel and partition key.",
    }
    named = [f"`{'.'.join(path)}`" for path in carried.operation.ordered_by]
    told = f"the values of {joined(named)}, {wire_names.JOINED}" if named[1:] else f"the value of {named[0]}"
    return (
        Attribute("partitionkey", _text(f"The ordering key: {told}."), True),
        Attribute("sequence", sequence, True),
    )


def _has_revision(shapes: Shapes, carried: Carried) -> bool:
    about = subject_of(shapes, carried)
    subject = shapes.subjects.get(about[0]) if about else None
    return isinstance(subject, Entity) and subject.revision is not None


def _const(value: str) -> Schema:
    return {"type": "string", "const": value}


def _one_of(values: Sequence[str]) -> Schema:
    """One value as a constant, several as an enum."""
    return _const(values[0]) if len(values) == 1 else {"type": "string", "enum": [*values]}


def _text(description: str, format_: str | None = None) -> Schema:
    text: Schema = {"type": "string", "description": description}
    return text | ({"format": format_} if format_ else {"minLength": 1})
