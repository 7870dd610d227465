"""The module of a client that reads and makes the CloudEvents of a system's channels."""

from pydantic import JsonValue

from merestone.contract.shapes import Shapes
from merestone.contract.spoken import Kind, Topic, kind, spoken_events
from merestone.emitters.typescript_client._calls import TYPES
from merestone.emitters.typescript_client._text import WRITTEN, filled, literal, type_name


def events_module(shapes: Shapes, system: str) -> str:
    """The module with every kind of event that a system reads or tells."""
    kinds = [kind(shapes, item, system) for item in spoken_events(shapes, system)]
    facts = [f"  readonly {literal(each.event_type)}: types.{type_name(each.schema)};\n" for each in kinds]
    made = {
        "system": system,
        "types": TYPES if kinds else "",
        "facts": "{\n" + "".join(facts) + "}",
        "kinds": "[\n" + "".join(_kind(each) for each in kinds) + "]",
        "event_said": _said(kinds),
    }
    return WRITTEN + filled("events", made)


def _said(kinds: list[Kind]) -> str:
    """What some kinds say of their version, as members of the envelope."""
    known = {name: "boolean" if value is True else "string" for each in kinds for name, value in each.said.items()}
    return "".join(f"\n  readonly {name}?: {type_};" for name, type_ in known.items())


def _kind(each: Kind) -> str:
    members = {
        "message": each.schema,
        "sources": each.sources,
        "dataschema": each.dataschema,
        "channel": each.channel,
        "scope": each.scope,
        "subject": each.subject,
        "partition": each.partition,
        "targets": each.targets,
        "reader": each.reader,
        "versioned": each.versioned,
        "said": each.said,
        "topic": _topic(each.topic) if each.topic else None,
    }
    always = ("scope",)
    written = [f"      {name}: {literal(value)},\n" for name, value in members.items() if value or name in always]
    return f"  [\n    {literal(each.event_type)},\n    {{\n{''.join(written)}    }},\n  ],\n"


def _topic(topic: Topic) -> dict[str, JsonValue]:
    made: dict[str, JsonValue] = {"address": topic.address, "keyed": [list(path) for path in topic.keyed]}
    made |= {"needsKey": True} if topic.needs_key else {}
    made |= {"mediaHeader": topic.media_header} if topic.media_header else {}
    return made | ({"prefix": topic.prefix} if topic.prefix is not None else {})
