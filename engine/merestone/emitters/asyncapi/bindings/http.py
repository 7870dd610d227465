"""HTTP: a message is the body of a request."""

from pydantic import JsonValue

from merestone.emitters.asyncapi.bindings import Borne, Laid, Use

Json = dict[str, JsonValue]
VERSION = "0.3.0"
READ_AGAIN = ""
KEPT_ASIDE = ""


def server() -> Json:
    """Nothing: how a connection is opened is for whoever runs the broker to say."""
    return {}


def channel(laid: Laid) -> Json:
    """Nothing: the address of the channel is a path at each reader."""
    return {}


def operation(use: Use) -> Json:
    """The method of the request."""
    return {"method": use.method}


def message(borne: Borne) -> Json:
    """The header that tells what the body is; the others are those of every request."""
    headers: Json = {
        "type": "object",
        "properties": {"Content-Type": {"type": "string", "const": borne.content_type}},
        "required": ["Content-Type"],
    }
    return {"headers": headers}
