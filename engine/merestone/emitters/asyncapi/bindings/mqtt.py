"""MQTT 3.1.1 and 5: messages come at least once, and none is retained, as a fact is no state."""

from pydantic import JsonValue

from merestone.contract import wire_names
from merestone.emitters.asyncapi.bindings import Borne, Laid, Use

Json = dict[str, JsonValue]
VERSION = "0.2.0"
READ_AGAIN = "It acknowledges only then, in a session that outlasts the connection: one that begins clean loses what comes while it is away."
KEPT_ASIDE = "A broker of MQTT keeps it only for who has subscribed, in a session that lasts: whoever looks at it subscribes before anything is put aside."
AT_LEAST_ONCE = 1
LONGEST_SECONDS = 2**32 - 1
UTF_8 = 1


def server() -> Json:
    """A session that outlasts the connection: one that begins clean loses what comes while its reader is away."""
    return {"cleanSession": False, "sessionExpiryInterval": LONGEST_SECONDS}


def channel(laid: Laid) -> Json:
    """Nothing: the address of the channel is the topic."""
    return {}


def operation(use: Use) -> Json:
    """The quality of service; a repetition is known by the id of the event, or by the key of the command."""
    quality: Json = {"qos": AT_LEAST_ONCE}
    if use.action == "receive":
        return quality
    expires: Json = {"messageExpiryInterval": _seconds(use.retained_ms)} if use.retained_ms else {}
    return quality | {"retain": False} | expires


def message(borne: Borne) -> Json:
    """The properties of MQTT 5: what the payload is, which command it belongs to, and where that is answered."""
    made: Json = {"payloadFormatIndicator": UTF_8, "contentType": borne.content_type}
    if borne.correlation:
        made["correlationData"] = {
            "type": "string",
            "pattern": wire_names.UUID_PATTERN,
            "description": borne.correlation,
        }
    return made | ({"responseTopic": borne.answered_on} if borne.answered_on else {})


def _seconds(milliseconds: int) -> int:
    return min(milliseconds // 1000, LONGEST_SECONDS)
