"""Everything that is said to or by one system: its messages, what they are made of, and the kinds of its events."""

from collections.abc import Iterator
from typing import NamedTuple

from pydantic import JsonValue

from merestone.contract import content_modes, envelope, wire_names
from merestone.contract.deprecations import event_attributes
from merestone.contract.keys import keyed_paths, request_of, subject_paths
from merestone.contract.run_shapes import run_subjects
from merestone.contract.shapes import Shape, Shapes
from merestone.contract.traffic import Carried, files_of, provided, read_by, sent_by, taken_from_brokers
from merestone.contract.wire_fields import wire_path

Path = tuple[str, ...]


class Topic(NamedTuple):
    """Where a kind of event is on a broker, and in which form."""

    address: str
    keyed: tuple[Path, ...]
    """Where the values stand by which the channel is keyed, if the message has them."""
    needs_key: bool
    """Whether the channel is keyed."""
    media_header: str
    """The header that tells what the body is; empty where that is a property of the message."""
    prefix: str | None
    """What stands before an attribute among the headers; None in structured mode."""


class Kind(NamedTuple):
    """What is known of every event of one type."""

    event_type: str
    schema: str
    sources: tuple[str, ...]
    dataschema: str
    channel: str
    scope: str
    subject: tuple[Path, ...]
    """Where the parts of the key stand that it is about."""
    partition: tuple[Path, ...]
    """Where the value stands by which it is ordered, if it is."""
    targets: tuple[str, ...]
    """Who may be answered by it; nobody, where it is a fact."""
    reader: str
    """Whose answers are meant, where others read theirs on the same channel; else empty."""
    versioned: bool
    said: dict[str, JsonValue]
    """What it says of its version and of its end."""
    topic: Topic | None
    """Where it is on a broker; over HTTP it is at each reader."""


def spoken(shapes: Shapes, system: str) -> tuple[Shape, ...]:
    """The shapes of everything that is said to or by a system, open: a reader ignores what it does not know."""
    return shapes.reachable(_messages(shapes, system))


def spoken_events(shapes: Shapes, system: str) -> list[Carried]:
    """What a system reads and tells, each kind once, sorted by type."""
    found = {
        item.event_type: item
        for items in (*read_by(shapes.contract, system).values(), *sent_by(shapes.contract, system).values())
        for item in items
    }
    return [item for _, item in sorted(found.items())]


def snapshot_entities(shapes: Shapes, system: str) -> tuple[str, ...]:
    """The entities of which a client can take snapshots."""
    names = {shape.name for shape in spoken(shapes, system)}
    return tuple(e.name for e in shapes.contract.entities if wire_names.crossing_schema("snapshot", e.name) in names)


def kind(shapes: Shapes, item: Carried, system: str) -> Kind:
    """The kind of a fact or reply, as the client of a system knows it."""
    fields = item.message.fields
    about = envelope.subject_of(shapes, item)
    always = {attribute.name for attribute in envelope.attributes_of(shapes, item) if attribute.always}
    ordering = item.operation.ordered_by if envelope.is_ordered(item) else ()
    schema = wire_names.message_schema(item.operation, item.message)
    return Kind(
        event_type=item.event_type,
        schema=schema,
        sources=tuple(wire_names.event_source(sender) for sender in item.senders),
        dataschema=wire_names.schema_urn(schema),
        channel=item.channel.name,
        scope=item.operation.access.scope or "",
        subject=subject_paths(shapes.contract, fields, *about) if about else (),
        partition=tuple(wire_path(shapes.contract, fields, path) for path in ordering),
        targets=item.readers if item.is_reply else (),
        reader=system if item.is_reply and len(item.readers) > 1 and system in item.readers else "",
        versioned="entityversion" in always,
        said=event_attributes(item.boundary, item.operation),
        topic=None if item.channel.protocol == "http" else _topic(shapes, item),
    )


def _topic(shapes: Shapes, item: Carried) -> Topic:
    protocol = item.channel.protocol
    return Topic(
        address=item.channel.address,
        keyed=keyed_paths(shapes.contract, item.message, item.channel.name),
        needs_key=bool(item.channel.keyed_by),
        media_header=content_modes.MEDIA_HEADERS.get(protocol, ""),
        prefix=content_modes.PREFIXES[protocol] if content_modes.is_binary(item) else None,
    )


def _messages(shapes: Shapes, system: str) -> Iterator[Shape]:
    for operation in provided(shapes.contract, system):
        for message in operation.messages:
            yield Shape(wire_names.message_schema(operation, message))
    for operation in taken_from_brokers(shapes.contract, system):
        yield Shape(wire_names.message_schema(operation, request_of(operation)))
    for item in spoken_events(shapes, system):
        yield Shape(wire_names.message_schema(item.operation, item.message))
    for operation in files_of(shapes.contract, system):
        yield from (Shape(message.name) for message in operation.messages)
        yield from (Shape(name) for name, _ in run_subjects(operation))
