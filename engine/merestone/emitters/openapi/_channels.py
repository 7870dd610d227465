"""Facts and replies: the path under which a system takes them, and the webhook or callback under which it tells them."""

from typing import NamedTuple

from pydantic import JsonValue

from merestone.contract import prose, refusals, wire_names
from merestone.contract.boundaries import Operation
from merestone.contract.channel_prose import channel_text
from merestone.contract.examples import event_example
from merestone.contract.provenance import EXTENSION
from merestone.contract.traffic import Items, operations_of, over_http, readers_of, senders_of, sent_by
from merestone.emitters.openapi._components import Components

Json = dict[str, JsonValue]


class _Said(NamedTuple):
    """How a delivery is called, who may send it and to whom it goes, and the name of the choice between its messages."""

    identity: str
    summary: str
    description: str
    tags: list[str]
    senders: list[str]
    readers: list[str]
    choice: str


def received(components: Components, items: Items) -> Json:
    """The path item of a channel at one of its readers."""
    channel, senders = items[0].channel, senders_of(items)
    said = _Said(
        wire_names.receiving_id(channel.name),
        f"Take what {prose.joined(senders)} {'says' if len(senders) == 1 else 'say'} on {channel.name}",
        channel_text(components.contract, items),
        sorted({item.boundary.name for item in items}),
        senders,
        [components.system],
        channel.name,
    )
    return {"post": _delivery(components, items, said) | _cited(components, items)}


def told(components: Components, items: Items) -> Json:
    """The webhook of a channel: what this system posts to each reader."""
    channel, readers = items[0].channel, readers_of(items)
    said = _Said(
        wire_names.sending_id(channel.name),
        f"Tell {prose.joined(readers)} on {channel.name}",
        channel_text(components.contract, items),
        [wire_names.webhook_tag(channel.name)],
        [components.system],
        readers,
        channel.name,
    )
    return {"post": _delivery(components, items, said) | _cited(components, items)}


def answered(components: Components, operation: Operation) -> Json:
    """The callbacks of a command: what becomes of it, at the door of whoever asked."""
    told_here = over_http(sent_by(components.contract, components.system)).get(operation.replies or "", ())
    items = tuple(item for item in told_here if item.operation.name == operation.name)
    if not items:
        return {}
    channel = items[0].channel
    doors: Json = {}
    for asker in operation.askers:
        said = _Said(
            wire_names.answering_id(operation.name, asker if len(operation.askers) > 1 else ""),
            f"Tell {asker} what became of it",
            f"{prose.coded((item.message.name for item in items), 'or')} of the webhook `{channel.name}`, to whoever asked: at the "
            "address of the channel, below that system's base URL. `idempotencykey` is the `Idempotency-Key` of the request.\n",
            [wire_names.webhook_tag(channel.name)],
            [components.system],
            [asker],
            operation.name,
        )
        doors[f"https://{wire_names.kebab(asker)}.example{channel.address}"] = {
            "post": _delivery(components, items, said)
        }
    return {"callbacks": {channel.name: doors}}


def _delivery(components: Components, items: Items, said: _Said) -> Json:
    return {
        "operationId": said.identity,
        "summary": said.summary,
        "description": said.description,
        "tags": [*said.tags],
        "security": _security(components, items, said.senders),
        "parameters": components.context_parameters(said.senders, said.readers),
        "requestBody": {
            "required": True,
            "content": {wire_names.CLOUDEVENTS_JSON: _body(components, items, said.choice)},
        },
        "responses": {
            "204": {"description": "Durably taken."},
            **components.problems(refusals.delivery_problems(), None),
        },
    }


def _cited(components: Components, items: Items) -> Json:
    return {EXTENSION: components.cited.channel(items[0].channel.name, operations_of(items))}


def _body(components: Components, items: Items, choice: str) -> Json:
    links = {item.event_type: components.event(item) for item in items}
    examples: Json = {}
    for item in items:
        examples |= components.event_example(item, event_example(components.contract, item))
    if len(links) == 1:
        return {"schema": {"$ref": next(iter(links.values()))}, "examples": examples}
    return {"schema": components.one_of(wire_names.delivery_schema(choice), "type", links), "examples": examples}


def _security(components: Components, items: Items, senders: list[str]) -> list[JsonValue]:
    """One requirement for each scope: the token needs that of the message it brings."""
    found: list[JsonValue] = []
    for operation in operations_of(items):
        found += [needed for needed in components.security(operation, senders) if needed not in found]
    return found
