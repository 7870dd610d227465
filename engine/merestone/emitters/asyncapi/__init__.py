"""AsyncAPI 3.0 for each system, from its side: what it sends and receives, and the commands whose outcome follows later."""

from collections.abc import Iterator

from pydantic import JsonValue

from merestone.contract import prose, wire_names
from merestone.contract.boundaries import Boundary
from merestone.contract.certificates import certified
from merestone.contract.contract import Contract
from merestone.contract.dead_letters import put_aside
from merestone.contract.documents import as_yaml
from merestone.contract.entities import System
from merestone.contract.prose import paragraphs
from merestone.contract.provenance import EXTENSION, of_system
from merestone.contract.traffic import (
    asked,
    boundaries_of,
    laid_down,
    over_http,
    own_systems,
    provided,
    put_on_brokers,
    read_by,
    readers_of,
    senders_of,
    sent_by,
    taken_from_brokers,
    version_of,
)
from merestone.emitters.asyncapi._components import Components
from merestone.emitters.asyncapi._dead_letters import dead_letter_channel, putting_aside
from merestone.emitters.asyncapi._files import file_channel, file_operation
from merestone.emitters.asyncapi._operations import (
    channel,
    command,
    command_channel,
    receiving,
    request_channel,
    sending,
)
from merestone.emitters.asyncapi.bindings import of_server

Json = dict[str, JsonValue]

_BY_SSH = "sftp"
"""What is carried by SSH: who is at the other end is known by a key, and not by a certificate."""
_OVER_TLS = {"kafka": "kafka-secure", "amqp": "amqps", "mqtt": "secure-mqtt"}
INTRODUCTION = """\
What {system} tells others and learns from them, as CloudEvents 1.0. Over HTTP each reader is sent a POST at its own base URL plus
the address of the channel; on a broker the CloudEvent is the message, in structured mode or, where its channel says so, in binary mode. Payloads are schemas as AsyncAPI has them of itself, a superset of
JSON Schema draft-07; one that needs a later draft names it in `schemaFormat`. A command that is put on a broker, or whose outcome
follows later, is an operation; its reply names in `idempotencykey` the command it answers. `x-merestone` names the clauses behind each
operation; what they say, and on which line, stands at the end of the document.
"""


def emit(contract: Contract) -> Iterator[tuple[str, str]]:
    """One document for each system of the spec that is not external and has anything to do with a channel."""
    for name in own_systems(contract):
        made = document(contract, contract.system(name))
        if not made["channels"]:
            continue
        heading = f"{name}: what it sends and receives. Written by `merestone compile`; change the spec, not this file."
        yield wire_names.asyncapi_file(name), as_yaml(made, heading)


def document(contract: Contract, system: System) -> Json:
    """The AsyncAPI document of one system."""
    components = Components(contract, system.name)
    channels, operations = _commands(components)
    told_channels, told_operations = _told(components)
    file_channels, file_operations = _files(components)
    asked_channels, asked_operations = _put_on_brokers(components)
    aside_channels, aside_operations = _put_aside(components)
    return {
        "asyncapi": "3.0.0",
        "id": f"urn:merestone:system:{system.name}",
        "info": _info(contract, system),
        "defaultContentType": wire_names.CLOUDEVENTS_JSON,
        "servers": _servers(components),
        "channels": channels | asked_channels | told_channels | aside_channels | file_channels,
        "operations": operations | asked_operations | told_operations | aside_operations | file_operations,
        "components": components.written(),
        **components.cited.written(),
    }


def _told(components: Components) -> tuple[Json, Json]:
    """The channels of facts and replies, and what this system does on each of them."""
    contract, system = components.contract, components.system
    read, sent = read_by(contract, system), sent_by(contract, system)
    channels: Json = {
        name: channel(components, (*read.get(name, ()), *sent.get(name, ()))) for name in sorted({*read, *sent})
    }
    operations: Json = {wire_names.receiving_id(name): receiving(components, items) for name, items in read.items()}
    operations |= {wire_names.sending_id(name): sending(components, items) for name, items in sent.items()}
    return channels, operations


def _files(components: Components) -> tuple[Json, Json]:
    """The channels of files, and what this system does with each file."""
    files = laid_down(components.contract, components.system)
    names = sorted({str(file.channel) for file in files})
    channels: Json = {name: file_channel(components, [f for f in files if f.channel == name]) for name in names}
    operations: Json = {wire_names.operation_id(f.name): file_operation(components, f) for f in files}
    return channels, operations


def _commands(components: Components) -> tuple[Json, Json]:
    """The channel and the operation of every command whose outcome follows later, asked by this system or of it."""
    contract, name = components.contract, components.system
    channels: Json = {}
    operations: Json = {}
    for action, taking in (("receive", provided(contract, name)), ("send", asked(contract, name))):
        for operation in taking:
            if operation.replies is not None:
                channels[operation.name] = command_channel(components, operation)
                operations[wire_names.operation_id(operation.name)] = command(components, operation, action)
    return channels, operations


def _put_on_brokers(components: Components) -> tuple[Json, Json]:
    """The channels on which commands are put, and what this system does with each command."""
    commands = put_on_brokers(components.contract, components.system)
    names = sorted({str(o.channel) for o in commands})
    channels: Json = {name: request_channel(components, name) for name in names}
    operations: Json = {}
    for operation in commands:
        action = "receive" if components.system in operation.providers else "send"
        operations[wire_names.operation_id(operation.name)] = command(components, operation, action)
    return channels, operations


def _put_aside(components: Components) -> tuple[Json, Json]:
    """The channels on which this system puts aside what it could not apply."""
    channels: Json = {}
    operations: Json = {}
    for aside in put_aside(components.contract, components.system):
        name = wire_names.dead_letters(aside.channel.name)
        channels[name] = dead_letter_channel(components, aside)
        operations[wire_names.sending_id(name)] = putting_aside(components, aside)
    return channels, operations


def _info(contract: Contract, system: System) -> Json:
    texts = (system.description, INTRODUCTION.format(system=system.name))
    return {
        "title": f"{system.name}: {system.title}",
        "version": version_of(contract, system.name),
        "description": "\n\n".join(filter(None, map(paragraphs, texts))),
        "contact": {"name": system.team or system.title},
        "license": {"name": contract.packaging.licence_of_documents["name"]},
        "tags": [_tag(boundary) for boundary in boundaries_of(contract, system.name)],
        EXTENSION: of_system(contract, system),
    }


def _tag(boundary: Boundary) -> Json:
    parties = f"From {prose.joined(boundary.senders)} to {prose.joined(boundary.receivers)}."
    return {"name": boundary.name, "description": paragraphs(boundary.description) or parties}


def _servers(components: Components) -> Json:
    """Every system that is sent something, this one among them."""
    contract, system = components.contract, components.system
    read, sent = over_http(read_by(contract, system)), over_http(sent_by(contract, system))
    names = {reader for items in sent.values() for reader in readers_of(items)}
    names |= {operation.providers[0] for operation in asked(contract, system) if operation.replies}
    here = {sender for items in read.values() for sender in senders_of(items)}
    here |= {asker for operation in provided(contract, system) if operation.replies for asker in operation.askers}
    names |= {system} if here else set()
    return {
        name: _server(name, components.certificates(here if name == system else {system})) for name in sorted(names)
    } | _brokers(components)


def _brokers(components: Components) -> Json:
    """The places between systems, one for each protocol other than HTTP: brokers, and drops of files."""
    contract, system = components.contract, components.system
    channels = {
        *read_by(contract, system),
        *sent_by(contract, system),
        *(o.channel for o in (*laid_down(contract, system), *put_on_brokers(contract, system))),
    }
    protocols = {contract.channel(name).protocol for name in channels if name} - {"http"}
    protocols |= {contract.channel(f.channel).protocol for f in laid_down(contract, system) if f.channel}
    secured = certified(contract)
    taken = {*read_by(contract, system), *(str(o.channel) for o in taken_from_brokers(contract, system))}
    return {
        protocol: _broker(
            protocol,
            secured,
            [] if protocol == _BY_SSH else components.certificates({system}),
            protocol in {contract.channel(name).protocol for name in taken},
        )
        for protocol in sorted(protocols)
    }


def _broker(protocol: str, secured: bool, certificates: list[JsonValue], reads: bool) -> Json:
    """A broker; it is spoken to over TLS as soon as anybody is known by a certificate."""
    spoken = {"http": "https", **(_OVER_TLS if secured else {})}
    return {
        "host": "{host}",
        "protocol": spoken.get(protocol, protocol),
        "description": f"Where what travels over {protocol} lies between the systems.",
        "variables": {"host": {"default": f"{protocol}.example"}},
        **({"security": certificates} if certificates else {}),
        **(of_server(protocol) if reads else {}),
    }


def _server(name: str, certificates: list[JsonValue]) -> Json:
    return {
        "host": "{host}",
        "protocol": "https",
        "description": f"Wherever {name} is installed; channel addresses are relative to its base URL.",
        "variables": {"host": {"default": f"{wire_names.kebab(name)}.example"}},
        **({"security": certificates} if certificates else {}),
    }
