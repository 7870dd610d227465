"""OpenAPI 3.1 for each system: the commands and queries it answers, the facts it takes, and the facts it tells others; and again for each profile."""

from collections.abc import Iterator

from pydantic import JsonValue

from merestone.contract import wire_names
from merestone.contract.access_prose import outside
from merestone.contract.boundaries import Boundary
from merestone.contract.contract import Contract
from merestone.contract.documents import as_yaml
from merestone.contract.entities import Channel, System
from merestone.contract.prose import paragraphs
from merestone.contract.provenance import EXTENSION, of_system
from merestone.contract.traffic import (
    boundaries_of,
    handed_to,
    over_http,
    own_systems,
    provided,
    read_by,
    replayed,
    sent_by,
    version_of,
)
from merestone.emitters.openapi._channels import received, told
from merestone.emitters.openapi._components import Components
from merestone.emitters.openapi._hand_overs import hand_over_items
from merestone.emitters.openapi._introduction import introduction
from merestone.emitters.openapi._operations import path_item
from merestone.emitters.openapi._profiles import profiled
from merestone.emitters.openapi._replays import replay_item
from merestone.model.names import replay_path

Json = dict[str, JsonValue]


def emit(contract: Contract) -> Iterator[tuple[str, str]]:
    """One document for each system of the spec that is not external, and one for each profile."""
    for name in own_systems(contract):
        heading = f"{name}: what it answers and takes over HTTP. Written by `merestone compile`; change the spec, not this file."
        yield wire_names.openapi_file(name), as_yaml(document(contract, contract.system(name)), heading)
    for profile in contract.profiles:
        heading = f"{profile.system} in the words of {profile.api} {profile.version}. Written by `merestone compile`; change the profile or the spec, not this file."
        yield wire_names.profile_file(profile.system, profile.name), as_yaml(profiled(contract, profile), heading)


def document(contract: Contract, system: System) -> Json:
    """The OpenAPI document of one system."""
    components = Components(contract, system.name)
    paths: Json = {}
    for operation in provided(contract, system.name):
        _put(paths, str(operation.path), path_item(components, operation))
    for stream in replayed(contract, system.name):
        _put(paths, replay_path(stream.name), replay_item(components, stream))
    for file in handed_to(contract, system.name):
        for path, item in hand_over_items(components, file):
            _put(paths, path, item)
    for channel, items in over_http(read_by(contract, system.name)).items():
        _put(paths, contract.channel(channel).address, received(components, items))
    told_here = over_http(sent_by(contract, system.name))
    webhooks: Json = {name: told(components, items) for name, items in told_here.items()}
    made: Json = {
        "openapi": "3.1.0",
        "info": _info(contract, system),
        "servers": [
            {"url": "/", "description": f"Wherever {system.name} is installed: paths are relative to its base URL."}
        ],
        "tags": _tags(contract, system.name, _tags_in_use(paths, webhooks)),
        "paths": paths,
    }
    if webhooks:
        made["webhooks"] = webhooks
    return made | {"components": components.written()} | components.cited.written()


def _put(paths: Json, path: str, item: Json) -> None:
    """Add what is answered at a path, which may have other methods already."""
    known = paths.get(path, {})
    assert isinstance(known, dict), "a path item is an object"
    paths[path] = known | item


def _info(contract: Contract, system: System) -> Json:
    texts = (system.description, introduction(contract, system.name), outside(contract, system.name))
    return {
        "title": f"{system.name}: {system.title}",
        "version": version_of(contract, system.name),
        "description": "\n\n".join(filter(None, map(paragraphs, texts))),
        "contact": {"name": system.team or system.title},
        "license": {**contract.packaging.licence_of_documents},
        EXTENSION: of_system(contract, system),
    }


def _tags_in_use(*sections: Json) -> set[JsonValue]:
    """The tags of all operations; what this system asks of others is in their documents."""
    items = [item for section in sections for item in section.values() if isinstance(item, dict)]
    operations = [operation for item in items for operation in item.values() if isinstance(operation, dict)]
    return {tag for o in operations if isinstance(tags := o["tags"], list) for tag in tags if isinstance(tag, str)}


def _tags(contract: Contract, system: str, used: set[JsonValue]) -> list[JsonValue]:
    """One for each boundary, and one for each channel on which this system tells others.

    A webhook has no tag of a boundary: a client has one class for each tag, and what is asked here and what is told elsewhere
    are not of the same class.
    """
    told_here = over_http(sent_by(contract, system))
    tags = [*map(_tag, boundaries_of(contract, system)), *(_told(contract.channel(name)) for name in told_here)]
    return [*sorted((tag for tag in tags if tag["name"] in used or not used), key=lambda tag: str(tag["name"]))]


def _told(channel: Channel) -> Json:
    about = f"What is told on `{channel.name}`, to whoever reads it."
    return {
        "name": wire_names.webhook_tag(channel.name),
        "description": "\n\n".join(filter(None, (paragraphs(channel.description), about))),
    }


def _tag(boundary: Boundary) -> Json:
    who = f"From {', '.join(boundary.senders)} to {', '.join(boundary.receivers)}; {boundary.style}, version {boundary.version}."
    return {"name": boundary.name, "description": "\n\n".join(filter(None, (paragraphs(boundary.description), who)))}
