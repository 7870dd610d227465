"""What each protocol adds to servers, channels, operations and messages: the standard bindings of AsyncAPI, one module a protocol.

The name of a module is that of the protocol in the spec; a protocol without a module has no binding. A module has a `VERSION`, two
sentences and four functions; one that says nothing leaves the object out.
"""

import pkgutil
from functools import cache
from importlib import import_module
from typing import NamedTuple, Protocol, cast

from pydantic import JsonValue

from merestone.contract.entities import Channel

Json = dict[str, JsonValue]


class Laid(NamedTuple):
    """A channel, and whether it lies in one place for one taker: commands alone, or dead letters."""

    channel: Channel
    in_one_queue: bool = False


class Use(NamedTuple):
    """What a system does with a channel: it sends or receives; over HTTP with a method, elsewhere for so long as it is kept."""

    system: str
    action: str
    method: str = "POST"
    retained_ms: int | None = None


class Borne(NamedTuple):
    """A message as a protocol bears it: its type, its content, what it is keyed by, and what tells which command it belongs to."""

    type: str
    content_type: str
    key: str = ""
    correlation: str = ""
    answered_on: str | None = None


class Binding(Protocol):
    """What a module of this folder has."""

    VERSION: str
    READ_AGAIN: str
    """By what a reader is told again what it has not taken, in a sentence."""
    KEPT_ASIDE: str
    """By what it is kept what a reader put aside, where the channel alone keeps nothing."""

    def server(self) -> Json:
        """What is said of a broker to whoever reads there."""

    def channel(self, laid: Laid) -> Json:
        """What is said of a channel."""

    def operation(self, use: Use) -> Json:
        """What is said of an operation."""

    def message(self, borne: Borne) -> Json:
        """What is said of a message."""


def of_server(protocol: str) -> Json:
    """The `bindings` of a broker, as a member; nothing where there are none."""
    known = _known(protocol)
    return _written(protocol, known.VERSION, known.server()) if known else {}


def of_channel(laid: Laid) -> Json:
    """The `bindings` of a channel, as a member; nothing where there are none."""
    known = _known(laid.channel.protocol)
    return _written(laid.channel.protocol, known.VERSION, known.channel(laid)) if known else {}


def of_operation(protocol: str, use: Use) -> Json:
    """The `bindings` of an operation, as a member; nothing where there are none."""
    known = _known(protocol)
    return _written(protocol, known.VERSION, known.operation(use)) if known else {}


def of_message(protocol: str, borne: Borne) -> Json:
    """The `bindings` of a message, as a member; nothing where there are none."""
    known = _known(protocol)
    return _written(protocol, known.VERSION, known.message(borne)) if known else {}


def read_again(protocol: str) -> str:
    """By what a reader is told again what it has not taken; empty where there is nothing to say."""
    known = _known(protocol)
    return known.READ_AGAIN if known else ""


def kept_aside(protocol: str) -> str:
    """By what it is kept what a reader put aside; empty where the channel itself does."""
    known = _known(protocol)
    return known.KEPT_ASIDE if known else ""


def _written(protocol: str, version: str, made: Json) -> Json:
    return {"bindings": {protocol: made | {"bindingVersion": version}}} if made else {}


@cache
def protocols() -> frozenset[str]:
    """The protocols that have a binding."""
    return frozenset(module.name for module in pkgutil.iter_modules(__path__))


def _known(protocol: str) -> Binding | None:
    return cast(Binding, import_module(f"{__name__}.{protocol}")) if protocol in protocols() else None
