"""Kafka: a channel is a topic, and the readers in one system are one consumer group."""

from pydantic import JsonValue

from merestone.contract.wire_names import kebab
from merestone.emitters.asyncapi.bindings import Borne, Laid, Use

Json = dict[str, JsonValue]
VERSION = "0.5.0"
READ_AGAIN = "It commits its offset only then."
KEPT_ASIDE = ""


def server() -> Json:
    """Nothing: how a connection is opened is for whoever runs the broker to say."""
    return {}


def channel(laid: Laid) -> Json:
    """The topic. How many partitions it has is up to whoever runs the broker: the key alone decides what keeps its order."""
    kept = laid.channel.retained_ms
    settings: Json = {"cleanup.policy": ["delete"], "retention.ms": kept}
    return {"topic": laid.channel.address} | ({"topicConfiguration": settings} if kept else {})


def operation(use: Use) -> Json:
    """The consumer group of a reader, and how its clients, or those of a sender, are called."""
    name = kebab(use.system)
    client: Json = {
        "type": "string",
        "pattern": f"^{name}(?:-.+)?$",
        "description": "The system, and what tells its instances apart.",
    }
    group: Json = {
        "type": "string",
        "const": name,
        "description": f"All instances of {use.system} are one group, so each message is applied once.",
    }
    return {"groupId": group, "clientId": client} if use.action == "receive" else {"clientId": client}


def message(borne: Borne) -> Json:
    """The key of the record, by which a partition is chosen."""
    key: Json = {"type": "string", "minLength": 1, "description": borne.key}
    return {"key": key} if borne.key else {}
