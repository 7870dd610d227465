"""A message on a keyed channel does not carry what the channel is keyed by.

## Why
Whoever puts it on the broker has nothing to key it with. It lands anywhere, and what concerns one thing no longer keeps its order.

## Example
```mere
module shop
system Shop "Web shop" { kind platform  actors Clerk }
system Books "Reports" { kind warehouse }
channel Sales on kafka "sales" { readers Books  keyed by basketId  retained for 7 d }
boundary SalesFeed from Shop to Books version 1.0 {
  style event
  event Sold on Sales { fact { amount : money } }
}
entity Basket owned by Shop { key basketId : uuid }
```
```report
warning[REC307]: `Sold` has no `basketId`, by which `Sales` is keyed
 --> example.mere:7:9
  |
7 |   event Sold on Sales { fact { amount : money } }
  |         ^^^^
 ::: example.mere:4:9: the channel
  = help: write `basketId` among its fields, or a reference to what has it as a key; or key the channel by something else
```

## Instead
```mere
module shop
system Shop "Web shop" { kind platform  actors Clerk }
system Books "Reports" { kind warehouse }
channel Sales on kafka "sales" { readers Books  keyed by basketId  retained for 7 d }
boundary SalesFeed from Shop to Books version 1.0 {
  style event
  event Sold on Sales { fact { basket : reference to Basket, amount : money } }
}
entity Basket owned by Shop { key basketId : uuid }
```
"""

from collections.abc import Iterator

from merestone.diagnostics import Finding, Related, Severity
from merestone.model.boundary import Message, Model
from merestone.model.names import local
from merestone.model.reach import whole_key
from merestone.model.types import TELLING, Crossing, Named, Type

CODE, SEVERITY, ENFORCES = "REC307", Severity.WARNING, ("S-5.5.8",)
_PUT_THERE = ("request", "fact")


def check(model: Model) -> Iterator[Finding]:
    """For each command, fact and stream on a keyed channel; a reply goes under the key of the command that it answers."""
    for boundary in model.boundaries.values():
        for operation in boundary.operations:
            channel = model.channels.get(operation.channel or "")
            if channel is None or not channel.keyed_by:
                continue
            for message in (message for message in operation.messages if message.role in _PUT_THERE):
                lacking = [name for name in channel.keyed_by if name not in _carried(model, message)]
                if lacking:
                    told = ", ".join(f"`{name}`" for name in lacking)
                    hint = f"write {told} among its fields, or a reference to what has it as a key; or key the channel by something else"
                    seen = f"`{local(operation.name)}` has no {told}, by which `{local(channel.name)}` is keyed"
                    yield Finding(operation.span, seen, hint, (Related(channel.span, "the channel"),))


def _carried(model: Model, message: Message) -> set[str]:
    """The names of what is always in a message: its fields, and the keys of what these are about."""
    always = [f for f in message.fields if not f.optional and (f.redacted is None or f.redacted in TELLING)]
    about = [_thing(field.type) for field in always]
    return {field.name for field in always} | {
        part.name for name in about if name for part in whole_key(model.vocabulary, name)
    }


def _thing(type_: Type) -> str | None:
    """The entity of a field, also where it is written without saying how it crosses, which is reported by itself."""
    match type_:
        case Crossing(entity=name) | Named(name=name):
            return name
        case _:
            return None
