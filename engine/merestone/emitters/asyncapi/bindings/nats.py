"""NATS: a channel is a subject, and the readers in one system are one queue group."""

from pydantic import JsonValue

from merestone.contract.wire_names import kebab
from merestone.emitters.asyncapi.bindings import Borne, Laid, Use

Json = dict[str, JsonValue]
VERSION = "0.1.0"
READ_AGAIN = "It acknowledges only then, as a durable consumer of a stream of JetStream: a plain subscription loses what comes while it is away."
KEPT_ASIDE = "A stream of JetStream keeps it."


def server() -> Json:
    """Nothing: how a connection is opened is for whoever runs the broker to say."""
    return {}


def channel(laid: Laid) -> Json:
    """Nothing: the address of the channel is the subject."""
    return {}


def operation(use: Use) -> Json:
    """The queue group of a reader: of its instances, one gets each message."""
    return {"queue": kebab(use.system)} if use.action == "receive" else {}


def message(borne: Borne) -> Json:
    """Nothing: the standard has no binding for it."""
    return {}
