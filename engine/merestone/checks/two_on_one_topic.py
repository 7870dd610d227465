"""Two channels of a broker have one address.

## Why
What is told on a topic or queue reaches whoever reads there. Where two channels share it, the readers of one get what belongs to the other:
they know none of its messages and put each aside as unreadable, what is ordered on one is interleaved with the other, and its labels say who
may see half of what is there. The same holds for the address at which a reader puts aside what it could not apply: beside that of its
channel, with the reader's name and `dead-letters`. Beside `shop.facts`, Kafka takes no topic `shop_facts` either.

## Example
```mere
module shop
system Shop  "Web shop" { kind platform }
system Stock "Stock"    { kind inventory }
system Books "Ledger"   { kind erp }
channel Parcels  on kafka "shop.facts" { readers Stock }
channel Payments on kafka "shop.facts" { readers Books }
```
```report
error[STY123]: `Parcels` and `Payments` are both `shop.facts` on kafka
 --> example.mere:6:9
  |
6 | channel Payments on kafka "shop.facts" { readers Books }
  |         ^^^^^^^^
 ::: example.mere:5:9: the other
  = help: give one of the two an address of its own
```

## Instead
```mere
module shop
system Shop  "Web shop" { kind platform }
system Stock "Stock"    { kind inventory }
system Books "Ledger"   { kind erp }
channel Parcels  on kafka "shop.parcels"  { readers Stock }
channel Payments on kafka "shop.payments" { readers Books }
```
"""

from collections.abc import Iterator

from merestone.diagnostics import Finding, Related, Severity
from merestone.model.boundary import Model
from merestone.model.entities import BROKERS, Channel
from merestone.model.names import dead_letters_address, local

CODE, SEVERITY, ENFORCES = "STY123", Severity.ERROR, ("S-4.0.14",)
WAIVABLE = False


def check(model: Model) -> Iterator[Finding]:
    """For each channel of a broker at the address of another, or of what a reader of another puts aside; told once."""
    brokers = [(name, c) for name, c in model.channels.items() if c.protocol in BROKERS]
    first: dict[tuple[str, str], str] = {}
    for name, channel in brokers:
        first.setdefault(_place(channel.protocol, channel.address), name)
    aside = {_place(c.protocol, at): (name, reader) for name, c in brokers for reader, at in _aside(c)}
    for name, channel in brokers:
        place = _place(channel.protocol, channel.address)
        if (other := first[place]) != name:
            same = model.channels[other].address == channel.address
            where = (
                f"both `{channel.address}`"
                if same
                else f"`{model.channels[other].address}` and `{channel.address}`, which are one"
            )
            message = f"`{local(other)}` and `{local(name)}` are {where} on {channel.protocol}"
            yield _found(channel, message, model.channels[other])
        elif place in aside:
            other, reader = aside[place]
            message = f"`{local(name)}` is where `{local(reader)}` puts aside what it cannot apply of `{local(other)}`"
            yield _found(channel, message, model.channels[other])


def _place(protocol: str, address: str) -> tuple[str, str]:
    """What is one topic or queue; Kafka refuses a topic whose name differs from that of another in dots and underlines only."""
    return protocol, address.replace(".", "_") if protocol == "kafka" else address


def _aside(channel: Channel) -> Iterator[tuple[str, str]]:
    """Each reader, and where its dead letters lie."""
    for reader in channel.readers:
        yield reader, dead_letters_address(channel.address, channel.protocol, local(reader))


def _found(channel: Channel, message: str, other: Channel) -> Finding:
    help_ = "give one of the two an address of its own"
    return Finding(channel.span, message, help_, (Related(other.span, "the other"),))
