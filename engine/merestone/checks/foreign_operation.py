"""A boundary holds an operation or a message that its style does not have.

## Why
One boundary has one style, because the five aspects are stated once for all its handoffs. A fact among commands would
have deadlines and reactions that mean nothing for it.

## Example
```mere
module shop
system Shop "Web shop" { kind platform  actors Clerk }
system Till "Payments" { kind billing  actors Cashier }

boundary Sale from Shop to Till version 1.0 {
  style sync command
  command Pay http post "/pay" { request { amount : money } }
  event Sold http post "/sold" { fact { amount : money } }
}
```
```report
error[STY104]: `Sold` is an event, and `Sale` has the style sync command
 --> example.mere:8:9
  |
8 |   event Sold http post "/sold" { fact { amount : money } }
  |         ^^^^
  = help: move it to a boundary of its own
```

## Instead
```mere
module shop
system Shop "Web shop" { kind platform  actors Clerk }
system Till "Payments" { kind billing  actors Cashier }

boundary Sale from Shop to Till version 1.0 {
  style sync command
  command Pay http post "/pay" { request { amount : money } }
}
boundary SaleFacts from Shop to Till version 1.0 {
  style event
  event Sold http post "/sold" { fact { amount : money } }
}
```
"""

from collections.abc import Iterator

from merestone.diagnostics import Finding, Severity
from merestone.model.boundary import Boundary, Model, Operation, OperationKind, Role
from merestone.model.names import local
from merestone.styles import Style, style_named

CODE, SEVERITY, ENFORCES = "STY104", Severity.ERROR, ("S-5.0.1", "S-5.4.3", "S-29.2.7")
WAIVABLE = False
_BESIDE: dict[OperationKind, frozenset[Role]] = {"file": frozenset({"manifest", "row"})}
_OF_QUERIES: frozenset[Role] = frozenset({"request", "answer"})


def check(model: Model) -> Iterator[Finding]:
    """For each operation of a kind, and each message of a role, that the style does not have."""
    for boundary in model.boundaries.values():
        style = style_named(boundary.style)
        for operation in boundary.operations:
            if operation.kind not in (style.handoff, *style.beside):
                is_ = f"`{local(operation.name)}` is {_a(operation.kind)}"
                message = f"{is_}, and `{local(boundary.name)}` has the style {style.name}"
                yield Finding(operation.span, message, "move it to a boundary of its own")
            else:
                yield from _messages(boundary, operation, style)


def _messages(boundary: Boundary, operation: Operation, style: Style) -> Iterator[Finding]:
    beside = _BESIDE.get(operation.kind, _OF_QUERIES)
    known = {*style.demanded, *style.optional} if operation.kind == style.handoff else beside
    for message in operation.messages:
        if message.role not in known:
            text = f"{_a(operation.kind)} of a boundary of style {boundary.style} has no `{message.role}` message"
            yield Finding(message.span, text[0].upper() + text[1:], f"it has: {', '.join(sorted(known))}")


def _a(kind: str) -> str:
    return f"an {kind}" if kind == "event" else f"a {kind}"
