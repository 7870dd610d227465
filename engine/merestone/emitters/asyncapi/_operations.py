"""Channels and operations: facts and replies, and commands with a reply that follows later."""

from pydantic import JsonValue

from merestone.contract import prose, wire_names
from merestone.contract.boundaries import Operation
from merestone.contract.channel_prose import channel_text
from merestone.contract.entities import Channel
from merestone.contract.keys import request_of
from merestone.contract.provenance import EXTENSION, of_channel, of_operation
from merestone.contract.traffic import REPLIES, Items, operations_of, readers_of, senders_of
from merestone.emitters.asyncapi._components import Components

Json = dict[str, JsonValue]


def channel(components: Components, items: Items) -> Json:
    """A channel with every message on it that concerns this system."""
    told = items[0].channel
    readers = [
        name for name in readers_of(items) if name == components.system or components.system in senders_of(items)
    ]
    kept = f" Kept for {prose.amount(told.retained_ms)}." if told.retained_ms else ""
    keyed = f" Keyed by {prose.coded(told.keyed_by)}." if told.keyed_by else ""
    servers = readers if told.protocol == "http" else [told.protocol]
    made: Json = {
        "address": told.address,
        "title": told.name,
        "description": f"{prose.joined(senders_of(items))} to {prose.joined(readers)}.{keyed}{kept}",
        "servers": [{"$ref": f"#/servers/{name}"} for name in servers],
        "messages": {item.message.name: {"$ref": components.event(item)} for item in items},
    }
    return made | ({"bindings": _topic(told)} if told.protocol == "kafka" else {})


def _topic(channel: Channel) -> Json:
    """The topic of a channel on Kafka, with how long it keeps what is told."""
    kept: Json = {"topicConfiguration": {"retention.ms": channel.retained_ms}} if channel.retained_ms else {}
    return {"kafka": {"topic": channel.address} | kept | {"bindingVersion": "0.5.0"}}


def receiving(components: Components, items: Items) -> Json:
    """The operation with which this system takes what arrives."""
    return _delivery(components, items, "receive", f"Take what {prose.joined(senders_of(items))} says")


def sending(components: Components, items: Items) -> Json:
    """The operation with which this system tells its readers."""
    return _delivery(components, items, "send", f"Tell {prose.joined(readers_of(items))}")


def command_channel(components: Components, operation: Operation) -> Json:
    """The address at which a command is asked."""
    provider = operation.providers[0]
    name = wire_names.message_schema(operation, request_of(operation))
    return {
        "address": operation.path,
        "title": operation.name,
        "description": f"Where {provider} takes `{operation.name}`; the HTTP side is in {wire_names.openapi_file(provider)}.",
        "servers": [{"$ref": f"#/servers/{provider}"}],
        "messages": {name: {"$ref": components.request(operation)}},
    }


def command(components: Components, operation: Operation, action: str) -> Json:
    """A command whose outcome follows as a reply on another channel."""
    contract = components.contract
    request = wire_names.message_schema(operation, request_of(operation))
    replies = [reply.name for role in REPLIES if (reply := operation.message(role))]
    text = (
        prose.purpose(contract, operation),
        prose.aspects(contract, operation),
        prose.reactions(operation),
    )
    return {
        "action": action,
        "channel": {"$ref": f"#/channels/{operation.name}"},
        "title": prose.summary(operation),
        "summary": f"{operation.requirer} asks {operation.providers[0]}; the outcome follows on {operation.replies}.",
        "description": "\n\n".join(filter(None, text)) + "\n",
        "tags": [{"name": contract.boundary(operation.boundary).name}],
        "security": components.security(operation.access.scope),
        "messages": [{"$ref": f"#/channels/{operation.name}/messages/{request}"}],
        "reply": {
            "channel": {"$ref": f"#/channels/{operation.replies}"},
            "messages": [{"$ref": f"#/channels/{operation.replies}/messages/{name}"} for name in replies],
        },
        "bindings": _binding(operation.method or "post"),
        EXTENSION: of_operation(contract, operation),
    }


def _delivery(components: Components, items: Items, action: str, summary: str) -> Json:
    name = items[0].channel.name
    security: list[JsonValue] = []
    for operation in operations_of(items):
        security += [needed for needed in components.security(operation.access.scope) if needed not in security]
    return {
        "action": action,
        "channel": {"$ref": f"#/channels/{name}"},
        "title": f"{name}: {action}",
        "summary": f"{summary} on {name}.",
        "description": channel_text(components.contract, items),
        "tags": [{"name": boundary} for boundary in sorted({item.boundary.name for item in items})],
        "security": security,
        "messages": [{"$ref": f"#/channels/{name}/messages/{item.message.name}"} for item in items],
        "bindings": _binding("post") if items[0].channel.protocol == "http" else {},
        EXTENSION: of_channel(components.contract, name, operations_of(items)),
    }


def _binding(method: str) -> Json:
    return {"http": {"method": method.upper(), "bindingVersion": "0.3.0"}}
