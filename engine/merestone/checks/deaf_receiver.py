"""A receiver may not read the channel on which it is told.

## Why
The channel names its readers. A receiver that is not among them never hears the fact, or the outcome it waits for.

## Example
```mere
module shop
system Shop "Web shop" { kind platform  actors Clerk }
system Till "Payments" { kind billing  actors Cashier }

channel Sales on http "/sales" { carries internal  readers Shop }
boundary Sale from Shop to Till version 1.0 {
  style event
  event Sold on Sales { fact { amount : money } }
}
```
```report
error[SEC103]: `Till` waits for `Sold` on `Sales` and may not read it
 --> example.mere:8:9
  |
8 |   event Sold on Sales { fact { amount : money } }
  |         ^^^^
 ::: example.mere:5:9: the channel
  = help: add `Till` to the readers of the channel
```

## Instead
```mere
module shop
system Shop "Web shop" { kind platform  actors Clerk }
system Till "Payments" { kind billing  actors Cashier }

channel Sales on http "/sales" { carries internal  readers Till }
boundary Sale from Shop to Till version 1.0 {
  style event
  event Sold on Sales { fact { amount : money } }
}
```
"""

from collections.abc import Iterator

from merestone.diagnostics import Finding, Related, Severity
from merestone.model.boundary import Boundary, Model, Operation
from merestone.model.names import local

CODE, SEVERITY, ENFORCES = "SEC103", Severity.ERROR, ("S-3.0.10", "S-5.3.9")


def check(model: Model) -> Iterator[Finding]:
    """For each receiver of a fact, and each asker that waits for replies, that is no reader of the channel."""
    for boundary in model.boundaries.values():
        for operation in boundary.operations:
            for channel_name, listeners in _listening(boundary, operation):
                channel = model.channels.get(channel_name)
                for system in listeners if channel else ():
                    if channel and system not in channel.readers:
                        name, place = local(operation.name), local(channel.name)
                        text = f"`{local(system)}` waits for `{name}` on `{place}` and may not read it"
                        related = (Related(channel.span, "the channel"),)
                        yield Finding(
                            operation.span, text, f"add `{local(system)}` to the readers of the channel", related
                        )


def _listening(boundary: Boundary, operation: Operation) -> Iterator[tuple[str, tuple[str, ...]]]:
    """Each channel of the operation with those who listen on it."""
    if operation.channel:
        yield operation.channel, (operation.only_to,) if operation.only_to else boundary.receivers
    if operation.replies:
        yield operation.replies, (operation.only_from,) if operation.only_from else boundary.senders
