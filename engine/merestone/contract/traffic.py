"""Which message travels on which channel, from whom and to whom."""

from collections.abc import Iterable, Iterator
from typing import NamedTuple

from merestone.contract import wire_names
from merestone.contract.boundaries import Boundary, Operation
from merestone.contract.clauses import Message
from merestone.contract.contract import Contract
from merestone.contract.entities import Channel
from merestone.semantics.once import once

OUTCOMES = ("completed", "rejected", "failed")
REPLIES = ("accepted", *OUTCOMES)
"""What may follow on the channel of replies; `accepted` too, where the answer itself was lost or comes later."""


class Carried(NamedTuple):
    """One message on a channel: a fact, or a reply to a command, with who says it and who reads it.

    One fact may be said by several, each of its own. A reply goes to one of its readers: to whoever asked.
    """

    channel: Channel
    operation: Operation
    boundary: Boundary
    message: Message
    senders: tuple[str, ...]
    readers: tuple[str, ...]

    @property
    def is_reply(self) -> bool:
        """Whether it answers a command, so that it carries the key of that command."""
        return self.message.role in REPLIES

    @property
    def event_type(self) -> str:
        """The CloudEvents `type` under which it travels."""
        return wire_names.event_type(self.operation, self.message, self.boundary)


Items = tuple[Carried, ...]


def operations_of(items: Items) -> list[Operation]:
    """The operations behind what travels on a channel, each once, in order."""
    return list({item.operation.name: item.operation for item in items}.values())


def senders_of(items: Items) -> list[str]:
    """Who says something on a channel, in the order in which the spec names them."""
    return list(dict.fromkeys(sender for item in items for sender in item.senders))


def readers_of(items: Items) -> list[str]:
    """Who reads something on a channel, in the order in which the spec names them."""
    return list(dict.fromkeys(reader for item in items for reader in item.readers))


@once
def own_systems(contract: Contract) -> tuple[str, ...]:
    """The systems this spec describes, not those it only mentions."""
    return tuple(system.name for system in contract.systems if not system.external)


def boundaries_of(contract: Contract, system: str) -> tuple[Boundary, ...]:
    """The boundaries a system takes part in."""
    return tuple(_boundaries(contract).get(system, ()))


@once
def _boundaries(contract: Contract) -> dict[str, list[Boundary]]:
    """The boundaries by each that takes part."""
    found: dict[str, list[Boundary]] = {}
    for boundary in contract.boundaries:
        for system in dict.fromkeys((*boundary.senders, *boundary.receivers)):
            found.setdefault(system, []).append(boundary)
    return found


def version_of(contract: Contract, system: str) -> str:
    """The version of what describes a system, `4.1`: it grows with that of each of its boundaries.

    A new first number of any of them is one here, and so are the second and the third: 1.0 and 3.1 make 3.1, 2.0 and 3.1 make 4.1.
    """
    parts = [[int(part) for part in boundary.version.split(".")] for boundary in boundaries_of(contract, system)]
    majors, minors, patches = ([each[place] if place < len(each) else 0 for each in parts] for place in range(3))
    major = sum(max(number, 1) - 1 for number in majors) + (1 if any(majors) or not majors else 0)
    return f"{major}.{sum(minors)}" + (f".{sum(patches)}" if any(patches) else "")


@once
def provided(contract: Contract, system: str) -> tuple[Operation, ...]:
    """The commands and queries that a system answers over HTTP, in the order in which the spec has them."""
    return tuple(o for o in _as_written(contract) if o.path is not None and system in o.providers)


@once
def asked(contract: Contract, system: str) -> tuple[Operation, ...]:
    """The commands and queries that a system sends to others over HTTP, in the order in which the spec has them."""
    return tuple(o for o in _as_written(contract) if o.path is not None and system in o.askers)


def first_command(contract: Contract, system: str) -> Operation | None:
    """The command of a system that shows best how it is called: the first that takes nothing back."""
    commands = [operation for operation in provided(contract, system) if operation.kind == "command"]
    undoing = {operation.undo.operation for operation in contract.operations if operation.undo}
    return next((o for o in commands if o.name not in undoing), commands[0] if commands else None)


@once
def carried(contract: Contract) -> tuple[Carried, ...]:
    """Everything that travels on channels, by channel, then in the order of the operations."""
    found = [item for operation in _as_written(contract) for item in _carried_by(contract, operation)]
    return tuple(sorted(found, key=lambda item: item.channel.name))


@once
def read_by(contract: Contract, system: str) -> dict[str, tuple[Carried, ...]]:
    """What a system reads, by channel name; of the replies at a door of its own, those to itself, on a broker those to others too."""
    read = (item for item in carried(contract) if system in item.readers)
    return _by_channel(item._replace(readers=(system,)) if _is_answered_at_its_door(item) else item for item in read)


@once
def sent_by(contract: Contract, system: str) -> dict[str, tuple[Carried, ...]]:
    """What a system says, by channel name; of facts that others tell too only its own, where it does not read those of others."""
    said = (item for item in carried(contract) if system in item.senders)
    return _by_channel(item if system in item.readers else item._replace(senders=(system,)) for item in said)


@once
def put_on_brokers(contract: Contract, system: str) -> tuple[Operation, ...]:
    """The commands that a system puts on a broker for others, or takes from one, in the order in which the spec has them."""
    commands = [o for o in _as_written(contract) if o.kind == "command" and o.channel is not None]
    return tuple(o for o in commands if system in (*o.askers, *o.providers))


def taken_from_brokers(contract: Contract, system: str) -> tuple[Operation, ...]:
    """Of the commands on brokers, those that a system takes."""
    return tuple(o for o in put_on_brokers(contract, system) if system in o.providers)


def is_spoken_to(contract: Contract, system: str) -> bool:
    """Whether a system takes part in anything that a client is of use for."""
    asked = provided(contract, system) or taken_from_brokers(contract, system) or files_of(contract, system)
    return bool(asked or read_by(contract, system) or sent_by(contract, system))


def over_http(channels: dict[str, tuple[Carried, ...]]) -> dict[str, tuple[Carried, ...]]:
    """Of what travels, the channels that are HTTP; what a broker or a drop carries has no path of its own."""
    return {name: items for name, items in channels.items() if items[0].channel.protocol == "http"}


@once
def replayed(contract: Contract, system: str) -> tuple[Operation, ...]:
    """The streams that a system says again on request."""
    return tuple(o for o in _as_written(contract) if o.replay is not None and system in o.askers)


@once
def files_of(contract: Contract, system: str) -> tuple[Operation, ...]:
    """The files that a system drops or takes, in the order in which the spec has them."""
    files = [o for o in _as_written(contract) if o.kind == "file" and o.channel is not None]
    return tuple(o for o in files if system in (*o.askers, *o.providers))


def files_to(contract: Contract, system: str) -> tuple[Operation, ...]:
    """The files whose runs a system takes, however they reach it."""
    return tuple(o for o in files_of(contract, system) if system in o.providers)


def laid_down(contract: Contract, system: str) -> tuple[Operation, ...]:
    """Of the files that a system drops or takes, those that lie where both sides reach them."""
    return tuple(o for o in files_of(contract, system) if not is_handed_over(contract, o))


def handed_to(contract: Contract, system: str) -> tuple[Operation, ...]:
    """The files that are handed to a system by HTTP."""
    return tuple(o for o in files_to(contract, system) if is_handed_over(contract, o))


def is_handed_over(contract: Contract, operation: Operation) -> bool:
    """Whether the runs of a file are handed over by HTTP, each to every receiver; others lie on a drop."""
    return contract.channel(str(operation.channel)).protocol == "http"


@once
def _as_written(contract: Contract) -> list[Operation]:
    """Every operation, boundary by boundary, each in the order of its boundary."""
    return [contract.operation(name) for boundary in contract.boundaries for name in boundary.operations]


def _carried_by(contract: Contract, operation: Operation) -> Iterator[Carried]:
    boundary = contract.boundary(operation.boundary)
    if operation.kind in ("event", "stream") and operation.channel is not None:
        channel = contract.channel(operation.channel)
        for message in operation.messages:
            yield Carried(channel, operation, boundary, message, operation.askers, operation.providers)
    if operation.replies is not None:
        channel = contract.channel(operation.replies)
        for message in operation.messages:
            if message.role in REPLIES:
                yield Carried(channel, operation, boundary, message, operation.providers[:1], operation.askers)


def _is_answered_at_its_door(item: Carried) -> bool:
    return item.is_reply and item.channel.protocol == "http"


def _by_channel(items: Iterable[Carried]) -> dict[str, tuple[Carried, ...]]:
    found: dict[str, list[Carried]] = {}
    for item in items:
        found.setdefault(item.channel.name, []).append(item)
    return {name: tuple(found[name]) for name in sorted(found)}
