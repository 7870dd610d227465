"""AMQP 0-9-1: facts and replies go through an exchange, and each reader binds a queue of its own to it; commands go to one queue."""

from pydantic import JsonValue

from merestone.emitters.asyncapi.bindings import Borne, Laid, Use

Json = dict[str, JsonValue]
VERSION = "0.3.0"
READ_AGAIN = "It acknowledges only then; its queue is durable, and its own."
KEPT_ASIDE = ""
VHOST = "/"
PERSISTENT = 2


def server() -> Json:
    """Nothing: how a connection is opened is for whoever runs the broker to say."""
    return {}


def channel(laid: Laid) -> Json:
    """The exchange or the queue, which both survive a restart; the address of the channel is its name and the routing key."""
    lasting: Json = {"durable": True, "autoDelete": False, "vhost": VHOST}
    if laid.in_one_queue:
        queue: Json = {"name": laid.channel.address, "exclusive": False}
        return {"is": "queue", "queue": queue | lasting}
    exchange: Json = {"name": laid.channel.address, "type": "topic"}
    return {"is": "routingKey", "exchange": exchange | lasting}


def operation(use: Use) -> Json:
    """What must be asked of the broker so that no message is lost unnoticed; the same on both sides, as it is one message."""
    expires: Json = {"expiration": use.retained_ms} if use.retained_ms else {}
    return {"deliveryMode": PERSISTENT, "mandatory": True, "ack": True, "timestamp": True} | expires


def message(borne: Borne) -> Json:
    """The `type` and the encoding among the properties of a message."""
    return {"contentEncoding": "utf-8", "messageType": borne.type}
