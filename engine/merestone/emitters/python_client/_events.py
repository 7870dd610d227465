"""The module of a client that reads and makes the CloudEvents of a system's channels."""

from merestone.contract import envelope, wire_names
from merestone.contract.deprecations import event_attributes
from merestone.contract.keys import subject_paths
from merestone.contract.shapes import Shapes, wire_path
from merestone.contract.traffic import Carried, read_by, sent_by
from merestone.emitters.python_client._templates import WRITTEN, filled, imported, literal


def events_module(shapes: Shapes, system: str) -> str:
    """The module with every kind of event that a system reads or tells."""
    items = spoken_events(shapes, system)
    models = sorted({item.message.name for item in items})
    facts = {
        "system": system,
        "imports": imported("models", models),
        "union": f'Fact = {" | ".join(models) or "BaseModel"}\n"""Everything that is told on the channels."""',
        "kinds": "\n".join(_kind(shapes, item) for item in items),
        **_said(items),
    }
    return WRITTEN + filled("events", facts)


def spoken_events(shapes: Shapes, system: str) -> list[Carried]:
    """What a system reads and tells, each kind once, sorted by type."""
    found = {
        item.event_type: item
        for items in (*read_by(shapes.contract, system).values(), *sent_by(shapes.contract, system).values())
        for item in items
    }
    return [item for _, item in sorted(found.items())]


def _said(items: list[Carried]) -> dict[str, str]:
    """The places for what some kinds say of their version; empty where none does."""
    known = {name: type(value) for i in items for name, value in event_attributes(i.boundary, i.operation).items()}
    if not known:
        return dict.fromkeys(("event_said", "kind_said", "made_said"), "")
    return {
        "event_said": "".join(f"\n    {name}: {type_.__name__} | None = None" for name, type_ in known.items()),
        "kind_said": "\n    said: tuple[tuple[str, Any], ...] = ()",
        "made_said": "\n        **dict(kind.said),",
    }


def _kind(shapes: Shapes, item: Carried) -> str:
    about = envelope.subject_of(shapes, item)
    always = {attribute.name for attribute in envelope.attributes_of(shapes, item) if attribute.always}
    subject = subject_paths(shapes.contract, item.message.fields, *about) if about else ()
    ordering = item.operation.ordered_by[0] if envelope.is_ordered(item) else ()
    schema = wire_names.message_schema(item.operation, item.message)
    said = tuple(event_attributes(item.boundary, item.operation).items())
    arguments = [
        f'event_type="{item.event_type}"',
        f"model={schema}",
        f"event=Event[{schema}]",
        f'source="{wire_names.event_source(item.sender)}"',
        f'dataschema="{wire_names.schema_urn(schema)}"',
        f'channel="{item.channel.name}"',
        f"scope={literal(item.operation.access.scope or '')}",
        f"subject={_literal(subject)}" if subject else "",
        f"partition={_literal(wire_path(shapes.contract, item.message.fields, ordering))}" if ordering else "",
        f'target="{item.readers[0]}"' if item.is_reply else "",
        "versioned=True" if "entityversion" in always else "",
        f"said={_literal(said)}" if said else "",
    ]
    lines = "".join(f"        {argument},\n" for argument in arguments if argument)
    return f"    Kind(\n{lines}    ),"


def _literal(value: tuple[object, ...]) -> str:
    return repr(value).replace("'", '"')
