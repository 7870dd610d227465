"""Where an operation is described: the document, what it is called there, and how a step names it."""

from typing import NamedTuple

from pydantic import JsonValue

from merestone.contract import wire_names
from merestone.contract.boundaries import Operation
from merestone.contract.contract import Contract
from merestone.contract.traffic import own_systems

Json = dict[str, JsonValue]


class Place(NamedTuple):
    """A document beside the workflow, and the name of the operation in it, or of the channel that carries it."""

    system: str
    source: str
    file: str
    operation: str | None = None
    channel: str | None = None
    action: str | None = None

    @property
    def target(self) -> Json:
        """How a step names it."""
        if self.operation is not None:
            return {"operationId": f"$sourceDescriptions.{self.source}.{self.operation}"}
        path = f"{{$sourceDescriptions.{self.source}.url}}#/channels/{self.channel}"
        return {"channelPath": path, "action": self.action}

    @property
    def description(self) -> Json:
        """The source description of its document."""
        kind = "openapi" if self.operation is not None else "asyncapi"
        return {"name": self.source, "url": f"../{self.file}", "type": kind}


def places(contract: Contract, operation: Operation) -> tuple[Place, ...]:
    """Where the operation is described; a fact once for each reader. None where only others describe it."""
    own = own_systems(contract)
    here = [name for name in operation.providers if name in own]
    if operation.path is not None:
        return tuple(_http(name, wire_names.operation_id(operation.name)) for name in here)
    if operation.channel is None or operation.kind == "command":
        return ()
    if contract.channel(operation.channel).protocol == "http" and operation.kind != "file" and here:
        return tuple(_http(name, wire_names.receiving_id(operation.channel)) for name in here)
    told = [(name, "receive") for name in here] or [(name, "send") for name in operation.askers if name in own]
    return tuple(
        Place(name, f"{name}Channels", wire_names.asyncapi_file(name), channel=operation.channel, action=action)
        for name, action in told
    )


def _http(system: str, operation: str) -> Place:
    return Place(system, system, wire_names.openapi_file(system), operation)
