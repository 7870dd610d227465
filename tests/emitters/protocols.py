"""One small spec for each protocol of the language: a fact for two readers, and a command that is answered on another channel."""

import json
from functools import cache

from merestone.compile import understand
from merestone.contract.contract import Contract
from merestone.contract.lower import lower

BROKERS = ("amqp", "kafka", "mqtt", "nats")
PROTOCOLS = (*BROKERS, "http")
WITH_HEADERS = {"amqp": "cloudEvents:", "kafka": "ce_", "mqtt": ""}
"""Those for which CloudEvents has a binary mode, and what it puts before an attribute."""

TEXT = """
module shop
system Shop  "Shop"  { kind platform  actors Clerk }
system Store "Store" { kind platform  actors Packer }
system Books "Books" { kind platform  actors Analyst }
entity Parcel owned by Store {
  key parcelId : uuid
  status : lifecycle {
    initial packed
    packed -> lost      by Packer
    packed -> delivered by Packer
    lost   -> delivered by Packer
    final delivered
  }
}
enum Size { small, large }
%(taken)s
channel Facts   on %(protocol)s "%(prefix)sparcels.v1"  { carries internal  readers Shop, Books  keyed by parcelId  retained for 7 d  %(mode)s }
channel Orders  on %(protocol)s "%(prefix)sorders.v1"   { carries internal  readers Store        keyed by parcelId }
channel Answers on %(protocol)s "%(prefix)sanswers.v1"  { carries internal  readers Shop         keyed by parcelId  %(mode)s }
boundary Packing from Shop to Store version 1.0 {
  style async command
  command Pack %(asked)s, replies on Answers {
    request                     { parcel : reference to Parcel  size : Size  %(field)s }
    completed as Packed         { parcel : reference to Parcel }
    rejected  as PackingRefused { reason : string }
    failed    as PackingFailed  { reason : string }
  }
}
boundary Parcels from Store to Shop, Books version 1.0 {
  style event
  event ParcelMoved on Facts { fact { parcel : snapshot of Parcel }  ordered by parcel.parcelId }
}
"""


@cache
def contract_on(protocol: str, taken: str = "", field: str = "", schema: str = "", mode: str = "") -> Contract:
    """The contract of the spec on one protocol, with a type of its own where one is given."""
    over_http = protocol == "http"
    text = TEXT % {
        "protocol": protocol,
        "prefix": "/" if over_http else "",
        "asked": 'http post "/packings"' if over_http else "on Orders",
        "taken": taken,
        "field": field,
        "mode": mode,
    }
    if over_http:
        text = "\n".join(line for line in text.splitlines() if not line.startswith("channel Orders"))
    model, found = understand({"shop.mere": text} | ({"taken.json": schema} if schema else {}))
    assert not [d for d in found if d.code.startswith(("SYN", "NAM", "TYP"))], found
    return lower(model)


def in_binary_mode(protocol: str) -> Contract:
    """The same with facts and replies in binary mode."""
    return contract_on(protocol, mode="events in binary mode")


def with_a_later_type(protocol: str) -> Contract:
    """The same with a type that is taken from a schema which needs a later draft than AsyncAPI has of itself."""
    pair = {"type": "array", "prefixItems": [{"type": "number"}] * 2, "items": False, "minItems": 2}
    spot = {"type": "object", "properties": {"at": pair}, "required": ["at"]}
    return contract_on(protocol, 'type Spot from "taken.json"', "spot : Spot", json.dumps(spot))
