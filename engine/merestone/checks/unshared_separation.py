"""Two operations that nobody may do both have nothing in common.

## Why
Who asked for something may not decide it: that compares the actors of two operations about the same thing. Where they are about
different things there is nothing to compare, and anybody may decide their own request.

## Example
```mere
module shop
system Desk "Deal desk" {
  kind platform
  actors SalesRep, Approver
}
system Pricing "Pricing" { kind pricing }
entity Quote owned by Pricing { key quoteId : uuid }
boundary Approval from Desk to Pricing version 1.0 {
  style sync command
  command AskApproval http post "/requests" { request { quote : reference to Quote } }
  command Approve     http post "/approvals" {
    request { approvalId : uuid }
    access { scope "quote:approve"  roles Approver  never by the actor of AskApproval }
  }
}
```
```report
error[SEC606]: `Approve` and `AskApproval` are about nothing that is the same, so their actors cannot be compared
  --> example.mere:11:11
   |
11 |   command Approve     http post "/approvals" {
   |           ^^^^^^^
  ::: example.mere:10:11: the other
   = help: carry the same entity in both, by reference or snapshot
```

## Instead
```mere
module shop
system Desk "Deal desk" {
  kind platform
  actors SalesRep, Approver
}
system Pricing "Pricing" { kind pricing }
entity Quote owned by Pricing { key quoteId : uuid }
boundary Approval from Desk to Pricing version 1.0 {
  style sync command
  command AskApproval http post "/requests" { request { quote : reference to Quote } }
  command Approve     http post "/approvals" {
    request { quote : reference to Quote }
    access { scope "quote:approve"  roles Approver  never by the actor of AskApproval }
  }
}
```
"""

from collections.abc import Iterator

from merestone.diagnostics import Finding, Related, Severity
from merestone.facts.about import about
from merestone.facts.in_force import access_of
from merestone.model.boundary import Model, Operation
from merestone.model.names import local

CODE, SEVERITY, ENFORCES = (
    "SEC606",
    Severity.ERROR,
    (
        "S-16.2.6",
        "S-16.3.2",
    ),
)


def check(model: Model) -> Iterator[Finding]:
    """For each operation kept apart from one that is about nothing that it is about."""
    every = {o.name: o for o in model.operations()}
    for boundary in model.boundaries.values():
        for operation in boundary.operations:
            access = access_of(boundary, operation)
            for name in access[0].separate_from if access else ():
                if other := every.get(name):
                    yield from _apart(model, operation, other)


def _apart(model: Model, operation: Operation, other: Operation) -> Iterator[Finding]:
    one, two = local(operation.name), local(other.name)
    if other.name == operation.name:
        yield Finding(operation.span, f"`{one}` is kept apart from itself", "name the operation that asks for it")
    elif not _subjects(model, operation) & _subjects(model, other):
        text = f"`{one}` and `{two}` are about nothing that is the same, so their actors cannot be compared"
        hint = "carry the same entity in both, by reference or snapshot"
        yield Finding(operation.span, text, hint, (Related(other.span, "the other"),))


def _subjects(model: Model, operation: Operation) -> set[str]:
    return {
        e for m in operation.messages if m.role in ("request", "fact") for e, _ in about(model.vocabulary, m.fields)
    }
