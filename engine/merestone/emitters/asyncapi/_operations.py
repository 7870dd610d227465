"""Channels and operations: facts and replies, and commands with a reply that follows later."""

from pydantic import JsonValue

from merestone.contract import access_prose, prose, wire_names
from merestone.contract.boundaries import Operation
from merestone.contract.channel_prose import channel_text
from merestone.contract.entities import Channel
from merestone.contract.keys import request_of
from merestone.contract.provenance import EXTENSION
from merestone.contract.traffic import REPLIES, Items, carried, operations_of, put_on_brokers, readers_of, senders_of
from merestone.emitters.asyncapi._components import Components
from merestone.emitters.asyncapi.bindings import Laid, Use, of_channel, of_operation, read_again

Json = dict[str, JsonValue]


def channel(components: Components, items: Items) -> Json:
    """A channel with every message on it that concerns this system."""
    told = items[0].channel
    readers = [
        name for name in readers_of(items) if name == components.system or components.system in senders_of(items)
    ]
    servers = readers if told.protocol == "http" else [told.protocol]
    return _placed(told, f"{prose.joined(senders_of(items))} to {prose.joined(readers)}", False) | {
        "servers": [{"$ref": f"#/servers/{name}"} for name in servers],
        "messages": {
            **{item.message.name: {"$ref": components.event(item)} for item in items},
            **_requests(components, _put_on(components, told.name)),
        },
    }


def _placed(told: Channel, parties: str, in_one_queue: bool) -> Json:
    """Where a channel is, between whom, by what it is keyed and for how long it keeps what is on it."""
    keeping = "The sender keeps what it told for" if told.protocol == "http" else "Kept for"
    kept = f" {keeping} {prose.amount(told.retained_ms)}." if told.retained_ms else ""
    keyed = f" Keyed by {prose.coded(told.keyed_by)}." if told.keyed_by else ""
    mode = " Events are in binary mode: their attributes are headers." if told.content_mode == "binary" else ""
    made: Json = {"address": told.address, "title": told.name, "description": f"{parties}.{keyed}{kept}{mode}"}
    return made | of_channel(Laid(told, in_one_queue))


def receiving(components: Components, items: Items) -> Json:
    """The operation with which this system takes what arrives."""
    senders = senders_of(items)
    said = "says" if len(senders) == 1 else "say"
    return _delivery(components, items, "receive", f"Take what {prose.joined(senders)} {said}")


def sending(components: Components, items: Items) -> Json:
    """The operation with which this system tells its readers."""
    return _delivery(components, items, "send", f"Tell {prose.joined(readers_of(items))}")


def command_channel(components: Components, operation: Operation) -> Json:
    """The address at which a command is asked."""
    provider = operation.providers[0]
    return {
        "address": operation.path,
        "title": operation.name,
        "description": f"Where {provider} takes `{operation.name}`; the HTTP side is in {wire_names.openapi_file(provider)}.",
        "servers": [{"$ref": f"#/servers/{provider}"}],
        "messages": _requests(components, [operation]),
    }


def _request_name(operation: Operation) -> str:
    return wire_names.message_schema(operation, request_of(operation))


def request_channel(components: Components, name: str) -> Json:
    """A channel of a broker on which commands are put, with the request of each."""
    told, operations = components.contract.channel(name), _put_on(components, name)
    askers = dict.fromkeys(name for o in operations for name in o.askers)
    providers = dict.fromkeys(provider for o in operations for provider in o.providers)
    return _placed(
        told, f"{prose.joined(askers)} to {prose.joined(providers)}", _bears_nothing_else(components, name)
    ) | {
        "servers": [{"$ref": f"#/servers/{told.protocol}"}],
        "messages": _requests(components, operations),
    }


def _bears_nothing_else(components: Components, channel: str) -> bool:
    """Whether no fact and no reply travels on a channel, of whomever."""
    return all(item.channel.name != channel for item in carried(components.contract))


def _put_on(components: Components, channel: str) -> list[Operation]:
    """The commands on a channel that concern this system."""
    return [o for o in put_on_brokers(components.contract, components.system) if o.channel == channel]


def _requests(components: Components, operations: list[Operation]) -> Json:
    return {_request_name(o): {"$ref": components.request(o)} for o in operations}


def command(components: Components, operation: Operation, action: str) -> Json:
    """A command: over HTTP with an outcome that follows on another channel, or on a broker, with or without replies there."""
    contract = components.contract
    asked_on = operation.channel or operation.name
    replies = [reply.name for role in REPLIES if (reply := operation.message(role))]
    text = (
        prose.purpose(contract, operation),
        prose.aspects(contract, operation),
        access_prose.limits(contract, operation),
        prose.reactions(operation),
    )
    follows = f"; the outcome follows on {operation.replies}" if operation.replies else ""
    made: Json = {
        "action": action,
        "channel": {"$ref": f"#/channels/{asked_on}"},
        "title": prose.summary(operation),
        "summary": f"{prose.joined(operation.askers, 'or')} asks {operation.providers[0]}{follows}.",
        "description": "\n\n".join(filter(None, text)) + "\n",
        "tags": [{"name": contract.boundary(operation.boundary).name}],
        "security": components.security(operation.access.scope),
        "messages": [{"$ref": f"#/channels/{asked_on}/messages/{_request_name(operation)}"}],
        **_command_binding(components, operation, action),
        EXTENSION: components.cited.operation(operation),
    }
    if operation.replies:
        made["reply"] = {
            "channel": {"$ref": f"#/channels/{operation.replies}"},
            "messages": [{"$ref": f"#/channels/{operation.replies}/messages/{name}"} for name in replies],
        }
    return made


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
        "description": channel_text(components.contract, items, read_again(items[0].channel.protocol)),
        "tags": [{"name": boundary} for boundary in sorted({item.boundary.name for item in items})],
        "security": security,
        "messages": [{"$ref": f"#/channels/{name}/messages/{item.message.name}"} for item in items],
        **_channel_binding(components, items[0].channel, action),
        EXTENSION: components.cited.channel(name, operations_of(items)),
    }


def _command_binding(components: Components, operation: Operation, action: str) -> Json:
    if operation.channel:
        return _channel_binding(components, components.contract.channel(operation.channel), action)
    return of_operation("http", Use(components.system, action, (operation.method or "post").upper()))


def _channel_binding(components: Components, channel: Channel, action: str) -> Json:
    return of_operation(channel.protocol, Use(components.system, action, retained_ms=channel.retained_ms))
