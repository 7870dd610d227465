"""The module of a client that reads and makes the CloudEvents of a system's channels."""

from merestone.contract.shapes import Shapes
from merestone.contract.spoken import Kind, Topic, kind, spoken_events
from merestone.emitters.python_client._templates import WRITTEN, filled, imported, literal


def events_module(shapes: Shapes, system: str) -> str:
    """The module with every kind of event that a system reads or tells."""
    kinds = [kind(shapes, item, system) for item in spoken_events(shapes, system)]
    models = sorted({each.schema for each in kinds})
    facts = {
        "system": system,
        "imports": imported("models", models),
        "union": f'Fact = {" | ".join(models) or "BaseModel"}\n"""Everything that is told on the channels."""',
        "kinds": "\n".join(_kind(each) for each in kinds),
        **_said(kinds),
    }
    return WRITTEN + filled("events", facts)


def _said(kinds: list[Kind]) -> dict[str, str]:
    """The places for what some kinds say of their version; empty where none does."""
    known = {name: type(value) for each in kinds for name, value in each.said.items()}
    if not known:
        return dict.fromkeys(("event_said", "kind_said", "made_said"), "")
    return {
        "event_said": "".join(f"\n    {name}: {type_.__name__} | None = None" for name, type_ in known.items()),
        "kind_said": "\n    said: tuple[tuple[str, Any], ...] = ()",
        "made_said": "\n        **dict(kind.said),",
    }


def _kind(each: Kind) -> str:
    arguments = [
        f'event_type="{each.event_type}"',
        f"model={each.schema}",
        f"event=Event[{each.schema}]",
        f"sources={_literal(each.sources)}",
        f'dataschema="{each.dataschema}"',
        f'channel="{each.channel}"',
        f"scope={literal(each.scope)}",
        f"subject={_literal(each.subject)}" if each.subject else "",
        f"partition={_literal(each.partition)}" if each.partition else "",
        f"targets={_literal(each.targets)}" if each.targets else "",
        f'reader="{each.reader}"' if each.reader else "",
        "versioned=True" if each.versioned else "",
        f"said={_literal(tuple(each.said.items()))}" if each.said else "",
        f"topic={_topic(each.topic)}" if each.topic else "",
    ]
    lines = "".join(f"        {argument},\n" for argument in arguments if argument)
    return f"    Kind(\n{lines}    ),"


def _topic(topic: Topic) -> str:
    arguments = [
        literal(topic.address),
        f"keyed={_literal(topic.keyed)}" if topic.keyed else "",
        "needs_key=True" if topic.needs_key else "",
        f"media_header={literal(topic.media_header)}" if topic.media_header else "",
        f"prefix={literal(topic.prefix)}" if topic.prefix is not None else "",
    ]
    return f"Topic({', '.join(filter(None, arguments))})"


def _literal(value: tuple[object, ...]) -> str:
    return repr(value).replace("'", '"')
