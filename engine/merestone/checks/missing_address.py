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
from merestone.model.boundary import Model
from merestone.model.names import local
from merestone.styles import style_named

CODE, SEVERITY, ENFORCES = "STY105", Severity.ERROR, ("S-4.0.14", "S-5.3.9")
WAIVABLE = False


def check(model: Model) -> Iterator[Finding]:
    """For each operation without path and channel, and each asynchronous command without a channel of replies."""
    for boundary in model.boundaries.values():
        for operation in boundary.operations:
            name = local(operation.name)
            if operation.path is None and operation.channel is None:
                yield Finding(operation.span, f"`{name}` has no address", 'add `http post "/.."` or `on CHANNEL`')
            elif operation.kind == "command" and style_named(boundary.style).replies and operation.replies is None:
                yield Finding(
                    operation.span,
                    f"nobody can tell where the outcome of `{name}` is sent",
                    "add `, replies on CHANNEL`",
                )
