"""A command is to be corrected by a replacement or a revision, and nothing says with which operation.

## Why
Who finds an error has to send something. If the boundary does not name it, one corrects with a second command and the next by
a telephone call, and the receiver takes the first for new work.

## Example
```mere
module shop
system Shop "Web shop" { kind platform  actors Clerk }
system Yard "Warehouse" { kind inventory  actors Keeper }

boundary Picking from Shop to Yard version 1.0 {
  style sync command
  command Pick http post "/picks" { request { basketId : uuid } }
  command PutBack http post "/picks/back" { request { basketId : uuid } }
  mutability { correct by replacement }
}
```
```report
error[REC115]: nothing says what is sent for a replacement
 --> example.mere:9:16
  |
9 |   mutability { correct by replacement }
  |                ^^^^^^^^^^^^^^^^^^^^^^
  = help: write `correct by replacement with OPERATION`
```

## Instead
```mere
module shop
system Shop "Web shop" { kind platform  actors Clerk }
system Yard "Warehouse" { kind inventory  actors Keeper }

boundary Picking from Shop to Yard version 1.0 {
  style sync command
  command Pick http post "/picks" { request { basketId : uuid } }
  command PutBack http post "/picks/back" { request { basketId : uuid } }
  mutability { correct by replacement with PutBack }
}
```
"""

from collections.abc import Iterator

from merestone.diagnostics import Finding, Severity
from merestone.facts.handoffs import handoffs
from merestone.model.aspects import Correct
from merestone.model.boundary import Model

CODE, SEVERITY, ENFORCES = "REC115", Severity.ERROR, ("S-4.0.3", "S-28.5.4")


def check(model: Model) -> Iterator[Finding]:
    """For each such clause of commands; a reversal is an entry of its own kind, and a file or a fact is corrected by its like."""
    commands = (h for h in handoffs(model) if h.operation.kind == "command")
    for clause in {c.span: c for h in commands for c in h.all(Correct)}.values():
        if clause.operation is None and clause.by != "reversal":
            message = f"nothing says what is sent for a {clause.by}"
            yield Finding(clause.span, message, f"write `correct by {clause.by} with OPERATION`")
