"""An operation has no address at which it can be reached.

## Why
Contracts are generated for an HTTP path or a channel. Without one nothing can be called, and nothing can be tested.
An asynchronous command also names the channel on which its outcome comes back.

## Example
```mere
module shop
system Shop "Web shop" { kind platform  actors Clerk }
system Till "Payments" { kind billing  actors Cashier }

boundary Sale from Shop to Till version 1.0 {
  style async command
  command Pay http post "/pay" { request { amount : money } }
}
```
```report
error[STY105]: nobody can tell where the outcome of `Pay` is sent
 --> example.mere:7:11
  |
7 |   command Pay http post "/pay" { request { amount : money } }
  |           ^^^
  = help: add `, replies on CHANNEL`
```

## Instead
```mere
module shop
system Shop "Web shop" { kind platform  actors Clerk }
system Till "Payments" { kind billing  actors Cashier }

channel PayReplies on http "/replies" { readers Shop }
boundary Sale from Shop to Till version 1.0 {
  style async command
  command Pay http post "/pay", replies on PayReplies { request { amount : money } }
}
```
"""

from collections.abc import Iterator

from merestone.diagnostics import Finding, Severity
from merestone.model.boundary import Boundary, Model
from merestone.model.names import local
from merestone.styles import style_named

CODE, SEVERITY, ENFORCES = "STY105", Severity.ERROR, ("S-4.0.14", "S-5.3.9")
WAIVABLE = False


def check(model: Model) -> Iterator[Finding]:
    """For each operation without path and channel, what is told without a channel, and each asynchronous command without a channel of replies."""
    for boundary in model.boundaries.values():
        for operation in boundary.operations:
            name = local(operation.name)
            if operation.path is None and operation.channel is None:
                yield Finding(operation.span, f"`{name}` has no address", 'add `http post "/.."` or `on CHANNEL`')
            elif operation.channel is None and operation.kind in _told(boundary):
                message = f"`{name}` is told, not asked, and no channel carries it"
                yield Finding(operation.span, message, "write `on CHANNEL` instead of `http`, and declare the channel")
            elif operation.kind == "command" and style_named(boundary.style).replies and operation.replies is None:
                yield Finding(
                    operation.span,
                    f"nobody can tell where the outcome of `{name}` is sent",
                    "add `, replies on CHANNEL`",
                )


def _told(boundary: Boundary) -> tuple[str, ...]:
    """The kinds of operation that a boundary tells; what does not belong to its style is another fault."""
    style = style_named(boundary.style)
    return tuple({"event", "stream", "file"} & {style.handoff, *style.beside})
