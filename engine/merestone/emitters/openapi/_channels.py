"""Facts and replies: the path under which a system takes them, and the webhook under which it tells them."""

from pydantic import JsonValue

from merestone.contract import prose, refusals, wire_names
from merestone.contract.channel_prose import channel_text
from merestone.contract.examples import event_example
from merestone.contract.provenance import EXTENSION
from merestone.contract.traffic import Items, operations_of, readers_of, senders_of
from merestone.emitters.openapi._components import Components

Json = dict[str, JsonValue]


def received(components: Components, items: Items) -> Json:
    """The path item of a channel at one of its readers."""
    channel = items[0].channel
    senders = senders_of(items)
    summary = f"Take what {prose.joined(senders)} {'says' if len(senders) == 1 else 'say'} on {channel.name}"
    tags = sorted({item.boundary.name for item in items})
    parties = senders, [components.system]
    return {"post": _delivery(components, items, parties, wire_names.receiving_id(channel.name), summary, tags)}


def told(components: Components, items: Items) -> Json:
    """The webhook of a channel: what this system posts to each reader."""
    channel = items[0].channel
    summary = f"Tell {prose.joined(readers_of(items))} on {channel.name}"
    tags = [wire_names.webhook_tag(channel.name)]
    parties = [components.system], readers_of(items)
    return {"post": _delivery(components, items, parties, wire_names.sending_id(channel.name), summary, tags)}


Parties = tuple[list[str], list[str]]
"""Who may send it, and to whom it goes."""


def _delivery(
    components: Components, items: Items, parties: Parties, identity: str, summary: str, tags: list[str]
) -> Json:
    made: Json = {
        "operationId": identity,
        "summary": summary,
        "description": channel_text(components.contract, items),
        "tags": [*tags],
        "security": _security(components, items, parties[0]),
        "parameters": components.context_parameters(*parties),
        "requestBody": {"required": True, "content": {wire_names.CLOUDEVENTS_JSON: _body(components, items)}},
        "responses": {
            "204": {"description": "Durably taken."},
            **components.problems(refusals.delivery_problems(), None),
        },
    }
    return made | {EXTENSION: components.cited.channel(items[0].channel.name, operations_of(items))}


def _body(components: Components, items: Items) -> Json:
    links = {item.event_type: components.event(item) for item in items}
    examples: Json = {}
    for item in items:
        examples |= components.event_example(item, event_example(components.contract, item))
    if len(links) == 1:
        return {"schema": {"$ref": next(iter(links.values()))}, "examples": examples}
    name = wire_names.delivery_schema(items[0].channel.name)
    return {"schema": components.one_of(name, "type", links), "examples": examples}


def _security(components: Components, items: Items, senders: list[str]) -> list[JsonValue]:
    """One requirement for each scope: the token needs that of the message it brings."""
    found: list[JsonValue] = []
    for operation in operations_of(items):
        found += [needed for needed in components.security(operation, senders) if needed not in found]
    return found
